"""PowerPoint presentations: a slide's title, points, tables and speaker notes; page = slide."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ingest.document import Document
from ingest.errors import UnreadableSheet, Why
from ingest.readers import about, damage, headers, package
from ingest.readers.writing import Point, Writer, mark

_KIND = "a PowerPoint presentation"
_TITLES = (1, 3, 5)  # TITLE, CENTER_TITLE, VERTICAL_TITLE in PP_PLACEHOLDER
_SMALL = (13, 15, 16)  # SLIDE_NUMBER, FOOTER, DATE
_GOES_ON = re.compile(  # a slide that goes on with the one before, or says what it shows
    r"\s*[(\[](?:cont(?:inued|['\u2019]?d|\.)?|table|\d+\s*(?:/|of)\s*\d+)[)\]]\s*$",
    re.IGNORECASE,
)
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def read(path: Path, root: Path, name: str) -> Document:
    package.check(path, name, "ppt/presentation.xml", _KIND)
    import pptx  # noqa: PLC0415 paid when used
    from pptx.exc import PythonPptxError  # noqa: PLC0415

    writer = Writer()
    with damage.named(name, _KIND, PythonPptxError):
        for number, slide in enumerate(pptx.Presentation(str(path)).slides, start=1):
            if slide._element.get("show") != "0":
                writer.place(page=number)
                _slide(slide, number, writer)
    if not writer.blocks:
        raise UnreadableSheet(name, "its slides hold no text", Why.EMPTY)
    said = package.properties(path)
    return writer.document(about.sheet(name, {}, writer.blocks, title=said.title, dated=said.saved))


def _slide(slide: Any, number: int, writer: Writer) -> None:
    shapes = [shape for shape in _shapes(slide.shapes) if _kind(shape) not in _SMALL]
    title = next((shape for shape in shapes if _kind(shape) in _TITLES), None)
    if title is not None:
        words = title.text_frame.text
        writer.heading(1 if number == 1 else 2, _GOES_ON.sub("", words) or words)
    for shape in shapes:
        if shape is title:
            continue
        if getattr(shape, "has_table", False) and shape.has_table:
            _table(shape.table, writer)
        elif shape.has_text_frame:
            _text(shape, writer)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        writer.paragraph(slide.notes_slide.notes_text_frame.text, label="Notes")


def _shapes(shapes: Iterable[Any]) -> Iterator[Any]:
    """The shapes from top to bottom and left to right, those of a group together."""
    for shape in sorted(shapes, key=lambda shape: (shape.top or 0, shape.left or 0)):
        if hasattr(shape, "shapes"):
            yield from _shapes(shape.shapes)
        else:
            yield shape


def _kind(shape: Any) -> int | None:
    return int(shape.placeholder_format.type or 0) if shape.is_placeholder else None


def _text(shape: Any, writer: Writer) -> None:
    """Several lines, or lines with bullets, are a list; one is a paragraph."""
    lines = [part for part in shape.text_frame.paragraphs if part.text.strip()]
    numbered = [_has(part, "buAutoNum") for part in lines]
    listed = len(lines) > 1 and (shape.is_placeholder or any(_has(p, "buChar") for p in lines))
    if not listed and not any(numbered):
        for part in lines:
            writer.paragraph(_words(part))
        return
    points: list[Point] = []
    counts: dict[int, int] = {}
    for part, ordered in zip(lines, numbered, strict=True):
        counts = {depth: count for depth, count in counts.items() if depth <= part.level}
        counts[part.level] = counts.get(part.level, 0) + 1
        marker = f"{counts[part.level]}." if ordered else "-"
        points.append((part.level, marker, _words(part)))
    writer.listing(points, ordered=all(numbered))


def _said(cell: Any) -> str:
    return "\n".join(map(_words, cell.text_frame.paragraphs))


def _words(part: Any) -> str:
    """The words of a paragraph, so marked that a footnote's figure is not read with them."""
    said = []
    for element in part._p:
        words = "\n" if element.tag == f"{_A}br" else element.findtext(f"{_A}t") or ""
        properties = element.find(f"{_A}rPr")
        above = properties is not None and int(properties.get("baseline") or 0) > 0
        said.append(mark(words) if above else words)
    return "".join(said).replace("\v", "\n")


def _has(part: Any, name: str) -> bool:
    return part._p.find(f"{_A}pPr/{_A}{name}") is not None


def _table(table: Any, writer: Writer) -> None:
    rows: list[list[str]] = []
    for number, row in enumerate(table.rows):
        cells: list[str] = []
        for column, cell in enumerate(row.cells):
            if cell.is_spanned:
                cells.append(_spanned(table, number, column))
            else:
                cells.append(_said(cell))
        rows.append(cells)
    writer.table(rows, 1 if table.first_row and len(rows) > 1 else headers.count(rows))


def _spanned(table: Any, number: int, column: int) -> str:
    """The words of the merged cell that covers this place."""
    for top in range(number, -1, -1):
        for left in range(column, -1, -1):
            cell = table.cell(top, left)
            reaches = top + cell.span_height > number and left + cell.span_width > column
            if cell.is_merge_origin and reaches:
                return _said(cell)
    return ""
