"""The words of a PDF page and the lines that they make, from top to bottom."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.readers.writing import mark

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
    marked = [
        replace(w, text=mark(w.text)) if w.size < 0.9 * size and number else w
        for number, w in enumerate(words)
    ]
    bullet = any(top <= y <= bottom and 0 < words[0].x0 - x < 30 for x, y in bullets)
    return Line(tuple(marked), top, bottom, size, all(w.bold for w in normal), bullet)


def together(words: Sequence[Word]) -> str:
    """The words in one line; those that only a change of font had parted stay one word."""
    said = [words[0].text]
    for left, right in pairwise(words):
        joined = right.x0 - left.x1 < 0.12 * left.size
        said.append(right.text if joined else f" {right.text}")
    return "".join(said)
