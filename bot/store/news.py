"""What is new in the sheets, and what each rep was told last without having asked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store import limits
from bot.store.base import Base, Json, Numbered


class KnownSheet(Base):
    """A sheet as it was when its news were told last: `mark` changes with its words.

    `way` is how it was read, `facts` are its products' values (see `knowledge.changes`).
    """

    __tablename__ = "known_sheets"

    path: Mapped[str] = mapped_column(Text, primary_key=True)
    way: Mapped[str] = mapped_column(Text)
    mark: Mapped[str] = mapped_column(String(limits.KEY))
    facts: Mapped[list[Any]] = mapped_column(Json)
    read_at: Mapped[datetime]


class SheetChange(Numbered):
    """A sheet came new or changed: which products that is about, and which values are others."""

    __tablename__ = "sheet_changes"

    title: Mapped[str] = mapped_column(Text)
    dated: Mapped[date | None]
    new: Mapped[bool]
    products: Mapped[list[Any]] = mapped_column(Json)
    values: Mapped[list[Any]] = mapped_column(Json)
    at: Mapped[datetime] = mapped_column(index=True)


class Told(Base):
    """The day of a rep's last digest, and the last change of a sheet that the rep was told of."""

    __tablename__ = "told"

    rep_id: Mapped[int] = mapped_column(ForeignKey("reps.id"), primary_key=True)
    day: Mapped[date | None]
    change_id: Mapped[int]
