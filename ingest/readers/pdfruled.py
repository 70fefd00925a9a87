"""Tables in a PDF that are drawn with lines, those that a page's end cuts through too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ingest.readers import pdfcells
from ingest.readers.pdflines import Word

if TYPE_CHECKING:
    from pdfplumber.page import Page

Box = tuple[float, float, float, float]

_OVER = 8.0  # points: so far at least upright lines reach over an open end of a table
_SURE = 0.85  # of a cell's width: so much of it can certainly be filled with words


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table drawn with lines: its cells on a full grid, and how many rows are bold headers.

    `cut` says that its last row is open below: it goes on on the next page.
    """

    rows: tuple[tuple[str, ...], ...]
    headers: int
    box: Box
    cut: bool = False

    @property
    def top(self) -> float:
        return self.box[1]


def find(page: "Page", words: Sequence[Word]) -> list[Ruled]:
    """The ruled tables of a page that holds `words`."""
    if not page.edges:
        return []
    tables = page.find_tables()
    ends = _ends(page, tables)
    if ends:
        tables = page.find_tables({"explicit_horizontal_lines": ends})
    found = (
        ruled(table.cells, words, cut=any(abs(table.bbox[3] - end) < 1 for end in ends))
        for table in tables
    )
    return [table for table in found if table]


def _ends(page: "Page", tables: Sequence[Any]) -> list[float]:
    """Where a row ends that has no line below it: the upright lines reach on over the last one."""
    if not tables:
        return []
    last = max(tables, key=lambda table: float(table.bbox[3]))
    bottom = last.bbox[3]
    columns = {round(cell[0]) for cell in last.cells} | {round(last.bbox[2])}
    reach = [
        (round(edge["x0"]), float(edge["bottom"]))
        for edge in page.vertical_edges
        if edge["bottom"] > bottom + _OVER and edge["top"] < bottom + _OVER
    ]
    reaching = {column for column in columns if any(abs(column - x) <= 2 for x, _ in reach)}
    if len(reaching) < max(2, len(columns) - 1):
        return []
    return [min(max(end for _, end in reach), float(page.height))]


def ruled(cells: Sequence[Box], words: Sequence[Word], *, cut: bool = False) -> Ruled | None:
    """The table of these `cells` with its words; None for a frame around text, which is none."""
    box = (
        min(cell[0] for cell in cells),
        min(cell[1] for cell in cells),
        max(cell[2] for cell in cells),
        max(cell[3] for cell in cells),
    )
    inside = [word for word in words if holds(box, word)]
    lefts = sorted({round(cell[0], 1) for cell in cells})
    tops = sorted({round(cell[1], 1) for cell in cells})
    if len(lefts) < 2 or len(tops) < 2 or not inside:
        return None
    said = {cell: [word for word in inside if _in_cell(word, cell)] for cell in cells}
    texts = _texts(said)
    rows: list[tuple[str, ...]] = []
    bold: list[bool] = []
    for top in tops:
        row = [_covering(cells, left, top) for left in lefts]
        rows.append(tuple(texts[cell] if cell else "" for cell in row))
        in_row = [word for cell in set(row) if cell for word in said[cell]]
        bold.append(bool(in_row) and all(word.bold for word in in_row))
    headers = bold.index(False) if False in bold else 0
    return Ruled(tuple(rows), headers, box, cut)


def _texts(said: dict[Box, list[Word]]) -> dict[Box, str]:
    """The text of each cell; what its column has room for is told by its widest line and sides."""
    rooms: dict[tuple[int, int], float] = {}
    for cell, words in said.items():
        column = round(cell[0]), round(cell[2])
        inside = cell[2] - cell[0] - 2 * min((word.x0 - cell[0] for word in words), default=0.0)
        room = max(pdfcells.width(words), _SURE * inside if words else 0.0)
        rooms[column] = max(rooms.get(column, 0.0), room)
    return {
        cell: pdfcells.text(words, rooms[round(cell[0]), round(cell[2])])
        for cell, words in said.items()
    }


def holds(box: Box, word: Word) -> bool:
    """Whether a word stands inside `box`."""
    x0, top, x1, bottom = box
    return x0 - 1 <= (word.x0 + word.x1) / 2 <= x1 + 1 and top - 1 <= word.middle <= bottom + 1


def _in_cell(word: Word, cell: Box) -> bool:
    x0, top, x1, bottom = cell
    return x0 <= (word.x0 + word.x1) / 2 < x1 and top <= word.middle < bottom


def _covering(cells: Iterable[Box], left: float, top: float) -> Box | None:
    """The cell that covers the grid place beginning at `left`, `top`: merged ones cover several."""
    for cell in cells:
        if cell[0] <= left + 1 < cell[2] and cell[1] <= top + 1 < cell[3]:
            return cell
    return None
