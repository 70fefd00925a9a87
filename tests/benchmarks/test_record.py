"""The made-up record, and the ways into a database that it takes."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, func, inspect, select

from bot.store.engine import open_engine
from bot.store.importing import import_world
from bot.store.mapping import SHEETS
from bot.store.migrating import upgrade
from bot.store.work import UnitOfWork
from tests.benchmarks.record_asking import Asking
from tests.benchmarks.record_made import MadeRecord, Size
from tests.benchmarks.record_plans import plan, scans, statements
from tests.benchmarks.record_pouring import pour

SMALL = Size(reps=50, accounts=60, opportunities=80, activities=90)


@pytest.fixture
def empty(tmp_path: Path) -> Engine:
    engine = open_engine(f"sqlite:///{tmp_path / 'record.db'}")
    upgrade(engine)
    return engine


def rows(engine: Engine) -> dict[str, int]:
    with UnitOfWork(engine).reading() as session:
        counts = {name: select(func.count(SHEETS[name].model.id)) for name in SMALL.counts}
        return {name: session.scalar(count) or 0 for name, count in counts.items()}


def test_a_made_record_is_the_same_each_time_and_can_be_imported(empty: Engine) -> None:
    world = MadeRecord(SMALL).world()
    assert world == MadeRecord(SMALL).world()
    assert import_world(world, empty).added == sum(SMALL.counts.values())


def test_a_poured_record_is_the_imported_one(empty: Engine, tmp_path: Path) -> None:
    imported = open_engine(f"sqlite:///{tmp_path / 'imported.db'}")
    upgrade(imported)
    pour(MadeRecord(SMALL), empty)
    import_world(MadeRecord(SMALL).world(), imported)
    assert rows(empty) == rows(imported) == SMALL.counts
    passing = {"updated_at"}
    for name in SMALL.counts:
        model = SHEETS[name].model
        columns = [c for c in inspect(model).local_table.columns if c.key not in passing]
        query = select(*columns).order_by(model.id)
        with UnitOfWork(empty).reading() as one, UnitOfWork(imported).reading() as other:
            assert one.execute(query).all() == other.execute(query).all()


def test_everything_is_asked_and_no_plan_reads_a_large_table_whole(empty: Engine) -> None:
    pour(MadeRecord(SMALL), empty)
    asking = Asking(empty, SMALL)
    for asked, prepare in asking.ways.items():
        prepare()()
        sent = statements(empty, prepare())
        assert sent, asked
        with empty.connect() as connection:
            found = [
                step for statement, given in sent for step in plan(connection, statement, given)
            ]
        assert not [step for step in found if scans([step]) and "SCAN acc" in step], asked
