"""A CSV file of another tool as rows with their lines, whatever its encoding and separator."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.store.errors import ImportRefused

_SEPARATORS = (",", ";", "\t", "|")
_LONGEST_CELL = 1_000_000
_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells by column; `line` is where it begins, counted from 1."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[str, ...]
    rows: Sequence[Row]


def read(path: Path) -> Table:
    """The rows that hold anything. A row that is longer than the header is refused by its line."""
    lines = _lines(_text(path), path)
    if not lines:
        raise ImportRefused(f"{path} is empty.")
    header = tuple(cell.strip() for cell in lines[0][1])
    doubled = {name for name in header if name and header.count(name) > 1}
    # A second column of one name is told apart, not lost and not mixed up with the first.
    names = [
        name if name not in doubled else _nth(header, place) for place, name in enumerate(header)
    ]
    faults = [
        f"line {line}: has {len(cells)} cells, the header {len(header)}; a quote may be missing"
        for line, cells in lines[1:]
        if len(cells) > len(header) and any(cells[len(header) :])
    ]
    if faults:
        raise ImportRefused(f"{path} is broken; nothing was imported.", tuple(faults[:100]))
    rows = [
        Row(line, {name: cell.strip() for name, cell in zip(names, cells, strict=False) if name})
        for line, cells in lines[1:]
    ]
    return Table(tuple(names), rows)


def _nth(header: Sequence[str], place: int) -> str:
    number = header[: place + 1].count(header[place])
    return header[place] if number == 1 else f"{header[place]} ({number})"


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as exc:
        raise ImportRefused(f"{path} cannot be read.") from exc
    if data[:2] == b"PK":
        raise ImportRefused(f"{path} is an Excel workbook; save its sheet as CSV first.")
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise ImportRefused(f"{path} is neither UTF-8, UTF-16 nor Windows-1252 text.")


def _lines(text: str, path: Path) -> list[tuple[int, list[str]]]:
    separator, skipped = _separator(text)
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    found: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for cells in reader:
            if begins > skipped and any(cell.strip() for cell in cells):
                found.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error as exc:
        raise ImportRefused(f"{path} is not CSV from line {begins} on.") from exc
    return found


def _separator(text: str) -> tuple[str, int]:
    """The separator of the first line, and how many lines before the header only name it."""
    first = text.lstrip("\r\n").split("\n", 1)[0].strip()
    if first.lower().startswith("sep=") and len(first) == len("sep=") + 1:
        return first[-1], 1
    return max(_SEPARATORS, key=first.count), 0
