"""Everything a feature may call: the sales desk, the sheets and the reader of plain language."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.assistant.draft import Draft
from bot.assistant.reading import Card, Reading
from bot.assistant.requests import DraftEmail
from bot.sales.channels import Channels
from bot.sales.desk import Desk
from bot.sales.exports import Exports
from bot.sales.gaps import Gaps
from bot.sales.opinions import Opinions
from bot.sales.results import Actor
from bot.sales.sheet_news import SheetNews
from bot.slack.linking import Links
from knowledge.answer import Answer, Question, Turn
from knowledge.disagreeing import Disagreement
from knowledge.passage import Sheet


class IndexStatus(Protocol):
    """What is searched, and since when; of what could not be read, path and reason."""

    @property
    def sheets(self) -> int: ...
    @property
    def passages(self) -> int: ...
    @property
    def refreshed_at(self) -> datetime | None: ...
    @property
    def model(self) -> str: ...
    @property
    def failed(self) -> Sequence[tuple[str, str]]: ...


class FailedSheet(Protocol):
    """A sheet that could not be read, and why."""

    @property
    def path(self) -> str: ...
    @property
    def reason(self) -> str: ...


class RefreshReport(Protocol):
    """What a refresh did; all counts are sheets but `passages`."""

    @property
    def added(self) -> int: ...
    @property
    def changed(self) -> int: ...
    @property
    def removed(self) -> int: ...
    @property
    def unchanged(self) -> int: ...
    @property
    def failed(self) -> Sequence[FailedSheet]: ...
    @property
    def passages(self) -> int: ...
    @property
    def seconds(self) -> float: ...


class Looked(Protocol):
    """What was read from a file that is no sheet yet, and where it would be put."""

    @property
    def sheet(self) -> Sheet: ...
    @property
    def passages(self) -> int: ...
    @property
    def path(self) -> str: ...
    @property
    def replaces(self) -> bool: ...
    @property
    def same(self) -> bool: ...


class Shelf(Protocol):
    """The folder of sheets, to put one there. All but `reads` raise KnowledgeError."""

    def reads(self, name: str) -> bool:
        """Whether a file of that name may be a sheet at all."""

    def look(self, name: str, content: bytes) -> Looked: ...

    def put(self, name: str, content: bytes) -> str:
        """What takes it back."""

    def take_back(self, token: str) -> str:
        """The path of what is as it was before."""


@dataclass(frozen=True, slots=True)
class Services:
    """The callables that the features are given; they see no client, session or token.

    `ask_gaps_again` closes the gaps that the sheets answer now, and says how many these were.
    `ask_growing`, where a language model words the answers, gives an answer bit by bit: each text
    begins with the one before, and the last is what `ask` gives. `sheet_news` are those of the last
    days, the newest first. `disagreements` are the places
    where the sheets contradict each other. `ask_files` answers from loose files alone; these are
    asked for by name and content where what the key stands for was not read yet. `links` are there
    where links of our own lead somewhere.
    """

    desk: Desk
    exports: Exports
    gaps: Gaps
    channels: Channels
    opinions: Opinions
    ask: Callable[[Question], Answer]
    read: Callable[[str, Actor, tuple[Turn, ...], Card | None], Reading]
    knowledge_status: Callable[[], IndexStatus]
    sheets: Callable[[], Collection[Sheet]]
    sheet_news: Callable[[], Sequence[SheetNews]]
    shelf: Shelf
    ask_files: Callable[[str, Callable[[], Sequence[tuple[str, bytes]]], Question], Answer]
    disagreements: Callable[[], Sequence[Disagreement]]
    refresh: Callable[[], RefreshReport]
    ask_gaps_again: Callable[[], int]
    clock: Callable[[], datetime]
    draft: Callable[[DraftEmail, Actor], Draft]
    ask_growing: Callable[[Question], Iterator[Answer]] | None = None
    links: Links | None = None
