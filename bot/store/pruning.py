"""Take out of the books what only mattered for a while: keys, cards that waited, deliveries."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, func, select
from sqlalchemy.orm import Session

from bot.store.base import Base, table_of
from bot.store.ledger import Delivery, IdempotencyKey, WaitingProposal
from bot.store.work import UnitOfWork

KEPT = timedelta(days=30)
LEAST = timedelta(days=2)  # an undo and a redelivered message come within one day


@dataclass(frozen=True, slots=True)
class Pruned:
    """Rows taken out: keys of orders that were carried out, cards, ids of deliveries."""

    keys: int
    proposals: int
    deliveries: int


def prune(
    engine: Engine, now: datetime, kept: timedelta = KEPT, *, dry_run: bool = False
) -> Pruned:
    """Remove what is older than `kept` (two days at least); a dry run only counts."""
    before = now - max(kept, LEAST)
    with UnitOfWork(engine).writing() as session:
        found = Pruned(
            _remove(session, IdempotencyKey, "at", before),
            _remove(session, WaitingProposal, "made_at", before),
            _remove(session, Delivery, "seen_at", before),
        )
        if dry_run:
            session.rollback()
    return found


def _remove(session: Session, model: type[Base], column: str, before: datetime) -> int:
    table = table_of(model)
    old = table.c[column] < before
    number = session.scalar(select(func.count()).select_from(table).where(old)) or 0
    session.execute(delete(table).where(old))
    return number
