"""What files said of each record, kept to tell what the next file changes."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Table, bindparam, insert, select, update
from sqlalchemy.orm import Session

from bot.store.ledger import ImportedRecord
from bot.store.portions import portions

Said = Mapping[str, dict[str, Any]]


def read(session: Session, name: str, keys: Iterable[str]) -> Said:
    """What files said so far, by key."""
    found: dict[str, dict[str, Any]] = {}
    for some in portions(keys):
        query = select(ImportedRecord.key, ImportedRecord.content).where(
            ImportedRecord.list == name, ImportedRecord.key.in_(some)
        )
        found |= {row.key: row.content for row in session.execute(query)}
    return found


def keep(session: Session, name: str, now: Said, before: Said) -> None:
    """Remember what a file says now, beside what earlier files said of other fields."""
    new: list[dict[str, Any]] = []
    other: list[dict[str, Any]] = []
    for key, said in now.items():
        if key not in before:
            new.append({"list": name, "key": key, "content": said})
        elif before[key] != said:
            other.append({"of": key, "said": {**before[key], **said}})
    table = _table()
    if new:
        session.execute(insert(table), new)
    if other:
        query = update(table).where(table.c.list == name, table.c.key == bindparam("of"))
        session.execute(query.values(content=bindparam("said")), other)


def _table() -> Table:
    found = ImportedRecord.__table__
    assert isinstance(found, Table)
    return found
