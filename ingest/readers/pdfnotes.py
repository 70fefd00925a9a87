"""Footnotes at the bottom of a PDF's pages, kept from cutting through what goes on overleaf."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.readers import pdfcells
from ingest.readers.pdflines import Line
from ingest.readers.pdfpage import Read

_SMALL = 0.92  # of the size of most text
_LOW = 0.5  # of the page's height: no footnote stands above it
_MARK = re.compile(
    r"^(?:\d{1,2}|[*\u2020\u2021]{1,3}|[\u00b9\u00b2\u00b3])(?:[.)]?\s|\s?(?=[A-Z]))"
)


def apart(page: Read, size: float) -> tuple[Read, list[str]]:
    """The page without its footnotes, and these; `size` is that of most of the text."""
    count = 0
    for line in reversed(page.lines):
        if line.size > _SMALL * size or line.top < _LOW * page.height:
            break
        count += 1
    notes = page.lines[len(page.lines) - count :]
    below = any(table.top > notes[0].top for table in page.tables) if notes else False
    if not notes or below or not _MARK.match(notes[0].text):
        return page, []
    return replace(page, lines=page.lines[: len(page.lines) - count]), _joined(notes)


def _joined(lines: Sequence[Line]) -> list[str]:
    groups: list[list[Line]] = []
    for line in lines:
        if _MARK.match(line.text):
            groups.append([])
        groups[-1].append(line)
    return [pdfcells.joined(group) for group in groups]
