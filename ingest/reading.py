"""One sheet, whichever format it has: from a file to a Document."""

import logging
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from ingest import cutting
from ingest.contents import is_contents
from ingest.document import Document
from ingest.errors import UnreadableSheet, Why
from ingest.folder import UNREADABLE
from ingest.readers import damage, ocr

logger = logging.getLogger(__name__)

VERSION = "3"  # goes up whenever the same file would be read differently

LIMIT = 50 * 1024 * 1024
# Of text alone, this is more than five hundred pages; a web page may carry its pictures inside.
LIMITS = {
    **dict.fromkeys((".md", ".markdown", ".txt", ".yml", ".yaml"), 2 * 1024 * 1024),
    **dict.fromkeys((".html", ".htm"), 10 * 1024 * 1024),
    ".csv": 20 * 1024 * 1024,
}

# A reader is imported when the first sheet of its format comes along: most pull in a large library.
_READERS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "markdown",
    ".yml": "questions",
    ".yaml": "questions",
    ".html": "webpage",
    ".htm": "webpage",
    ".pdf": "pdf",
    ".docx": "word",
    ".pptx": "slides",
    ".xlsx": "workbook",
    ".csv": "separated",
}


def read(path: Path, root: Path, *, limit: int | None = None) -> Document:
    """The sheet at `path`, named by its path below `root`.

    `limit` is the largest file in bytes, where it is not to be the one of the file's format.

    A table of the folder's own files is no sheet: it comes back without blocks.
    Raises UnreadableSheet with a reason for a person, whatever is wrong with the file.
    """
    name = path.relative_to(root).as_posix()
    suffix = path.suffix.lower()
    reader = _reader(name, suffix)
    _check(path, root, name, LIMITS.get(suffix, LIMIT) if limit is None else limit)
    with damage.named(name, "what its name says"):
        document = reader(path, root, name)
    return replace(document, blocks=()) if is_contents(document, root) else document


def way() -> str:
    """How sheets are read and cut here: when it changes, every sheet is to be read again."""
    return f"{cutting.VERSION}.{VERSION}" + ("+ocr" if ocr.installed() else "")


def _reader(name: str, suffix: str) -> Callable[[Path, Path, str], Document]:
    if suffix in UNREADABLE:
        raise UnreadableSheet(
            name,
            f"the format {suffix} is not read; save it as .docx, .pptx, .xlsx, .csv or .pdf",
            Why.FORMAT,
        )
    if suffix not in _READERS:
        raise UnreadableSheet(
            name, f"the format {suffix or 'without a suffix'} is not read", Why.FORMAT
        )
    read_it: Callable[[Path, Path, str], Document]
    read_it = import_module(f"ingest.readers.{_READERS[suffix]}").read
    return read_it


def _check(path: Path, root: Path, name: str, limit: int) -> None:
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            raise UnreadableSheet(name, "it is a link to a file outside the folder", Why.UNOPENED)
        size = path.stat().st_size
    except OSError as exc:
        raise UnreadableSheet(name, "the file cannot be opened", Why.UNOPENED) from exc
    if size == 0:
        raise UnreadableSheet(name, "the file is empty", Why.EMPTY)
    if size > limit:
        raise UnreadableSheet(
            name,
            f"it has {_megabytes(size)}; the limit for such a sheet is {_megabytes(limit)}",
            Why.LARGE,
        )


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:,.1f} MB"
