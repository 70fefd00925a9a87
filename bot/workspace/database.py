"""The state file of the local workspace: one SQLite database that only its owner can read."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

_SCHEMA = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS people (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, active INTEGER NOT NULL,
    name TEXT NOT NULL, role TEXT NOT NULL, timezone TEXT NOT NULL, locale TEXT NOT NULL,
    email TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS rooms (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, is_private INTEGER NOT NULL,
    has_bot INTEGER NOT NULL, person TEXT, created INTEGER NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS room_of_a_person ON rooms (person) WHERE person IS NOT NULL;
CREATE TABLE IF NOT EXISTS messages (
    ts TEXT PRIMARY KEY, room TEXT NOT NULL, thread TEXT, only_for TEXT, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS messages_of_a_room ON messages (room, ts);
CREATE INDEX IF NOT EXISTS messages_of_a_thread ON messages (thread) WHERE thread IS NOT NULL;
CREATE TABLE IF NOT EXISTS files (id TEXT PRIMARY KEY, name TEXT NOT NULL, content BLOB);
CREATE TABLE IF NOT EXISTS homes (person TEXT PRIMARY KEY, view TEXT NOT NULL);
"""


class Database:
    """One connection behind one lock; statements of several threads take turns."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        path.chmod(0o600)
        self._lock = RLock()
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute("PRAGMA busy_timeout = 5000")
        self._connection.executescript(_SCHEMA)

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        with self._lock:
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> sqlite3.Row | None:
        return next(iter(self.rows(sql, *values)), None)

    def run(self, sql: str, *values: Any) -> int:
        """Runs one statement and returns the number of rows it changed."""
        with self._lock:
            return self._connection.execute(sql, values).rowcount

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self._lock, self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            yield

    def fact(self, name: str) -> str | None:
        """The value kept under a name, or None."""
        found = self.row("SELECT value FROM facts WHERE name = ?", name)
        return None if found is None else str(found["value"])

    def remember(self, name: str, value: str) -> None:
        self.run("INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", name, value)

    def close(self) -> None:
        with self._lock:
            self._connection.close()
