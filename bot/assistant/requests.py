"""What a rep asks to see or to have written: requests that change nothing in the record.

Ids are the record's own integer keys; None means "not said".
"""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from bot.sales.wanted import ME, Logged, Wanted


@dataclass(frozen=True, slots=True)
class ShowPipeline(Wanted):
    """The deals wanted; `chart` draws their sums."""

    chart: bool = False

    @property
    def wanted(self) -> Wanted:
        return Wanted(**{item.name: getattr(self, item.name) for item in fields(Wanted)})


@dataclass(frozen=True, slots=True)
class ShowAccount:
    account_id: int


@dataclass(frozen=True, slots=True)
class ShowOpportunity:
    opportunity_id: int


@dataclass(frozen=True, slots=True)
class ShowContact:
    """Who somebody at an account is and how to reach them."""

    account_id: int
    contact_id: int


@dataclass(frozen=True, slots=True)
class ShowActivities(Logged):
    """The calls, e-mails and meetings wanted."""

    @property
    def wanted(self) -> Logged:
        return Logged(**{item.name: getattr(self, item.name) for item in fields(Logged)})


@dataclass(frozen=True, slots=True)
class ShowEscalations:
    """The open escalations of an account, or all that concern the rep."""

    account_id: int | None = None


@dataclass(frozen=True, slots=True)
class ShowDay:
    """What is due, late or in need of something, of all kinds."""


@dataclass(frozen=True, slots=True)
class ShowTasks:
    """`owner` is as in `Wanted`."""

    due_before: date | None = None
    owner: str = ME


@dataclass(frozen=True, slots=True)
class TrackOrder:
    """One order, all orders of an account, or all that the rep may see; or the late ones."""

    order_id: int | None = None
    account_id: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class PrepareCall:
    account_id: int


class DraftForm(StrEnum):
    """What is drafted in place of an e-mail."""

    SUMMARY = "summary"
    PITCH = "pitch"
    OBJECTION = "objection"


@dataclass(frozen=True, slots=True)
class DraftEmail:
    """`purpose` is what it is for; of an objection, what the customer says.

    `form` is None for an e-mail, `about` is what was spoken of before.
    """

    purpose: str
    account_id: int | None = None
    contact_id: int | None = None
    form: DraftForm | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class AskProduct:
    """A question that stands on its own, without the conversation around it."""

    question: str


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The rep's last change is undone."""


@dataclass(frozen=True, slots=True)
class DropCard:
    """What the last card holds is not wanted after all."""


@dataclass(frozen=True, slots=True)
class ShowCard:
    """The last card once more, with the words that its values were read from."""


@dataclass(frozen=True, slots=True)
class ShowHistory:
    """The rep's last changes."""


@dataclass(frozen=True, slots=True)
class ShowQuotas:
    """What is to be won, and what is."""


@dataclass(frozen=True, slots=True)
class ShowSettings:
    """The rep's language, digest, notices and currency."""


@dataclass(frozen=True, slots=True)
class Export:
    """What the rep may take along, as a workbook."""


class SheetCare(StrEnum):
    """What is done for the sheets; the values are the words behind `/kb`."""

    STATUS = "status"
    REFRESH = "refresh"
    GAPS = "gaps"
    DISAGREEMENTS = "disagreements"
    SHEETS = "sheets"


@dataclass(frozen=True, slots=True)
class LookAfterSheets:
    """What the product team does for the sheets; `about` is the product of those to be listed."""

    care: SheetCare
    about: str = ""


@dataclass(frozen=True, slots=True)
class Smalltalk:
    pass


Request = (
    ShowPipeline
    | ShowAccount
    | ShowOpportunity
    | ShowContact
    | ShowActivities
    | ShowEscalations
    | ShowDay
    | ShowTasks
    | TrackOrder
    | PrepareCall
    | DraftEmail
    | AskProduct
    | TakeBack
    | DropCard
    | ShowCard
    | ShowHistory
    | ShowQuotas
    | ShowSettings
    | Export
    | LookAfterSheets
    | Smalltalk
)
