"""Orders are carried out once, wholly, by those who may."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from bot.sales.commands import (
    Command,
    CompleteTask,
    CreateAccount,
    CreateContact,
    CreateOpportunity,
    CreateTask,
    Escalate,
    Line,
    LogActivity,
    UpdateAccount,
    UpdateContact,
    UpdateOpportunity,
)
from bot.sales.errors import Invalid, Refused, Stale, UnknownRep
from bot.sales.results import Change
from bot.store.models import Account, Contact, Escalation, Opportunity, Task
from bot.store.vocabulary import (
    AccountStatus,
    ActivityKind,
    Direction,
    Outcome,
    Severity,
    Stage,
)
from tests.sales.office import NOON, Office


def test_a_stage_change_is_saved_with_a_receipt(anywhere: Office) -> None:
    command = UpdateOpportunity(anywhere.id("O1"), stage=Stage.PROPOSAL, amount=Decimal(24000))
    receipt = anywhere.desk.execute([command], anywhere.ada, door="slash", key="1")
    (item,) = receipt.items
    assert item.what == "Moved Contoso - store tablets to proposal"
    assert item.changes == (
        Change("stage", "qualified", "proposal"),
        Change("amount", "$18,000", "$24,000"),
    )
    assert (item.kind, item.id, item.account_id) == (
        "opportunity",
        anywhere.id("O1"),
        anywhere.id("A3"),
    )
    assert receipt.undo_until == NOON + timedelta(hours=24)
    card = anywhere.desk.opportunity_card(anywhere.id("O1"), anywhere.ada)
    assert (card.stage, card.value and card.value.amount) == (Stage.PROPOSAL, Decimal("24000.00"))
    assert card.version == 2


def test_the_same_key_again_returns_the_receipt_and_writes_nothing(anywhere: Office) -> None:
    command = LogActivity(ActivityKind.CALL, anywhere.id("A3"))
    first = anywhere.desk.execute([command], anywhere.ada, door="slash", key="1")
    again = anywhere.desk.execute([command], anywhere.ada, door="slash", key="1")
    assert again.repeated
    assert not first.repeated
    assert (again.audit_id, again.items) == (first.audit_id, first.items)
    assert len(anywhere.desk.account_card(anywhere.id("A3"), anywhere.ada).activities) == 3


def test_a_key_is_the_reps_own(office: Office) -> None:
    command = LogActivity(ActivityKind.CALL, office.id("A3"))
    first = office.desk.execute([command], office.ada, door="slash", key="1")
    other = office.desk.execute([command], office.ben, door="slash", key="1")
    assert not other.repeated
    assert other.audit_id != first.audit_id


def test_a_key_of_any_length_is_taken(anywhere: Office) -> None:
    command = LogActivity(ActivityKind.CALL, anywhere.id("A3"))
    anywhere.desk.execute([command], anywhere.ada, door="slash", key="k" * 500)
    assert anywhere.desk.execute([command], anywhere.ada, door="slash", key="k" * 500).repeated
    assert not anywhere.desk.execute([command], anywhere.ada, door="slash", key="k" * 501).repeated


def test_one_faulty_command_stops_them_all(anywhere: Office) -> None:
    commands: list[Command] = [
        LogActivity(ActivityKind.CALL, anywhere.id("A3")),
        UpdateOpportunity(anywhere.id("O1"), amount=Decimal(-5)),
    ]
    before = anywhere.entries()
    with pytest.raises(Invalid, match="more than zero"):
        anywhere.desk.execute(commands, anywhere.ada, door="slash", key="1")
    assert anywhere.entries() == before
    assert len(anywhere.desk.account_card(anywhere.id("A3"), anywhere.ada).activities) == 2


def test_a_call_is_logged_with_all_that_was_said(anywhere: Office) -> None:
    command = LogActivity(
        ActivityKind.CALL,
        anywhere.id("A3"),
        contact_id=anywhere.id("C1"),
        opportunity_id=anywhere.id("O1"),
        direction=Direction.INBOUND,
        outcome=Outcome.CALLBACK_REQUESTED,
        duration_minutes=12,
        summary="Wants a quote",
        product_ids=(anywhere.id("P1"), anywhere.id("P1")),
        occurred_at=datetime(2026, 11, 4, 15, 30, tzinfo=UTC),
    )
    (item,) = anywhere.desk.execute([command], anywhere.ada, door="form", key="1").items
    assert item.what == "Logged a call with Contoso"
    assert item.changes == (
        Change("kind", None, "call"),
        Change("account", None, "Contoso"),
        Change("contact", None, "Maria Lopez"),
        Change("deal", None, "Contoso - store tablets"),
        Change("direction", None, "inbound"),
        Change("outcome", None, "callback requested"),
        Change("duration", None, "12 min"),
        Change("products", None, "Slate 10"),
        Change("summary", None, "Wants a quote"),
        Change("when", None, "Nov 4, 2026, 10:30\u00a0AM"),
    )


def test_a_deal_is_opened_with_a_name_of_its_own(anywhere: Office) -> None:
    command = CreateOpportunity(
        anywhere.id("A1"), amount=Decimal("1500.50"), lines=(Line(anywhere.id("P2"), 6),)
    )
    (item,) = anywhere.desk.execute([command], anywhere.ben, door="form", key="1").items
    card = anywhere.desk.opportunity_card(item.id, anywhere.ben)
    assert (card.name, card.stage) == ("Northwind Traders - Dock Two", Stage.LEAD)
    assert card.owner == "Ben Castle"
    assert card.value is not None
    assert (card.value.amount, card.value.currency) == (Decimal("1500.50"), "EUR")
    assert Change("amount", None, "1.500,50\u00a0\u20ac") in item.changes


def test_stated_quantities_are_set_and_the_others_stay(anywhere: Office) -> None:
    lines = (Line(anywhere.id("P2"), 4, Decimal(199)), Line(anywhere.id("P1"), 20))
    command = UpdateOpportunity(anywhere.id("O1"), lines=lines)
    (item,) = anywhere.desk.execute([command], anywhere.ada, door="form", key="1").items
    assert item.changes == (
        Change(
            "products",
            "15 \u00d7 Slate 10 at $1,200",
            "20 \u00d7 Slate 10 at $1,200, 4 \u00d7 Dock Two at $199",
        ),
    )
    assert anywhere.desk.opportunity_card(anywhere.id("O1"), anywhere.ada).version == 2


def test_losing_a_deal_keeps_the_reason(office: Office) -> None:
    command = UpdateOpportunity(office.id("O1"), stage=Stage.LOST, lost_reason="Went elsewhere")
    (item,) = office.desk.execute([command], office.ada, door="form", key="1").items
    assert item.what == "Closed Contoso - store tablets as lost"
    assert Change("lost reason", None, "Went elsewhere") in item.changes


def test_a_closed_deal_is_opened_again_by_naming_a_stage(office: Office) -> None:
    command = UpdateOpportunity(office.id("O4"), stage=Stage.NEGOTIATION)
    (item,) = office.desk.execute([command], office.ada, door="form", key="1").items
    assert item.what == "Opened Contoso - old tills again, in negotiation"
    assert Change("lost reason", "Price", None) in item.changes


def test_tasks_are_noted_and_completed(anywhere: Office) -> None:
    note = CreateTask("Ring Maria", date(2026, 11, 10), time(9, 30), None, anywhere.id("O1"))
    (item,) = anywhere.desk.execute([note], anywhere.ada, door="slash", key="1").items
    assert item.what == "Noted the task: Ring Maria, due Nov 10, 2026"
    assert Change("account", None, "Contoso") in item.changes
    assert Change("time", None, "9:30\N{NO-BREAK SPACE}AM") in item.changes
    (done,) = anywhere.desk.execute(
        [CompleteTask(item.id)], anywhere.ada, door="slash", key="2"
    ).items
    assert done.what == "Completed the task: Ring Maria"
    assert anywhere.row(Task, item.id).done


def test_accounts_and_contacts_are_added_and_kept_true(anywhere: Office) -> None:
    desk, ada = anywhere.desk, anywhere.ada
    new = CreateAccount("Fresh Fields", "+1 202 555 0199", "freshfields.example", 20, "Grocery")
    (added,) = desk.execute([new], ada, door="form", key="1").items
    status = UpdateAccount(added.id, status=AccountStatus.CUSTOMER)
    contact = CreateContact(added.id, "Lee Park", "Buyer", "lee@fresh.example")
    receipt = desk.execute([status, contact], ada, door="form", key="2")
    assert [item.what for item in receipt.items] == [
        "Changed Fresh Fields",
        "Added the contact Lee Park at Fresh Fields",
    ]
    assert receipt.items[0].changes == (Change("status", "prospect", "customer"),)
    update = UpdateContact(receipt.items[1].id, phone="555 0102")
    (changed,) = desk.execute([update], ada, door="form", key="3").items
    assert changed.changes == (Change("phone", None, "555 0102"),)
    assert anywhere.row(Account, added.id).owner_id == ada.rep_id
    assert anywhere.row(Contact, receipt.items[1].id).title == "Buyer"


def test_an_escalation_goes_to_the_manager(anywhere: Office) -> None:
    command = Escalate(anywhere.id("A3"), "Third late delivery", Severity.HIGH)
    (item,) = anywhere.desk.execute([command], anywhere.ada, door="slash", key="1").items
    assert item.what == "Escalated Contoso to Max Dune"
    assert anywhere.row(Escalation, item.id).assigned_to_id == anywhere.max.rep_id
    (line,) = anywhere.desk.account_card(anywhere.id("A3"), anywhere.ada).escalations
    assert line.reason == "Third late delivery"


def test_a_change_for_an_older_version_is_stale_and_says_what_happened(anywhere: Office) -> None:
    deal = anywhere.id("O1")
    mine = UpdateOpportunity(deal, amount=Decimal(1), expected_version=1)
    theirs = UpdateOpportunity(deal, stage=Stage.NEGOTIATION)
    anywhere.desk.execute([theirs], anywhere.max, door="slash", key="1")
    with pytest.raises(Stale) as caught:
        anywhere.desk.execute([mine], anywhere.ada, door="form", key="2")
    assert str(caught.value) == (
        "Contoso - store tablets was changed meanwhile by Max Dune (stage): it is now in "
        "negotiation at $18,000. Nothing was saved; look at it and say it again."
    )


def test_deals_without_a_name_are_told_apart(anywhere: Office) -> None:
    order: list[Command] = [CreateOpportunity(anywhere.id("A1"))]
    receipts = [
        anywhere.desk.execute(order, anywhere.ada, door="form", key=key) for key in ("1", "2")
    ]
    assert [one.items[0].label for one in receipts] == [
        "Northwind Traders - untitled",
        "Northwind Traders - untitled 2",
    ]


def test_two_changes_of_one_deal_in_one_order_pass_the_version_check(office: Office) -> None:
    deal = office.id("O1")
    commands: list[Command] = [
        UpdateOpportunity(deal, stage=Stage.PROPOSAL, expected_version=1),
        UpdateOpportunity(deal, amount=Decimal(5), expected_version=1),
    ]
    receipt = office.desk.execute(commands, office.ada, door="form", key="1")
    assert [len(item.changes) for item in receipt.items] == [1, 1]


def test_a_preview_shows_the_change_and_saves_nothing(anywhere: Office) -> None:
    before = anywhere.entries()
    commands: list[Command] = [
        UpdateOpportunity(anywhere.id("O1"), stage=Stage.WON),
        LogActivity(ActivityKind.CALL, anywhere.id("A3")),
    ]
    moved, logged = anywhere.desk.preview(commands, anywhere.ada)
    assert moved.changes == (Change("stage", "qualified", "won"),)
    assert (logged.id, logged.what) == (0, "Log a call with Contoso")
    assert anywhere.entries() == before
    assert anywhere.row(Opportunity, anywhere.id("O1")).stage is Stage.QUALIFIED


def test_a_preview_refuses_what_saving_would_refuse(office: Office) -> None:
    with pytest.raises(Refused):
        office.desk.preview([UpdateOpportunity(office.id("O1"), stage=Stage.WON)], office.ben)


def test_an_unknown_slack_user_is_told_so(office: Office) -> None:
    with pytest.raises(UnknownRep, match="not in the record"):
        office.desk.actor("UNOBODY")


def test_a_delivery_is_taken_once(anywhere: Office) -> None:
    assert anywhere.desk.first_time("event-1")
    assert not anywhere.desk.first_time("event-1")
    assert anywhere.desk.first_time("event-2")


def test_old_deliveries_are_forgotten(office: Office) -> None:
    office.desk.first_time("old")
    office.clock.forward(days=3)
    office.desk.first_time("new")
    assert office.desk.first_time("old")
