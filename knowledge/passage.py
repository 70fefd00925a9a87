"""What is retrieved: a passage of a sheet and the place it stands in."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """How a passage is laid out in its sheet."""

    TEXT = "text"
    LIST = "list"
    STEPS = "steps"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A source document: its path below the ingested folder and what it says of itself."""

    path: str
    title: str
    products: tuple[str, ...] = ()
    dated: date | None = None
    expires: date | None = None

    def holds(self, day: date) -> bool:
        """Whether what it says is still so on that day."""
        return self.expires is None or self.expires >= day


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a sheet, cut along the sheet's own structure.

    `text` is for reading and searching (markup removed); `source` holds the same words exactly as
    the document has them, so that a quote taken from it is found there word for word. A `ROW` also
    has its table's `header` and its own `cells`, equally long.
    """

    id: str
    sheet: Sheet
    section: tuple[str, ...]
    kind: Kind
    text: str
    source: str
    header: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    page: int | None = None
    worksheet: str | None = None
    position: int = field(default=0, compare=False)

    @property
    def above(self) -> tuple[str, ...]:
        """What stands above the passage: its sheet's title and products, and its headings."""
        return (self.sheet.title, *self.sheet.products, *self.section)

    @property
    def heads(self) -> tuple[str, ...]:
        """What stands above the passage, and of a row above its cells and in front of them."""
        row = self.cells[:1] if self.kind is Kind.ROW else ()
        return (*self.above, *self.header, *row)

    @property
    def context(self) -> str:
        """The passage as a search index should see it: title and headings in front."""
        return "\n".join((self.sheet.title, " > ".join(self.section), self.text))
