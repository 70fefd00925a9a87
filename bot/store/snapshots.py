"""A row as plain JSON and back again: what the audit keeps and what an undo restores.

The facts of a row are its columns and the rows it owns (a deal's lines, an account's aliases).
Keys, versions, the time of the last change, what is still to be told and what other columns set are
not among them.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import Column, Enum, inspect
from sqlalchemy.orm import Mapper, RelationshipProperty

from bot.store import aims, models
from bot.store.base import Numbered
from bot.store.columns import Amount, Moment

KINDS: Mapping[str, type[Numbered]] = {
    "rep": models.Rep,
    "account": models.Account,
    "contact": models.Contact,
    "product": models.Product,
    "opportunity": models.Opportunity,
    "activity": models.Activity,
    "task": models.Task,
    "order": models.Order,
    "escalation": models.Escalation,
    "quota": aims.Quota,
    "preference": aims.Preference,
}
_NAMES = {model: kind for kind, model in KINDS.items()}
_VALUES: Mapping[type, Any] = {Amount: Decimal, Moment: datetime}
_PASSING = frozenset({"id", "version", "updated_at", "remind_at", "news_at", "domain", "dialled"})

Facts = dict[str, Any]


def kind_of(row: Numbered) -> str:
    return _NAMES[type(row)]


def facts(row: Numbered) -> Facts:
    """The row as JSON values, its owned rows as lists of such."""
    mapper: Mapper[Any] = inspect(type(row))
    taken = {key: _plain(getattr(row, key)) for key in _fields(mapper)}
    for owned in _owned(mapper):
        keys = _fields(owned.mapper, without=_parent_key(owned))
        taken[owned.key] = [
            {key: _plain(getattr(child, key)) for key in keys} for child in getattr(row, owned.key)
        ]
    return taken


def differences(before: Facts, after: Facts) -> tuple[Facts, Facts]:
    """Only the fields that differ, on both sides."""
    keys = [key for key in after if before.get(key) != after[key]]
    return {key: before.get(key) for key in keys}, {key: after[key] for key in keys}


def restore(row: Numbered, wanted: Facts) -> None:
    """Set the given fields of the row, and replace the owned rows that are among them."""
    mapper: Mapper[Any] = inspect(type(row))
    owned = {relation.key: relation for relation in _owned(mapper)}
    for key, value in wanted.items():
        if key in owned:
            child = owned[key].mapper
            setattr(row, key, [_made(child, fields) for fields in value])
        else:
            setattr(row, key, _rich(mapper.columns[key], value))


def _made(mapper: Mapper[Any], fields: Facts) -> Any:
    return mapper.class_(**{key: _rich(mapper.columns[key], fields[key]) for key in fields})


@cache
def _fields(mapper: Mapper[Any], without: str | None = None) -> tuple[str, ...]:
    keys = (attribute.key for attribute in mapper.column_attrs)
    return tuple(key for key in keys if key not in _PASSING and key != without)


@cache
def _owned(mapper: Mapper[Any]) -> tuple[RelationshipProperty[Any], ...]:
    return tuple(found for found in mapper.relationships if found.cascade.delete_orphan)


@cache
def _parent_key(owned: RelationshipProperty[Any]) -> str:
    (column,) = owned.remote_side
    return str(column.key)


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _rich(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, Enum):
        return column.type.enum_class(value)  # type: ignore[misc]
    wanted = _VALUES.get(type(column.type)) or column.type.python_type
    if wanted in (date, datetime, time):
        return wanted.fromisoformat(value)
    return wanted(value)
