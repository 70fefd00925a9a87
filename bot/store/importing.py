"""Import a book of business: all of a file or nothing, and only what the file itself changed.

What a file said of each record is kept. When the next file says something else of a field, that
field is set; a field that only a rep has changed since is left alone. So importing the same file
again changes nothing, whatever happened in between.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, insert, select
from sqlalchemy.orm import Session

from bot.store import amending, bulk, checking, faults, mapping, memory, revisions
from bot.store.amending import Amended
from bot.store.base import table_of
from bot.store.checking import Checked
from bot.store.collecting import without_collecting
from bot.store.failing import check_that_it_stays
from bot.store.faults import Place
from bot.store.ledger import AuditEntry, AuditRecord, StageChange
from bot.store.mapping import SHEETS
from bot.store.portions import portions
from bot.store.queries import merges
from bot.store.vocabulary import Stage
from bot.store.work import UnitOfWork
from bot.store.world import LISTS, Record, content

logger = logging.getLogger(__name__)

DOOR = "import"
_ROWS_AT_ONCE = 5000

Progress = Callable[[int, int, str], None]


def quiet(_done: int, _total: int, _what: str) -> None:
    """Tells nobody how far an import is."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the records of one list."""

    list: str
    added: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Counts a list, the fields that the record has no place for, and each record that changed."""

    lists: tuple[Counts, ...]
    ignored: tuple[str, ...]
    changes: tuple[Amended, ...] = ()

    @property
    def added(self) -> int:
        return sum(counts.added for counts in self.lists)

    @property
    def changed(self) -> int:
        return sum(counts.changed for counts in self.lists)

    @property
    def unchanged(self) -> int:
        return sum(counts.unchanged for counts in self.lists)


def import_world(
    source: Path | Mapping[str, Any],
    engine: Engine,
    now: datetime | None = None,
    *,
    dry_run: bool = False,
    progress: Progress = quiet,
    say: Callable[[Place], str] = faults.path,
) -> ImportReport:
    """Bring the file (or the object itself) into the record; `ImportRefused` names every fault.

    A dry run does the same and saves nothing. `progress` is told how many records are done, of
    how many, and what they are; `say` names the place of a fault.
    """
    with without_collecting():
        progress(0, 0, "Checking the file")
        checked = checking.check(checking.load(source), say)
        run = _Import(checked, now or datetime.now(UTC), progress, say)
        with UnitOfWork(engine).writing() as session:
            report = run.run(session)
            if dry_run:
                session.rollback()
                return report
            progress(run.total, run.total, "Saving")
            check_that_it_stays(engine)
    logger.info("Imported %d new and %d changed records", report.added, report.changed)
    return report


class _Import:
    def __init__(
        self, checked: Checked, now: datetime, progress: Progress, say: Callable[[Place], str]
    ) -> None:
        self._checked = checked
        self._now = now
        self._progress = progress
        self._say = say
        self._done = 0
        self.total = sum(map(len, checked.lists.values()))
        self._said = {
            name: {key: content(record) for key, record in records.items()}
            for name, records in checked.lists.items()
        }
        self._ids: dict[str, dict[str, int]] = {}
        self._amended: list[Amended] = []

    def run(self, session: Session) -> ImportReport:
        self._session = session
        mentioned = self._mentioned()
        buried = memory.buried(session, "contacts", mentioned["contacts"])
        if buried:
            self._leave_out(buried)
            mentioned["contacts"] -= buried
        for name, keys in mentioned.items():
            self._ids[name] = self._known(name, keys)
        missing = checking.unresolved(self._checked, self._ids, self._say)
        checking.refuse((*self._checked.faults, *missing))
        lists = tuple(self._list(name) for name in LISTS if self._checked.lists.get(name))
        touched = {SHEETS[counts.list].kind for counts in lists if counts.added or counts.changed}
        if touched:
            self._audit()
            self._note_stages()
            revisions.raise_all(self._session, touched)
        return ImportReport(lists, self._checked.ignored, tuple(self._amended))

    def _mentioned(self) -> dict[str, set[str]]:
        keys: dict[str, set[str]] = {name: set() for name in LISTS}
        for name, records in self._checked.lists.items():
            keys[name] |= records.keys()
            for record in records.values():
                for _, target, key in mapping.references(name, record):
                    keys[target].add(key)
        return keys

    def _leave_out(self, contacts: frozenset[str]) -> None:
        """People who were erased stay away, and nothing refers to them."""
        for name, records in self._checked.lists.items():
            fields = [f for f, refers in SHEETS[name].refers.items() if refers[2] == "contacts"]
            for record in records.values():
                for field in fields:
                    if getattr(record, field) in contacts:
                        setattr(record, field, None)
        kept = self._checked.lists["contacts"].items()
        lists = {"contacts": {key: record for key, record in kept if key not in contacts}}
        self._checked = replace(self._checked, lists={**self._checked.lists, **lists})
        self._said["contacts"] = {key: self._said["contacts"][key] for key in lists["contacts"]}

    def _known(self, name: str, keys: Iterable[str]) -> dict[str, int]:
        model = SHEETS[name].model
        column = getattr(model, SHEETS[name].key)
        found: dict[str, int] = {}
        for some in portions(keys):
            rows = self._session.execute(select(column, model.id).where(column.in_(some)))
            found |= {row[0]: row[1] for row in rows}
            if name == "accounts":
                found |= merges.meant(self._session, some)
        return found

    def _list(self, name: str) -> Counts:
        records = self._checked.lists[name]
        known = self._ids[name].keys() & records.keys()
        before = memory.read(self._session, name, records)
        said = memory.as_before(self._said[name], before)
        new = [record for key, record in records.items() if key not in known]
        self._add(name, new)
        old = [record for key, record in records.items() if key in known]
        amended = self._amend(name, old, said, before)
        memory.keep(self._session, name, said, before)
        return Counts(name, len(new), amended, len(old) - amended)

    def _add(self, name: str, records: list[Record]) -> None:
        numbers = bulk.reserve(self._session, SHEETS[name].model, len(records))
        keys = (record.id for record in records)
        self._ids[name] |= dict(zip(keys, numbers, strict=True))
        for some in portions(records, _ROWS_AT_ONCE):
            self._tell(name, 0)
            bulk.add(self._session, name, some, self._ids, self._now)
            self._tell(name, len(some))
        bulk.point(self._session, name, records, self._ids)

    def _amend(
        self, name: str, records: list[Record], said: memory.Said, before: memory.Said
    ) -> int:
        amended = 0
        for some in portions(records):
            found = amending.amend(self._session, name, some, said, before, self._ids, self._now)
            amended += len(found)
            self._amended += found
            self._tell(name, len(some))
        return amended

    def _tell(self, name: str, done: int) -> None:
        self._done += done
        self._progress(self._done, self.total, f"Writing {name}")

    def _note_stages(self) -> None:
        """Deals that a later file moved; of new ones nobody knows when they came to their stage."""
        deals = (one for one in self._amended if one.list == "opportunities")
        self._session.add_all(
            StageChange(
                opportunity_id=one.number,
                before=Stage(one.before["stage"]),
                after=Stage(one.after["stage"]),
                at=self._now,
                rep_id=None,
            )
            for one in deals
            if "stage" in one.after
        )

    def _audit(self) -> None:
        entry = AuditEntry(at=self._now, door=DOOR, kinds=["Import"], items=[])
        self._session.add(entry)
        self._session.flush()
        rows = [
            {
                "entry_id": entry.id,
                "kind": SHEETS[one.list].kind,
                "record_id": one.number,
                "before": one.before,
                "after": one.after,
                "version": one.version,
            }
            for one in self._amended
        ]
        if rows:
            self._session.execute(insert(table_of(AuditRecord)), rows)
