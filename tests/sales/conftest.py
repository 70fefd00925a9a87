"""Desks for the tests of the sales desk."""

import pytest
from sqlalchemy import Engine

from tests.sales.office import Office, opened
from tests.store.databases import (
    engine,
    new_sqlite,
    postgresql,
    postgresql_server,
    postgresql_template,
    sqlite,
    sqlite_template,
)

__all__ = [
    "engine",
    "new_sqlite",
    "postgresql",
    "postgresql_server",
    "postgresql_template",
    "sqlite",
    "sqlite_template",
]


@pytest.fixture
def office(sqlite: Engine) -> Office:
    """A desk over SQLite."""
    return opened(sqlite)


@pytest.fixture
def anywhere(engine: Engine) -> Office:
    """A desk, once over each database."""
    return opened(engine)
