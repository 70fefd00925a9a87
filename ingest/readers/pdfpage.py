"""One page of a PDF as lines of words and ruled tables, from top to bottom."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any

from ingest.readers.writing import raised

if TYPE_CHECKING:
    from pdfplumber.page import Page

_GAP = 0.8  # of the font size: wider than this, a gap parts two columns
_BULLETS = "\u2022\u2023\u25aa\u25cf\u25e6\u25cb\u2043\u00b7\uf0b7\uf0a7o"
_MARKER = re.compile(rf"^(?:[{_BULLETS}]|[-\u2013\u2014]|\(?\d{{1,2}}[.)])$")


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side. `starts` are the places where a column may begin."""

    words: tuple[Word, ...]
    top: float
    bottom: float
    size: float
    bold: bool
    bullet: bool = False

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def text(self) -> str:
        return together(self.words)

    @property
    def marker(self) -> str:
        """The bullet or number that the line begins with, if it does."""
        if self.bullet:
            return "-"
        first = self.words[0].text
        return first if len(self.words) > 1 and _MARKER.match(first) else ""

    @property
    def starts(self) -> tuple[float, ...]:
        skipped = 1 if self.marker and not self.bullet else 0
        found = [self.x0]
        for left, right in pairwise(self.words[skipped:]):
            if right.x0 - left.x1 > _GAP * self.size:
                found.append(right.x0)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table drawn with lines: its cells on a full grid, and how many rows are bold headers."""

    rows: tuple[tuple[str, ...], ...]
    headers: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Read:
    """What stands on a page: lines and ruled tables, and the heights of its horizontal rules."""

    lines: tuple[Line, ...]
    tables: tuple[Ruled, ...]
    rules: tuple[float, ...]
    height: float
    pictures: int


def read(page: "Page") -> Read:
    words = [_word(found) for found in page.extract_words(extra_attrs=["size", "fontname"])]
    tables = []
    for table in page.find_tables() if page.edges else ():
        ruled = _ruled(table, words)
        if ruled:
            tables.append((table.bbox, ruled))
    outside = [word for word in words if not any(_inside(word, box) for box, _ in tables)]
    bullets = [
        ((shape["x0"] + shape["x1"]) / 2, (shape["top"] + shape["bottom"]) / 2)
        for shape in page.curves
        if max(shape["width"], shape["height"]) <= 6
    ]
    return Read(
        tuple(lines(outside, bullets)),
        tuple(ruled for _, ruled in tables),
        tuple(edge["top"] for edge in page.horizontal_edges if edge["width"] > page.width * 0.3),
        float(page.height),
        len(page.images),
    )


def _word(found: dict[str, Any]) -> Word:
    font = str(found["fontname"]).lower()
    bold = any(name in font for name in ("bold", "black", "heavy", "semibold", "demi"))
    text = found["text"].replace("\u00ad", "-")
    return Word(text, found["x0"], found["x1"], found["top"], found["bottom"], found["size"], bold)


def _inside(word: Word, box: Sequence[float]) -> bool:
    x0, top, x1, bottom = box
    return x0 - 1 <= (word.x0 + word.x1) / 2 <= x1 + 1 and top - 1 <= word.middle <= bottom + 1


def lines(words: Iterable[Word], bullets: Sequence[tuple[float, float]] = ()) -> list[Line]:
    """The words in lines from top to bottom; small raised figures stay with their word."""
    groups: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda word: (word.top, word.x0)):
        for number in range(len(groups) - 1, max(-1, len(groups) - 4), -1):
            top, bottom = spans[number]
            if top <= word.middle <= bottom or word.top <= (top + bottom) / 2 <= word.bottom:
                groups[number].append(word)
                spans[number] = (top, bottom) if word.size < 7 else (top, max(bottom, word.bottom))
                break
        else:
            groups.append([word])
            spans.append((word.top, word.bottom))
    found = [_line(group, bullets) for group in groups]
    return sorted(found, key=lambda line: (line.top, line.x0))


def _line(group: list[Word], bullets: Sequence[tuple[float, float]]) -> Line:
    words = sorted(group, key=lambda word: word.x0)
    size = median(size for word in words for size in [word.size] * max(1, len(word.text)))
    normal = [word for word in words if word.size > 0.9 * size] or words
    top, bottom = min(word.top for word in normal), max(word.bottom for word in normal)
    raised_words = [
        Word(raised(w.text), w.x0, w.x1, w.top, w.bottom, w.size, w.bold)
        if w.size < 0.9 * size and number and w.text.strip("0123456789,") == ""
        else w
        for number, w in enumerate(words)
    ]
    bullet = any(top <= y <= bottom and 0 < words[0].x0 - x < 30 for x, y in bullets)
    return Line(tuple(raised_words), top, bottom, size, all(w.bold for w in normal), bullet)


def together(words: Sequence[Word]) -> str:
    """The words in one line; those that only a change of font had parted stay one word."""
    said = [words[0].text]
    for left, right in pairwise(words):
        joined = right.x0 - left.x1 < 0.12 * left.size
        said.append(right.text if joined else f" {right.text}")
    return "".join(said)


def _ruled(table: Any, words: Sequence[Word]) -> Ruled | None:
    """The table with its words; None for a frame around text, which is no table."""
    inside = [word for word in words if _inside(word, table.bbox)]
    lefts = sorted({round(cell[0], 1) for cell in table.cells})
    tops = sorted({round(cell[1], 1) for cell in table.cells})
    if len(lefts) < 2 or len(tops) < 2 or not inside:
        return None
    said = {cell: [word for word in inside if _inside_cell(word, cell)] for cell in table.cells}
    rows: list[tuple[str, ...]] = []
    bold: list[bool] = []
    for top in tops:
        row = [_covering(table.cells, left, top) for left in lefts]
        rows.append(tuple(cell_text(said[cell]) if cell else "" for cell in row))
        in_row = [word for cell in set(row) if cell for word in said[cell]]
        bold.append(bool(in_row) and all(word.bold for word in in_row))
    headers = bold.index(False) if False in bold else 0
    return Ruled(tuple(rows), headers, table.bbox[1], table.bbox[3])


def _inside_cell(word: Word, cell: Sequence[float]) -> bool:
    x0, top, x1, bottom = cell
    return x0 <= (word.x0 + word.x1) / 2 < x1 and top <= word.middle < bottom


def _covering(cells: Iterable[Any], left: float, top: float) -> Any:
    """The cell that covers the grid place beginning at `left`, `top`: merged ones cover several."""
    for cell in cells:
        if cell[0] <= left + 1 < cell[2] and cell[1] <= top + 1 < cell[3]:
            return cell
    return None


def cell_text(words: Sequence[Word]) -> str:
    """The words of a cell: wrapped lines joined, a new line for each point or gap."""
    if not words:
        return ""
    return "\n".join(joined(group) for group in _groups(lines(words)))


def _groups(found: list[Line]) -> Iterator[list[Line]]:
    pitch = min((b.top - a.top for a, b in pairwise(found)), default=0)
    group = found[:1]
    for line in found[1:]:
        if line.marker or line.top - group[-1].top > 1.35 * pitch:
            yield group
            group = []
        group.append(line)
    yield group


def joined(group: Sequence[Line]) -> str:
    """Lines of running text as one, words that were parted at a line's end put together."""
    said = group[0].text
    for line in group[1:]:
        following = line.text
        if re.search(r"[^\W\d_]-$", said) and following[:1].islower():
            said = (said if _compound(said, following) else said[:-1]) + following
        else:
            said = f"{said} {following}"
    return said


def _compound(said: str, following: str) -> bool:
    """Whether a hyphen at a line's end belongs to the word, as in "mission-critical"."""
    first = re.search(r"([\w-]+)-$", said)
    second = re.match(r"[\w-]+", following)
    if not first or not second:
        return True
    # A syllable is short; two words that are long enough to stand alone were written with a hyphen.
    return len(first.group(1)) >= 4 and len(second.group()) >= 4
