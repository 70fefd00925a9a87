"""The tables of a PDF among its lines, put together where they run over several pages."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.readers import pdfcolumns
from ingest.readers.pdfcolumns import Columned
from ingest.readers.pdflines import Line
from ingest.readers.pdfpage import Read


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, ruled or not, with the page of each row; `cut` says that its last row goes on."""

    rows: tuple[tuple[str, ...], ...]
    headers: int
    pages: tuple[int, ...]
    cut: bool = False


Piece = Line | Grid


class Pages:
    """Takes the pages in their order, and knows the columns that the last one ended with."""

    def __init__(self) -> None:
        self._above: Columned | None = None

    def pieces(self, page: Read, number: int) -> Iterator[Piece]:
        """Lines and tables of a page from top to bottom."""
        found: list[tuple[float, Piece]] = [
            (table.top, Grid(table.rows, table.headers, (number,) * len(table.rows), table.cut))
            for table in page.tables
        ]
        parts = pdfcolumns.find(page.lines, page.rules, self._above)
        self._above = _last(parts, page)
        taken: set[int] = set()
        for part in parts:
            taken |= set(range(part.first, part.first + part.count))
            top = page.lines[part.first].top
            found += [(top, line) for line in part.text]
            if part.rows:
                found.append((top, Grid(part.rows, part.headers, (number,) * len(part.rows))))
        found += [(line.top, line) for at, line in enumerate(page.lines) if at not in taken]
        for _, piece in sorted(found, key=lambda each: each[0]):
            yield piece


def _last(parts: list[Columned], page: Read) -> Columned | None:
    """The table without lines that the page ends with."""
    if not parts or not parts[-1].rows or parts[-1].first + parts[-1].count < len(page.lines):
        return None
    below = any(table.top > page.lines[-1].top for table in page.tables)
    return None if below else parts[-1]


def joined(table: Grid, following: Grid) -> Grid:
    """A table and its continuation on the next page, the repeated header left out."""
    rows = following.rows
    again = len(rows) > 1 and _same(rows[:1], table.rows[:1])
    count = max(table.headers, following.headers, int(again))
    if count and _same(rows[:count], table.rows[:count]):
        rows = rows[count:]
    left = len(rows)
    if rows and (table.cut or _rest_of_row(rows[0])):
        last = tuple(
            (above + (" " if rest[:1].islower() else "\n") + rest).strip()
            for above, rest in zip(table.rows[-1], rows[0], strict=True)
        )
        table = replace(table, rows=(*table.rows[:-1], last))
        rows = rows[1:]
    pages = (*table.pages, *following.pages[len(following.pages) - len(rows) :])
    cut = following.cut if left else table.cut
    return replace(table, rows=(*table.rows, *rows), pages=pages, cut=cut)


def _same(rows: tuple[tuple[str, ...], ...], others: tuple[tuple[str, ...], ...]) -> bool:
    return [[c.split() for c in row] for row in rows] == [
        [c.split() for c in row] for row in others
    ]


def _rest_of_row(row: tuple[str, ...]) -> bool:
    """Whether the first row of a page is the rest of the last one of the page before."""
    only_first = bool(row[0]) and not any(row[1:]) and row[0][0].islower()
    return not row[0] or only_first
