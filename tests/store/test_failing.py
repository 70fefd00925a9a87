"""A database that is locked, full or gone in the middle: a sentence, and nothing half-written."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select, text

from bot.failures import sentence
from bot.sales.commands import CreateTask
from bot.sales.desk import Desk
from bot.sales.errors import Unavailable
from bot.store.engine import open_engine
from bot.store.errors import StoreError, StoreFull, StoreUnreachable
from bot.store.foreign.bringing import Choices, import_csv
from bot.store.importing import import_world
from bot.store.ledger import AuditEntry
from bot.store.models import Account, Task
from bot.store.work import UnitOfWork
from tests.store.databases import NewEngine
from tests.store.small_world import small_world

NOW = datetime(2026, 11, 5, 18, 0, tzinfo=UTC)
MANY = {"accounts": [{"id": f"B{n}", "name": f"Account number {n}"} for n in range(5_500)]}


def accounts(engine: Engine) -> int | None:
    with UnitOfWork(engine).reading() as session:
        return session.scalar(select(func.count(Account.id)))


def halfway(act: Callable[[], Any]) -> Callable[[int, int, str], None]:
    """Acts once, as soon as some records are written."""
    acted: list[bool] = []

    def progress(done: int, _total: int, _what: str) -> None:
        if done and not acted:
            acted.append(True)
            act()

    return progress


def failing(engine: Engine, act: Callable[[], Any]) -> StoreError:
    with pytest.raises(StoreError) as caught:
        import_world(MANY, engine, NOW, progress=halfway(act))
    return caught.value


def small(engine: Engine, pages: int) -> Engine:
    """The same file, which may not grow by more than so many pages."""
    limited = open_engine(str(engine.url))
    with engine.connect() as connection:
        now = connection.scalar(text("PRAGMA page_count"))
    event.listen(
        limited,
        "connect",
        lambda connection, _: connection.execute(f"PRAGMA max_page_count={now + pages}"),
    )
    return limited


def test_a_locked_database_is_named_and_nothing_is_written(sqlite: Engine) -> None:
    import_world(small_world(), sqlite, NOW)
    hasty = open_engine(str(sqlite.url), busy_seconds=0.05)
    with sqlite.connect() as other:
        other.exec_driver_sql("ROLLBACK")
        other.exec_driver_sql("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnreachable) as caught:
            import_world(MANY, hasty, NOW)
        other.exec_driver_sql("ROLLBACK")
    hasty.dispose()
    assert sentence(caught.value) == (
        "Another program is writing to the database, so nothing was saved. "
        "deskmate doctor says more."
    )
    assert accounts(sqlite) == 5


def test_a_disk_that_fills_up_in_the_middle_leaves_nothing_half_written(sqlite: Engine) -> None:
    import_world(small_world(), sqlite, NOW)
    limited = small(sqlite, pages=40)
    with pytest.raises(StoreFull, match="is full"):
        import_world(MANY, limited, NOW)
    limited.dispose()
    assert accounts(sqlite) == 5
    with UnitOfWork(sqlite).reading() as session:
        assert session.scalar(select(func.count(AuditEntry.id))) == 1
    assert import_world(MANY, sqlite, NOW).added == 5_500


def test_a_rep_is_told_that_the_disk_is_full(sqlite: Engine) -> None:
    import_world(small_world(), sqlite, NOW)
    limited = small(sqlite, pages=0)
    desk = Desk(lambda: UnitOfWork(limited), lambda: NOW)
    ada = desk.actor("UADA")
    order = CreateTask(title="x" * 200)

    def work() -> None:
        for number in range(200):
            desk.execute([order], ada, door="test", key=f"key {number}")

    with pytest.raises(Unavailable, match="disk is full"):
        work()
    limited.dispose()
    with UnitOfWork(sqlite).reading() as session:
        tasks = session.scalar(select(func.count(Task.id))) or 0
        assert session.scalar(select(func.count(AuditEntry.id))) == tasks - 3 + 1


def test_a_file_removed_in_the_middle_is_noticed(new_sqlite: NewEngine) -> None:
    engine = new_sqlite()
    file = Path(str(engine.url.database))
    failed = failing(engine, lambda: file.rename(file.with_suffix(".moved")))
    assert sentence(failed) == (
        "The file of the database was removed meanwhile, so nothing was saved. "
        "deskmate doctor says more."
    )
    file.with_suffix(".moved").rename(file)
    engine.dispose()
    assert accounts(engine) == 0


def test_a_server_that_goes_away_in_the_middle_leaves_nothing(
    postgresql: Engine, postgresql_root: Engine
) -> None:
    import_world(small_world(), postgresql, NOW)

    def cut_off() -> None:
        with postgresql_root.connect() as root:
            ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"
            root.execute(text(ended), {"name": postgresql.url.database})

    failed = failing(postgresql, cut_off)
    assert isinstance(failed, StoreUnreachable)
    assert str(failed) in (
        "the connection to the database was lost",
        "the server of the database stopped the work",
    )
    assert accounts(postgresql) == 5
    assert import_world(MANY, postgresql, NOW).added == 5_500


def test_a_server_that_is_not_there_is_a_sentence() -> None:
    nowhere = open_engine("postgresql://nobody@127.0.0.1:1/none")
    with pytest.raises(StoreUnreachable) as caught:
        import_world(MANY, nowhere, NOW)
    assert "nothing was saved" in str(sentence(caught.value))
    nowhere.dispose()


def test_an_import_that_is_interrupted_leaves_nothing(engine: Engine) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_world(MANY, engine, NOW, progress=halfway(interrupt))
    assert accounts(engine) == 0


def test_a_csv_file_that_meets_a_full_disk_leaves_nothing(sqlite: Engine, tmp_path: Path) -> None:
    import_world(small_world(), sqlite, NOW)
    lines = [f"{n},Account number {n}" for n in range(3_000)]
    file = tmp_path / "a.csv"
    file.write_text("\n".join(["Account ID,Account Name", *lines]))
    limited = small(sqlite, pages=20)
    with pytest.raises(StoreFull):
        import_csv(file, limited, Choices(), NOW)
    limited.dispose()
    assert accounts(sqlite) == 5


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    file = tmp_path / "record.db"
    file.write_bytes(b"These are no tables." * 200)
    engine = open_engine(f"sqlite:///{file}")
    with pytest.raises(StoreUnreachable, match="is not a database"):
        accounts(engine)
    engine.dispose()
