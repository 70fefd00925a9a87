"""Two accounts that are one: everything moves, in one entry and one undo."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.sales.commands import (
    Command,
    CompleteTask,
    CreateAccount,
    CreateContact,
    Escalate,
    MergeAccounts,
    UpdateAccount,
    UpdateContact,
)
from bot.sales.errors import Duplicate, Invalid, NotFound, Refused
from bot.sales.results import Receipt
from bot.store.importing import import_world
from bot.store.models import Account, Activity, Contact, Opportunity, Order, Task
from bot.store.work import UnitOfWork
from tests.sales.office import Office
from tests.store.small_world import small_world


def merged(office: Office, gone: str = "A3", kept: str = "A1") -> Receipt:
    command = MergeAccounts(office.id(gone), office.id(kept))
    return office.desk.execute([command], office.ada, door="slash", key="merge")


def belonging(office: Office, account_id: int) -> list[int]:
    with UnitOfWork(office.engine).reading() as session:
        return [
            session.scalar(
                select(func.count()).select_from(model).where(model.account_id == account_id)
            )
            or 0
            for model in (Contact, Opportunity, Activity, Task, Order)
        ]


def test_everything_moves_to_the_one_that_stays(anywhere: Office) -> None:
    gone, kept = anywhere.id("A3"), anywhere.id("A1")
    grave = Escalate(gone, "Late")
    anywhere.desk.execute([grave], anywhere.ada, door="slash", key="e")

    (item,) = merged(anywhere).items

    assert item.what == "Merged Contoso into Northwind Traders"
    said = {change.field: change.after for change in item.changes}
    assert said["also called"] == "Contoso"
    assert said["moved"] == "1 contact, 2 deals, 2 activities, 1 task, 2 orders, 1 escalation"
    assert belonging(anywhere, kept) == [2, 3, 2, 2, 2]
    assert anywhere.row(Account, gone) is None
    assert anywhere.desk.find_account("Contoso", anywhere.ada).id == kept


def test_what_was_not_known_is_taken_over_and_what_was_stays(office: Office) -> None:
    command = UpdateAccount(office.id("A3"), website="contoso.example", phone="+1 202 555 0999")
    office.desk.execute([command], office.ada, door="slash", key="u")

    merged(office)

    account = office.row(Account, office.id("A1"))
    assert (account.website, account.phone) == ("contoso.example", "+1 202 555 0101")
    assert (account.industry, account.domain) == ("Wholesale", "contoso.example")


def test_one_undo_brings_all_of_it_back(anywhere: Office) -> None:
    gone, kept = anywhere.id("A3"), anywhere.id("A1")
    before = belonging(anywhere, gone), belonging(anywhere, kept)
    entries = anywhere.entries()
    merged(anywhere)

    undone = anywhere.desk.undo(anywhere.ada, key="u")

    assert anywhere.entries() == entries + 2
    assert (belonging(anywhere, gone), belonging(anywhere, kept)) == before
    assert anywhere.desk.find_account("Contoso", anywhere.ada).id == gone
    assert anywhere.row(Account, gone).external_key == "A3"
    assert [item.what for item in undone.items] == [
        "Contoso is back",
        "Northwind Traders is as it was before",
    ]


def test_what_came_after_stays_with_the_one_that_stayed(office: Office) -> None:
    gone, kept = office.id("A3"), office.id("A1")
    merged(office)
    later = CreateContact(kept, "Later Lee")
    office.desk.execute([later], office.ben, door="slash", key="c")

    office.desk.undo(office.ada, key="u")

    assert belonging(office, gone)[0] == 1
    assert [one.name for one in office.desk.contacts(kept, office.ada)] == [
        "Greg Hollis",
        "Later Lee",
    ]


def test_undo_is_refused_where_one_of_it_changed_hands_since(office: Office) -> None:
    merged(office)
    again = MergeAccounts(office.id("A1"), office.id("A2"))
    office.desk.execute([again], office.max, door="slash", key="again")

    with pytest.raises(Refused, match=r"was removed since"):
        office.desk.undo(office.ada, key="u")


def test_a_file_that_speaks_of_the_one_that_went_means_the_other(office: Office) -> None:
    kept = office.id("A1")
    merged(office)

    same = import_world(small_world(), office.engine, office.clock.now)
    world = small_world()
    world["contacts"].append({"id": "C9", "account": "A3", "name": "New Nora"})
    world["accounts"][2]["employees"] = 77
    import_world(world, office.engine, office.clock.now + timedelta(hours=1))

    assert (same.added, same.changed) == (0, 0)
    assert "New Nora" in [one.name for one in office.desk.contacts(kept, office.ada)]
    assert office.row(Account, kept).employees == 77


def test_the_same_account_is_not_merged_with_itself(office: Office) -> None:
    with pytest.raises(Invalid, match="one and the same"):
        merged(office, "A1", "A1")


@pytest.mark.parametrize(("gone", "kept"), [("A1", "A2"), ("A2", "A1")])
def test_accounts_of_others_are_not_merged(office: Office, gone: str, kept: str) -> None:
    with pytest.raises(Refused, match="You may not merge an account of Ben Castle"):
        merged(office, gone, kept)


def test_merging_twice_by_one_key_is_once(office: Office) -> None:
    command = MergeAccounts(office.id("A3"), office.id("A1"))
    office.desk.execute([command], office.ada, door="slash", key="m")
    again = office.desk.execute([command], office.ada, door="slash", key="m")

    assert again.repeated


def test_a_card_made_before_does_not_find_the_one_that_went(office: Office) -> None:
    gone = office.id("A3")
    merged(office)

    with pytest.raises(NotFound, match="not in the record any more"):
        office.desk.execute([Escalate(gone, "Late")], office.ada, door="button", key="e")
    task = office.desk.tasks(office.ada)[0]
    office.desk.execute([CompleteTask(task.id)], office.ada, door="button", key="t")


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (CreateAccount("contoso"), "There is already an account called Contoso, owned by Ada"),
        (CreateAccount("N.W.T.", phone="202 555 0101"), "has the same phone number"),
        (CreateAccount("NWT"), "has the same name, as another one it goes by"),
        (CreateAccount("New", website="https://www.contoso.example/de"), "the same web domain"),
    ],
)
def test_a_customer_who_is_there_is_not_added_again(
    anywhere: Office, command: CreateAccount, why: str
) -> None:
    site = UpdateAccount(anywhere.id("A3"), website="contoso.example")
    anywhere.desk.execute([site], anywhere.ada, door="slash", key="s")

    with pytest.raises(Duplicate, match=why) as caught:
        anywhere.desk.execute([command], anywhere.ben, door="slash", key="1")

    assert caught.value.kind == "same_account"
    assert len(caught.value.choices) == 1


@pytest.mark.parametrize(
    ("account", "fields"),
    [
        ("A3", {"name": "MARIA LÓPEZ"}),
        ("A1", {"name": "M. Lopez", "email": "maria@contoso.example"}),
        ("A1", {"name": "M. Lopez", "phone": "202-555-0208"}),
    ],
)
def test_a_contact_who_is_there_is_not_added_again(
    anywhere: Office, account: str, fields: dict[str, str]
) -> None:
    command: Command = CreateContact(anywhere.id(account), **fields)  # type: ignore[arg-type]

    with pytest.raises(Duplicate, match="Maria Lopez of Contoso has the same") as caught:
        anywhere.desk.execute([command], anywhere.ben, door="slash", key="1")

    assert [choice.id for choice in caught.value.choices] == [anywhere.id("C1")]


def test_somebody_else_is_added_anyway(anywhere: Office) -> None:
    commands: list[Command] = [
        CreateAccount("Contoso", anyway=True),
        CreateContact(anywhere.id("A3"), "Maria Lopez", anyway=True),
    ]

    receipt = anywhere.desk.execute(commands, anywhere.ada, door="slash", key="1")

    assert len(receipt.items) == 2


def test_the_same_name_at_another_customer_is_somebody_else(office: Office) -> None:
    command = CreateContact(office.id("A1"), "Maria Lopez")

    assert office.desk.execute([command], office.ada, door="slash", key="1").items


def test_a_change_of_the_phone_is_compared_too(office: Office) -> None:
    change = UpdateContact(office.id("C2"), phone="(202) 555-0777")
    office.desk.execute([change], office.ada, door="slash", key="1")

    with pytest.raises(Duplicate, match="Greg Hollis"):
        office.desk.execute(
            [CreateContact(office.id("A3"), "Gregory", phone="+1 202 555 0777")],
            office.ada,
            door="slash",
            key="2",
        )
