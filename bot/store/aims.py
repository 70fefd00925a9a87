"""What the record keeps of a rep beside who that is: quotas, and how they want to be served."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.store import limits
from bot.store.base import Exchanged, Numbered
from bot.store.models import AUTOINCREMENT, Rep


class Quota(Exchanged):
    """What a rep is to win from the `first` day to the `last` one, in one currency."""

    __tablename__ = "quotas"
    __table_args__ = (Index("ix_quotas_rep_first", "rep_id", "first"), AUTOINCREMENT)

    rep_id: Mapped[int] = mapped_column(ForeignKey("reps.id"))
    first: Mapped[date]
    last: Mapped[date]
    amount: Mapped[Decimal]
    currency: Mapped[str] = mapped_column(String(3))

    rep: Mapped[Rep] = relationship()


class Preference(Numbered):
    """A rep's own settings; one row a rep, made when the first of them is changed.

    Without a `language` Deskmate answers in that of the message, without a `currency` amounts are
    in that of the rep's country.
    """

    __tablename__ = "preferences"

    rep_id: Mapped[int] = mapped_column(ForeignKey("reps.id"), unique=True)
    language: Mapped[str | None] = mapped_column(String(limits.TAG))
    currency: Mapped[str | None] = mapped_column(String(3))
    digest: Mapped[bool]
    digest_hour: Mapped[int]
    notices: Mapped[bool]

    rep: Mapped[Rep] = relationship()
