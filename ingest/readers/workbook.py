"""Excel workbooks: each visible worksheet, its tables and the lines between them."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.document import Document
from ingest.errors import UnreadableSheet, Why
from ingest.readers import about, damage, footnotes, headers, numberformat, package
from ingest.readers.writing import Writer

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Grid = list[list[str]]

MOST_CELLS = 2_000_000

_UNTOLD = re.compile(r"(?:sheet|tabelle|feuil|hoja|foglio|planilha|blad|table) ?\d*", re.IGNORECASE)
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([^\"']{1,40})[\"']")
_PROSE = 60
_KIND = "an Excel workbook"


def read(path: Path, root: Path, name: str) -> Document:
    package.check(path, name, "xl/workbook.xml", _KIND)
    import openpyxl  # noqa: PLC0415 paid when used

    writer = Writer()
    with damage.named(name, _KIND):
        _check_merged(path, name)
        for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
            if sheet.sheet_state == "visible":
                _worksheet(sheet, name, writer)
    if not writer.blocks:
        raise UnreadableSheet(name, "its worksheets are empty", Why.EMPTY)
    said = package.properties(path)
    return writer.document(about.sheet(name, {}, writer.blocks, title=said.title, dated=said.saved))


def _check_merged(path: Path, name: str) -> None:
    """Refuses cells merged over millions: the library would make every one of them."""
    from openpyxl.utils.cell import range_boundaries  # noqa: PLC0415 paid when used

    with zipfile.ZipFile(path) as archive:
        for part in archive.namelist():
            if not part.startswith("xl/worksheets/"):
                continue
            cells = 0
            for area in _MERGED.findall(archive.read(part)):
                left, top, right, bottom = range_boundaries(area.decode("ascii", "replace"))
                cells += ((right or 0) - (left or 0) + 1) * ((bottom or 0) - (top or 0) + 1)
            if cells > MOST_CELLS:
                raise UnreadableSheet(name, f"it merges more than {MOST_CELLS:,} cells", Why.LARGE)


def _worksheet(sheet: "Worksheet", name: str, writer: Writer) -> None:
    grid = _grid(sheet, name)
    writer.place(worksheet=sheet.title)
    if grid and not _UNTOLD.fullmatch(sheet.title):
        writer.heading(2, sheet.title)
    for part in _parts(grid):
        _write(part, writer)


def _grid(sheet: "Worksheet", name: str) -> Grid:
    """The visible cells as a person reads them, merged ones repeated."""
    if sheet.max_row * sheet.max_column > MOST_CELLS:
        raise UnreadableSheet(
            name, f"worksheet {sheet.title} has more than {MOST_CELLS:,} cells", Why.LARGE
        )
    hidden = {
        number
        for columns in sheet.column_dimensions.values()
        if columns.hidden
        for number in range(columns.min or 1, (columns.max or 0) + 1)
    }
    merged = _merged(sheet)
    grid = []
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if sheet.row_dimensions[number].hidden:
            continue
        grid.append(
            [
                merged.get((number, column)) or numberformat.shown(cell.value, cell.number_format)
                for column, cell in enumerate(row, start=1)
                if column not in hidden
            ]
        )
    return footnotes.marked(grid) if any(any(cells) for cells in grid) else []


def _merged(sheet: "Worksheet") -> dict[tuple[int, int], str]:
    found = {}
    for area in sheet.merged_cells.ranges:
        cell = sheet.cell(area.min_row, area.min_col)
        words = numberformat.shown(cell.value, cell.number_format)
        for row in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col, area.max_col + 1):
                found[row, column] = words
    return found


def _parts(grid: Grid) -> Iterator[Grid]:
    """Blocks of cells that empty rows and empty columns part from each other."""
    for band in _bands(grid):
        for columns in _bands([list(column) for column in zip(*band, strict=True)]):
            yield from _bands([list(row) for row in zip(*columns, strict=True)])


def _bands(grid: Grid) -> Iterator[Grid]:
    band: Grid = []
    for row in grid:
        if any(cell.strip() for cell in row):
            band.append(row)
        elif band:
            yield band
            band = []
    if band:
        yield band


def _write(part: Grid, writer: Writer) -> None:
    """A block of cells: lines above a table, the table, and notes below it."""
    lines, rest = _leading(part)
    for words in lines:
        _line(words, writer, above=bool(rest))
    if not rest:
        return
    table = _trimmed(rest)
    notes = []
    while len(table) > 2 and _single(table[-1]) and len(_said(table[-1])) > _PROSE:
        notes.append(_said(table.pop()))
    writer.table(table, headers.count(table))
    for words in reversed(notes):
        writer.paragraph(words)


def _leading(part: Grid) -> tuple[list[str], Grid]:
    count = 0
    while count < len(part) and _single(part[count]):
        count += 1
    if count == len(part) and len(part[0]) == 1 and count > 1:
        return [_said(row) for row in part], []
    return [_said(row) for row in part[:count]], part[count:]


def _trimmed(table: Grid) -> Grid:
    """The table without columns that only its title above had reached into."""
    kept = [column for column in zip(*table, strict=True) if any(column)]
    return [list(row) for row in zip(*kept, strict=True)]


def _single(row: list[str]) -> bool:
    """Whether a row says one thing: in one cell, or in cells merged into one."""
    return len({cell for cell in row if cell}) == 1 and (
        sum(map(bool, row)) == 1 or all(cell == row[0] for cell in row)
    )


def _said(row: list[str]) -> str:
    return next(cell for cell in row if cell)


def _line(words: str, writer: Writer, *, above: bool) -> None:
    if above and len(words) <= _PROSE and words[-1] not in ".;:,":
        writer.heading(3, words)
    else:
        writer.paragraph(words)
