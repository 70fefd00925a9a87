"""Commands read from a message, waiting for the one who wrote it to say yes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from bot.sales.commands import Command
from bot.sales.results import Changed, Receipt

# Beside its fields' words, a command's evidence says why its record was chosen, and which of its
# fields have to be looked at before it is saved (their names, parted by spaces).
WHY = "why"
UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Missing:
    """What was said later of the deals of a proposal; None where it was not asked for."""

    amount: Decimal | None = None
    currency: str | None = None
    close_date: date | None = None
    next_step: str | None = None
    lost_reason: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be saved. `evidence[i]` names, for `commands[i]`, each field's words.

    `missing` names what a deal's new stage requires and nobody has said yet: then it is completed
    before it is confirmed.
    """

    id: str
    commands: tuple[Command, ...]
    evidence: tuple[Mapping[str, str], ...]
    preview: tuple[Changed, ...]
    made_at: datetime
    missing: tuple[str, ...] = ()

    @property
    def unsure(self) -> tuple[int, ...]:
        """The places of the commands with fields that nobody has looked at yet."""
        return tuple(i for i, words in enumerate(self.evidence) if words.get(UNSURE))


@dataclass(frozen=True, slots=True)
class Standing:
    """A card as it stands: still to be confirmed, or saved, and then what its receipt is.

    An order that needed no card has one all the same, which was saved at once.
    """

    proposal: Proposal
    receipt: Receipt | None = None

    @property
    def at(self) -> datetime:
        """When it came to stand so."""
        return self.proposal.made_at if self.receipt is None else self.receipt.at
