"""The characters of a text file, whatever encoding it was saved in."""

import codecs
import re
from pathlib import Path

from ingest.errors import UnreadableSheet, Why

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "an Office document or an archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def load(path: Path, name: str) -> str:
    """The text of the file, its lines ended by a newline alone."""
    try:
        content = path.read_bytes()
    except OSError as exc:
        raise UnreadableSheet(name, "the file cannot be opened", Why.UNOPENED) from exc
    return decode(content, name)


def decode(content: bytes, name: str) -> str:
    """`content` as text: by its byte order mark, else UTF-8, else UTF-16, else Windows-1252."""
    for start, kind in _BINARY:
        if content.startswith(start):
            raise UnreadableSheet(name, f"its name says text, but it holds {kind}")
    return checked(_decoded(content), name)


def checked(text: str, name: str) -> str:
    """`text` with plain line ends; refused where it holds what no text has, or nothing."""
    if _CONTROL.search(text):
        raise UnreadableSheet(name, "it holds characters that no text has (NUL or control bytes)")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableSheet(name, "the file is empty", Why.EMPTY)
    return text


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(_unmarked(content) or "cp1252", errors="replace")
    return content.decode(_unmarked(content) or "utf-8", errors="replace") if "\0" in text else text


def _unmarked(content: bytes) -> str | None:
    """UTF-16 without a mark shows itself by a NUL in every second byte of ASCII text."""
    even, odd = content[:2000:2].count(0), content[1:2000:2].count(0)
    half = min(len(content), 2000) // 2
    if half and odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if half and even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None
