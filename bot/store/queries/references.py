"""Whether a row may go: what else of the record points at it."""

from collections.abc import Collection

from sqlalchemy import ForeignKey, inspect, select
from sqlalchemy.orm import Session

from bot.store.base import Base
from bot.store.snapshots import KINDS


def pointing_at(session: Session, row: Base, leaving: Collection[Base]) -> str | None:
    """The kind of a row that refers to this one and does not leave with it."""
    for kind, model in KINDS.items():
        going = [_id(other) for other in leaving if isinstance(other, model)]
        for key in _keys_to(model, row):
            query = select(inspect(model).primary_key[0]).where(key.parent == _id(row))
            if session.scalar(query.where(inspect(model).primary_key[0].not_in(going)).limit(1)):
                return kind
    return None


def _keys_to(model: type[Base], row: Base) -> list[ForeignKey]:
    target = inspect(type(row)).local_table
    return [key for key in inspect(model).local_table.foreign_keys if key.column.table is target]


def _id(row: Base) -> int:
    (key,) = inspect(row).mapper.primary_key_from_instance(row)
    return int(key)
