"""Working stand-ins: a toy embedder, a Chroma that is a dictionary, and small passages."""

import hashlib
import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from knowledge.chroma import Chroma, Metadata, Record, Vector
from knowledge.embedding import only
from knowledge.errors import IndexUnavailable, LayerGone, OtherLength
from knowledge.index import Index
from knowledge.passage import Kind, Passage, Sheet
from knowledge.scale import STANDARD, Scale
from knowledge.words import words

WIDTH = 64


class ToyEmbedder:
    """Hashes every word to one of a few dimensions: texts that share words are near each other."""

    def __init__(self, name: str = "toy") -> None:
        self.name = name
        self.embedded: list[str] = []

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.embedded += texts
        return [self._embed(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        return self._embed(text)

    def scale(self) -> Scale:
        return STANDARD

    def named(self, name: str) -> "ToyEmbedder":
        return only(self, name)

    def _embed(self, text: str) -> list[float]:
        vector = [0.01] * WIDTH
        for word in words(text):
            vector[hashlib.sha256(word.encode()).digest()[0] % WIDTH] += 1.0
        length = math.sqrt(sum(value * value for value in vector))
        return [value / length for value in vector]


class Shelves:
    """What a fake Chroma keeps; several fakes on the same shelves are like several processes."""

    def __init__(self) -> None:
        self.metadata: dict[str, dict[str, str | int | bool]] = {}
        self.records: dict[str, dict[str, Record]] = {}


class FakeChroma(Chroma):
    """Keeps collections in memory and compares every vector. `broken` makes it fail like Chroma."""

    def __init__(self, shelves: Shelves | None = None) -> None:
        self.shelves = shelves or Shelves()
        self.broken = False
        self.closed = False

    def collections(self) -> dict[str, Metadata]:
        self._check()
        return {name: dict(metadata) for name, metadata in list(self.shelves.metadata.items())}

    def create(self, name: str, metadata: Metadata) -> None:
        self._check()
        if name in self.shelves.metadata:
            raise IndexUnavailable(f"There is a collection {name} already.")
        self.shelves.metadata[name] = dict(metadata)
        self.shelves.records[name] = {}

    def mark(self, name: str, metadata: Metadata) -> None:
        self._held(name)
        self.shelves.metadata[name] = dict(metadata)

    def drop(self, name: str) -> None:
        self._held(name)
        del self.shelves.metadata[name], self.shelves.records[name]

    def count(self, name: str) -> int:
        return len(self._held(name))

    def add(self, name: str, records: Sequence[Record]) -> None:
        self._held(name).update({record.id: record for record in records})

    def records(self, name: str, ids: Sequence[str] | None = None) -> Iterator[Record]:
        held = self._held(name)
        return iter([held[id_] for id_ in list(held) if ids is None or id_ in ids])

    def nearest(self, name: str, vector: Vector, most: int) -> list[tuple[str, float]]:
        records = list(self._held(name).values())
        if any(len(record.vector) != len(vector) for record in records):
            raise OtherLength
        near = [
            (record.id, sum(a * b for a, b in zip(vector, record.vector, strict=True)))
            for record in records
        ]
        return sorted(near, key=lambda one: -one[1])[:most]

    def sweep(self) -> None:
        self._check()

    def close(self) -> None:
        self.closed = True

    def _check(self) -> None:
        if self.broken:
            raise IndexUnavailable("The index cannot be reached or read.")

    def _held(self, name: str) -> dict[str, Record]:
        self._check()
        if name not in self.shelves.records:
            raise LayerGone("The index changed while it was being read.")
        return self.shelves.records[name]


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += seconds


def fake_index(home: Path, shelves: Shelves | None = None, clock: Clock | None = None) -> Index:
    """An index over a fake Chroma that looks for a newer edition every time."""
    kept = shelves or Shelves()
    return Index(home, lambda: FakeChroma(kept), clock or _Restless())


class _Restless:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 60.0
        return self.now


SHEET = Sheet("fjord-14.md", "Fjord 14 laptop")


def text(words_: str, sheet: Sheet = SHEET, section: tuple[str, ...] = ()) -> Passage:
    """A paragraph of a sheet."""
    return Passage(
        f"{sheet.path}#{hashlib.sha256(words_.encode()).hexdigest()[:8]}",
        sheet,
        section,
        Kind.TEXT,
        words_,
        words_,
    )


def row(cells: Mapping[str, str], sheet: Sheet = SHEET, section: tuple[str, ...] = ()) -> Passage:
    """A table row, given as header → cell."""
    words_ = "; ".join(f"{header}: {cell}" for header, cell in cells.items())
    return Passage(
        f"{sheet.path}#{hashlib.sha256(words_.encode()).hexdigest()[:8]}",
        sheet,
        section,
        Kind.ROW,
        words_,
        "| " + " | ".join(cells.values()) + " |",
        tuple(cells),
        tuple(cells.values()),
    )


def lines(
    words_: Sequence[str], kind: Kind, sheet: Sheet = SHEET, section: tuple[str, ...] = ()
) -> Passage:
    """A list or steps."""
    joined = "\n".join(words_)
    return Passage(f"{sheet.path}#{len(joined)}{kind}", sheet, section, kind, joined, joined)
