"""The door to Chroma, embedded or as a server: collections of vectors with a JSON text each.

Chroma's own errors are translated here. What was found out about version 1.5 shapes this file:

* A process that has searched a collection once does not see vectors another process adds to it
  later, so collections are written once, and whatever is new comes in a new one.
* Closing the last client of a folder frees its vectors; deleting a collection does not, and leaves
  its folder behind on the disk, which `sweep` clears away.
"""

import re
import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from knowledge.errors import IndexUnavailable, LayerGone, OtherLength

if TYPE_CHECKING:
    import httpx
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

PAGE = 500
TIMEOUT = 30.0
# With Chroma's own settings one in ten of the hundred nearest is missed, others at each build.
_CONSTRUCTED, _SEARCHED = 200, 400
_SEGMENT = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

_Item = TypeVar("_Item")

Vector = Sequence[float]
Metadata = Mapping[str, str | int | bool]


@dataclass(frozen=True, slots=True)
class Record:
    id: str
    text: str
    vector: Vector


class Chroma:
    """An open client. Every method raises IndexUnavailable when Chroma does not do its part."""

    def __init__(
        self,
        client: "ClientAPI",
        where: str,
        folder: Path | None = None,
        sessions: "Sequence[httpx.Client]" = (),
    ) -> None:
        self._client = client
        self._searched: dict[str, Collection] = {}
        self._where = where
        self._folder = folder
        self._sessions = sessions

    def collections(self) -> dict[str, Metadata]:
        """The metadata of every collection by name."""
        with _translated(self._where):
            found = self._client.list_collections()
            return {collection.name: dict(collection.metadata or {}) for collection in found}

    def create(self, name: str, metadata: Metadata) -> None:
        with _translated(self._where):
            self._client.create_collection(
                name,
                metadata=dict(metadata) or None,
                embedding_function=None,
                configuration={
                    "hnsw": {
                        "space": "cosine",
                        "ef_construction": _CONSTRUCTED,
                        "ef_search": _SEARCHED,
                    }
                },
            )

    def mark(self, name: str, metadata: Metadata) -> None:
        """Replace a collection's metadata, in one step."""
        with _translated(self._where):
            self._collection(name).modify(metadata=dict(metadata))

    def drop(self, name: str) -> None:
        with _translated(self._where):
            self._client.delete_collection(name)

    def count(self, name: str) -> int:
        with _translated(self._where):
            return self._collection(name).count()

    def add(self, name: str, records: Sequence[Record]) -> None:
        with _translated(self._where):
            collection = self._collection(name)
            for page in _pages(records):
                vectors: Any = [record.vector for record in page]
                collection.add(
                    ids=[record.id for record in page],
                    embeddings=vectors,
                    metadatas=[{"text": record.text} for record in page],
                )

    def records(self, name: str, ids: Sequence[str] | None = None) -> Iterator[Record]:
        """The records of these ids, of all if there are none, read page by page."""
        with _translated(self._where):
            collection = self._collection(name)
            # By ids: to skip over records Chroma reads them, page after page more of them.
            for page in _pages(collection.get(include=[])["ids"] if ids is None else ids):
                got = collection.get(ids=list(page), include=["metadatas", "embeddings"])
                told: Any = (got["ids"], got["metadatas"], got["embeddings"])
                for id_, held, vector in zip(*told, strict=True):
                    yield Record(id_, str(held["text"]), vector)

    def nearest(self, name: str, vector: Vector, most: int) -> list[tuple[str, float]]:
        """Ids and cosines of the records nearest to the vector, best first.

        Raises OtherLength where the vector is longer or shorter than theirs.
        """
        from chromadb.errors import InvalidArgumentError  # noqa: PLC0415 paid when used

        with _translated(self._where):
            query: Any = [vector]
            # Looking a collection up takes as long as searching it.
            if name not in self._searched:
                self._searched[name] = self._collection(name)
            try:
                found = self._searched[name].query(
                    query_embeddings=query, n_results=most, include=["distances"]
                )
            except InvalidArgumentError as exc:
                raise OtherLength from exc
            distances = found["distances"]
            assert distances is not None
            return [
                (id_, 1.0 - distance)
                for id_, distance in zip(found["ids"][0], distances[0], strict=True)
            ]

    def sweep(self) -> None:
        """Clear away the folders that deleted collections leave behind."""
        if self._folder is None:
            return
        with closing(
            sqlite3.connect(f"{self._folder.as_uri()}/chroma.sqlite3?mode=ro", uri=True)
        ) as db:
            used = {row[0] for row in db.execute("SELECT id FROM segments")}
        for folder in self._folder.iterdir():
            if folder.is_dir() and _SEGMENT.fullmatch(folder.name) and folder.name not in used:
                shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        # Every client has it; the type that Chroma promises does not name it.
        client: Any = self._client
        client.close()
        for session in self._sessions:
            session.close()

    def _collection(self, name: str) -> "Collection":
        return self._client.get_collection(name, embedding_function=None)


def embedded(folder: Path) -> Chroma:
    """Chroma within this process, with its files in `folder`."""
    import chromadb  # noqa: PLC0415 paid when used
    from chromadb.config import Settings  # noqa: PLC0415 paid when used

    where = f"The index in {folder}"
    with _translated(where):
        folder.mkdir(parents=True, exist_ok=True)
        settings = Settings(anonymized_telemetry=False)
        return Chroma(
            chromadb.PersistentClient(folder.resolve(), settings), where, folder.resolve()
        )


def server(url: str, headers: Mapping[str, str] | None = None) -> Chroma:
    """A Chroma server at `url`, such as http://chroma:8000."""
    import chromadb  # noqa: PLC0415 paid when used
    import httpx  # noqa: PLC0415 comes with chromadb, paid with it
    from chromadb.config import Settings  # noqa: PLC0415 paid when used

    parts = urlsplit(url)
    secure = parts.scheme == "https"
    where = f"The Chroma server at {parts.hostname}"
    with _translated(where):
        client = chromadb.HttpClient(
            host=parts.hostname or "localhost",
            port=parts.port or (443 if secure else 8000),
            ssl=secure,
            headers=dict(headers or {}),
            settings=Settings(anonymized_telemetry=False),
        )
        # Chroma waits for ever and leaves its connections open; both are put right here.
        inner: Any = client
        sessions = (inner._server._session, inner._admin_client._server._session)
        for session in sessions:
            session.timeout = httpx.Timeout(TIMEOUT)
    return Chroma(client, where, sessions=sessions)


@contextmanager
def _translated(where: str) -> Iterator[None]:
    import httpx  # noqa: PLC0415 comes with chromadb, paid with it
    from chromadb.errors import ChromaError, NotFoundError  # noqa: PLC0415 paid when used

    try:
        yield
    except NotFoundError as exc:
        raise LayerGone(f"{where} changed while it was being read. Ask once more.") from exc
    except (ChromaError, httpx.HTTPError, OSError, sqlite3.Error, ValueError, RuntimeError) as exc:
        raise IndexUnavailable(
            f"{where} cannot be reached or read. Run `deskmate doctor` to see why."
        ) from exc


def _pages(items: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    for start in range(0, len(items), PAGE):
        yield items[start : start + PAGE]
