"""The database: SQLite in a file of its own, or PostgreSQL."""

import re
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

WRITING = "deskmate_writing"
BUSY_SECONDS = 5
_PLAIN_POSTGRESQL = re.compile("^postgres(ql)?://")


def open_engine(url: str, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """An engine for `sqlite:///path` or `postgresql://…`; nothing is opened before use.

    A locked SQLite file is waited for `busy_seconds`.
    """
    if not url.startswith("sqlite"):
        return create_engine(
            _PLAIN_POSTGRESQL.sub("postgresql+psycopg://", url), pool_pre_ping=True
        )
    engine = create_engine(url, connect_args={"timeout": busy_seconds})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver's own BEGIN comes too late and never before SELECT, so it is switched off.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes the lock at once: raising a read lock later fails as soon as two of them try.
    writing = connection.get_execution_options().get(WRITING, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
