"""A question about a product and the answer that the sheets give."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier message of a conversation."""

    role: Literal["user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Question:
    """What a rep asks; `language` is an ISO 639-1 code, or None to find it out from the text.

    `asker` is who asks, by whatever name the caller knows them: nothing is searched for it.
    """

    text: str
    language: str | None = None
    history: tuple[Turn, ...] = ()
    asker: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """The line an answer stands on. `quote` is found word for word in the document at `path`.

    `text` is the same line for reading: without the marks of the document's format, the cells of a
    table's row with their heads.
    """

    path: str
    title: str
    section: tuple[str, ...]
    quote: str
    page: int | None = None
    worksheet: str | None = None
    dated: date | None = None
    expires: date | None = None
    text: str = ""


class Silence(StrEnum):
    """Why a question is not answered; the values are the keys of the sentences that say so."""

    UNKNOWN_PRODUCT = "unknown_product"
    NOT_STATED = "not_stated"
    NO_PRICE = "no_price"
    NO_DATE = "no_date"
    NOT_IN_SHEETS = "not_in_sheets"
    NO_QUESTION = "no_question"
    EMPTY_INDEX = "empty_index"


class Fit(StrEnum):
    """What a sheet says of a wish: `near` is something like it, `unstated` is not a no."""

    MET = "met"
    MISSED = "missed"
    NEAR = "near"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a sheet says of one wish in one product, and the line it says it in.

    Where none says anything, the text says that, and there is no line.
    """

    text: str
    fit: Fit
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """A table of products: a row is a name and its cells.

    For a need each row is a product and each cell a wish; side by side each row is an attribute
    and each cell a product. `head` is the line that leads to the table, `columns` are its heads,
    that of the names first; `unstated` is a sentence about what the sheets do not state, or empty.
    """

    head: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    unstated: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A short answer (700 characters at most) with its citations, or the reason for having none.

    Where the answer is a silence, `nearest` is the title of the sheet that came closest, and the
    citation is the nearest line: it may not answer. `note` is half a line about how the answer
    came to be, where that needs saying. `options` is the table behind it, if there is one.
    """

    text: str
    language: str
    citations: tuple[Citation, ...] = ()
    silence: Silence | None = None
    nearest: str | None = None
    note: str = ""
    options: Options | None = None

    @property
    def answered(self) -> bool:
        return self.silence is None
