"""The questions that the sheets could not answer, as rows, and who asked them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.store import limits
from bot.store.base import Base, Json, Numbered
from bot.store.folding import folded
from bot.store.models import AUTOINCREMENT, Rep
from bot.store.vocabulary import GapState

# Scripts that write no spaces between words; people put some in, or not, as they like.
_UNSPACED = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]"
_LOOSE_SPACE = re.compile(f"(?<={_UNSPACED}) | (?={_UNSPACED})")


class Gap(Numbered):
    """A question that was declined, once for all who asked it.

    `fingerprint` tells the same question, `earlier` are the messages that it follows up. `silence`
    says why it was declined, `nearest` which sheet came closest, and `sheet` which one answers it
    now. It was closed by nobody where a refresh of the sheets closed it. A note is for those who
    ask it again.
    """

    __tablename__ = "gaps"
    __table_args__ = (
        UniqueConstraint("language", "fingerprint"),
        Index("ix_gaps_state_times", "state", "times"),
        AUTOINCREMENT,
    )

    question: Mapped[str] = mapped_column(String(limits.QUESTION))
    earlier: Mapped[list[Any]] = mapped_column(Json)
    fingerprint: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(35))
    silence: Mapped[str] = mapped_column(String(limits.SHORT))
    nearest: Mapped[str | None] = mapped_column(String(limits.NAME))
    times: Mapped[int]
    first_asked: Mapped[datetime]
    last_asked: Mapped[datetime]
    state: Mapped[GapState]
    sheet: Mapped[str | None] = mapped_column(String(limits.NAME))
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("reps.id"), index=True)
    closed_at: Mapped[datetime | None]
    note: Mapped[str | None] = mapped_column(String(limits.QUESTION))
    noted_by_id: Mapped[int | None] = mapped_column(ForeignKey("reps.id"), index=True)
    noted_at: Mapped[datetime | None]

    closed_by: Mapped[Rep | None] = relationship(foreign_keys=[closed_by_id])
    noted_by: Mapped[Rep | None] = relationship(foreign_keys=[noted_by_id])
    askers: Mapped[list[GapAsker]] = relationship(
        order_by="GapAsker.last_asked.desc(), GapAsker.rep_id", passive_deletes=True
    )


class GapAsker(Base):
    """A rep who asked it, and how often."""

    __tablename__ = "gap_askers"

    gap_id: Mapped[int] = mapped_column(ForeignKey("gaps.id", ondelete="CASCADE"), primary_key=True)
    rep_id: Mapped[int] = mapped_column(ForeignKey("reps.id"), primary_key=True, index=True)
    times: Mapped[int]
    last_asked: Mapped[datetime]

    rep: Mapped[Rep] = relationship()


def fingerprint(question: str, earlier: Sequence[str] = ()) -> str:
    """The same for questions that differ in case, accents, punctuation and spacing only."""
    told = "\n".join(map(_same, (*earlier, question)))
    return hashlib.sha256(told.encode()).hexdigest()


def _same(text: str) -> str:
    # Where punctuation is all there is, it is what tells one question from another.
    return _LOOSE_SPACE.sub("", folded(text)) or "".join(text.split())
