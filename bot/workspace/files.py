"""Files that the app and people hand over: kept under names that cannot be guessed."""

import mimetypes
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from bot.workspace.database import Database
from bot.workspace.errors import Refused
from bot.workspace.wire import Json

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

    def add(self, name: str, content: bytes) -> File:
        """A file that comes whole."""
        key = self.expect(name, len(content))
        self.take(key, content)
        return File(key, name, content)

    def take(self, key: str, content: bytes) -> bool:
        """Whether a file of that id was expected, and is not there yet."""
        keep = "UPDATE files SET content = ? WHERE id = ? AND content IS NULL"
        return len(content) <= LARGEST and self._database.run(keep, content, key) == 1

    def find(self, key: str) -> File | None:
        row = self._database.row("SELECT * FROM files WHERE id = ?", key)
        return None if row is None else File(row["id"], row["name"], row["content"])


def file_object(file: File, address: str) -> Json:
    """A file as messages and `files.info` describe it; `permalink` is for people."""
    mime = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    link = f"{address}/files-pri/{file.id}/{quote(file.name, safe='')}"
    return {
        "id": file.id,
        "name": file.name,
        "title": file.name,
        "mimetype": mime,
        "filetype": Path(file.name).suffix[1:].lower() or "text",
        "size": len(file.content or b""),
        "mode": "hosted",
        "is_external": False,
        "url_private": link,
        "url_private_download": link,
        "permalink": f"{address}/files/{file.id}",
    }
