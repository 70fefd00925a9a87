"""A sheet as it was read: its whole text and the blocks that stand in it.

`Document.text` is what a quote is checked against. Every block knows where its words stand there
(`start:end`), so that an exact quote is a slice and never a reconstruction.
"""

from bisect import bisect_right
from dataclasses import dataclass

from knowledge.passage import Sheet


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence (or a heading) without markup, standing at `start:end` of the document's text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of `level` 1 (highest) to 7 (a paragraph that only looks like a heading)."""

    level: int
    words: Words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together. `verbatim` lines (code) are to be shown one below the other.

    `label` is the kind of a note ("Note", "Warning"), empty for ordinary text.
    """

    sentences: tuple[Words, ...]
    label: str = ""
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One point of a list with all that stands inside it; `marker` is "-" or its number ("3.")."""

    marker: str
    depth: int
    sentences: tuple[Words, ...]

    @property
    def start(self) -> int:
        return self.sentences[0].start

    @property
    def end(self) -> int:
        return self.sentences[-1].end


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, its nested lists flattened in reading order. `ordered` is that of the outermost."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A table row. Lines within a cell are parted by newlines; merged cells repeat their words."""

    cells: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table; all rows are equally long. `header` has no, one or several rows."""

    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    caption: str = ""


Block = Heading | Paragraph | Listing | Table


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of the text begins that stands on `page` (or slide) or in `worksheet`."""

    start: int
    page: int | None = None
    worksheet: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A sheet, its text, its blocks in reading order, and the places of its text in order."""

    sheet: Sheet
    text: str
    blocks: tuple[Block, ...]
    places: tuple[Place, ...] = ()

    def place(self, offset: int) -> Place:
        """The page or worksheet that the character at `offset` stands on."""
        found = bisect_right(self.places, offset, key=lambda place: place.start)
        return self.places[found - 1] if found else Place(0)
