"""Tables that only list the files of the folder: its table of contents, and no sheet."""

from pathlib import Path

from ingest.document import Block, Document, Table

_ROWS = 5
_MOSTLY = 0.8


def is_contents(document: Document, root: Path) -> bool:
    """Whether all that the document holds are tables of files below `root`."""
    return bool(document.blocks) and all(_lists_files(block, root) for block in document.blocks)


def _lists_files(block: Block, root: Path) -> bool:
    if not isinstance(block, Table) or len(block.rows) < _ROWS:
        return False
    columns = zip(*(row.cells for row in block.rows), strict=True)
    return any(
        sum(_is_file(cell, root) for cell in column) >= _MOSTLY * len(block.rows)
        for column in columns
    )


def _is_file(cell: str, root: Path) -> bool:
    # A sheet may hold anything: only what looks like the name of a file is looked up.
    name = cell.strip()
    return "." in name and len(name) < 200 and "\n" not in name and (root / name).is_file()
