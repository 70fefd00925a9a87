"""Many new rows at once: keys reserved first, then one statement a table."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, bindparam, insert, inspect, text, update
from sqlalchemy.orm import Mapper, Session

from bot.store import mapping
from bot.store.base import Numbered, table_of
from bot.store.mapping import SHEETS, Ids
from bot.store.world import Record

Row = dict[str, Any]


def reserve(session: Session, model: type[Numbered], number: int) -> Sequence[int]:
    """Keys for so many new rows, given out to nobody else; the session must be a writing one."""
    table = table_of(model).name
    if session.get_bind().dialect.name == "postgresql":
        drawn = text(
            "SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :number)"
        )
        return session.scalars(drawn, {"name": table, "number": number}).all()
    used = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    last: int = session.scalar(used, {"name": table}) or 0
    return range(last + 1, last + 1 + number)


def add(session: Session, name: str, records: Sequence[Record], ids: Ids, now: datetime) -> None:
    """Insert the records of a list with the rows that they own; `ids` knows their keys already.

    References within the list itself stay empty: `point` sets them when all rows are there.
    """
    model, own = SHEETS[name].model, mapping.own_references(name)
    passing = _passing(inspect(model), now)
    rows: list[Row] = []
    owned: dict[str, list[Row]] = defaultdict(list)
    for record in records:
        number = ids[name][record.id]
        rows.append({"id": number, **passing, **mapping.columns(name, record, ids, without=own)})
        for relation, parent, children in mapping.children(name, record, ids):
            owned[relation] += [{parent: number, **child} for child in children]
    session.execute(insert(table_of(model)), rows)
    for relation, children in owned.items():
        if children:
            session.execute(insert(_child_table(model, relation)), children)


def point(session: Session, name: str, records: Sequence[Record], ids: Ids) -> None:
    """Set the references within the list itself."""
    table = table_of(SHEETS[name].model)
    for field in mapping.own_references(name):
        column = SHEETS[name].refers[field][0]
        pairs = [
            {"row": ids[name][record.id], "target": ids[name][key]}
            for record in records
            if (key := getattr(record, field)) is not None
        ]
        if pairs:
            query = update(table).where(table.c.id == bindparam("row"))
            session.execute(query.values({column: bindparam("target")}), pairs)


def _passing(mapper: Mapper[Any], now: datetime) -> Row:
    """What a row has beside what files say of it."""
    passing: Row = {}
    if mapper.version_id_col is not None:
        passing["version"] = 1
    if "updated_at" in mapper.columns:
        passing["updated_at"] = now
    return passing


def _child_table(model: type[Numbered], relation: str) -> Table:
    return table_of(inspect(model).relationships[relation].mapper.class_)
