"""Which deals and which activities somebody wants to see: whose, and what narrows them down."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from bot.store.vocabulary import ActivityKind, Stage

ME, TEAM = "me", "team"
STALE_AFTER = timedelta(days=14)


class Lack(StrEnum):
    """What a deal may have none of."""

    NEXT_STEP = "next_step"
    CLOSE_DATE = "close_date"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class Wanted:
    """`owner` is "me", "team" or a Slack user id; without a stage, the open or the `closed` deals.

    Without an owner they are those of somebody who has open deals or leads no team, else the
    team's.

    Days and amounts are included. An amount without a currency is compared with that of each deal
    in the deal's own. `stale` deals are those that nobody changed, and whose customers nobody spoke
    to, for fourteen days. The `largest` come first in place of those that close first.
    """

    owner: str | None = None
    stage: Stage | None = None
    closing_before: date | None = None
    closing_after: date | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    currency: str | None = None
    account_id: int | None = None
    lacking: tuple[Lack, ...] = ()
    stale: bool = False
    largest: bool = False
    closed: bool = False

    @property
    def narrow(self) -> bool:
        """Whether some of the owner's open deals are left out."""
        return self != Wanted(self.owner)


MINE = Wanted(ME)


@dataclass(frozen=True, slots=True)
class Logged:
    """`owner` is as in `Wanted`, or None for whoever logged it. Days are included."""

    owner: str | None = ME
    kind: ActivityKind | None = None
    first: date | None = None
    last: date | None = None
    account_id: int | None = None
    contact_id: int | None = None
