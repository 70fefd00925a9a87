"""Set in existing rows what a file says otherwise than the files before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.store import mapping
from bot.store.mapping import SHEETS, Ids
from bot.store.memory import Said
from bot.store.snapshots import Facts, differences, facts
from bot.store.world import LISTS, Record, content


@dataclass(frozen=True, slots=True)
class Amended:
    """A row that a file changed: its list and key there, its number here, before and after."""

    list: str
    key: str
    number: int
    before: Facts
    after: Facts
    version: int | None


def amend(
    session: Session,
    name: str,
    records: Sequence[Record],
    said: Said,
    before: Said,
    ids: Ids,
    now: datetime,
) -> list[Amended]:
    """Bring the rows of these records up to what is said; those that became other ones."""
    wanted = [record for record in records if before.get(record.id) != said[record.id]]
    if not wanted:
        return []
    rows = _rows(session, name, [ids[name][record.id] for record in wanted])
    changed: list[tuple[Record, Any, Facts, Facts]] = []
    for record in wanted:
        row = rows[ids[name][record.id]]
        known = before.get(record.id) or content(_as_record(name, row))
        old = facts(row)
        for field in record.model_fields_set:
            if said[record.id][field] != known.get(field):
                mapping.write(row, name, field, getattr(record, field), ids)
        was, became = differences(old, facts(row))
        if became:
            if hasattr(row, "updated_at"):
                row.updated_at = now
            changed.append((record, row, was, became))
    session.flush()
    amended = [
        Amended(name, record.id, row.id, was, became, getattr(row, "version", None))
        for record, row, was, became in changed
    ]
    session.expunge_all()
    return amended


def _rows(session: Session, name: str, numbers: Sequence[int]) -> dict[int, Any]:
    model = SHEETS[name].model
    query = select(model).where(model.id.in_(numbers)).options(*mapping.everything(name))
    return {row.id: row for row in session.scalars(query)}


def _as_record(name: str, row: Any) -> Record:
    return LISTS[name].model_validate(mapping.read(row, name))
