"""Which files of a folder are sheets."""

import os
from pathlib import Path

_TEXT = (".md", ".markdown", ".txt", ".html", ".htm", ".yml", ".yaml", ".csv")
READABLE = (*_TEXT, ".pdf", ".docx", ".pptx", ".xlsx")

# Documents too, so they are named as unread rather than passed over.
_BINARY = (".doc", ".ppt", ".xls", ".xlsb", ".rtf", ".odt", ".ods", ".odp")
UNREADABLE = (*_BINARY, ".docm", ".pptm", ".xlsm")


def sheets(root: Path) -> tuple[Path, ...]:
    """Every sheet below `root`, sorted by its path.

    Names that begin with "_", "." or "~$" (a lock file of an open document), folders as well as
    files, are left out, and so is whatever is no document (pictures, programs, archives). Links to
    folders are not followed.
    """
    found = []
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not _hidden(name)]
        found += [Path(folder, name) for name in files if not _hidden(name) and _sheet(name)]
    return tuple(sorted(path for path in found if not _endless(path)))


def _hidden(name: str) -> bool:
    return name.startswith(("_", ".", "~$"))


def _endless(path: Path) -> bool:
    """A pipe, a socket or a device: whoever reads one may wait for ever."""
    return path.is_fifo() or path.is_socket() or path.is_char_device()


def _sheet(name: str) -> bool:
    suffix = Path(name).suffix.lower()
    return suffix in READABLE or suffix in UNREADABLE
