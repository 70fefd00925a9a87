"""Why a database does not work, told from what its driver raised."""

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from bot.store.errors import StoreFull, StoreUnreachable

UNREACHABLE = "the database cannot be reached or is busy"
_FULL = "the disk that the database is on is full"

_SQLITE: Mapping[str, str] = {
    "SQLITE_BUSY": "another program is writing to the database",
    "SQLITE_LOCKED": "another program is writing to the database",
    "SQLITE_READONLY": "the database may only be read; its file or folder is protected",
    "SQLITE_CANTOPEN": "the file of the database cannot be opened",
    "SQLITE_IOERR": "the disk that the database is on does not work",
    "SQLITE_NOTADB": "the file of the database is not a database",
    "SQLITE_CORRUPT": "the file of the database is damaged",
}
# The first two characters of an SQLSTATE are its class.
_POSTGRESQL: Mapping[str, str] = {
    "08": "the connection to the database was lost",
    "28": "the database does not accept the user or the password",
    "3D": "the server has no database of that name",
    "40": "somebody else changed the same rows at the same moment",
    "53": "the server of the database is overloaded",
    "55": "somebody else holds the same rows",
    "57": "the server of the database stopped the work",
    "58": "the disk that the database is on does not work",
}
_POSTGRESQL_FULL = ("53100", "53200")


def unreachable(failure: DBAPIError) -> StoreUnreachable:
    """The failure in our own words, without any of the driver's."""
    name = str(getattr(failure.orig, "sqlite_errorname", ""))
    state = str(getattr(failure.orig, "sqlstate", None) or "")
    if name == "SQLITE_FULL" or state in _POSTGRESQL_FULL:
        return StoreFull(_FULL)
    for beginning, reason in _SQLITE.items():
        if name.startswith(beginning):
            return StoreUnreachable(reason)
    if state[:2] in _POSTGRESQL:
        return StoreUnreachable(_POSTGRESQL[state[:2]])
    lost = failure.connection_invalidated
    return StoreUnreachable("the connection to the database was lost" if lost else UNREACHABLE)


def check_that_it_stays(engine: Engine) -> None:
    """Refuse to save into a SQLite file that was removed: it would vanish when it is closed."""
    file = engine.url.database
    if engine.dialect.name == "sqlite" and file and file != ":memory:" and not Path(file).exists():
        raise StoreUnreachable("the file of the database was removed meanwhile")
