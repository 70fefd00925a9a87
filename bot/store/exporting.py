"""Write the record out: `world.json` in the shape of an import, one CSV a list, one workbook.

Records are read and written some at a time, so that the size of a record does not matter.
"""

import csv
import json
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Protocol, TextIO

from sqlalchemy import Engine, or_, select
from sqlalchemy.orm import Session

from bot.store import mapping
from bot.store.aims import Quota
from bot.store.cells import cell
from bot.store.mapping import SHEETS
from bot.store.models import Account, Opportunity, Task
from bot.store.work import UnitOfWork
from bot.store.workbook import Workbook
from bot.store.world import LISTS, RARE

WORLD = "world.json"
WORKBOOK = "record.xlsx"
_AT_ONCE = 1000

Record = dict[str, Any]


class Writer(Protocol):
    """Takes the records list by list, in the order of an import file."""

    def begin(self, name: str) -> None: ...

    def write(self, name: str, record: Record) -> None: ...


def export(folder: Path, engine: Engine, *, workbook: bool = False) -> dict[str, int]:
    """Write everything into the folder, made if needed; the number of records a list."""
    with UnitOfWork(engine).snapshot() as session:
        return _export(session, folder, None, whole=True, workbook=workbook)


def export_of(
    session: Session, folder: Path, owner_ids: Collection[int] | None, *, workbook: bool
) -> dict[str, int]:
    """Write what belongs to these reps or to nobody (None: everything) as tables.

    There is no `world.json`: what the tables refer to may be somebody else's.
    """
    return _export(session, folder, owner_ids, whole=False, workbook=workbook)


def _export(
    session: Session,
    folder: Path,
    owner_ids: Collection[int] | None,
    *,
    whole: bool,
    workbook: bool,
) -> dict[str, int]:
    folder.mkdir(parents=True, exist_ok=True)
    counts: dict[str, int] = {}
    with ExitStack() as files:
        writers: list[Writer] = [files.enter_context(_tables(folder))]
        if whole:
            writers.append(files.enter_context(_world(folder / WORLD)))
        if workbook:
            writers.append(files.enter_context(_workbook(folder / WORKBOOK)))
        for name in LISTS:
            number = _write(session, name, owner_ids, writers)
            if number is not None:
                counts[name] = number
    return counts


def _write(
    session: Session, name: str, owner_ids: Collection[int] | None, writers: list[Writer]
) -> int | None:
    """How many records of the list were written; None for one that is better left out."""
    number = 0
    for number, record in enumerate(_records(session, name, owner_ids), 1):
        if number == 1:
            _begin(name, writers)
        for writer in writers:
            writer.write(name, record)
    if number:
        return number
    if name in RARE:
        return None
    _begin(name, writers)
    return 0


def _begin(name: str, writers: list[Writer]) -> None:
    for writer in writers:
        writer.begin(name)


def _records(session: Session, name: str, owner_ids: Collection[int] | None) -> Iterator[Record]:
    model: Any = SHEETS[name].model
    query = select(model).order_by(model.id).options(*mapping.everything(name))
    if owner_ids is not None:
        query = _limited(query, model, owner_ids)
    for row in session.scalars(query.execution_options(yield_per=_AT_ONCE)):
        yield mapping.read(row, name)


def _limited(query: Any, model: Any, owner_ids: Collection[int]) -> Any:
    """Only what belongs to these reps or to nobody; what is of an account goes with it."""
    if model in (Account, Opportunity, Task):
        return query.where(or_(model.owner_id.in_(owner_ids), model.owner_id.is_(None)))
    if model is Quota:
        return query.where(model.rep_id.in_(owner_ids))
    if not hasattr(model, "account_id"):
        return query
    theirs = or_(Account.owner_id.in_(owner_ids), Account.owner_id.is_(None))
    return query.where(model.account_id.in_(select(Account.id).where(theirs)))


class _World:
    """One JSON object with a list a kind, a record a line."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._lists = 0
        self._records = 0

    def begin(self, name: str) -> None:
        self._file.write("{\n" if not self._lists else "\n],\n")
        self._file.write(f"{json.dumps(name)}: [")
        self._lists += 1
        self._records = 0

    def write(self, _name: str, record: Record) -> None:
        self._file.write(",\n " if self._records else "\n ")
        self._file.write(json.dumps(record, ensure_ascii=False))
        self._records += 1

    def end(self) -> None:
        self._file.write("\n]\n}\n" if self._lists else "{}\n")


@contextmanager
def _world(path: Path) -> Iterator[_World]:
    with _whole(path) as part, part.open("w", encoding="utf-8") as file:
        world = _World(file)
        yield world
        world.end()


class _Tables:
    """One CSV file a list, with the fields as header."""

    def __init__(self, folder: Path, files: ExitStack) -> None:
        self._folder = folder
        self._files = files
        self._writer: Any = None

    def begin(self, name: str) -> None:
        part = self._files.enter_context(_whole(self._folder / f"{name}.csv"))
        file = self._files.enter_context(part.open("w", encoding="utf-8", newline=""))
        self._writer = csv.DictWriter(file, list(LISTS[name].model_fields))
        self._writer.writeheader()

    def write(self, _name: str, record: Record) -> None:
        self._writer.writerow({field: cell(value) for field, value in record.items()})


@contextmanager
def _tables(folder: Path) -> Iterator[_Tables]:
    with ExitStack() as files:
        yield _Tables(folder, files)


@contextmanager
def _workbook(path: Path) -> Iterator[Workbook]:
    with _whole(path) as part:
        book = Workbook()
        yield book
        book.save(part)


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """Where to write; it takes the path's place when the writing ends well, else it is gone."""
    part = path.with_suffix(".part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
