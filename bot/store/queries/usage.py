"""Adding up what calls of a language model took."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from bot.store.usage import ModelUse


@dataclass(frozen=True, slots=True)
class Took:
    """Calls, and what they took together."""

    calls: int = 0
    failed: int = 0
    tokens_read: int = 0
    tokens_written: int = 0
    micros: int = 0
    milliseconds: int = 0

    @property
    def tokens(self) -> int:
        return self.tokens_read + self.tokens_written


_SUMS = tuple(Took.__dataclass_fields__)


def spent(session: Session, day: date, rep: str) -> Took:
    """What a person's calls of a day took."""
    sums = [func.coalesce(func.sum(getattr(ModelUse, name)), 0) for name in _SUMS]
    row = session.execute(select(*sums).where(ModelUse.day == day, ModelUse.rep == rep)).one()
    return Took(*map(int, row))


def since(session: Session, day: date) -> Sequence[ModelUse]:
    """Every row from that day on, the newest first."""
    return session.scalars(
        select(ModelUse)
        .where(ModelUse.day >= day)
        .order_by(ModelUse.day.desc(), ModelUse.rep, ModelUse.purpose)
    ).all()


def plain(row: ModelUse) -> dict[str, Any]:
    """A row as JSON has it."""
    return {
        "day": row.day.isoformat(),
        "rep": row.rep,
        "purpose": row.purpose,
        **{name: getattr(row, name) for name in _SUMS},
    }


def add(session: Session, day: date, rep: str, purpose: str, took: Took) -> None:
    """Add to the row, or make it; two at once may both make it, and one of them conflicts."""
    more = {name: getattr(ModelUse, name) + value for name, value in asdict(took).items()}
    found = session.execute(
        update(ModelUse)
        .where(ModelUse.day == day, ModelUse.rep == rep, ModelUse.purpose == purpose)
        .values(**more)
        .returning(ModelUse.day)
    ).first()
    if found is None:
        session.execute(insert(ModelUse).values(day=day, rep=rep, purpose=purpose, **asdict(took)))
