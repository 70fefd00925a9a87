"""Which rows from the top of a table are its headers, where the file does not say so."""

import re
from collections.abc import Sequence
from itertools import pairwise

_VALUE = re.compile(
    r"""^[\s(]*[-+]?(?:[$€£¥]|USD|EUR|GBP|CHF|US\$)?\s*\d[\d.,\s]*(?:%|[$€£¥]|USD|EUR|GBP|CHF)?[\s)]*$
      | ^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$""",
    re.VERBOSE,
)
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_AMOUNT = re.compile(r"^(?:[$€£¥]\s*)?\d[\d.,]*(?:\s|$)")
_LONG = 80


def count(rows: Sequence[Sequence[str]]) -> int:
    """How many of `rows` are headers: none, one, or two where the first spans several columns."""
    if len(rows) < 2 or not _heads(rows[0]):
        return 0
    if len(rows) > 2 and _spans(rows[0]) and _heads(rows[1]) and not _spans(rows[1]):
        return 2
    return 1


def parts(rows: Sequence[Sequence[str]], count: int) -> list[tuple[int, int]]:
    """The tables that `rows` really are, as `start, end`; each begins with `count` headers.

    A header that stands again further down begins a table of its own, and so does another row of
    heads under the same first head ("Device | Hours", below it "Device | Weight").
    """
    again = [n for n in range(count + 1, len(rows) - 1) if count and _again(rows, n, count)]
    starts = [0, *again]
    return list(zip(starts, [*again, len(rows)], strict=True))


def _again(rows: Sequence[Sequence[str]], number: int, count: int) -> bool:
    head, row = rows[0], rows[number]
    if list(rows[number : number + count]) == list(rows[:count]):
        return any(row)
    return count == 1 and bool(row[0]) and row[0] == head[0] and all(row) and _heads(row)


def _heads(row: Sequence[str]) -> bool:
    """Short words in every column but perhaps the first, and no bare number or date among them.

    Years side by side do head columns; with two columns, "Weight | 1.2 kg" is a row of its own.
    """
    filled = [cell for cell in row[1:] if cell]
    if not filled or len(filled) < len(row) - 1:
        return False
    if len(filled) > 1 and all(map(_YEAR.match, filled)) and filled == sorted(set(filled)):
        return not _VALUE.match(row[0])
    if len(row) == 2 and _AMOUNT.match(row[1]):
        return False
    return all(len(cell) <= _LONG and not _VALUE.match(cell) for cell in (*filled, row[0]))


def _spans(row: Sequence[str]) -> bool:
    """Whether a cell was merged across columns: it shows as the same words side by side."""
    return any(left and left == right for left, right in pairwise(row))
