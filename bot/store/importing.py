"""Import a book of business: all of a file or nothing, and only what the file itself changed.

What a file said of each record is kept. When the next file says something else of a field, that
field is set; a field that only a rep has changed since is left alone. So importing the same file
again changes nothing, whatever happened in between.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from bot.store import checking, mapping, revisions
from bot.store.checking import Checked
from bot.store.ledger import AuditEntry, AuditRecord, ImportedRecord
from bot.store.mapping import SHEETS
from bot.store.snapshots import differences, facts
from bot.store.work import UnitOfWork
from bot.store.world import LISTS, Record, content

logger = logging.getLogger(__name__)

DOOR = "import"
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the records of one list."""

    list: str
    added: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Counts a list, and the fields of the file that the record has no place for."""

    lists: tuple[Counts, ...]
    ignored: tuple[str, ...]

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
    source: Path | Mapping[str, Any], engine: Engine, now: datetime | None = None
) -> ImportReport:
    """Bring the file (or the object itself) into the record; `ImportRefused` names every fault."""
    checked = checking.check(checking.load(source))
    with UnitOfWork(engine).writing() as session:
        report = _Import(session, checked, now or datetime.now(UTC)).run()
    logger.info("Imported %d new and %d changed records", report.added, report.changed)
    return report


class _Import:
    def __init__(self, session: Session, checked: Checked, now: datetime) -> None:
        self._session = session
        self._checked = checked
        self._now = now
        self._ids: dict[str, dict[str, int]] = {}
        self._audit: list[AuditRecord] = []

    def run(self) -> ImportReport:
        for name, keys in self._mentioned().items():
            self._ids[name] = self._known(name, keys)
        checking.refuse((*self._checked.faults, *checking.unresolved(self._checked, self._ids)))
        lists = tuple(self._list(name) for name in LISTS if self._checked.lists.get(name))
        touched = {SHEETS[counts.list].kind for counts in lists if counts.added or counts.changed}
        if touched:
            entry = AuditEntry(at=self._now, door=DOOR, kinds=["Import"], items=[])
            entry.records = self._audit
            self._session.add(entry)
            revisions.raise_all(self._session, touched)
        return ImportReport(lists, self._checked.ignored)

    def _mentioned(self) -> dict[str, set[str]]:
        keys: dict[str, set[str]] = {name: set() for name in LISTS}
        for name, records in self._checked.lists.items():
            keys[name] |= records.keys()
            for record in records.values():
                for _, target, key in mapping.references(name, record):
                    keys[target].add(key)
        return keys

    def _known(self, name: str, keys: Iterable[str]) -> dict[str, int]:
        model = SHEETS[name].model
        column = getattr(model, SHEETS[name].key)
        found: dict[str, int] = {}
        for some in _portions(keys):
            rows = self._session.execute(select(column, model.id).where(column.in_(some)))
            found |= {row[0]: row[1] for row in rows}
        return found

    def _list(self, name: str) -> Counts:
        records = self._checked.lists[name]
        known = dict(self._ids[name])
        before = self._imported(name, records)
        self._add(name, [record for key, record in records.items() if key not in known])
        changed = 0
        for key, record in records.items():
            if key in known:
                changed += self._update(name, known[key], record, before.get(key))
        self._remember(name, records, before)
        self._session.flush()
        added = len(records) - len(known.keys() & records.keys())
        return Counts(name, added, changed, len(records) - added - changed)

    def _imported(self, name: str, keys: Iterable[str]) -> dict[str, ImportedRecord]:
        found: dict[str, ImportedRecord] = {}
        for some in _portions(keys):
            query = select(ImportedRecord).where(
                ImportedRecord.list == name, ImportedRecord.key.in_(some)
            )
            found |= {row.key: row for row in self._session.scalars(query)}
        return found

    def _add(self, name: str, records: list[Record]) -> None:
        sheet = SHEETS[name]
        rows = {record.id: self._new(name, record) for record in records}
        self._session.add_all(rows.values())
        self._session.flush()
        self._ids[name] |= {key: row.id for key, row in rows.items()}
        # A rep's manager may stand further down in the same list.
        own = [field for field, (_, _, target) in sheet.refers.items() if target == name]
        for record in records:
            for field in own:
                mapping.write(rows[record.id], name, field, getattr(record, field), self._ids)

    def _new(self, name: str, record: Record) -> Any:
        sheet = SHEETS[name]
        row = sheet.model(**{sheet.key: record.id})
        if name == "opportunities":
            row.updated_at = self._now  # type: ignore[attr-defined]
        for field in type(record).model_fields:
            refers = sheet.refers.get(field)
            if field != "id" and (refers is None or refers[2] != name):
                mapping.write(row, name, field, getattr(record, field), self._ids)
        return row

    def _update(self, name: str, number: int, record: Record, kept: ImportedRecord | None) -> bool:
        """Set what the file says otherwise than before; True if the row is another one now."""
        said = content(record)
        if kept is not None and kept.content == said:
            return False
        row: Any = self._session.get_one(SHEETS[name].model, number)
        before = kept.content if kept else content(_as_record(name, row))
        fields = [field for field in said if said[field] != before.get(field)]
        old = facts(row)
        for field in fields:
            mapping.write(row, name, field, getattr(record, field), self._ids)
        was, became = differences(old, facts(row))
        if not became:
            return False
        self._note(name, row, was, became)
        return True

    def _note(self, name: str, row: Any, was: dict[str, Any], became: dict[str, Any]) -> None:
        if hasattr(row, "updated_at"):
            row.updated_at = self._now
        self._session.flush()
        self._audit.append(
            AuditRecord(
                kind=SHEETS[name].kind,
                record_id=row.id,
                before=was,
                after=became,
                version=getattr(row, "version", None),
            )
        )

    def _remember(
        self, name: str, records: Mapping[str, Record], before: Mapping[str, ImportedRecord]
    ) -> None:
        for key, record in records.items():
            said = content(record)
            if key not in before:
                self._session.add(ImportedRecord(list=name, key=key, content=said))
            elif before[key].content != said:
                before[key].content = {**before[key].content, **said}


def _as_record(name: str, row: Any) -> Record:
    return LISTS[name].model_validate(mapping.read(row, name))


def _portions(keys: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(keys)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
