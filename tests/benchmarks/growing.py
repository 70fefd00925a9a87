"""An index of any size, grown from real passages: copies in which words and numbers differ."""

import random
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby

import numpy
from numpy.typing import NDArray

from knowledge.chroma import Record
from knowledge.edition import Edition, Entry, Kept, digest, write_passage
from knowledge.index import Index
from knowledge.library import Library
from knowledge.passage import Passage, Sheet

# How far a copy's vector lies from its original's: a cosine of 0.9.
NOISE = 0.484
CHANGED = 4
_PAGE = 2000
_TOKEN = re.compile(r"\d+|[A-Za-z]{4,}")
_VOWELS = "aeiou"
_CONSONANTS = "bcdfghjklmnpqrstvwxyz"


class Variation:
    """Changes all numbers of a text, and one of `CHANGED` different words; alike wherever they
    stand. Variation 0 changes nothing."""

    def __init__(self, number: int) -> None:
        self._number = number
        dice = random.Random(number)
        vowels, consonants = list(_VOWELS), list(_CONSONANTS)
        dice.shuffle(vowels)
        dice.shuffle(consonants)
        changed = "".join((*vowels, *consonants))
        letters = _VOWELS + _CONSONANTS
        self._letters = str.maketrans(letters + letters.upper(), changed + changed.upper())
        self._digits = str.maketrans("123456789", "".join(dice.sample("123456789", 9)))

    def text(self, text: str) -> str:
        return _TOKEN.sub(self._token, text) if self._number else text

    def texts(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.text(text) for text in texts)

    def sheet(self, sheet: Sheet) -> Sheet:
        path = f"{self._number}/{sheet.path}"
        title = self.text(sheet.title)
        return replace(sheet, path=path, title=title, products=self.texts(sheet.products))

    def passage(self, passage: Passage, sheet: Sheet) -> Passage:
        return replace(
            passage,
            id=f"{self._number}/{passage.id}",
            sheet=sheet,
            section=self.texts(passage.section),
            text=self.text(passage.text),
            source=self.text(passage.source),
            header=self.texts(passage.header),
            cells=self.texts(passage.cells),
        )

    def _token(self, match: re.Match[str]) -> str:
        token = match[0]
        if token.isdigit():
            return token.translate(self._digits)
        if zlib.crc32(f"{self._number} {token.lower()}".encode()) % CHANGED:
            return token
        return token.translate(self._letters)


@dataclass(frozen=True, slots=True, eq=False)
class Stock:
    """Passages, sheet by sheet, and their vectors, one a row."""

    passages: tuple[Passage, ...]
    vectors: NDArray[numpy.float32]

    @staticmethod
    def of(index: Index) -> "Stock":
        """What an index holds."""
        held = index.snapshot()
        vectors: dict[int, Sequence[float]] = {}
        with index.writing() as library:
            for layer in held.unused:
                ids = [id_ for where, id_ in held.places if where == layer]
                for record in library.records(layer, ids):
                    vectors[held.places[layer, record.id]] = record.vector
        rows = [vectors[number] for number in range(len(held.passages))]
        return Stock(held.passages, numpy.array(rows, numpy.float32))

    def grown(self, size: int, seed: int = 7) -> Iterator[tuple[Passage, NDArray[numpy.float32]]]:
        """`size` passages with their vectors: of a few sheets, or of copies of all of them.

        Which sheets make the last, partial copy is drawn; every sheet's passages stay together.
        """
        noise = numpy.random.default_rng(seed)
        for copy in range(-(-size // len(self.passages))):
            variation = Variation(copy)
            for passage, row in self._drawn(size - copy * len(self.passages), seed):
                vector = self.vectors[row]
                if copy:
                    away = noise.standard_normal(len(vector), numpy.float32)
                    vector = vector + NOISE * away / numpy.linalg.norm(away)
                    vector /= numpy.linalg.norm(vector)
                yield variation.passage(passage, variation.sheet(passage.sheet)), vector

    def _drawn(self, most: int, seed: int) -> Iterator[tuple[Passage, int]]:
        rows = groupby(range(len(self.passages)), key=lambda row: self.passages[row].sheet.path)
        sheets = [list(group) for _, group in rows]
        random.Random(seed).shuffle(sheets)
        drawn = [row for sheet in sheets for row in sheet][:most]
        yield from ((self.passages[row], row) for row in drawn)


def grow(index: Index, stock: Stock, size: int) -> None:
    """Publish an edition of that size in an empty index."""
    with index.writing() as library:
        layer = library.new_layer()
        kept = list(_written(library, layer, stock, size))
        entries = [
            Entry(sheet, "fingerprint", tuple(one for _, one in group))
            for sheet, group in groupby(kept, key=lambda pair: pair[0])
        ]
        refreshed_at = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
        entries.sort(key=lambda entry: entry.path)
        library.publish(
            Edition(1, "grown", "1", "/sheets", refreshed_at, tuple(entries), {layer: size})
        )


def _written(library: Library, layer: str, stock: Stock, size: int) -> Iterator[tuple[Sheet, Kept]]:
    page: list[Record] = []
    for passage, vector in stock.grown(size):
        written = write_passage(passage)
        page.append(Record(passage.id, written, vector.tolist()))
        yield passage.sheet, Kept(layer, passage.id, digest(written), digest(passage.context))
        if len(page) == _PAGE:
            library.fill(layer, page)
            page.clear()
    if page:
        library.fill(layer, page)
