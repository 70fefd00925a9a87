"""Records for the tests of the store."""

from tests.store.databases import (
    engine,
    new_sqlite,
    postgresql,
    postgresql_restore,
    postgresql_root,
    postgresql_server,
    postgresql_template,
    sqlite,
    sqlite_template,
)

__all__ = [
    "engine",
    "new_sqlite",
    "postgresql",
    "postgresql_restore",
    "postgresql_root",
    "postgresql_server",
    "postgresql_template",
    "sqlite",
    "sqlite_template",
]
