"""What a rep asks to see or to have written: requests that change nothing in the record.

Ids are the record's own integer keys; None means "not said".
"""

from dataclasses import dataclass
from datetime import date

from bot.sales.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class ShowPipeline:
    """`owner` is `me`, `team` or the Slack user id of a colleague."""

    owner: str = "me"
    stage: Stage | None = None
    closing_before: date | None = None
    closing_after: date | None = None


@dataclass(frozen=True, slots=True)
class ShowAccount:
    account_id: int


@dataclass(frozen=True, slots=True)
class ShowOpportunity:
    opportunity_id: int


@dataclass(frozen=True, slots=True)
class ShowTasks:
    due_before: date | None = None


@dataclass(frozen=True, slots=True)
class TrackOrder:
    """One order, all orders of an account, or all that the rep may see."""

    order_id: int | None = None
    account_id: int | None = None


@dataclass(frozen=True, slots=True)
class PrepareCall:
    account_id: int


@dataclass(frozen=True, slots=True)
class DraftEmail:
    purpose: str
    account_id: int | None = None
    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class AskProduct:
    """A question that stands on its own, without the conversation around it."""

    question: str


@dataclass(frozen=True, slots=True)
class Smalltalk:
    pass


Request = (
    ShowPipeline
    | ShowAccount
    | ShowOpportunity
    | ShowTasks
    | TrackOrder
    | PrepareCall
    | DraftEmail
    | AskProduct
    | Smalltalk
)
