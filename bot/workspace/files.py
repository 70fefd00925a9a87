"""Files that the app hands over: kept under names that cannot be guessed."""

import secrets
from dataclasses import dataclass

from bot.workspace.database import Database
from bot.workspace.errors import Refused

LARGEST = 100_000_000


@dataclass(frozen=True)
class File:
    """`content` is None until it was uploaded."""

    id: str
    name: str
    content: bytes | None


class Files:
    """Reads and writes files; an id serves as the address to upload to and to fetch from."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def expect(self, name: str, length: int) -> str:
        """The id of a file that is to be uploaded."""
        if not 0 < length <= LARGEST:
            raise Refused("file_upload_size_restricted")
        key = f"F{secrets.token_hex(16).upper()}"
        self._database.run("INSERT INTO files (id, name) VALUES (?, ?)", key, name)
        return key

    def take(self, key: str, content: bytes) -> bool:
        """Whether a file of that id was expected, and is not there yet."""
        keep = "UPDATE files SET content = ? WHERE id = ? AND content IS NULL"
        return len(content) <= LARGEST and self._database.run(keep, content, key) == 1

    def find(self, key: str) -> File | None:
        row = self._database.row("SELECT * FROM files WHERE id = ?", key)
        return None if row is None else File(row["id"], row["name"], row["content"])
