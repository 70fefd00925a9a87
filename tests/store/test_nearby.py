"""Names are found by their words and by near-spelling, and changes of them at once."""

import random
from datetime import UTC, datetime

import pytest
from rapidfuzz import fuzz, process
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from bot.store import revisions
from bot.store.folding import fold
from bot.store.importing import import_world
from bot.store.ledger import AuditEntry, AuditRecord
from bot.store.likeness import Likeness
from bot.store.models import Account, Rep
from bot.store.nearby import NameIndex
from bot.store.vocabulary import AccountStatus
from bot.store.work import UnitOfWork
from tests.benchmarks.record_made import MadeRecord, Size
from tests.store.small_world import small_world

NOW = datetime(2026, 11, 5, 18, 0, tzinfo=UTC)


def saved(session: Session, account: Account) -> None:
    """Write the change into the books, as the sales desk does."""
    session.flush()
    rep_id = session.scalars(select(Rep.id)).first()
    entry = AuditEntry(rep_id=rep_id, at=NOW, door="test", kinds=[], items=[])
    entry.records = [AuditRecord(kind="account", record_id=account.id, after={})]
    session.add(entry)
    revisions.raise_all(session, ["account"])


def add(engine: Engine, name: str) -> int:
    with UnitOfWork(engine).writing() as session:
        account = Account(name=name, folded=fold(name), status=AccountStatus.PROSPECT)
        session.add(account)
        saved(session, account)
        return account.id


def near(index: NameIndex, engine: Engine, text: str) -> list[int]:
    with UnitOfWork(engine).reading() as session:
        return [one.account_id for one in index.near(session, text, 3)]


def by_words(index: NameIndex, engine: Engine, text: str) -> list[int]:
    with UnitOfWork(engine).reading() as session:
        return index.by_words(session, text)


def test_an_account_is_found_as_soon_as_it_is_added(engine: Engine) -> None:
    import_world(small_world(), engine)
    index = NameIndex()
    assert by_words(index, engine, "quillwort") == []
    number = add(engine, "Quillwort Optics")
    assert by_words(index, engine, "optics quill") == [number]
    assert near(index, engine, "quilwort optics")[0] == number


def test_a_renamed_account_is_not_found_by_its_old_name(engine: Engine) -> None:
    import_world(small_world(), engine)
    index = NameIndex()
    (number,) = by_words(index, engine, "contoso")
    with UnitOfWork(engine).writing() as session:
        account = session.get_one(Account, number)
        account.name, account.folded = "Marlin", "marlin"
        saved(session, account)
    assert by_words(index, engine, "contoso") == []
    assert by_words(index, engine, "marlin") == [number]
    assert number not in near(index, engine, "contoso")


def test_a_removed_account_is_found_no_more(engine: Engine) -> None:
    import_world(small_world(), engine)
    number = add(engine, "Quillwort")
    index = NameIndex()
    assert by_words(index, engine, "quillwort") == [number]
    with UnitOfWork(engine).writing() as session:
        account = session.get_one(Account, number)
        saved(session, account)
        session.delete(account)
    assert by_words(index, engine, "quillwort") == []
    assert number not in near(index, engine, "quillwort")


def test_what_an_import_brings_is_found(engine: Engine) -> None:
    import_world(small_world(), engine)
    index = NameIndex()
    assert by_words(index, engine, "quillwort") == []
    import_world({"accounts": [{"id": "A9", "name": "Quillwort"}]}, engine)
    assert len(by_words(index, engine, "quillwort")) == 1


def test_after_a_change_only_what_changed_is_read(sqlite: Engine) -> None:
    import_world(small_world(), sqlite)
    index = NameIndex()
    by_words(index, sqlite, "contoso")
    add(sqlite, "Quillwort")
    asked: list[str] = []
    event.listen(sqlite, "before_cursor_execute", lambda *args: asked.append(args[2]))
    by_words(index, sqlite, "quillwort")
    names = [one for one in asked if "folded" in one]
    assert names
    assert all("IN (?)" in one for one in names)


@pytest.fixture(scope="module")
def many() -> list[str]:
    made = MadeRecord(Size(reps=50, accounts=5_000))
    return list(dict.fromkeys(fold(record["name"]) for record in made.records("accounts")))


def test_the_nearest_of_many_texts_is_the_one_that_comparing_all_would_find(
    many: list[str],
) -> None:
    likeness, dice = Likeness(many), random.Random(3)
    for _ in range(100):
        name = dice.choice(many)
        place = dice.randrange(len(name))
        typed = name[:place] + name[place + 1 :]
        _, best, _ = process.extract(typed, many, scorer=fuzz.ratio, limit=1)[0]
        assert likeness.nearest(typed, 55.0, 5)[0][1] == pytest.approx(best)


@pytest.mark.parametrize("typed", ["", "x", "\U0001f600", "\u05e9\u05dc\u05d5\u05dd", "a" * 300])
def test_whatever_is_typed_gets_an_answer(many: list[str], typed: str) -> None:
    assert all(score >= 55.0 for _, score in Likeness(many).nearest(typed, 55.0, 5))
