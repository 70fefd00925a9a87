"""Records for the tests of the store."""

from tests.store.databases import (
    engine,
    postgresql,
    postgresql_server,
    postgresql_template,
    sqlite,
    sqlite_template,
)

__all__ = [
    "engine",
    "postgresql",
    "postgresql_server",
    "postgresql_template",
    "sqlite",
    "sqlite_template",
]
