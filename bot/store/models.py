"""The nouns of the sales desk, as rows."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from bot.store import limits, matching
from bot.store.base import Exchanged, Folded, Numbered
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

AUTOINCREMENT = {"sqlite_autoincrement": True}
OWNED = "all, delete-orphan"


class Rep(Numbered):
    """A person of the sales organisation; files know a rep by the Slack user id."""

    __tablename__ = "reps"

    slack_user_id: Mapped[str] = mapped_column(String(limits.KEY), unique=True)
    name: Mapped[str] = mapped_column(String(limits.NAME))
    email: Mapped[str | None] = mapped_column(String(limits.ADDRESS))
    role: Mapped[Role]
    manager_id: Mapped[int | None] = mapped_column(ForeignKey("reps.id"), index=True)
    team: Mapped[str | None] = mapped_column(String(limits.SHORT))
    market: Mapped[str | None] = mapped_column(String(limits.SHORT))
    locale: Mapped[str] = mapped_column(String(35))
    timezone: Mapped[str] = mapped_column(String(64))

    manager: Mapped[Rep | None] = relationship(remote_side="Rep.id")


class Account(Exchanged):
    """A customer or prospect; `folded`, `domain` and `dialled` are what look-ups compare."""

    __tablename__ = "accounts"

    name: Mapped[str] = mapped_column(String(limits.NAME))
    folded: Mapped[str] = mapped_column(Folded, index=True)
    industry: Mapped[str | None] = mapped_column(String(limits.SHORT))
    employees: Mapped[int | None]
    website: Mapped[str | None] = mapped_column(String(limits.ADDRESS))
    domain: Mapped[str | None] = mapped_column(String(limits.ADDRESS), index=True)
    phone: Mapped[str | None] = mapped_column(String(limits.SHORT))
    dialled: Mapped[str | None] = mapped_column(String(limits.DIALLED), index=True)
    market: Mapped[str | None] = mapped_column(String(limits.SHORT))
    language: Mapped[str | None] = mapped_column(String(35))
    status: Mapped[AccountStatus]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("reps.id"), index=True)

    owner: Mapped[Rep | None] = relationship()
    aliases: Mapped[list[AccountAlias]] = relationship(cascade=OWNED, order_by="AccountAlias.id")

    @validates("phone", "website")
    def _compared(self, field: str, value: str | None) -> str | None:
        for column, kept in matching.derived("accounts", field, value).items():
            setattr(self, column, kept)
        return value


class AccountAlias(Numbered):
    """Another name of an account."""

    __tablename__ = "account_aliases"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    name: Mapped[str] = mapped_column(String(limits.NAME))
    folded: Mapped[str] = mapped_column(Folded, index=True)


class Contact(Exchanged):
    """A person at a customer; `function` is the role there, `dialled` what the phone dials."""

    __tablename__ = "contacts"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    name: Mapped[str] = mapped_column(String(limits.NAME))
    folded: Mapped[str] = mapped_column(Folded, index=True)
    title: Mapped[str | None] = mapped_column(String(limits.NAME))
    email: Mapped[str | None] = mapped_column(String(limits.ADDRESS), index=True)
    phone: Mapped[str | None] = mapped_column(String(limits.SHORT))
    dialled: Mapped[str | None] = mapped_column(String(limits.DIALLED), index=True)
    function: Mapped[ContactFunction | None]
    do_not_call: Mapped[bool] = mapped_column(default=False)
    preferred_channel: Mapped[Channel | None]
    language: Mapped[str | None] = mapped_column(String(limits.TAG))

    account: Mapped[Account] = relationship()

    @validates("name", "phone")
    def _compared(self, field: str, value: str | None) -> str | None:
        for column, kept in matching.derived("contacts", field, value).items():
            setattr(self, column, kept)
        return value


class Product(Exchanged):
    __tablename__ = "products"

    name: Mapped[str] = mapped_column(String(limits.NAME))
    folded: Mapped[str] = mapped_column(Folded, index=True)
    category: Mapped[str | None] = mapped_column(String(limits.SHORT))
    list_price: Mapped[Decimal | None]
    currency: Mapped[str | None] = mapped_column(String(3))

    aliases: Mapped[list[ProductAlias]] = relationship(cascade=OWNED, order_by="ProductAlias.id")


class ProductAlias(Numbered):
    """Another name of a product, as reps use it."""

    __tablename__ = "product_aliases"

    product_id: Mapped[int] = mapped_column(ForeignKey("products.id"), index=True)
    name: Mapped[str] = mapped_column(String(limits.NAME))
    folded: Mapped[str] = mapped_column(Folded, index=True)


class Opportunity(Exchanged):
    """A deal. `version` rises with every change, so that two people cannot overwrite each other."""

    __tablename__ = "opportunities"
    __table_args__ = (
        Index(
            "ix_opportunities_pipeline",
            *("owner_id", "stage", "close_date", "currency", "amount", "id"),
        ),
        Index("ix_opportunities_account_stage", "account_id", "stage"),
        AUTOINCREMENT,
    )

    name: Mapped[str] = mapped_column(String(limits.NAME))
    folded: Mapped[str] = mapped_column(Folded, index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("reps.id"))
    stage: Mapped[Stage]
    amount: Mapped[Decimal | None]
    currency: Mapped[str | None] = mapped_column(String(3))
    close_date: Mapped[date | None]
    next_step: Mapped[str | None] = mapped_column(Text)
    next_step_due: Mapped[date | None]
    source: Mapped[Source | None]
    lost_reason: Mapped[str | None] = mapped_column(Text)
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    account: Mapped[Account] = relationship()
    owner: Mapped[Rep | None] = relationship()
    lines: Mapped[list[OpportunityLine]] = relationship(
        cascade=OWNED, order_by="OpportunityLine.id"
    )

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class OpportunityLine(Numbered):
    """A product in a deal."""

    __tablename__ = "opportunity_lines"

    opportunity_id: Mapped[int] = mapped_column(ForeignKey("opportunities.id"), index=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id"), index=True)
    quantity: Mapped[int]
    unit_price: Mapped[Decimal | None]

    product: Mapped[Product] = relationship()


class Activity(Exchanged):
    """A call, an e-mail or a meeting that took place."""

    __tablename__ = "activities"
    __table_args__ = (
        Index("ix_activities_account_occurred", "account_id", "occurred_at"),
        Index("ix_activities_rep_occurred", "rep_id", "occurred_at"),
        AUTOINCREMENT,
    )

    kind: Mapped[ActivityKind]
    direction: Mapped[Direction | None]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"), index=True)
    opportunity_id: Mapped[int | None] = mapped_column(ForeignKey("opportunities.id"), index=True)
    rep_id: Mapped[int | None] = mapped_column(ForeignKey("reps.id"))
    occurred_at: Mapped[datetime]
    outcome: Mapped[Outcome | None]
    duration_minutes: Mapped[int | None]
    sentiment: Mapped[Sentiment | None]
    summary: Mapped[str | None] = mapped_column(Text)

    account: Mapped[Account] = relationship()
    contact: Mapped[Contact | None] = relationship()
    opportunity: Mapped[Opportunity | None] = relationship()
    rep: Mapped[Rep | None] = relationship()
    products: Mapped[list[ActivityProduct]] = relationship(
        cascade=OWNED, order_by="ActivityProduct.id"
    )


class ActivityProduct(Numbered):
    """A product that was spoken of."""

    __tablename__ = "activity_products"

    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id"), index=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id"), index=True)

    product: Mapped[Product] = relationship()


class Task(Exchanged):
    """Something to do; `due` and `at` are a day and an hour in the owner's own time zone."""

    __tablename__ = "tasks"
    __table_args__ = (Index("ix_tasks_owner_done_due", "owner_id", "done", "due"), AUTOINCREMENT)

    title: Mapped[str] = mapped_column(String(limits.NAME))
    due: Mapped[date | None]
    at: Mapped[time | None]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("reps.id"))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    opportunity_id: Mapped[int | None] = mapped_column(ForeignKey("opportunities.id"), index=True)
    done: Mapped[bool]

    owner: Mapped[Rep | None] = relationship()
    account: Mapped[Account | None] = relationship()
    opportunity: Mapped[Opportunity | None] = relationship()


class Order(Exchanged):
    __tablename__ = "orders"

    number: Mapped[str] = mapped_column(String(limits.SHORT), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    opportunity_id: Mapped[int | None] = mapped_column(ForeignKey("opportunities.id"), index=True)
    status: Mapped[str] = mapped_column(String(limits.SHORT))
    promised_date: Mapped[date | None]
    delivered_date: Mapped[date | None]

    account: Mapped[Account] = relationship()
    opportunity: Mapped[Opportunity | None] = relationship()
    items: Mapped[list[OrderItem]] = relationship(cascade=OWNED, order_by="OrderItem.id")


class OrderItem(Numbered):
    __tablename__ = "order_items"

    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"), index=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("products.id"), index=True)
    quantity: Mapped[int]

    product: Mapped[Product] = relationship()


class Escalation(Exchanged):
    """A customer handed to the supervisor; open until `closed_at`.

    `remind_at` is when whoever has to act hears of it next, `news_at` since when the one who
    opened it has not been told of what was done.
    """

    __tablename__ = "escalations"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    reason: Mapped[str] = mapped_column(Text)
    severity: Mapped[Severity]
    opened_at: Mapped[datetime]
    opened_by_id: Mapped[int | None] = mapped_column(ForeignKey("reps.id"), index=True)
    assigned_to_id: Mapped[int | None] = mapped_column(ForeignKey("reps.id"), index=True)
    taken_at: Mapped[datetime | None]
    answer: Mapped[str | None] = mapped_column(Text)
    answered_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    remind_at: Mapped[datetime | None] = mapped_column(index=True)
    news_at: Mapped[datetime | None] = mapped_column(index=True)

    account: Mapped[Account] = relationship()
    opened_by: Mapped[Rep | None] = relationship(foreign_keys=[opened_by_id])
    assigned_to: Mapped[Rep | None] = relationship(foreign_keys=[assigned_to_id])
