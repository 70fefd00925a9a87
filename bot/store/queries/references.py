"""Whether a row may go: what else of the record points at it."""

from collections.abc import Collection

from sqlalchemy import ForeignKey, inspect, select
from sqlalchemy.orm import Session

from bot.store.base import Numbered
from bot.store.snapshots import KINDS


def pointing_at(session: Session, row: Numbered, leaving: Collection[Numbered]) -> str | None:
    """The kind of a row that refers to this one and does not leave with it."""
    for kind, model in KINDS.items():
        going = [other.id for other in leaving if isinstance(other, model)]
        for key in _keys_to(model, row):
            query = select(model.id).where(key.parent == row.id)
            if session.scalar(query.where(model.id.not_in(going)).limit(1)):
                return kind
    return None


def _keys_to(model: type[Numbered], row: Numbered) -> list[ForeignKey]:
    target = inspect(type(row)).local_table
    return [key for key in inspect(model).local_table.foreign_keys if key.column.table is target]
