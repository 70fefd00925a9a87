"""A question that the sheets could not answer, as it comes in and as it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.store import gaps
from bot.store.vocabulary import GapState


@dataclass(frozen=True, slots=True)
class Declined:
    """A question, and the kind of silence it met.

    `earlier` are the asker's messages before it, where it cannot be understood without them.
    """

    question: str
    language: str
    silence: str
    nearest: str | None = None
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody of the product team has to say about a gap to those who ask it."""

    text: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """How a question stands on the list: whether it waits for the product team, and their note."""

    open: bool = False
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """One question, once for all who asked it; `askers` are their names, the last one first.

    A closed gap with no `closed_by` was closed by a refresh of the sheets, and `sheet` is the title
    of the one that answers it now.
    """

    id: int
    question: str
    earlier: tuple[str, ...]
    language: str
    silence: str
    nearest: str | None
    times: int
    askers: tuple[str, ...]
    first_asked: datetime
    last_asked: datetime
    state: GapState
    sheet: str | None = None
    closed_by: str | None = None
    closed_at: datetime | None = None
    note: Note | None = None

    @property
    def open(self) -> bool:
        return self.state is GapState.OPEN


@dataclass(frozen=True, slots=True)
class GapPage:
    """Some of `total` gaps from `offset` on; all of them together were asked `times` times."""

    gaps: Sequence[Gap]
    total: int
    times: int
    offset: int = 0


def of_row(row: gaps.Gap) -> Gap:
    return Gap(
        id=row.id,
        question=row.question,
        earlier=tuple(row.earlier),
        language=row.language,
        silence=row.silence,
        nearest=row.nearest,
        times=row.times,
        askers=tuple(asker.rep.name for asker in row.askers),
        first_asked=row.first_asked,
        last_asked=row.last_asked,
        state=row.state,
        sheet=row.sheet,
        closed_by=None if row.closed_by is None else row.closed_by.name,
        closed_at=row.closed_at,
        note=_note(row),
    )


def kept_of_row(row: gaps.Gap) -> Kept:
    return Kept(row.state is GapState.OPEN, _note(row))


def _note(row: gaps.Gap) -> Note | None:
    if row.note is None or row.noted_by is None or row.noted_at is None:
        return None
    return Note(row.note, row.noted_by.name, row.noted_at)
