"""What a person asks for and what they get: plain values that know nothing of Slack's protocol.

A slash command, a button, a form and a message all become an `Invocation`; a feature's `run` turns
it into something said: replies, a form to fill in, or the person's Home.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Protocol

from bot.sales.results import Actor
from bot.slack import carrying
from bot.slack.attached import Attached
from bot.slack.carrying import Named, Shown
from bot.slack.services import Services
from bot.slack.views.blocks import Block
from knowledge.answer import Turn


class Progress(Protocol):
    """Shows the person what is being done, where Slack can show it."""

    def plan(self, titles: Sequence[str]) -> None:
        """Several things are to be done."""

    def done(self) -> None:
        """The next of them is done."""


class Unseen:
    """Progress that nobody is shown."""

    def plan(self, titles: Sequence[str]) -> None:
        pass

    def done(self) -> None:
        pass


def no_file(key: str) -> Attached:
    """For orders that cannot be about a file."""
    raise LookupError(key)


@dataclass(frozen=True, slots=True)
class Invocation:
    """One order of one person.

    `text` is what was typed, or the value of the button pressed. `key` is the same when Slack
    delivers the same thing twice. `picked` holds the records chosen when something was asked back
    (`account` → id), `form` the fields of a form, `note` what a form or a list carries along.
    `history` is what was said before, `shown` are the buttons below it, the last first;
    None where they cannot be seen. `threaded` says that these are a thread's own.
    `files` came with the order itself, `below` are those in whose thread it was given, and `file`
    finds one by its id.
    `channel` is the conversation the order came from, `viewing` the name of the channel that the
    person looks at beside it, and `audience` says who reads what is posted there. `alone` says that
    nobody but the person sees the message whose button was pressed.
    """

    actor: Actor
    text: str
    door: str
    key: str
    picked: Mapping[str, int] = field(default_factory=dict)
    form: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""
    history: tuple[Turn, ...] = ()
    shown: tuple[Shown, ...] | None = None
    threaded: bool = False
    files: tuple[Attached, ...] = ()
    below: tuple[Attached, ...] = ()
    file: Callable[[str], Attached] = no_file
    channel: str | None = None
    alone: bool = False
    viewing: str | None = None
    audience: Callable[[], str] = lambda: "everybody in this conversation"
    progress: Progress = field(default_factory=Unseen)

    @property
    def number(self) -> int:
        """The number that a button carries. Raises Outdated."""
        return carrying.number(self.text)

    @property
    def order(self) -> Named:
        """What a button carries. Raises Outdated."""
        return carrying.named(self.text)

    @property
    def noted(self) -> Named:
        """What a form carries. Raises Outdated."""
        return carrying.named(self.note or "{}")


class Audience(Enum):
    """Who sees a reply in a place where others are."""

    ASKER = "the asker alone"
    LISTENERS = "whoever saw the question: everybody where it was asked in the open"
    EVERYBODY = "everybody there, through whichever door it came"
    PASSING = "the asker alone, and it does not stay, not even in direct messages"


@dataclass(frozen=True, slots=True)
class Reply:
    """A message. `text` is a plain sentence that stands for the blocks where those are not shown.

    `replaces` puts it where the pressed button was. `then` is run once the reply is out; what it
    returns is said after it. `streamed` says that the first block is the text, so that it can be
    written out; `growing` gives the reply while it is made: each text begins with the one before,
    the last is whole. `share` is what to show again where a reply for one person alone may be shown
    to a whole channel. `changes` says that the record is another now. `to` sends it to somebody
    else's direct messages, `at` puts it in the place of an earlier message here.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    audience: Audience = Audience.ASKER
    replaces: bool = False
    then: Callable[[], Reply | Document] | None = None
    streamed: bool = False
    share: str = ""
    changes: bool = False
    growing: Callable[[], Iterator[Reply]] | None = None
    to: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Modal:
    """A form or a card over the conversation."""

    view: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Document:
    """A file for the person alone, and what is `said` of it; `otherwise` where it is refused."""

    name: str
    content: bytes
    said: str
    otherwise: str


@dataclass(frozen=True, slots=True)
class Home:
    """The person's Home tab."""

    view: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Prompts:
    """What the person could ask next: pairs of a title and the message behind it, four at most."""

    title: str
    items: tuple[tuple[str, str], ...]


Piece = Reply | Modal | Home | Document
Said = Piece | tuple[Reply, ...]
Run = Callable[[Services, Invocation], Said]


def replies(said: Said) -> Iterator[Reply]:
    """The messages in what was said."""
    return (one for one in (said if isinstance(said, tuple) else (said,)) if isinstance(one, Reply))


def pieces(said: Said) -> Iterator[Piece]:
    """What was said, one by one; what comes after a reply is asked for once that one is out."""
    for one in said if isinstance(said, tuple) else (said,):
        yield one
        if isinstance(one, Reply) and one.then is not None:
            yield from pieces(one.then())
