"""What a feature says of itself: its commands, its help and what it needs from Slack."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.slack.listening import Listening, SlashCommand


@dataclass(frozen=True, slots=True)
class Shortcut:
    """An entry of Slack's own menus: of each message, or of the whole workspace.

    Slack takes names of 24 characters and descriptions of 150.
    """

    callback_id: str
    kind: Literal["message", "global"]
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Feature:
    """One capability. The help, the app manifest and the table of commands follow from it.

    `examples` are sentences a person could type as they stand; `scopes` gives the reason for each
    of Slack's permissions the feature needs, `events` names what it wants to be told of.
    """

    name: str
    register: Callable[[Listening], None]
    command: SlashCommand | None = None
    examples: tuple[str, ...] = ()
    scopes: Mapping[str, str] = field(default_factory=dict)
    events: tuple[str, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
