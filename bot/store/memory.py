"""What files said of each record, kept to tell what the next file changes.

Of a person who was erased only a digest of the key stays, and of the fields that spoke of the
person a digest of what the file said, so that the same file again neither brings it back nor counts
as changed.
"""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from bot.store.base import table_of
from bot.store.ledger import ImportedRecord
from bot.store.portions import portions

Said = Mapping[str, dict[str, Any]]

_ERASED = "(erased)"  # field → digest of what a file said of it


def read(session: Session, name: str, keys: Iterable[str]) -> Said:
    """What files said so far, by key."""
    found: dict[str, dict[str, Any]] = {}
    for some in portions(keys):
        query = select(ImportedRecord.key, ImportedRecord.content).where(
            ImportedRecord.list == name, ImportedRecord.key.in_(some)
        )
        found |= {row.key: row.content for row in session.execute(query)}
    return found


def as_before(said: Said, before: Said) -> Said:
    """What is said now; a field that only says again what was erased counts as it is kept."""
    now = dict(said)
    for key, fields in said.items():
        erased = before.get(key, {}).get(_ERASED)
        if erased:
            kept = {
                field: before[key][field]
                for field, digest in erased.items()
                if field in fields and _digest(fields[field]) == digest
            }
            now[key] = {**fields, **kept, _ERASED: {field: erased[field] for field in kept}}
    return now


def keep(session: Session, name: str, now: Said, before: Said) -> None:
    """Remember what a file says now, beside what earlier files said of other fields."""
    new: list[dict[str, Any]] = []
    other: list[dict[str, Any]] = []
    for key, said in now.items():
        if key not in before:
            new.append({"list": name, "key": key, "content": said})
        elif before[key] != said:
            other.append({"of": key, "said": {**before[key], **said}})
    table = table_of(ImportedRecord)
    if new:
        session.execute(insert(table), new)
    if other:
        query = update(table).where(table.c.list == name, table.c.key == bindparam("of"))
        session.execute(query.values(content=bindparam("said")), other)


def rewrite(
    session: Session, name: str, keys: Collection[str], change: Callable[[Any], Any]
) -> None:
    """Change what was said of these records, and keep only a digest of how it was."""
    table = table_of(ImportedRecord)
    for key, said in read(session, name, keys).items():
        other = change(said)
        fields = [field for field in said if field != _ERASED and other[field] != said[field]]
        if fields:
            digests = {field: _digest(said[field]) for field in fields}
            kept = {**other, _ERASED: {**said.get(_ERASED, {}), **digests}}
            one = (table.c.list == name) & (table.c.key == key)
            session.execute(update(table).where(one).values(content=kept))


def bury(session: Session, name: str, key: str) -> None:
    """Forget the record, but for a digest that keeps it from coming back."""
    table = table_of(ImportedRecord)
    session.execute(delete(table).where(table.c.list == name, table.c.key == key))
    session.execute(insert(table), [{"list": name, "key": _grave(key), "content": {}}])


def buried(session: Session, name: str, keys: Collection[str]) -> frozenset[str]:
    """Those of the keys that were buried."""
    graves = {_grave(key): key for key in keys}
    return frozenset(graves[grave] for grave in read(session, name, graves))


def _grave(key: str) -> str:
    return f"erased:{hashlib.sha256(key.encode()).hexdigest()[:40]}"


def _digest(said: Any) -> str:
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
