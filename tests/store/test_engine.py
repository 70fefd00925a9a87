"""An address of a database becomes an engine, without opening anything."""

import pytest
from sqlalchemy import Engine

from bot.store.engine import open_engine


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_way_to_write_postgresql_is_understood(scheme: str) -> None:
    engine = open_engine(f"{scheme}://somebody@127.0.0.1:1/record")
    assert (engine.dialect.name, engine.dialect.driver) == ("postgresql", "psycopg")


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("foreign_keys", 1), ("busy_timeout", 5000)]
)
def test_sqlite_is_set_up_for_many_readers_and_a_patient_writer(
    sqlite: Engine, pragma: str, value: object
) -> None:
    with sqlite.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
