"""What was written can be taken back, as long as nobody built on it."""

from datetime import date
from decimal import Decimal

import pytest

from bot.sales.commands import (
    CompleteTask,
    CreateAccount,
    CreateOpportunity,
    DropTask,
    Line,
    LogActivity,
    UpdateOpportunity,
)
from bot.sales.errors import NotFound, NothingToUndo, Refused
from bot.sales.results import Change
from bot.store.importing import import_world
from bot.store.models import Account, Activity, Opportunity, Task
from bot.store.vocabulary import ActivityKind, Stage
from tests.sales.office import NOON, Office
from tests.store.small_world import small_world


def test_undo_puts_every_field_and_line_back(anywhere: Office) -> None:
    deal = anywhere.id("O1")
    before = anywhere.desk.opportunity_card(deal, anywhere.ada)
    command = UpdateOpportunity(
        deal,
        stage=Stage.LOST,
        lost_reason="Price",
        amount=Decimal("1.50"),
        currency="EUR",
        close_date=date(2027, 1, 1),
        next_step="None",
        lines=(Line(anywhere.id("P1"), 1), Line(anywhere.id("P2"), 2)),
    )
    anywhere.desk.execute([command], anywhere.ada, door="form", key="1")
    receipt = anywhere.desk.undo(anywhere.ada, key="2")
    (item,) = receipt.items
    assert item.what == "Contoso - store tablets is as it was before"
    assert Change("stage", "lost", "qualified") in item.changes
    assert receipt.undone
    assert receipt.undo_until is None
    after = anywhere.desk.opportunity_card(deal, anywhere.ada)
    assert (after.stage, after.value, after.close_date) == (
        before.stage,
        before.value,
        before.close_date,
    )
    assert (after.lines, after.next_step) == (before.lines, before.next_step)
    assert after.lost_reason is None
    assert after.version == 3


def test_undo_removes_what_was_created(anywhere: Office) -> None:
    command = LogActivity(ActivityKind.CALL, anywhere.id("A3"), product_ids=(anywhere.id("P1"),))
    (item,) = anywhere.desk.execute([command], anywhere.ada, door="slash", key="1").items
    (removed,) = anywhere.desk.undo(anywhere.ada, key="2").items
    assert removed.what == "call with Contoso (removed again)"
    assert anywhere.row(Activity, item.id) is None


def test_a_removed_rows_key_is_not_given_out_again(anywhere: Office) -> None:
    command = LogActivity(ActivityKind.CALL, anywhere.id("A3"))
    first = anywhere.desk.execute([command], anywhere.ada, door="slash", key="1")
    anywhere.desk.undo(anywhere.ada, key="2")
    second = anywhere.desk.execute([command], anywhere.ada, door="slash", key="3")
    assert second.items[0].id > first.items[0].id


def test_an_order_of_several_commands_is_one_undo(anywhere: Office) -> None:
    anywhere.desk.execute(
        [
            UpdateOpportunity(anywhere.id("O1"), stage=Stage.WON),
            LogActivity(ActivityKind.CALL, anywhere.id("A3"), opportunity_id=anywhere.id("O1")),
            CompleteTask(anywhere.id("T1")),
        ],
        anywhere.ada,
        door="message",
        key="1",
    )
    receipt = anywhere.desk.undo(anywhere.ada, key="2")
    assert [item.kind for item in receipt.items] == ["task", "activity", "opportunity"]
    assert not anywhere.row(Task, anywhere.id("T1")).done
    assert anywhere.row(Opportunity, anywhere.id("O1")).stage is Stage.QUALIFIED


def test_a_dropped_task_comes_back(anywhere: Office) -> None:
    key = anywhere.id("T1")
    task = anywhere.row(Task, key)
    title, due = task.title, task.due
    (dropped,) = anywhere.desk.execute([DropTask(key)], anywhere.ada, door="x", key="1").items
    assert dropped.what == f"Dropped the task: {title}"
    assert all(task.id != key for task in anywhere.desk.tasks(anywhere.ada))
    anywhere.desk.undo(anywhere.ada, key="2")
    again = anywhere.row(Task, key)
    assert (again.title, again.due, again.done) == (title, due, False)


def test_the_same_undo_again_gives_the_same_receipt(anywhere: Office) -> None:
    command = UpdateOpportunity(anywhere.id("O1"), stage=Stage.WON)
    done = anywhere.desk.execute([command], anywhere.ada, door="slash", key="1")
    first = anywhere.desk.undo(anywhere.ada, key="2", audit_id=done.audit_id)
    entries = anywhere.entries()
    by_key = anywhere.desk.undo(anywhere.ada, key="2", audit_id=done.audit_id)
    by_name = anywhere.desk.undo(anywhere.ada, key="3", audit_id=done.audit_id)
    assert by_key.repeated
    assert by_name.repeated
    assert by_key.items == by_name.items == first.items
    assert anywhere.entries() == entries


def test_undo_takes_back_one_change_after_the_other(office: Office) -> None:
    deal = office.id("O1")
    for number, stage in enumerate((Stage.PROPOSAL, Stage.NEGOTIATION)):
        command = UpdateOpportunity(deal, stage=stage)
        office.desk.execute([command], office.ada, door="slash", key=str(number))
    office.desk.undo(office.ada, key="u1")
    assert office.row(Opportunity, deal).stage is Stage.PROPOSAL
    office.desk.undo(office.ada, key="u2")
    assert office.row(Opportunity, deal).stage is Stage.QUALIFIED
    with pytest.raises(NothingToUndo, match="no change of yours from the last 24 hours"):
        office.desk.undo(office.ada, key="u3")


def test_undo_is_refused_when_somebody_changed_the_same_field_since(anywhere: Office) -> None:
    deal = anywhere.id("O1")
    done = anywhere.desk.execute(
        [UpdateOpportunity(deal, stage=Stage.PROPOSAL)], anywhere.ada, door="slash", key="1"
    )
    anywhere.desk.execute(
        [UpdateOpportunity(deal, stage=Stage.WON)], anywhere.max, door="slash", key="1"
    )
    with pytest.raises(Refused) as caught:
        anywhere.desk.undo(anywhere.ada, key="2", audit_id=done.audit_id)
    assert str(caught.value) == (
        "Contoso - store tablets cannot be put back: Max Dune changed it since (stage). "
        "Change it by hand instead."
    )
    assert anywhere.row(Opportunity, deal).stage is Stage.WON


def test_undo_leaves_what_others_changed_beside_it(anywhere: Office) -> None:
    deal = anywhere.id("O1")
    anywhere.desk.execute(
        [UpdateOpportunity(deal, stage=Stage.PROPOSAL)], anywhere.ada, door="slash", key="1"
    )
    anywhere.desk.execute(
        [UpdateOpportunity(deal, amount=Decimal(7))], anywhere.max, door="slash", key="1"
    )
    anywhere.desk.undo(anywhere.ada, key="2")
    row = anywhere.row(Opportunity, deal)
    assert (row.stage, row.amount) == (Stage.QUALIFIED, Decimal("7.00"))


def test_what_others_refer_to_is_not_removed(anywhere: Office) -> None:
    account = anywhere.id("A1")
    new = anywhere.desk.execute(
        [CreateOpportunity(account, "Big one")], anywhere.ada, door="form", key="1"
    )
    deal = new.items[0].id
    call = LogActivity(ActivityKind.CALL, account, opportunity_id=deal)
    anywhere.desk.execute([call], anywhere.ben, door="form", key="1")
    with pytest.raises(Refused, match="Big one cannot be removed again: an activity refers to it"):
        anywhere.desk.undo(anywhere.ada, key="2")
    assert anywhere.row(Opportunity, deal) is not None
    anywhere.desk.undo(anywhere.ben, key="2")
    anywhere.desk.undo(anywhere.ada, key="3")
    assert anywhere.row(Opportunity, deal) is None


def test_a_created_row_that_was_changed_since_is_not_removed(office: Office) -> None:
    office.desk.execute([CreateAccount("Fresh Fields")], office.ada, door="form", key="1")
    choice = office.desk.find_account("Fresh Fields", office.ada)
    with office.engine.begin() as connection:
        connection.execute(
            Account.__table__.update()  # type: ignore[attr-defined]
            .where(Account.id == choice.id)
            .values(phone="555 0100")
        )
    with pytest.raises(Refused, match=r"somebody changed it since \(phone\)"):
        office.desk.undo(office.ada, key="2")


def test_undo_is_open_for_24_hours(office: Office) -> None:
    command = UpdateOpportunity(office.id("O1"), stage=Stage.WON)
    done = office.desk.execute([command], office.ada, door="slash", key="1")
    office.clock.forward(hours=24, seconds=1)
    with pytest.raises(NothingToUndo, match="after 24 hours it cannot be undone"):
        office.desk.undo(office.ada, key="2", audit_id=done.audit_id)
    with pytest.raises(NothingToUndo):
        office.desk.undo(office.ada, key="3")
    office.clock.now = NOON
    office.clock.forward(hours=24)
    assert office.desk.undo(office.ada, key="4").undone


def test_only_the_one_who_made_a_change_undoes_it(office: Office) -> None:
    command = UpdateOpportunity(office.id("O1"), stage=Stage.WON)
    done = office.desk.execute([command], office.ada, door="slash", key="1")
    with pytest.raises(Refused, match="made by Ada Brook"):
        office.desk.undo(office.max, key="2", audit_id=done.audit_id)
    with pytest.raises(NothingToUndo):
        office.desk.undo(office.max, key="3")


def test_an_undo_an_import_and_an_unknown_entry_are_not_undone(office: Office) -> None:
    command = UpdateOpportunity(office.id("O1"), stage=Stage.WON)
    office.desk.execute([command], office.ada, door="slash", key="1")
    undone = office.desk.undo(office.ada, key="2")
    with pytest.raises(NothingToUndo, match="An undo cannot be undone"):
        office.desk.undo(office.ada, key="3", audit_id=undone.audit_id)
    with pytest.raises(Refused, match="made by an import"):
        office.desk.undo(office.ada, key="4", audit_id=1)
    with pytest.raises(NotFound):
        office.desk.undo(office.ada, key="5", audit_id=999)


def test_undo_after_an_import_changed_the_deal_is_refused(office: Office) -> None:
    command = UpdateOpportunity(office.id("O1"), amount=Decimal(5))
    office.desk.execute([command], office.ada, door="slash", key="1")
    world = small_world()
    world["opportunities"][0]["amount"] = 6
    import_world(world, office.engine)
    with pytest.raises(Refused, match=r"changed it since \(amount\)"):
        office.desk.undo(office.ada, key="2")


def test_the_history_holds_own_changes_and_says_which_were_undone(office: Office) -> None:
    deal = office.id("O1")
    for number, stage in enumerate((Stage.PROPOSAL, Stage.NEGOTIATION)):
        command = UpdateOpportunity(deal, stage=stage)
        office.desk.execute([command], office.ada, door="slash", key=str(number))
    office.desk.execute(
        [UpdateOpportunity(deal, stage=Stage.WON)], office.max, door="slash", key="1"
    )
    office.desk.undo(office.max, key="u")
    office.desk.undo(office.ada, key="u")
    newest, oldest = office.desk.history(office.ada)
    assert (newest.undone, oldest.undone) == (True, False)
    assert newest.items[0].changes == (Change("stage", "proposal", "negotiation"),)
    assert office.desk.history(office.ada, limit=1) == (newest,)
