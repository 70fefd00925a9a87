"""Office documents are zip archives: what must hold before one is opened."""

import zipfile
import zlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]

from ingest import dates
from ingest.errors import UnreadableSheet, Why
from ingest.readers import damage

UNPACKED = 400 * 1024 * 1024
WORDS = 40 * 1024 * 1024  # in parts that hold text: all of it is held in memory, many times over
_PARTS = 20_000
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_MADE_UP = ("Word Document", "PowerPoint Presentation", "Presentation", "Document")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def check(
    path: Path, name: str, part: str, kind: str, *, unpacked: int = UNPACKED, words: int = WORDS
) -> None:
    """Refuses a file that is no such package. `part` is its main part, `kind` what it is called.

    `unpacked` is the number of bytes that it may unpack to, `words` that of its text: an archive
    can be far larger inside.
    """
    with damage.named(name, kind):
        with path.open("rb") as file:
            start = file.read(8)
            if start == _OLD:
                raise UnreadableSheet(name, *_old(start + file.read()))
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    if part not in {entry.filename for entry in parts}:
        raise UnreadableSheet(name, f"it is not {kind}")
    text = sum(entry.file_size for entry in parts if entry.filename.lower().endswith(".xml"))
    whole = sum(entry.file_size for entry in parts)
    if len(parts) > _PARTS or whole > unpacked or text > words:
        raise UnreadableSheet(name, "it unpacks to far more than a sheet can hold", Why.LARGE)


def _old(content: bytes) -> tuple[str, Why]:
    if _ENCRYPTED in content:
        return "it is protected by a password", Why.LOCKED
    return "it is in an old Office format; save it in the current one", Why.FORMAT


@dataclass(frozen=True, slots=True)
class Properties:
    """What a package says of itself: its title, and the day it was last saved."""

    title: str = ""
    saved: date | None = None


def properties(path: Path) -> Properties:
    """The package's own properties, where it has any.

    Read here because the libraries make up a date, today, for a package without them.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            root = etree.fromstring(archive.read("docProps/core.xml"), _PARSER)
    except (KeyError, OSError, RuntimeError, zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError):
        return Properties()
    title = (root.findtext(f"{_DC}title") or "").strip()
    moments = (root.findtext(f"{_TERMS}modified"), root.findtext(f"{_TERMS}created"))
    saved = next((day for moment in moments if (day := dates.parse((moment or "")[:10]))), None)
    return Properties("" if title in _MADE_UP else title, saved)
