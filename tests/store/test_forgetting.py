"""A person is erased everywhere, what was done stays, and no old file brings the person back."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from bot.sales.commands import Command, CreateContact, CreateTask, LogActivity, UpdateContact
from bot.sales.desk import Desk
from bot.sales.errors import NothingToUndo, Refused
from bot.store.engine import open_engine
from bot.store.erasing import ERASED, Eraser, Person
from bot.store.exporting import export
from bot.store.forgetting import forget, sought
from bot.store.importing import import_world
from bot.store.ledger import AuditEntry, AuditRecord, ImportedRecord, WaitingProposal
from bot.store.models import Activity, Contact, Task
from bot.store.vocabulary import ActivityKind
from bot.store.work import UnitOfWork
from tests.store.small_world import small_world

NOW = datetime(2026, 11, 5, 18, 0, tzinfo=UTC)
PHONE = "+1 202 555 0208"


def world() -> dict[str, Any]:
    found = small_world()
    found["activities"][0]["summary"] = "Maria Lopez liked it; ring Lopez on (202) 555-0208."
    found["activities"].append(
        {
            "id": "V9",
            "kind": "email",
            "account": "A1",
            "occurred_at": "2026-10-01T10:00:00Z",
            "summary": "Greg and Maria met.",
        }
    )
    found["opportunities"][0]["next_step"] = "Ask maria@contoso.example"
    return found


@pytest.fixture
def desk(engine: Engine) -> Desk:
    """A desk where much was done about Maria Lopez, the contact C1 of Contoso."""
    import_world(world(), engine, NOW)
    desk = Desk(lambda: UnitOfWork(engine), lambda: NOW)
    ada = desk.actor("UADA")
    account, contact = 3, maria(engine).number
    orders: list[Command] = [
        UpdateContact(contact_id=contact, title="Head of Lopezes"),
        LogActivity(
            kind=ActivityKind.CALL,
            account_id=account,
            contact_id=contact,
            summary="Maria will call back",
        ),
        CreateTask(title="Call Lopez", account_id=account),
    ]
    for place, order in enumerate(orders):
        desk.execute([order], ada, door="test", key=f"k{place}")
    desk.propose([UpdateContact(contact_id=contact, title="Chief")], ada, [{"title": "Chief"}])
    return desk


def maria(engine: Engine) -> Person:
    (found,) = sought(engine, "C1")
    return found


def everything(engine: Engine, folder: Path) -> str:
    """All that the database says of anybody: the export and the books."""
    export(folder, engine)
    said = [(folder / "world.json").read_text(encoding="utf-8")]
    with UnitOfWork(engine).reading() as session:
        for entry in session.scalars(select(AuditEntry)):
            said += [str(entry.items), *(f"{one.before} {one.after}" for one in entry.records)]
        said += [str(one.content) for one in session.scalars(select(ImportedRecord))]
        said += [
            f"{one.commands} {one.preview}" for one in session.scalars(select(WaitingProposal))
        ]
    return "\n".join(said)


def traces(text: str) -> list[str]:
    names = ("maria lopez", "lopez", "maria@", "555 0208", "555-0208", "head of")
    return [name for name in names if name in text.lower()]


@pytest.mark.parametrize(
    "said", ["C1", "maria@contoso.example", "MARIA@CONTOSO.EXAMPLE", "maría lopez"]
)
def test_a_person_is_found_by_id_address_or_name(desk: Desk, engine: Engine, said: str) -> None:
    assert [one.key for one in sought(engine, said)] == ["C1"]


@pytest.mark.parametrize("said", ["", "%", "maria_contoso.example", "Nobody"])
def test_what_is_nobody_finds_nobody(desk: Desk, engine: Engine, said: str) -> None:
    assert sought(engine, said) == []


def test_no_trace_is_left_and_the_books_still_say_what_was_done(
    desk: Desk, engine: Engine, tmp_path: Path
) -> None:
    with UnitOfWork(engine).reading() as session:
        before = session.scalar(select(func.count(AuditRecord.id)))
    assert traces(everything(engine, tmp_path / "before"))
    found = forget(engine, maria(engine), NOW)
    assert (found.references, found.waiting) == (2, 4)
    assert found.texts == 4
    assert traces(everything(engine, tmp_path / "after")) == []
    with UnitOfWork(engine).reading() as session:
        assert session.scalar(select(func.count(Contact.id))) == 1
        assert session.scalar(select(func.count(Activity.contact_id))) == 0
        assert session.scalar(select(func.count(AuditRecord.id))) == (before or 0) + 1
        task = session.scalars(select(Task).where(Task.title.contains("erased"))).one()
        assert task.title == f"Call {ERASED}"
        other = session.scalars(select(Activity).where(Activity.external_key == "V9")).one()
        assert other.summary == "Greg and Maria met."


def test_the_history_of_a_rep_can_still_be_read(desk: Desk, engine: Engine) -> None:
    forget(engine, maria(engine), NOW)
    receipts = desk.history(desk.actor("UADA"))
    assert [receipt.items[0].label for receipt in receipts][-1] == "A person who was erased since"
    with pytest.raises((NothingToUndo, Refused)):
        desk.undo(desk.actor("UADA"), key="u", audit_id=receipts[-1].audit_id)


def test_what_was_done_beside_can_still_be_undone(desk: Desk, engine: Engine) -> None:
    forget(engine, maria(engine), NOW)
    desk.undo(desk.actor("UADA"), key="undo the task")
    desk.undo(desk.actor("UADA"), key="undo the call")
    with UnitOfWork(engine).reading() as session:
        assert session.scalar(select(func.count(Activity.id))) == 3


def test_an_old_file_does_not_bring_the_person_back(
    desk: Desk, engine: Engine, tmp_path: Path
) -> None:
    forget(engine, maria(engine), NOW)
    for _ in range(2):
        report = import_world(world(), engine, NOW)
        assert (report.added, report.changed) == (0, 0)
    assert traces(everything(engine, tmp_path)) == []


def test_a_newer_file_may_say_something_else_of_what_spoke_of_the_person(
    desk: Desk, engine: Engine
) -> None:
    forget(engine, maria(engine), NOW)
    newer = world()
    newer["activities"][0]["summary"] = "Liked the tablet."
    newer["activities"][0]["duration_minutes"] = 15
    assert import_world(newer, engine, NOW).changed == 1
    assert import_world(newer, engine, NOW).changed == 0
    with UnitOfWork(engine).reading() as session:
        call = session.scalars(select(Activity).where(Activity.external_key == "V1")).one()
        assert (call.summary, call.contact_id) == ("Liked the tablet.", None)


def test_a_dry_run_counts_and_erases_nothing(desk: Desk, engine: Engine, tmp_path: Path) -> None:
    before = everything(engine, tmp_path / "before")
    tried = forget(engine, maria(engine), NOW, dry_run=True)
    assert everything(engine, tmp_path / "after") == before
    assert forget(engine, maria(engine), NOW) == tried


def test_the_file_of_the_database_does_not_hold_the_name_any_more(tmp_path: Path) -> None:
    from bot.store.migrating import upgrade

    file = tmp_path / "record.db"
    engine = open_engine(f"sqlite:///{file}")
    upgrade(engine)
    import_world(
        {
            "accounts": [{"id": "A1", "name": "Contoso"}],
            "contacts": [
                {
                    "id": "C1",
                    "account": "A1",
                    "name": "Perpetua Quill",
                    "email": "pq@contoso.example",
                }
            ],
        },
        engine,
        NOW,
    )
    desk = Desk(lambda: UnitOfWork(engine), lambda: NOW)
    assert desk is not None
    (person,) = sought(engine, "Perpetua Quill")
    forget(engine, person, NOW)
    engine.dispose()
    left = b"".join(path.read_bytes() for path in tmp_path.glob("record.db*"))
    assert b"Perpetua" not in left
    assert b"pq@contoso" not in left


def test_a_contact_made_in_the_program_stays_away_too(engine: Engine, tmp_path: Path) -> None:
    import_world(small_world(), engine, NOW)
    desk = Desk(lambda: UnitOfWork(engine), lambda: NOW)
    order = CreateContact(account_id=3, name="Nora Fell")
    desk.execute([order], desk.actor("UADA"), door="test", key="new")
    export(tmp_path, engine)
    (person,) = sought(engine, "nora fell")
    forget(engine, person, NOW)
    import_world(tmp_path / "world.json", engine, NOW)
    assert sought(engine, "nora fell") == []


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Call Maria.", "Call [erased]."),
        ("call MARIA  LOPEZ-García", "call [erased]-García"),
        ("Marianne stays", "Marianne stays"),
        ("+12025550208 or 202.555.0208, not 2025550209", "[erased] or [erased], not 2025550209"),
        ("or (202) 555-0208", "or [erased]"),
        ("order 120255502081", "order 120255502081"),
        ("Greg stays, Hollis too", "Greg stays, Hollis too"),
    ],
)
def test_only_what_names_the_person_is_taken_out(said: str, left: str) -> None:
    person = Person(1, "C1", "Maria Lopez", 1, "Contoso", None, PHONE)
    assert Eraser(person, ["Greg Hollis"]).text(said) == left


def test_a_part_of_a_name_that_others_bear_stays() -> None:
    person = Person(1, "C1", "Maria Lopez", 1, "Contoso", None, None)
    said = "Lopez asked; Maria Lopez decides"
    assert Eraser(person, ["Pedro Lopez"]).text(said) == "Lopez asked; [erased] decides"
