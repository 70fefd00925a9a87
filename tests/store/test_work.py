"""A unit of work saves everything or nothing, and says why in the store's own errors."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from bot.store.engine import WRITING, open_engine
from bot.store.errors import StoreConflict, StoreUnreachable
from bot.store.importing import import_world
from bot.store.ledger import Delivery
from bot.store.models import Opportunity
from bot.store.vocabulary import Stage
from bot.store.work import UnitOfWork
from tests.store.small_world import small_world

NOW = datetime(2026, 11, 5, tzinfo=UTC)
DEAL = select(Opportunity).where(Opportunity.external_key == "O1")


class Stopped(Exception):
    pass


def count(engine: Engine) -> int | None:
    with UnitOfWork(engine).reading() as session:
        return session.scalar(select(func.count()).select_from(Delivery))


def _fail_halfway(engine: Engine) -> None:
    with UnitOfWork(engine).writing() as session:
        session.add(Delivery(key="one", seen_at=NOW))
        session.flush()
        raise Stopped


def test_a_block_that_ends_is_saved(engine: Engine) -> None:
    with UnitOfWork(engine).writing() as session:
        session.add(Delivery(key="one", seen_at=NOW))
    assert count(engine) == 1


def test_a_block_that_fails_leaves_nothing(engine: Engine) -> None:
    with pytest.raises(Stopped):
        _fail_halfway(engine)
    assert count(engine) == 0


def test_what_is_changed_while_reading_is_dropped(engine: Engine) -> None:
    with UnitOfWork(engine).reading() as session:
        session.add(Delivery(key="one", seen_at=NOW))
        session.flush()
    assert count(engine) == 0


def test_the_same_key_twice_is_a_conflict(engine: Engine) -> None:
    with UnitOfWork(engine).writing() as session:
        session.add(Delivery(key="one", seen_at=NOW))
    with pytest.raises(StoreConflict), UnitOfWork(engine).writing() as session:
        session.add(Delivery(key="one", seen_at=NOW))


def test_two_sessions_cannot_overwrite_each_others_deal(postgresql: Engine) -> None:
    import_world(small_world(), postgresql)
    with pytest.raises(StoreConflict):
        _change_while_another_does(postgresql)
    with UnitOfWork(postgresql).reading() as session:
        assert session.scalars(DEAL).one().stage is Stage.WON


def _change_while_another_does(engine: Engine) -> None:
    with UnitOfWork(engine).writing() as mine:
        deal = mine.scalars(DEAL).one()
        with UnitOfWork(engine).writing() as theirs:
            theirs.scalars(DEAL).one().stage = Stage.WON
        deal.stage = Stage.LOST


def test_a_writer_waits_for_the_one_before(sqlite: Engine) -> None:
    entered, leave = threading.Event(), threading.Event()

    def slow() -> None:
        with UnitOfWork(sqlite).writing() as session:
            entered.set()
            leave.wait(5)
            session.add(Delivery(key="slow", seen_at=NOW))

    thread = threading.Thread(target=slow)
    thread.start()
    entered.wait(5)
    threading.Timer(0.05, leave.set).start()
    with UnitOfWork(sqlite).writing() as session:
        assert session.get(Delivery, "slow") is not None
    thread.join()


def test_a_database_that_stays_locked_is_unreachable(sqlite: Engine) -> None:
    impatient = open_engine(str(sqlite.url), busy_seconds=0)
    lock = sqlite.execution_options(**{WRITING: True}).begin()
    with lock, pytest.raises(StoreUnreachable), UnitOfWork(impatient).writing():
        pass
    impatient.dispose()


def test_readers_are_not_stopped_by_a_writer(sqlite: Engine) -> None:
    with UnitOfWork(sqlite).writing() as session:
        session.add(Delivery(key="one", seen_at=NOW))
        session.flush()
        assert count(sqlite) == 0
    assert count(sqlite) == 1


def test_a_server_that_is_not_there_is_unreachable() -> None:
    engine = open_engine("postgresql+psycopg://nobody@127.0.0.1:1/none")
    with pytest.raises(StoreUnreachable), UnitOfWork(engine).reading() as session:
        session.scalar(select(Delivery.key))


def test_a_database_without_tables_is_unreachable() -> None:
    engine = open_engine("sqlite://")
    with pytest.raises(StoreUnreachable), UnitOfWork(engine).reading() as session:
        session.scalar(select(Delivery.key))
    engine.dispose()


def test_a_file_that_is_no_database_is_unreachable(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(b"no database at all, but long enough to be looked at" * 100)
    engine = open_engine(f"sqlite:///{path}")
    with pytest.raises(StoreUnreachable), UnitOfWork(engine).reading() as session:
        session.scalar(select(Delivery.key))
    engine.dispose()
