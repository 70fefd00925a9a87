"""Reading what is kept of conversations."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.store.talk import AnsweredChannel, Opinion


def answered(session: Session, channel: str) -> AnsweredChannel | None:
    return session.get(AnsweredChannel, channel)


def opinion(session: Session, rep_id: int, fingerprint: str) -> Opinion | None:
    return session.scalar(
        select(Opinion).where(Opinion.rep_id == rep_id, Opinion.fingerprint == fingerprint)
    )


def helped(session: Session, since: datetime) -> dict[bool, int]:
    """How many answers helped, and how many did not, since then."""
    query = select(Opinion.helped, func.count()).where(Opinion.given_at >= since)
    return {bool(good): many for good, many in session.execute(query.group_by(Opinion.helped))}
