"""What calls of a language model took: one row a day, person and purpose."""

from datetime import date

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.store import limits
from bot.store.base import Base


class ModelUse(Base):
    """The sum of one day (UTC). `rep` is a Slack user id, empty where nobody asked.

    `micros` are millionths of the currency that the prices are set in.
    """

    __tablename__ = "model_uses"

    day: Mapped[date] = mapped_column(primary_key=True)
    rep: Mapped[str] = mapped_column(String(limits.KEY), primary_key=True)
    purpose: Mapped[str] = mapped_column(String(limits.SHORT), primary_key=True)
    calls: Mapped[int]
    failed: Mapped[int]
    tokens_read: Mapped[int] = mapped_column(BigInteger)
    tokens_written: Mapped[int] = mapped_column(BigInteger)
    micros: Mapped[int] = mapped_column(BigInteger)
    milliseconds: Mapped[int] = mapped_column(BigInteger)
