"""Taking exact words out of a passage: its sentences, and where they stand in the source."""

import html
import re
from collections.abc import Iterable

from knowledge.passage import Passage

_SENTENCE = re.compile(r"(?<=[.!?…])[)\"'”\u2019]*\s+(?=[^\sa-z])|(?<=[。\uff01\uff1f])|\n+")
# What ends in a point and is no end of a sentence: short forms, the number of a step.
_SHORTENED = re.compile(
    r"\b(?:e\.g|i\.e|etc|vs|no|approx|incl|max|min|lb|lbs|in|ft|oz)\.$|^\W*\d+\.$", re.I
)
# What stands in a source and is not read: addresses of links, tags, character references.
_UNREAD = re.compile(r"\]\([^)\s]*(?:\s\"[^\"]*\")?\)|<[^>]*>|&#?\w+;")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<!!)\[([^\]]*)\]\([^)]*\)")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+(?:\[!\w+\])?|^#+ ", re.MULTILINE)
_BOLD = re.compile(r"\*\*|__|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])")
_WORD = re.compile(r"\w+")
_CLOSING = re.compile(r"[*_`]*[.!?…)\]\"'”\u2019。\uff01\uff1f%°]*")


def readable(words_quoted: str) -> str:
    """A quote without the marks of its format, on one line: for reading, not for finding again."""
    text = _BREAK.sub(", ", words_quoted)
    text = _PICTURE.sub("", _ADDRESS.sub(r"\1", text))
    text = _QUOTED.sub("", _TAG.sub("", html.unescape(text)))
    text = _BOLD.sub("", text).replace("`", "")
    if text.lstrip().startswith("|") or " | " in text:
        cells = (cell.strip() for cell in text.replace("\\|", "/").split("|"))
        text = " · ".join(cell for cell in cells if cell)
    return " ".join(text.split()).strip(", ")


def repeats(line: str, said: Iterable[str]) -> bool:
    """Whether one of the texts says the line already; a table's row must be said in one line."""
    wanted = set(_WORD.findall(line.casefold()))
    texts = [part for text in said for part in (text.split("\n") if " · " in line else (text,))]
    return any(wanted <= set(_WORD.findall(text.casefold())) for text in texts) or not wanted


def sentences(text: str) -> list[str]:
    """The sentences and lines of a text, each without white space around it."""
    found: list[str] = []
    for part in _SENTENCE.split(text):
        if found and _SHORTENED.search(found[-1]):
            found[-1] = f"{found[-1]} {part.strip()}"
        elif part.strip():
            found.append(part.strip())
    return found


def quote(part: str, passage: Passage) -> str:
    """The words of `part` as the passage's source has them; the whole source if they differ."""
    source = passage.source
    if part in source:
        return part
    read = _UNREAD.sub(lambda match: " " * len(match[0]), source)
    words = [(match[0].casefold(), match.span()) for match in _WORD.finditer(read)]
    wanted = [word.casefold() for word in _WORD.findall(part)]
    start = _place([word for word, _ in words], wanted)
    if start is None or not wanted:
        return source
    begin, end = words[start][1][0], words[start + len(wanted) - 1][1][1]
    closing = _CLOSING.match(source, end)
    return source[begin : closing.end() if closing else end]


def _place(words: list[str], wanted: list[str]) -> int | None:
    for start in range(len(words) - len(wanted) + 1):
        if words[start : start + len(wanted)] == wanted:
            return start
    return None
