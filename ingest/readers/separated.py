"""CSV files: one table, its lines kept as they are in the file."""

import csv
from collections.abc import Iterator
from pathlib import Path

from ingest.document import Block, Document, Row, Table
from ingest.errors import UnreadableSheet, Why
from ingest.readers import about, footnotes, headers, plaintext
from ingest.readers.writing import lines, shown

_LONGEST = 200_000
_WIDEST = 1_000
_SEPARATORS = ",;\t|"


def read(path: Path, root: Path, name: str) -> Document:
    text = plaintext.load(path, name)
    try:
        rows = list(_bounded(_rows(text, _separator(text)), name))
    except csv.Error as exc:
        raise UnreadableSheet(name, "its lines are not separated values") from exc
    blocks = _blocks([row for row in rows if any(row.cells)])
    return Document(about.sheet(name, {}, blocks), text, blocks)


def _bounded(rows: Iterator[Row], name: str) -> Iterator[Row]:
    """The rows, as long as they are not more than a sheet can have."""
    for number, row in enumerate(rows, start=1):
        if number > _LONGEST:
            raise UnreadableSheet(name, f"it has more than {_LONGEST:,} rows", Why.LARGE)
        if len(row.cells) > _WIDEST:
            raise UnreadableSheet(name, f"it has more than {_WIDEST:,} columns", Why.LARGE)
        yield row


def _blocks(rows: list[Row]) -> tuple[Block, ...]:
    width = max((len(row.cells) for row in rows), default=0)
    said = footnotes.marked([row.cells for row in rows])
    full = [
        Row(tuple(map(shown, cells)) + ("",) * (width - len(cells)), row.start, row.end)
        for row, cells in zip(rows, said, strict=True)
    ]
    count = headers.count([row.cells for row in full[:3]])
    parts = headers.parts([row.cells for row in full], count)
    tables = (full[start:end] for start, end in parts)
    return tuple(Table(tuple(rows[:count]), tuple(rows[count:])) for rows in tables if rows)


def _separator(text: str) -> str:
    """The separator that parts the first lines into the most columns, equally many in each."""
    sample = [line for line in text[:20_000].split("\n")[:30] if line.strip()]

    def columns(separator: str) -> tuple[int, int]:
        counts = [len(row) for row in csv.reader(sample, delimiter=separator)]
        usual = max(set(counts), key=counts.count) if counts else 1
        return (counts.count(usual) if usual > 1 else 0, usual)

    return max(_SEPARATORS, key=columns)


def _rows(text: str, separator: str) -> Iterator[Row]:
    """The records with their places; a quoted cell may run over several lines."""
    written = text.split("\n")
    offsets = [0]
    for line in written:
        offsets.append(offsets[-1] + len(line) + 1)
    reader = csv.reader((line + "\n" for line in written), delimiter=separator)
    done = 0
    for record in reader:
        start, end = offsets[done], offsets[reader.line_num] - 1
        done = reader.line_num
        yield Row(tuple(map(lines, record[: _WIDEST + 1])), start, end)
