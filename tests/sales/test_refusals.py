"""What may not be saved is refused with a sentence that helps, and nothing is written."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from bot.sales.commands import (
    Command,
    CreateAccount,
    CreateContact,
    CreateOpportunity,
    CreateTask,
    Escalate,
    Line,
    LogActivity,
    UpdateOpportunity,
)
from bot.sales.errors import Duplicate, Invalid, NotFound, Refused
from bot.store.vocabulary import ActivityKind, Stage
from tests.sales.office import NOON, Office


def test_a_rep_may_not_change_a_colleagues_deal_but_the_manager_may(anywhere: Office) -> None:
    command = UpdateOpportunity(anywhere.id("O1"), stage=Stage.WON)
    with pytest.raises(Refused, match="change a deal of Ada Brook"):
        anywhere.desk.execute([command], anywhere.ben, door="slash", key="1")
    receipt = anywhere.desk.execute([command], anywhere.max, door="slash", key="1")
    assert receipt.items[0].what == "Closed Contoso - store tablets as won"


def test_a_manager_may_not_change_the_deals_of_another_team(office: Office) -> None:
    command = UpdateOpportunity(office.id("O5"), stage=Stage.WON)
    with pytest.raises(Refused):
        office.desk.execute([command], office.max, door="slash", key="1")


def test_the_product_team_reads_but_does_not_write(office: Office) -> None:
    assert office.desk.account_card(office.id("A3"), office.pia).name == "Contoso"
    with pytest.raises(Refused, match=r"Your role \(product\) may not log an activity"):
        office.desk.execute(
            [LogActivity(ActivityKind.CALL, office.id("A3"))], office.pia, door="slash", key="1"
        )


def test_an_account_of_the_same_name_is_not_added_twice(office: Office) -> None:
    with pytest.raises(Duplicate, match="already an account called Contoso, owned by Ada Brook"):
        office.desk.execute([CreateAccount(" CONTOSO ")], office.ben, door="form", key="1")


def test_a_contact_of_another_account_is_refused(office: Office) -> None:
    command = LogActivity(ActivityKind.CALL, office.id("A3"), contact_id=office.id("C2"))
    with pytest.raises(Invalid, match="Greg Hollis is a contact of Northwind Traders"):
        office.desk.execute([command], office.ada, door="slash", key="1")


def test_a_deal_of_another_account_is_refused(office: Office) -> None:
    command = CreateTask("x", account_id=office.id("A3"), opportunity_id=office.id("O2"))
    with pytest.raises(Invalid, match="belongs to Northwind Traders, not to Contoso"):
        office.desk.execute([command], office.ada, door="slash", key="1")


def test_what_is_not_there_is_named(office: Office) -> None:
    with pytest.raises(NotFound, match="That deal is not in the record any more"):
        office.desk.execute(
            [UpdateOpportunity(999, stage=Stage.WON)], office.ada, door="slash", key="1"
        )


def test_a_change_that_changes_nothing_is_not_written(office: Office) -> None:
    command = UpdateOpportunity(office.id("O1"), stage=Stage.QUALIFIED)
    with pytest.raises(Invalid, match="is as you say already: there is nothing to save"):
        office.desk.execute([command], office.ada, door="slash", key="1")
    assert office.desk.opportunity_card(office.id("O1"), office.ada).version == 1


def test_an_order_of_nothing_and_one_of_too_much_are_refused(office: Office) -> None:
    with pytest.raises(Invalid, match="nothing to save"):
        office.desk.execute([], office.ada, door="slash", key="1")
    many = [LogActivity(ActivityKind.CALL, office.id("A3"))] * 51
    with pytest.raises(Invalid, match="At most 50"):
        office.desk.execute(many, office.ada, door="slash", key="1")


FAULTY: list[tuple[Command, str]] = [
    (LogActivity(ActivityKind.CALL, 1, duration_minutes=0), "duration_minutes"),
    (LogActivity(ActivityKind.CALL, 1, summary=" "), "summary"),
    (LogActivity(ActivityKind.CALL, 1, occurred_at=NOON + timedelta(days=2)), "occurred_at"),
    (LogActivity(ActivityKind.CALL, 1, contact_id=1), "contact"),
    (CreateTask("x", account_id=1, opportunity_id=1), "opportunity"),
    (CreateTask("x", due=date(1900, 1, 1)), "due"),
    (CreateTask(""), "title"),
    (CreateOpportunity(1, name="!!!"), "name"),
    (CreateOpportunity(1, lines=(Line(1, 0),)), "lines"),
    (CreateOpportunity(1, lines=(Line(1, 1, Decimal(-1)),)), "lines"),
    (CreateOpportunity(1, currency="BTC"), "currency"),
    (CreateOpportunity(1, close_date=date(1999, 1, 1)), "close_date"),
    (CreateOpportunity(1, next_step="x" * 5000), "next_step"),
    (CreateAccount("x" * 300), "name"),
    (CreateAccount("!!!"), "name"),
    (CreateAccount("New", employees=0), "employees"),
    (CreateAccount("New", phone="none"), "phone"),
    (CreateAccount("New", website="none"), "website"),
    (CreateAccount("New", industry="x" * 81), "industry"),
    (CreateContact(1, "New", email="none"), "email"),
    (CreateContact(1, "New", title="x" * 201), "title"),
    (Escalate(1, ""), "reason"),
]


@pytest.mark.parametrize(("command", "field"), FAULTY)
def test_a_faulty_value_names_the_field_of_its_command(
    office: Office, command: Command, field: str
) -> None:
    with pytest.raises(Invalid) as caught:
        office.desk.execute([command], office.ada, door="form", key="1")
    assert caught.value.field == field
    assert hasattr(command, field) or hasattr(command, f"{field}_id")
