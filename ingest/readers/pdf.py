"""PDF documents: running text, headings by their type, lists and tables, page by page."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ingest import dates
from ingest.document import Document
from ingest.readers import about, headers, ocr, pdfcells, pdffile, pdfnotes, pdftables
from ingest.readers.pdflines import Line
from ingest.readers.pdfpage import Read
from ingest.readers.pdftables import Grid, Piece
from ingest.readers.writing import Point, Writer

_MARGIN = 0.1
_NUMBER = re.compile(r"^(?:page|seite|p\.)?\s*\d+(?:\s*(?:of|/|von|\|)\s*\d+)?$", re.IGNORECASE)
_LONGEST_HEADING = 160


def read(
    path: Path, root: Path, name: str, *, recogniser: pdffile.Recogniser = ocr.recogniser
) -> Document:
    """The document; `recogniser` gives what reads pages that are pictures, if anything does."""
    pages, said = pdffile.read(path, name, recogniser)
    writer = Writer()
    _Flow(writer, _plain(pages)).write()
    dated = dates.parse(_stamp(said.get("ModDate"))) or dates.parse(
        _stamp(said.get("CreationDate"))
    )
    title = said.get("Title") or ""
    if re.search(r"^microsoft word|\.(?:docx?|pptx?|indd|pdf)$|^untitled", title, re.IGNORECASE):
        title = ""
    return writer.document(about.sheet(name, {}, writer.blocks, title=title, dated=dated))


def _stamp(moment: str | None) -> str:
    """ "D:20261231…" as "2026-12-31"."""
    found = re.match(r"D?:?(\d{4})(\d{2})(\d{2})", moment or "")
    return "-".join(found.groups()) if found else ""


def _plain(pages: Sequence[Read]) -> list[Read]:
    """The pages without what stands on each of them: running headers, footers, page numbers."""
    seen = Counter(words for page in pages for words in {_folded(e) for e in _edges(page)})
    often = {words for words, count in seen.items() if count >= max(2, 0.5 * len(pages))}

    def running(page: Read, line: Line) -> bool:
        return line in _edges(page) and (_folded(line) in often or bool(_NUMBER.match(line.text)))

    return [
        replace(page, lines=tuple(line for line in page.lines if not running(page, line)))
        for page in pages
    ]


def _edges(page: Read) -> list[Line]:
    low, high = _MARGIN * page.height, (1 - _MARGIN) * page.height
    return [line for line in page.lines if line.bottom < low or line.top > high]


def _folded(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text).casefold()


class _Flow:
    """Writes the pages one after the other; a table or paragraph may go on over a page's end."""

    def __init__(self, writer: Writer, pages: Sequence[Read]) -> None:
        self._writer = writer
        self._pages = pages
        sizes: Counter[float] = Counter()
        pitches: Counter[float] = Counter()
        for page in pages:
            for line in page.lines:
                sizes[round(line.size, 1)] += len(line.text)
            for above, line in zip(page.lines, page.lines[1:], strict=False):
                if abs(above.x0 - line.x0) < 1 and line.size == above.size:
                    pitches[round(line.top - above.top, 1)] += 1
        self._body = sizes.most_common(1)[0][0] if sizes else 10.0
        self._pitch = pitches.most_common(1)[0][0] if pitches else 1.3 * self._body
        larger = sorted({round(s, 1) for s in sizes if s > 1.1 * self._body}, reverse=True)
        self._right = max((line.x1 for page in pages for line in page.lines), default=0.0)
        self._levels = {size: min(level, 6) for level, size in enumerate(larger, start=1)}
        self._held: list[Line] = []
        self._points: list[tuple[float, str, list[Line]]] = []
        self._notes: list[tuple[int, str]] = []
        self._table: Grid | None = None
        self._page = 0  # being read
        self._from = 0  # that what is held begins on

    def write(self) -> None:
        reading = pdftables.Pages()
        for number, whole in enumerate(self._pages, start=1):
            self._page = number
            page, notes = pdfnotes.apart(whole, self._body)
            for place, piece in enumerate(reading.pieces(page, number)):
                if place == 0 and not self._goes_on(piece):
                    self._flush()
                self._piece(piece)
            self._notes += [(number, note) for note in notes]
        self._flush()
        self._flush_notes()

    def _flush_notes(self) -> None:
        """Footnotes stand at the end of the section that the page ends in."""
        for page, words in self._notes:
            self._writer.place(page=page)
            self._writer.paragraph(words, label="Footnote")
        self._notes = []

    def _goes_on(self, piece: Piece) -> bool:
        """Whether the first piece of a page goes on with what the page before ended with."""
        if isinstance(piece, Grid):
            return self._table is not None and len(piece.rows[0]) == len(self._table.rows[0])
        if not (self._held or self._points) or piece.marker:
            return False
        if self._level(piece) and not piece.text[:1].islower():
            return False
        last = (self._held or self._points[-1][2])[-1]
        return not re.search(r"[.!?:]\W*$", last.text) and not self._level(last)

    def _piece(self, piece: Piece) -> None:
        if isinstance(piece, Grid):
            self._flush_text()
            self._table = pdftables.joined(self._table, piece) if self._table else piece
            return
        self._flush_table()
        if piece.marker.startswith("("):  # the mark of a footnote, or a count: no step
            self._flush_text()
            self._held, self._from = [piece], self._page
        elif piece.marker:
            self._flush_held()
            self._from = self._from if self._points else self._page
            self._points.append((piece.x0, piece.marker, [piece]))
        elif self._points and self._in_point(piece):
            self._points[-1][2].append(piece)
        elif self._held and self._same(self._held[-1], piece):
            self._held.append(piece)
        else:
            self._flush_text()
            self._held, self._from = [piece], self._page

    def _in_point(self, line: Line) -> bool:
        x0, _, said = self._points[-1]
        near = 0 <= line.top - said[-1].top <= 1.25 * self._pitch or line.top < said[-1].top
        return near and line.x0 >= x0 - 1 and not self._level(line)

    def _same(self, above: Line, line: Line) -> bool:
        """Whether two lines are of one paragraph, or of one heading."""
        levels = {self._level(above), self._level(line)}
        if len(levels) > 1 and (levels != {7, None} or above.x1 < 0.85 * self._right):
            return False
        limit = 1.25 * max(self._pitch, 1.3 * line.size if self._level(line) else 0)
        return line.top < above.top or line.top - above.top <= limit

    def _level(self, line: Line) -> int | None:
        """The level of a heading: by its size, or bold on a line of its own."""
        level = self._levels.get(round(line.size, 1))
        if level:
            return level
        heads = line.bold and line.size >= 0.95 * self._body and len(line.words) < 15
        return 7 if heads and not line.text[:1].islower() else None

    def _flush(self) -> None:
        self._flush_text()
        self._flush_table()

    def _flush_text(self) -> None:
        self._flush_points()
        self._flush_held()

    def _flush_held(self) -> None:
        held, self._held = self._held, []
        if not held:
            return
        self._writer.place(page=self._from)
        words, level = pdfcells.joined(held), self._level(held[0])
        if level == 7 and any(self._level(line) is None for line in held):
            level = None
        plain = (level == 7 and words[-1] in ".,;:") or about.is_label(words)
        if level and not plain and len(words) <= _LONGEST_HEADING:
            self._flush_notes()
            self._writer.place(page=self._from)
            self._writer.heading(level, words)
        else:
            self._writer.paragraph(words)

    def _flush_points(self) -> None:
        points, self._points = self._points, []
        if not points:
            return
        self._writer.place(page=self._from)
        lefts: list[float] = []
        for x0, _, _ in points:
            if not any(abs(left - x0) < 4 for left in lefts):
                lefts.append(x0)
        written: list[Point] = []
        for x0, marker, said in points:
            depth = sorted(lefts).index(next(left for left in lefts if abs(left - x0) < 4))
            words = pdfcells.joined(said)
            words = words if said[0].bullet else words[len(said[0].words[0].text) :].strip()
            written.append((depth, f"{marker.strip('().')}." if marker[-1] in ".)" else "-", words))
        self._writer.listing(written, ordered=written[0][1] != "-")

    def _flush_table(self) -> None:
        table, self._table = self._table, None
        if table:
            count = table.headers or headers.count(table.rows)
            self._writer.table(table.rows, min(count, len(table.rows) - 1), pages=table.pages)
