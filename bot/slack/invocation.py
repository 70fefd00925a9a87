"""What a person asks for and what they get: plain values that know nothing of Slack's protocol.

A slash command, a button, a form and a message all become an `Invocation`; a feature's `run` turns
it into something said: replies, a form to fill in, or the person's Home.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sales.results import Actor
from bot.slack.services import Services
from bot.slack.views.blocks import Block
from knowledge.answer import Turn


@dataclass(frozen=True, slots=True)
class Invocation:
    """One order of one person.

    `text` is what was typed, or the value of the button pressed. `key` is the same when Slack
    delivers the same thing twice. `picked` holds the records chosen when something was asked back
    (`account` → id), `form` the fields of a form, `note` what a form or a list carries along.
    """

    actor: Actor
    text: str
    door: str
    key: str
    picked: Mapping[str, int] = field(default_factory=dict)
    form: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""
    history: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """A message. `text` is a plain sentence that stands for the blocks where those are not shown.

    Only the asker sees it, unless it is `shared`: then a question asked in a channel is answered
    in the channel. `replaces` puts it where the pressed button was. `then` is run once the reply
    is out; what it returns is said after it.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    shared: bool = False
    replaces: bool = False
    then: Callable[[], Reply] | None = None


@dataclass(frozen=True, slots=True)
class Modal:
    """A form or a card over the conversation."""

    view: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Home:
    """The person's Home tab."""

    view: dict[str, Any]


Said = Reply | Modal | Home | tuple[Reply, ...]
Run = Callable[[Services, Invocation], Said]
