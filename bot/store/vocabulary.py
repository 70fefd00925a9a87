"""The values a column of the record may take, by name."""

from enum import StrEnum


class Role(StrEnum):
    REP = "rep"
    MANAGER = "manager"
    PRODUCT = "product"
    ADMIN = "admin"


class Stage(StrEnum):
    """Stages of an opportunity, in order; a lead is an opportunity in its first stage."""

    LEAD = "lead"
    QUALIFIED = "qualified"
    PROPOSAL = "proposal"
    NEGOTIATION = "negotiation"
    WON = "won"
    LOST = "lost"

    @property
    def open(self) -> bool:
        return self not in (Stage.WON, Stage.LOST)


class ActivityKind(StrEnum):
    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"


class Direction(StrEnum):
    INBOUND = "inbound"
    OUTBOUND = "outbound"


class Outcome(StrEnum):
    CONNECTED = "connected"
    NO_ANSWER = "no_answer"
    VOICEMAIL = "voicemail"
    BUSY = "busy"
    WRONG_NUMBER = "wrong_number"
    CALLBACK_REQUESTED = "callback_requested"
    NOT_INTERESTED = "not_interested"


class Sentiment(StrEnum):
    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


class Source(StrEnum):
    INBOUND = "inbound"
    OUTBOUND = "outbound"
    CAMPAIGN = "campaign"
    REFERRAL = "referral"


class AccountStatus(StrEnum):
    PROSPECT = "prospect"
    CUSTOMER = "customer"
    INACTIVE = "inactive"


class ContactFunction(StrEnum):
    PROCUREMENT = "procurement"
    MARKETING = "marketing"
    IT = "it"
    EXECUTIVE = "executive"
    FINANCE = "finance"
    OTHER = "other"


class Channel(StrEnum):
    """How a contact wants to be reached."""

    PHONE = "phone"
    EMAIL = "email"
    CHAT = "chat"


class Severity(StrEnum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


class GapState(StrEnum):
    """What became of a question that the sheets could not answer."""

    OPEN = "open"
    ANSWERED = "answered"
    DISMISSED = "dismissed"


class EscalationState(StrEnum):
    """How far an escalation has come."""

    OPEN = "open"
    TAKEN = "taken"
    ANSWERED = "answered"
    CLOSED = "closed"


# Of the words for where an order is, which are the warehouse's, the only one that ends it.
CANCELLED = "cancelled"


# What columns hold; how far an escalation has come follows from its moments.
KEPT: tuple[type[StrEnum], ...] = (
    *(Role, Stage, ActivityKind, Direction, Outcome, Sentiment, Source, AccountStatus),
    *(ContactFunction, Channel, Severity, GapState),
)
