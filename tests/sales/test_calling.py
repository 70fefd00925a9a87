"""Who asked not to be called is named when a call is logged or planned all the same."""

import pytest

from bot.sales.commands import Command, CreateTask, LogActivity, UpdateContact
from bot.store.vocabulary import ActivityKind, Direction
from tests.sales.office import Office

CAREFUL = "(careful: Maria Lopez asked not to be called)"


def said(office: Office, command: Command) -> str:
    """What the receipt says, with Maria of Contoso not to be called."""
    barred = UpdateContact(office.id("C1"), do_not_call=True)
    office.desk.execute([barred], office.ada, door="slash", key="barred")
    receipt = office.desk.execute([command], office.ada, door="slash", key="1")
    return receipt.items[0].what


@pytest.mark.parametrize(
    ("kind", "direction", "warned"),
    [
        (ActivityKind.CALL, Direction.OUTBOUND, True),
        (ActivityKind.CALL, None, True),
        (ActivityKind.CALL, Direction.INBOUND, False),
        (ActivityKind.EMAIL, Direction.OUTBOUND, False),
    ],
)
def test_a_call_of_ours_is_saved_and_the_receipt_warns(
    office: Office, kind: ActivityKind, direction: Direction | None, warned: bool
) -> None:
    command = LogActivity(kind, office.id("A3"), office.id("C1"), direction=direction)

    assert (CAREFUL in said(office, command)) == warned


@pytest.mark.parametrize(
    ("title", "warned"),
    [
        ("Call Maria about the quote", True),
        ("Lopez zur\u00fcckrufen", True),
        ("Send Maria the quote", False),
        ("Call Greg", False),
    ],
)
def test_a_call_that_is_planned_is_noted_and_the_receipt_warns(
    office: Office, title: str, warned: bool
) -> None:
    assert (CAREFUL in said(office, CreateTask(title, account_id=office.id("A3")))) == warned


def test_nobody_is_named_who_may_be_called(office: Office) -> None:
    command = LogActivity(ActivityKind.CALL, office.id("A3"), office.id("C1"))
    receipt = office.desk.execute([command], office.ada, door="slash", key="1")

    assert "careful" not in receipt.items[0].what


def test_a_list_of_what_is_to_do_names_whom_not_to_call(anywhere: Office) -> None:
    barred = UpdateContact(anywhere.id("C2"), do_not_call=True)
    before = {task.title: task.barred for task in anywhere.desk.tasks(anywhere.ada)}
    anywhere.desk.execute([barred], anywhere.ada, door="slash", key="1")

    after = {task.title: task.barred for task in anywhere.desk.tasks(anywhere.ada)}
    card = anywhere.desk.account_card(anywhere.id("A1"), anywhere.ada)

    assert before == {"Send the quote": None, "Call Greg": None}
    assert after == {"Send the quote": None, "Call Greg": "Greg Hollis"}
    assert [task.barred for task in card.tasks] == ["Greg Hollis"]
