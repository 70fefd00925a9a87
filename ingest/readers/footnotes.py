"""Figures of footnotes that a spreadsheet has glued to the words before them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.readers.writing import raised

_GLUED = re.compile(
    r"(?<![\w-])([A-Z]?[a-z]{3,})(\d{1,2})(?![\w.-])|([\u00ae\u2122])(\d{1,2})(?!\w)"
)
_LEAST = 4
_MOST_SKIPPED = 4


def marked(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """`rows` with such figures marked as what they are: "Battery life6" is about battery life.

    One alone may belong to a name. Several different words whose figures count upwards in reading
    order, beginning with 1 or 2, do not.
    """
    found = [match for row in rows for cell in row for match in _GLUED.finditer(cell)]
    if not _counting([(match[1] or match[3], int(match[2] or match[4])) for match in found]):
        return [list(row) for row in rows]
    return [[_GLUED.sub(_raised, cell) for cell in row] for row in rows]


def _raised(match: re.Match[str]) -> str:
    return (match[1] or match[3]) + raised(match[2] or match[4])


def _counting(marks: Sequence[tuple[str, int]]) -> bool:
    """Whether nearly every new figure goes on from the ones before, as footnotes are numbered."""
    words = {word for word, _ in marks}
    news: list[int] = []
    for _, figure in marks:
        if figure not in news:
            news.append(figure)
    if len(words) < _LEAST or len(news) < _LEAST or news[0] not in (1, 2):
        return False
    steps = [b - a for a, b in pairwise(news)]
    return sum(0 < step <= _MOST_SKIPPED for step in steps) >= 0.7 * len(steps)
