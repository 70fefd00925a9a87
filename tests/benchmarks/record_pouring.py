"""Fill an empty record with a made one, past all checks: as fast as the database takes rows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Column, Engine, Table, inspect, text

from bot.store.base import table_of
from bot.store.columns import Amount, Moment
from bot.store.folding import fold
from bot.store.mapping import SHEETS
from bot.store.matching import derived
from tests.benchmarks.record_made import MadeRecord, Record

Row = tuple[Any, ...]
Progress = Callable[[str], None]

_AT_ONCE = 20_000
_UPDATED = "2026-11-01 09:00:00.000000"


def pour(made: MadeRecord, engine: Engine, progress: Progress = lambda what: None) -> None:
    """Every list with the rows that its records own; the indexes are built afterwards."""
    tables = [table_of(SHEETS[name].model) for name in made.size.counts]
    tables += [_child(name)[1] for name in made.size.counts if SHEETS[name].owned]
    indexes = [index for table in tables for index in table.indexes]
    with engine.begin() as connection:
        for index in indexes:
            index.drop(connection)
    for name in made.size.counts:
        progress(f"Writing {name}")
        _fill(engine, table_of(SHEETS[name].model), _rows(made, name, engine))
        if SHEETS[name].owned:
            _fill(engine, _child(name)[1], _children(made, name, engine))
    progress("Building the indexes")
    with engine.begin() as connection:
        for index in indexes:
            index.create(connection)
    if engine.dialect.name == "postgresql":
        _settle(engine, tables)


def _rows(made: MadeRecord, name: str, engine: Engine) -> Iterator[Row]:
    takers = [_taker(name, column, engine) for column in table_of(SHEETS[name].model).columns]
    for record in made.records(name):
        yield tuple(take(record) for take in takers)


def _taker(name: str, column: Column[Any], engine: Engine) -> Callable[[Record], Any]:
    """How the value of a column is read from a record of the list."""
    sheet = SHEETS[name]
    refers = {found[0]: field for field, found in sheet.refers.items()}
    renamed = {found: field for field, found in sheet.renamed.items()}
    if column.key == "id":
        return lambda record: int(record["id"][1:])
    if column.key == sheet.key:
        return lambda record: record["id"]
    if column.key in refers:
        field = refers[column.key]
        return lambda record: int(record[field][1:]) if record.get(field) else None
    if column.key in _DERIVED:
        said = _DERIVED[column.key]
        return lambda record: derived(name, said, record.get(said)).get(column.key)
    if column.key in _CONSTANT:
        return lambda record: _CONSTANT[column.key]
    convert = _converter(column, engine)
    field = renamed.get(column.key, column.key)
    default = None if column.default is None else getattr(column.default, "arg", None)
    return lambda record: convert(record.get(field, default))


_DERIVED = {"folded": "name", "domain": "website", "dialled": "phone"}
_CONSTANT: Mapping[str, Any] = {"version": 1, "updated_at": _UPDATED}


def _converter(column: Column[Any], engine: Engine) -> Callable[[Any], Any]:
    sqlite = engine.dialect.name == "sqlite"
    if isinstance(column.type, Amount) and sqlite:
        return lambda value: None if value is None else value * 100
    if isinstance(column.type, Moment) and sqlite:
        return lambda value: value and value[:19].replace("T", " ") + ".000000"
    return lambda value: value


def _children(made: MadeRecord, name: str, engine: Engine) -> Iterator[Row]:
    field, table, parent = _child(name)
    price = (
        _converter(table.columns["unit_price"], engine) if "unit_price" in table.columns else None
    )
    number = 0
    for record in made.records(name):
        for item in record.get(field, ()):
            number += 1
            said: dict[str, Any] = {"id": number, parent: int(record["id"][1:])}
            if isinstance(item, str):
                said |= {"name": item, "folded": fold(item)}
            else:
                said |= {"product_id": int(item["product"][1:]), "quantity": item["quantity"]}
                said["unit_price"] = price and price(item["unit_price"])
            yield tuple(said.get(column.key) for column in table.columns)


def _child(name: str) -> tuple[str, Table, str]:
    """Field, table and parent column of the rows that a list's records own."""
    ((field, relation),) = SHEETS[name].owned.items()
    mapper = inspect(SHEETS[name].model).relationships[relation].mapper
    return field, table_of(mapper.class_), f"{SHEETS[name].kind}_id"


def _fill(engine: Engine, table: Table, rows: Iterator[Row]) -> None:
    names = ", ".join(column.name for column in table.columns)
    connection = engine.raw_connection()
    cursor = connection.cursor()
    if engine.dialect.name == "postgresql":
        driver: Any = cursor
        with driver.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
    else:
        cursor.execute("PRAGMA synchronous=OFF")
        marks = ", ".join("?" * len(table.columns))
        cursor.execute("BEGIN")
        while some := list(islice(rows, _AT_ONCE)):
            cursor.executemany(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", some)
    connection.commit()
    connection.close()


def _settle(engine: Engine, tables: Sequence[Table]) -> None:
    """What PostgreSQL does by itself after a while: count on from the last keys, know its rows."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in tables:
            last = f"(SELECT coalesce(max(id), 1) FROM {table.name})"
            connection.execute(
                text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), {last})")
            )
        connection.execute(text("VACUUM ANALYZE"))
