"""What is kept of conversations: the channels that are answered, and opinions on answers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.store import limits
from bot.store.base import Base, Numbered
from bot.store.models import AUTOINCREMENT, Rep


class AnsweredChannel(Base):
    """A channel in which questions are answered without a mention, and who wanted it."""

    __tablename__ = "answered_channels"

    channel: Mapped[str] = mapped_column(String(limits.KEY), primary_key=True)
    set_by_id: Mapped[int] = mapped_column(ForeignKey("reps.id"), index=True)
    set_at: Mapped[datetime]


class Opinion(Numbered):
    """What a rep thought of the answer to a question; the last word counts.

    `fingerprint` tells the same question, `sheet` is the one that the answer stood on.
    """

    __tablename__ = "opinions"
    __table_args__ = (UniqueConstraint("rep_id", "fingerprint"), AUTOINCREMENT)

    rep_id: Mapped[int] = mapped_column(ForeignKey("reps.id"))
    fingerprint: Mapped[str] = mapped_column(String(64))
    question: Mapped[str] = mapped_column(String(limits.QUESTION))
    sheet: Mapped[str | None] = mapped_column(String(limits.NAME))
    helped: Mapped[bool]
    given_at: Mapped[datetime] = mapped_column(index=True)

    rep: Mapped[Rep] = relationship()
