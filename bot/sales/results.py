"""What the sales desk answers: receipts, cards and lists, as plain values for any view."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from bot.store.vocabulary import (
    AccountStatus,
    ActivityKind,
    Channel,
    ContactFunction,
    Direction,
    EscalationState,
    Outcome,
    Role,
    Sentiment,
    Severity,
    Stage,
)


@dataclass(frozen=True, slots=True)
class Actor:
    """The person an order comes from. `timezone` is an IANA name, `locale` a BCP 47 tag.

    `language` and `currency` are what the person chose for Deskmate, None where nothing was.
    """

    rep_id: int
    slack_user_id: str
    name: str
    role: Role
    team: str | None
    locale: str
    timezone: str
    language: str | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one record, before and after, in words a person reads."""

    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Changed:
    """One record that a command created or changed: `what` says it in a sentence."""

    kind: str
    id: int
    label: str
    what: str
    changes: tuple[Change, ...] = ()
    account_id: int | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof of a saved change: the audit entry, what changed, and until when it can be undone."""

    audit_id: int
    at: datetime
    items: tuple[Changed, ...]
    undo_until: datetime | None
    undone: bool = False
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Money:
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class OpportunityLine:
    product: str
    quantity: int
    unit_price: Decimal | None
    product_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpportunityCard:
    id: int
    name: str
    account_id: int
    account: str
    owner: str | None
    stage: Stage
    value: Money | None
    close_date: date | None
    next_step: str | None
    lost_reason: str | None
    lines: tuple[OpportunityLine, ...]
    version: int
    updated_at: datetime
    moves: tuple["StageMove", ...] = ()
    next_step_due: date | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class StageMove:
    """A deal came to a stage, from another one unless it was opened there."""

    before: Stage | None
    after: Stage
    at: datetime


@dataclass(frozen=True, slots=True)
class ContactLine:
    id: int
    name: str
    title: str | None
    email: str | None
    phone: str | None
    do_not_call: bool = False


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A person at a customer: who that is, how to reach them, what was last said."""

    id: int
    name: str
    account_id: int
    account: str
    title: str | None
    email: str | None
    phone: str | None
    function: ContactFunction | None
    do_not_call: bool
    preferred_channel: Channel | None
    language: str | None
    activities: tuple["ActivityLine", ...]


@dataclass(frozen=True, slots=True)
class ActivityLine:
    id: int
    kind: ActivityKind
    direction: Direction | None
    outcome: Outcome | None
    sentiment: Sentiment | None
    occurred_at: datetime
    duration_minutes: int | None
    contact: str | None
    rep: str | None
    summary: str | None
    account: str = ""


Counts = tuple[tuple[ActivityKind, int], ...]


@dataclass(frozen=True, slots=True)
class ActivityList:
    """The newest activities of somebody, how many there are of each kind, and whose they are.

    Of a team, `by_rep` tells of each of its members, the busiest first.
    """

    whose: str
    counts: Counts
    newest: tuple[ActivityLine, ...]
    by_rep: tuple[tuple[str, Counts], ...] = ()


@dataclass(frozen=True, slots=True)
class TaskLine:
    """Something to do; `barred` is whom it is to call although they asked not to be."""

    id: int
    title: str
    due: date | None
    at: time | None
    done: bool
    account: str | None
    owner: str | None = None
    barred: str | None = None


@dataclass(frozen=True, slots=True)
class OrderLine:
    id: int
    number: str
    account: str
    status: str
    promised_date: date | None
    delivered_date: date | None
    items: tuple[OpportunityLine, ...] = ()


@dataclass(frozen=True, slots=True)
class EscalationLine:
    id: int
    reason: str
    severity: Severity
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class EscalationCard:
    """An escalation as one reader sees it; `may_…` is what the reader may do."""

    id: int
    account_id: int
    account: str
    reason: str
    severity: Severity
    state: EscalationState
    opened_at: datetime
    opened_by: str | None
    assigned_to: str | None
    answer: str | None
    mine: bool
    may_answer: bool
    may_close: bool


@dataclass(frozen=True, slots=True)
class AccountCard:
    """A customer on one card."""

    id: int
    name: str
    industry: str | None
    employees: int | None
    website: str | None
    phone: str | None
    status: AccountStatus
    owner: str | None
    contacts: tuple[ContactLine, ...]
    opportunities: tuple[OpportunityCard, ...]
    activities: tuple[ActivityLine, ...]
    tasks: tuple[TaskLine, ...]
    orders: tuple[OrderLine, ...]
    escalations: tuple[EscalationLine, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """News of an escalation for somebody who did not ask; `kind` is what is new of it."""

    kind: str
    to: Actor
    card: EscalationCard
    account: AccountCard


@dataclass(frozen=True, slots=True)
class Preferences:
    """A rep's own settings. `language` is None where answers come in that of the message."""

    language: str | None
    currency: str | None
    digest: bool
    digest_hour: int
    notices: bool
