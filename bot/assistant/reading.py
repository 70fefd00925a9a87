"""What was understood of a message: actions with the words they came from, or a question back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.assistant.requests import Request
from bot.sales.commands import Command
from bot.sales.errors import Choice


@dataclass(frozen=True, slots=True)
class Read:
    """One action; `evidence` maps its fields to the words of the message that say so.

    `why` says why this record was chosen, `unsure` names the fields that have to be looked at.
    """

    action: Command | Request
    evidence: Mapping[str, str] = field(default_factory=dict)
    why: str | None = None
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """The changes of the last card, and the customer of each.

    `made` are the keys of the records, where they were saved. `latest` says that nothing else was
    shown since.
    """

    reads: tuple[Read, ...]
    made: tuple[int, ...] = ()
    accounts: tuple[int | None, ...] = ()
    latest: bool = True

    @property
    def saved(self) -> bool:
        return bool(self.made)


@dataclass(frozen=True, slots=True)
class Reading:
    """`clarify` asks for the part that was unclear; `choices` are the records that would fit it.

    `note` says why there is nothing to do, where that is so. `language` is the ISO 639-1 code of
    the message. `instead` says that the actions take the place of those of the last card.
    """

    actions: tuple[Read, ...]
    clarify: str | None
    choices: tuple[Choice, ...] = ()
    language: str = "en"
    note: str | None = None
    instead: bool = False
