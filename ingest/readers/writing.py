"""Building the text of a document that has none of its own, and the blocks that stand in it."""

import re
from collections.abc import Iterable, Sequence

from ingest import sentences
from ingest.document import (
    Block,
    Document,
    Heading,
    Item,
    Listing,
    Paragraph,
    Place,
    Row,
    Table,
    Words,
)
from ingest.readers import headers as head_rows
from knowledge.passage import Sheet

Cells = Sequence[str]
Point = tuple[int, str, str]  # depth, marker ("-", "1." or none), words

_SPACE = re.compile(r"\s+")
_RAISED = 0xE100
_RAISED_FIGURES = re.compile("[\ue100-\ue109]")
_SAYS = re.compile(r"\w|[^\x00-\x7f]")
_BULLET = re.compile(r"^[-*\u2022\u2023\u25aa] +")


def raised(figures: str) -> str:
    """Figures of a footnote mark: kept in the document's text, left out of what is read."""
    return "".join(chr(_RAISED + int(figure)) if figure.isdigit() else "" for figure in figures)


def mark(words: str) -> str:
    """Words set above the line: figures are the mark of a footnote, anything else is as it is."""
    return words if words.strip(" 0123456789,") else raised(words)


def shown(words: str) -> str:
    """`words` for reading: without the marks of footnotes."""
    return _RAISED_FIGURES.sub("", words)


def exact(words: str) -> str:
    """`words` as the document has them: footnote marks are figures."""
    return _RAISED_FIGURES.sub(lambda match: str(ord(match.group()) - _RAISED), words)


def squeezed(words: str) -> str:
    """`words` on one line."""
    return _SPACE.sub(" ", words).strip()


def lines(words: str) -> str:
    """`words` as a cell has them: a line for each point, without marks and without empty lines."""
    points = (_BULLET.sub("", squeezed(line)) for line in words.split("\n"))
    return "\n".join(point for point in points if point.strip("-*\u2022 "))


class Writer:
    """Takes blocks in reading order and writes the text that quotes are checked against."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._length = 0
        self._places: list[Place] = []

    def place(self, *, page: int | None = None, worksheet: str | None = None) -> None:
        """What is written from here on stands on this page, slide or worksheet."""
        last = self._places[-1] if self._places else None
        if last is None or (last.page, last.worksheet) != (page, worksheet):
            self._places.append(Place(self._length, page, worksheet))

    def heading(self, level: int, words: str) -> None:
        if text := squeezed(words):
            self.blocks.append(Heading(level, self._put(text)))
            self._end()

    def paragraph(self, words: str, *, label: str = "") -> None:
        """A paragraph; a line break in it ends a sentence. Marks without a word are none."""
        if not _SAYS.search(words):
            return
        if found := self._sentences(words.split("\n")):
            self.blocks.append(Paragraph(found, label))
            self._end()

    def verbatim(self, code: Iterable[str]) -> None:
        """Lines that are shown as they are, one below the other."""
        found = tuple(self._put(line.strip(), "\n") for line in code if line.strip())
        if found:
            self.blocks.append(Paragraph(found, verbatim=True))
            self._end()

    def listing(self, points: Iterable[Point], *, ordered: bool) -> None:
        items = []
        for depth, marker, words in points:
            start = self._length
            if not squeezed(words):
                continue
            self._put(f"{marker} " if marker else "")
            first, *rest = self._sentences(words.split("\n"))
            items.append(Item(marker, depth, (Words(first.text, start, first.end), *rest)))
            self._put("\n")
        if items:
            self.blocks.append(Listing(tuple(items), ordered))
            self._end()

    def table(
        self, rows: Sequence[Cells], headers: int, caption: str = "", pages: Sequence[int] = ()
    ) -> None:
        """A table whose first `headers` rows head it; rows are made equally long.

        `pages` tells the page of each row, where the table runs over several.
        """
        width = max((len(row) for row in rows), default=0)
        for start, end in head_rows.parts(rows, headers):
            written = []
            for number in range(start, end):
                if pages:
                    self.place(page=pages[number])
                written.append(self._row(rows[number], width))
            head = tuple(row for row in written[:headers] if row)
            body = tuple(row for row in written[headers:] if row)
            if head or body:
                self.blocks.append(Table(head, body, squeezed(caption)))
                self._end()

    def document(self, sheet: Sheet) -> Document:
        return Document(sheet, "".join(self._parts), tuple(self.blocks), tuple(self._places))

    def _row(self, row: Cells, width: int) -> Row | None:
        cells = tuple(lines(shown(cell)) for cell in row) + ("",) * (width - len(row))
        if not any(cells):
            return None
        words = self._put(" | ".join(squeezed(cell) for cell in row))
        self._put("\n")
        return Row(cells, words.start, words.end)

    def _sentences(self, parts: Iterable[str]) -> tuple[Words, ...]:
        found = []
        for line in map(squeezed, parts):
            for start, end in sentences.spans(line):
                found.append(self._put(line[start:end]))
                self._put(" ")
        return tuple(found)

    def _put(self, words: str, after: str = "") -> Words:
        start = self._length
        written = exact(words)
        self._parts += [written, after]
        self._length += len(written) + len(after)
        return Words(shown(words), start, start + len(written))

    def _end(self) -> None:
        self._put("\n\n")
