"""Desks for the tests of the sales desk."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.sales.office import Office, opened, stock
from tests.store.databases import (
    create,
    engine,
    new_sqlite,
    postgresql,
    postgresql_restore,
    postgresql_root,
    postgresql_server,
    sqlite,
)

__all__ = [
    "engine",
    "new_sqlite",
    "postgresql",
    "postgresql_restore",
    "postgresql_root",
    "postgresql_server",
    "sqlite",
]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the small book of business, to be copied."""
    path = tmp_path_factory.mktemp("template") / "record.db"
    stock(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str, postgresql_root: Engine) -> Engine:
    """A database with the small book of business."""
    create(postgresql_root, "stocked")
    return stock(postgresql_server.format("stocked"))


@pytest.fixture
def office(sqlite: Engine) -> Office:
    """A desk over SQLite."""
    return opened(sqlite)


@pytest.fixture
def anywhere(engine: Engine) -> Office:
    """A desk, once over each database."""
    return opened(engine)
