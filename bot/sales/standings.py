"""How the pipeline and the quotas stand, as plain values for any view."""

from dataclasses import dataclass
from datetime import date

from bot.sales.results import Money, OpportunityCard
from bot.sales.wanted import ME
from bot.store.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class StageSum:
    """Open deals of one stage, a sum a currency: currencies are never added together."""

    stage: Stage
    count: int
    sums: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class QuotaStanding:
    """How far the deals of one or several reps are from what they are to win by the `last` day.

    Only deals in the quota's currency that close within its days count; `forecast` is weighted.
    """

    first: date
    last: date
    quota: Money
    won: Money
    forecast: Money


@dataclass(frozen=True, slots=True)
class RepQuotas:
    """A rep whose quotas the reader may see, with those of today; none where none is set."""

    rep_id: int
    name: str
    standings: tuple[QuotaStanding, ...]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """`owner` is as in `Wanted`; there always is one."""

    title: str
    stages: tuple[StageSum, ...]
    opportunities: tuple[OpportunityCard, ...]
    total: int
    offset: int
    weighted: tuple[Money, ...] = ()
    quotas: tuple[QuotaStanding, ...] = ()
    owner: str = ME
