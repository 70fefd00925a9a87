"""A table cut into its rows, each readable on its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.document import Row, Table

_BOLD = re.compile(r"^[|\s>]*(?:\*\*|__|<(?:b|strong|th)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the table's headers, its own cells (as many), the words to read, and its place.

    `group` is the row across the whole table that this one stands under, if there is one.
    """

    header: tuple[str, ...]
    cells: tuple[str, ...]
    text: str
    start: int
    end: int
    group: str = ""


def lines(table: Table, text: str) -> Iterator[Line]:
    """The rows of `table`, which stands in the document's `text`."""
    header = _header(table)
    group = ""
    groups = _groups(table, text)
    above: Row | None = None
    for number, row in enumerate(table.rows):
        if number in groups:
            group, above = _flat(row.cells[0]), None
            continue
        row = _carried(row, above)
        yield Line(header, row.cells, _read(header, row.cells), row.start, row.end, group)
        above = row


def _header(table: Table) -> tuple[str, ...]:
    """One header a column; those of several rows are put together, each word once."""
    width = max((len(row.cells) for row in (*table.header, *table.rows)), default=0)
    columns: list[list[str]] = [[] for _ in range(width)]
    for row in table.header:
        for column, words in zip(columns, row.cells, strict=True):
            if words and _flat(words) not in column:
                column.append(_flat(words))
    return tuple(" ".join(column) for column in columns)


def _groups(table: Table, text: str) -> frozenset[int]:
    """The rows that are headings inside the table and have rows below them."""
    bold = [bool(_BOLD.match(text[row.start : row.end])) for row in table.rows]
    telling = sum(bold) * 2 <= len(bold)
    found = set()
    for number, row in enumerate(table.rows[:-1]):
        words, *rest = row.cells
        merged = bool(rest) and all(cell == words for cell in rest)
        alone = bool(rest) and bool(words) and not any(rest) and telling and bold[number]
        if merged or alone:
            found.add(number)
    # A group without a row of its own would vanish: it stays a row.
    return frozenset(number for number in found if number + 1 not in found)


def _carried(row: Row, above: Row | None) -> Row:
    """The row, with the first cell of the row above where its own is empty."""
    if above is None or row.cells[0] or not any(row.cells[1:]):
        return row
    return replace(row, cells=(above.cells[0], *row.cells[1:]))


def _read(header: tuple[str, ...], cells: tuple[str, ...]) -> str:
    if not any(header) and len(cells) == 2 and all(cells):
        return f"{_flat(cells[0])}: {_flat(cells[1])}"
    parts = (
        f"{name}: {_flat(cell)}" if name and name != cell else _flat(cell)
        for name, cell in zip(header, cells, strict=True)
        if cell
    )
    return "; ".join(parts)


def _flat(cell: str) -> str:
    return cell.replace("\n", ", ")
