"""Cards, pipelines and lists show the record as it is."""

from datetime import date
from decimal import Decimal

import pytest

from bot.sales.commands import LogActivity, UpdateOpportunity, UpdateOrder
from bot.sales.errors import Invalid, NotFound
from bot.sales.results import Money, OpportunityLine
from bot.sales.standings import StageSum
from bot.sales.wanted import MINE, Lack, Logged, Wanted
from bot.store.vocabulary import ActivityKind, Stage
from tests.sales.office import Office


def names(office: Office, wanted: Wanted = MINE, *, offset: int = 0, limit: int = 10) -> list[str]:
    page = office.desk.pipeline(office.ada, wanted, offset=offset, limit=limit)
    return [card.name for card in page.opportunities]


def test_the_account_card_holds_the_whole_customer(anywhere: Office) -> None:
    card = anywhere.desk.account_card(anywhere.id("A3"), anywhere.ada)
    assert (card.name, card.industry, card.owner) == ("Contoso", "Retail", "Ada Brook")
    assert [contact.name for contact in card.contacts] == ["Maria Lopez"]
    assert [deal.name for deal in card.opportunities] == ["Contoso - store tablets"]
    assert [(one.kind.value, one.contact) for one in card.activities] == [
        ("call", "Maria Lopez"),
        ("email", None),
    ]
    assert [task.title for task in card.tasks] == ["Send the quote"]
    assert [order.number for order in card.orders] == ["SO-2", "SO-1"]
    assert card.escalations == ()


def test_the_deal_card_holds_its_lines(anywhere: Office) -> None:
    card = anywhere.desk.opportunity_card(anywhere.id("O1"), anywhere.ada)
    assert card.value == Money(Decimal("18000.00"), "USD")
    assert card.lines == (OpportunityLine("Slate 10", 15, Decimal("1200.00"), anywhere.id("P1")),)
    assert card.close_date == date(2026, 12, 11)
    assert anywhere.desk.open_opportunities(anywhere.id("A3"), anywhere.ada) == (card,)


def test_a_card_that_is_not_there_is_not_found(office: Office) -> None:
    with pytest.raises(NotFound):
        office.desk.account_card(999, office.ada)
    with pytest.raises(NotFound):
        office.desk.opportunity_card(999, office.ada)


def test_what_was_logged_is_listed_and_counted(anywhere: Office) -> None:
    contoso = anywhere.id("A3")
    whole = anywhere.desk.activities(anywhere.ada, Logged(None, account_id=contoso))
    assert (whole.whose, whole.counts) == (
        "Contoso",
        ((ActivityKind.CALL, 1), (ActivityKind.EMAIL, 1)),
    )
    day = whole.newest[0].occurred_at.date()
    calls = Logged("UADA", ActivityKind.CALL, first=day, last=day)
    (own,) = anywhere.desk.activities(anywhere.ada, calls).newest
    assert (own.account, own.contact, own.rep) == ("Contoso", "Maria Lopez", "Ada Brook")
    later = Logged(first=date(2027, 1, 1))
    assert anywhere.desk.activities(anywhere.ada, later).counts == ()


def test_the_largest_deals_come_first_currency_by_currency(anywhere: Office) -> None:
    everybodys = Wanted("team")
    assert set(names(anywhere, everybodys)) == set(names(anywhere, Wanted("team", largest=True)))
    assert names(anywhere, Wanted(largest=True))[0] == "Contoso - store tablets"


def test_my_pipeline_holds_my_open_deals_the_earliest_first(anywhere: Office) -> None:
    page = anywhere.desk.pipeline(anywhere.ada)
    assert page.title == "Your pipeline"
    assert names(anywhere) == ["Contoso - store tablets", "Northwind Traders - docks"]
    assert page.stages == (
        StageSum(Stage.LEAD, 1, ()),
        StageSum(Stage.QUALIFIED, 1, (Money(Decimal("18000.00"), "USD"),)),
    )
    assert (page.total, page.offset) == (2, 0)


def test_a_team_is_the_reps_of_the_same_manager(anywhere: Office) -> None:
    team = anywhere.desk.pipeline(anywhere.ada, Wanted("team"))
    assert team.title == "Your team's pipeline"
    assert team.total == 3
    assert anywhere.desk.pipeline(anywhere.max, Wanted("team")).total == 3
    assert anywhere.desk.pipeline(anywhere.zoe, Wanted("team")).total == 1


def test_a_colleagues_pipeline_has_the_colleagues_name(anywhere: Office) -> None:
    page = anywhere.desk.pipeline(anywhere.ada, Wanted("UBEN"))
    assert page.title == "Ben Castle's pipeline"
    assert [card.name for card in page.opportunities] == ["Northwind Dental - front desk"]
    with pytest.raises(NotFound, match="That colleague"):
        anywhere.desk.pipeline(anywhere.ada, Wanted("UNOBODY"))


def test_currencies_are_never_added(anywhere: Office) -> None:
    with anywhere.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE opportunities SET stage = 'proposal'")
    (proposals,) = anywhere.desk.pipeline(anywhere.max, Wanted("team")).stages
    assert proposals == StageSum(
        Stage.PROPOSAL,
        4,
        (Money(Decimal("5800.50"), "EUR"), Money(Decimal("18900.00"), "USD")),
    )


def test_a_pipeline_is_narrowed_by_stage_and_by_days_included(anywhere: Office) -> None:
    assert names(anywhere, Wanted(stage=Stage.LOST)) == ["Contoso - old tills"]
    assert names(anywhere, Wanted(closed=True)) == ["Contoso - old tills"]
    day = date(2026, 12, 11)
    assert names(anywhere, Wanted(closing_before=day)) == ["Contoso - store tablets"]
    assert names(anywhere, Wanted(closing_after=day)) == ["Contoso - store tablets"]
    assert names(anywhere, Wanted(closing_before=date(2026, 12, 10))) == []
    assert names(anywhere, Wanted(closing_after=date(2026, 12, 12))) == []


def test_a_pipeline_is_read_page_by_page(anywhere: Office) -> None:
    assert names(anywhere, limit=1) == ["Contoso - store tablets"]
    assert names(anywhere, limit=1, offset=1) == ["Northwind Traders - docks"]
    assert names(anywhere, offset=2) == []
    assert anywhere.desk.pipeline(anywhere.ada, limit=1).total == 2


@pytest.mark.parametrize(("offset", "limit"), [(0, 0), (0, 101), (-1, 10)])
def test_a_page_of_impossible_size_is_refused(office: Office, offset: int, limit: int) -> None:
    with pytest.raises(Invalid, match="from 1 to 100"):
        names(office, offset=offset, limit=limit)


def test_my_open_tasks_are_listed_the_earliest_first(anywhere: Office) -> None:
    tasks = anywhere.desk.tasks(anywhere.ada)
    assert [(task.title, task.due) for task in tasks] == [
        ("Send the quote", date(2026, 11, 6)),
        ("Call Greg", None),
    ]
    due = anywhere.desk.tasks(anywhere.ada, due_before=date(2026, 11, 6))
    assert [task.title for task in due] == ["Send the quote"]
    assert anywhere.desk.tasks(anywhere.ada, due_before=date(2026, 11, 5)) == ()
    assert anywhere.desk.tasks(anywhere.ben) == ()


def test_orders_are_found_by_account_by_number_and_by_owner(anywhere: Office) -> None:
    by_account = anywhere.desk.orders(anywhere.ada, account_id=anywhere.id("A3"))
    assert [order.number for order in by_account] == ["SO-2", "SO-1"]
    found = anywhere.desk.find_order(" so-1 ", anywhere.ben)
    (order,) = anywhere.desk.orders(anywhere.ben, order_id=found.id)
    assert (order.account, order.status) == ("Contoso", "delivered")
    assert [order.number for order in anywhere.desk.orders(anywhere.ada)] == ["SO-2"]
    with pytest.raises(NotFound):
        anywhere.desk.find_order("SO-9", anywhere.ada)


def test_a_cancelled_order_is_not_on_its_way(anywhere: Office) -> None:
    (order,) = anywhere.desk.orders(anywhere.ada)
    command = UpdateOrder(order.id, status="Cancelled")
    anywhere.desk.execute([command], anywhere.ada, door="command", key="one")

    assert anywhere.desk.orders(anywhere.ada) == ()


def test_contacts_are_listed(anywhere: Office) -> None:
    (contact,) = anywhere.desk.contacts(anywhere.id("A3"), anywhere.ada)
    assert (contact.name, contact.email) == ("Maria Lopez", "maria@contoso.example")


def test_a_pipeline_is_narrowed_by_amount_account_and_what_is_missing(anywhere: Office) -> None:
    tablets, docks = "Contoso - store tablets", "Northwind Traders - docks"
    assert names(anywhere, Wanted(least=Decimal(18000))) == [tablets]
    assert names(anywhere, Wanted(least=Decimal("18000.01"))) == []
    assert names(anywhere, Wanted(most=Decimal(18000), currency="USD")) == [tablets]
    assert names(anywhere, Wanted(most=Decimal(18000), currency="EUR")) == []
    assert names(anywhere, Wanted(account_id=anywhere.id("A1"))) == [docks]
    assert names(anywhere, Wanted(lacking=(Lack.NEXT_STEP, Lack.AMOUNT))) == [docks]
    assert names(anywhere, Wanted(lacking=(Lack.CLOSE_DATE,), stage=Stage.QUALIFIED)) == []


def test_a_deal_is_stale_until_somebody_looks_after_it_or_its_customer(anywhere: Office) -> None:
    tablets, docks = "Contoso - store tablets", "Northwind Traders - docks"
    stale = Wanted(stale=True)
    assert names(anywhere, stale) == [tablets, docks]
    call = LogActivity(ActivityKind.CALL, anywhere.id("A1"))
    step = UpdateOpportunity(anywhere.id("O1"), next_step="Ring")

    anywhere.desk.execute([call], anywhere.ada, door="slash", key="1")
    assert names(anywhere, stale) == [tablets]
    anywhere.desk.execute([step], anywhere.ada, door="slash", key="2")
    assert names(anywhere, stale) == []

    anywhere.clock.forward(days=15)
    assert names(anywhere, stale) == [tablets, docks]
