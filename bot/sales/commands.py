"""The commands of the sales desk: what a rep can order, whichever door the order came through.

A slash command is parsed, a form is decoded and a message is read into these values; nothing after
that knows which door was used. `None` and the empty tuple mean "not said": an update leaves such a
field as it is. Ids are the record's own integer keys.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from bot.store.vocabulary import (
    AccountStatus,
    ActivityKind,
    Channel,
    ContactFunction,
    Direction,
    Outcome,
    Sentiment,
    Severity,
    Source,
    Stage,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A product and how many of it; `currency` is that of the price, where it was said."""

    product_id: int
    quantity: int
    unit_price: Decimal | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class LogActivity:
    kind: ActivityKind
    account_id: int
    contact_id: int | None = None
    opportunity_id: int | None = None
    direction: Direction | None = None
    outcome: Outcome | None = None
    duration_minutes: int | None = None
    sentiment: Sentiment | None = None
    summary: str | None = None
    product_ids: tuple[int, ...] = ()
    occurred_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class UpdateActivity:
    """An activity is put right. With another customer the person and the deal are told anew."""

    activity_id: int
    kind: ActivityKind | None = None
    account_id: int | None = None
    contact_id: int | None = None
    direction: Direction | None = None
    outcome: Outcome | None = None
    duration_minutes: int | None = None
    sentiment: Sentiment | None = None
    summary: str | None = None
    occurred_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CreateOpportunity:
    account_id: int
    name: str | None = None
    stage: Stage | None = None
    amount: Decimal | None = None
    currency: str | None = None
    close_date: date | None = None
    lines: tuple[Line, ...] = ()
    source: Source | None = None
    next_step: str | None = None
    next_step_due: date | None = None


@dataclass(frozen=True, slots=True)
class UpdateOpportunity:
    """`expected_version` refuses the change when somebody else changed the deal meanwhile."""

    opportunity_id: int
    stage: Stage | None = None
    amount: Decimal | None = None
    currency: str | None = None
    close_date: date | None = None
    next_step: str | None = None
    lost_reason: str | None = None
    lines: tuple[Line, ...] = ()
    expected_version: int | None = None
    next_step_due: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeItems:
    """Products are added, changed, or taken out (`without`); the amount follows only if asked."""

    opportunity_id: int
    lines: tuple[Line, ...] = ()
    without: tuple[int, ...] = ()
    amount_follows: bool | None = None
    expected_version: int | None = None


@dataclass(frozen=True, slots=True)
class ChangeDeals:
    """Several deals at once: handed to a colleague, closing on another day, or both."""

    opportunity_ids: tuple[int, ...]
    owner_id: int | None = None
    close_date: date | None = None


@dataclass(frozen=True, slots=True)
class CreateTask:
    title: str
    due: date | None = None
    at: time | None = None
    account_id: int | None = None
    opportunity_id: int | None = None


@dataclass(frozen=True, slots=True)
class CompleteTask:
    task_id: int


@dataclass(frozen=True, slots=True)
class DropTask:
    """A task that is not to be done any more leaves the record."""

    task_id: int


@dataclass(frozen=True, slots=True)
class SnoozeTask:
    """A task is due later, or sooner; without an hour its own one stays."""

    task_id: int
    due: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class HandTask:
    """A task is a colleague's to do from now on."""

    task_id: int
    owner_id: int


@dataclass(frozen=True, slots=True)
class CreateAccount:
    """`anyway` adds it beside others that may be the same customer."""

    name: str
    phone: str | None = None
    website: str | None = None
    employees: int | None = None
    industry: str | None = None
    language: str | None = None
    market: str | None = None
    anyway: bool | None = None


@dataclass(frozen=True, slots=True)
class UpdateAccount:
    account_id: int
    phone: str | None = None
    website: str | None = None
    employees: int | None = None
    industry: str | None = None
    status: AccountStatus | None = None
    name: str | None = None
    language: str | None = None
    market: str | None = None


@dataclass(frozen=True, slots=True)
class MergeAccounts:
    """Everything of the first account goes to the second, which is called by both names then."""

    account_id: int
    into_id: int


@dataclass(frozen=True, slots=True)
class CreateContact:
    """`anyway` adds them beside others who may be the same person."""

    account_id: int
    name: str
    title: str | None = None
    email: str | None = None
    phone: str | None = None
    function: ContactFunction | None = None
    do_not_call: bool | None = None
    preferred_channel: Channel | None = None
    language: str | None = None
    anyway: bool | None = None


@dataclass(frozen=True, slots=True)
class UpdateContact:
    contact_id: int
    title: str | None = None
    email: str | None = None
    phone: str | None = None
    function: ContactFunction | None = None
    do_not_call: bool | None = None
    preferred_channel: Channel | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class CreateOrder:
    """`status` is a word of the warehouse's; without one the order is being processed."""

    account_id: int
    number: str
    status: str | None = None
    promised_date: date | None = None
    opportunity_id: int | None = None
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class UpdateOrder:
    """A day of delivery makes the order a delivered one."""

    order_id: int
    status: str | None = None
    promised_date: date | None = None
    delivered_date: date | None = None


@dataclass(frozen=True, slots=True)
class Escalate:
    account_id: int
    reason: str
    severity: Severity = Severity.NORMAL


@dataclass(frozen=True, slots=True)
class TakeEscalation:
    """`over` takes it from a colleague who has it already."""

    escalation_id: int
    over: bool = False


@dataclass(frozen=True, slots=True)
class AnswerEscalation:
    """Whoever answers has taken it, too."""

    escalation_id: int
    answer: str


@dataclass(frozen=True, slots=True)
class CloseEscalation:
    """`answer` is the last word to the one who opened it."""

    escalation_id: int
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class SetQuota:
    """What a rep is to win between two days, both included; it replaces that of the same days."""

    rep_id: int
    first: date
    last: date
    amount: Decimal
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class ChangePreferences:
    """One's own settings; `auto` is each message's language, or the currency of one's country."""

    language: str | None = None
    currency: str | None = None
    digest: bool | None = None
    digest_hour: int | None = None
    notices: bool | None = None


Command = (
    LogActivity | UpdateActivity
    | CreateOpportunity | UpdateOpportunity | ChangeItems | ChangeDeals
    | CreateTask | CompleteTask | DropTask | SnoozeTask | HandTask
    | CreateAccount | UpdateAccount | MergeAccounts | CreateContact | UpdateContact
    | CreateOrder | UpdateOrder | SetQuota | ChangePreferences
    | Escalate | TakeEscalation | AnswerEscalation | CloseEscalation
)  # fmt: skip
