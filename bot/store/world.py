"""The shape of an import file: one schema a list, as the documentation of the record has it."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from bot.store.fields import (
    Blank,
    Currency,
    Day,
    Key,
    LocaleTag,
    MaybeAddress,
    MaybeCurrency,
    MaybeDay,
    MaybeHeadcount,
    MaybeHour,
    MaybeKey,
    MaybeMinutes,
    MaybeMoment,
    MaybeMoney,
    MaybeName,
    MaybeShort,
    MaybeTag,
    MaybeText,
    Moment,
    Money,
    Name,
    Quantity,
    Short,
    Text,
    Timezone,
)
from bot.store.vocabulary import (
    AccountStatus,
    ActivityKind,
    Channel,
    ContactFunction,
    Direction,
    Outcome,
    Role,
    Sentiment,
    Severity,
    Source,
    Stage,
)


class Record(BaseModel):
    """One entry of a list. Fields that the schema does not know are left aside."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: Key


class RepRecord(Record):
    name: Name
    email: MaybeAddress = None
    role: Role
    manager: MaybeKey = None
    team: MaybeShort = None
    market: MaybeShort = None
    locale: LocaleTag = "en-US"
    timezone: Timezone = "UTC"


class AccountRecord(Record):
    name: Name
    aliases: list[Name] = Field(default_factory=list)
    industry: MaybeShort = None
    employees: MaybeHeadcount = None
    website: MaybeAddress = None
    phone: MaybeShort = None
    market: MaybeShort = None
    language: MaybeShort = None
    status: AccountStatus = AccountStatus.PROSPECT
    owner: MaybeKey = None


class ContactRecord(Record):
    account: Key
    name: Name
    title: MaybeName = None
    email: MaybeAddress = None
    phone: MaybeShort = None
    function: Annotated[ContactFunction | None, Blank] = None
    do_not_call: bool = False
    preferred_channel: Annotated[Channel | None, Blank] = None
    language: MaybeTag = None


class ProductRecord(Record):
    name: Name
    aliases: list[Name] = Field(default_factory=list)
    category: MaybeShort = None
    list_price: MaybeMoney = None
    currency: MaybeCurrency = None


class LineRecord(BaseModel):
    product: Key
    quantity: Quantity
    unit_price: MaybeMoney = None


class OpportunityRecord(Record):
    name: Name
    account: Key
    owner: MaybeKey = None
    stage: Stage
    amount: MaybeMoney = None
    currency: MaybeCurrency = None
    close_date: MaybeDay = None
    products: list[LineRecord] = Field(default_factory=list)
    next_step: MaybeText = None
    next_step_due: MaybeDay = None
    source: Annotated[Source | None, Blank] = None
    lost_reason: MaybeText = None

    @model_validator(mode="after")
    def _amount_has_currency(self) -> "OpportunityRecord":
        if self.amount is not None and self.currency is None:
            raise ValueError("an amount needs a currency")
        return self


class ActivityRecord(Record):
    kind: ActivityKind
    direction: Annotated[Direction | None, Blank] = None
    account: Key
    contact: MaybeKey = None
    opportunity: MaybeKey = None
    rep: MaybeKey = None
    occurred_at: Moment
    outcome: Annotated[Outcome | None, Blank] = None
    duration_minutes: MaybeMinutes = None
    sentiment: Annotated[Sentiment | None, Blank] = None
    summary: MaybeText = None
    products: list[Key] = Field(default_factory=list)


class TaskRecord(Record):
    title: Name
    due: MaybeDay = None
    time: MaybeHour = None
    owner: MaybeKey = None
    account: MaybeKey = None
    opportunity: MaybeKey = None
    done: bool = False


class ItemRecord(BaseModel):
    product: Key
    quantity: Quantity


class OrderRecord(Record):
    number: Short
    account: Key
    opportunity: MaybeKey = None
    status: Short
    promised_date: MaybeDay = None
    delivered_date: MaybeDay = None
    items: list[ItemRecord] = Field(default_factory=list)


class EscalationRecord(Record):
    account: Key
    reason: Text
    severity: Severity = Severity.NORMAL
    opened_at: Moment
    opened_by: MaybeKey = None
    assigned_to: MaybeKey = None
    taken_at: MaybeMoment = None
    answer: MaybeText = None
    answered_at: MaybeMoment = None
    closed_at: MaybeMoment = None


class QuotaRecord(Record):
    rep: Key
    first: Day
    last: Day
    amount: Money
    currency: Currency

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "QuotaRecord":
        if self.last < self.first:
            raise ValueError("a quota ends before it begins")
        return self


LISTS: Mapping[str, type[Record]] = {
    "reps": RepRecord,
    "accounts": AccountRecord,
    "contacts": ContactRecord,
    "products": ProductRecord,
    "opportunities": OpportunityRecord,
    "activities": ActivityRecord,
    "tasks": TaskRecord,
    "orders": OrderRecord,
    "escalations": EscalationRecord,
    "quotas": QuotaRecord,
}
# Lists that the common shape of the file does not have; written only where they hold something.
RARE = frozenset({"escalations", "quotas"})


def content(record: Record) -> dict[str, Any]:
    """What the file said of a record, as JSON that is equal when the same was said."""
    return record.model_dump(mode="json", exclude_unset=True)
