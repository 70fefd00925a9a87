"""Reading the gaps: the same question, a page of them, those to ask again, those to forget."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session, joinedload, selectinload

from bot.store.gaps import Gap, GapAsker
from bot.store.vocabulary import GapState

_SHOWN = (
    joinedload(Gap.closed_by),
    joinedload(Gap.noted_by),
    selectinload(Gap.askers).joinedload(GapAsker.rep),
)


def same(session: Session, language: str, fingerprint: str) -> Gap | None:
    """The gap of that question, kept from others until the transaction ends."""
    return session.scalar(
        select(Gap)
        .where(Gap.language == language, Gap.fingerprint == fingerprint)
        .with_for_update()
    )


def asker(session: Session, gap_id: int, rep_id: int) -> GapAsker | None:
    return session.get(GapAsker, (gap_id, rep_id))


def locked(session: Session, gap_id: int) -> Gap | None:
    """The gap as it is now, kept from others until the transaction ends."""
    return session.scalar(
        select(Gap).where(Gap.id == gap_id).with_for_update(of=Gap).options(*_SHOWN)
    )


def one(session: Session, gap_id: int) -> Gap | None:
    return session.scalar(select(Gap).where(Gap.id == gap_id).options(*_SHOWN))


def most_asked(session: Session, offset: int, limit: int | None) -> Sequence[Gap]:
    """Open gaps, those asked most often first, of these the latest."""
    query = select(Gap).where(Gap.state == GapState.OPEN)
    query = query.order_by(Gap.times.desc(), Gap.last_asked.desc(), Gap.id.desc())
    return session.scalars(query.offset(offset).limit(limit).options(*_SHOWN)).all()


def latest(session: Session, offset: int, limit: int | None) -> Sequence[Gap]:
    """Open gaps, those asked last first."""
    query = select(Gap).where(Gap.state == GapState.OPEN)
    query = query.order_by(Gap.last_asked.desc(), Gap.id.desc())
    return session.scalars(query.offset(offset).limit(limit).options(*_SHOWN)).all()


def closed(session: Session, offset: int, limit: int | None) -> Sequence[Gap]:
    """Answered and dismissed gaps, those closed last first."""
    query = select(Gap).where(Gap.state != GapState.OPEN)
    query = query.order_by(Gap.closed_at.desc(), Gap.id.desc())
    return session.scalars(query.offset(offset).limit(limit).options(*_SHOWN)).all()


def count(session: Session, *, opened: bool) -> tuple[int, int]:
    """How many gaps are open (or closed), and how often all of these were asked."""
    wanted = Gap.state == GapState.OPEN if opened else Gap.state != GapState.OPEN
    query = select(func.count(), func.coalesce(func.sum(Gap.times), 0)).where(wanted)
    number, times = session.execute(query).one()
    return number, times


def answered_for(session: Session, rep_id: int, since: datetime, limit: int) -> Sequence[Gap]:
    """Gaps that were answered since then, and after this rep asked last; the newest first."""
    query = (
        select(Gap)
        .join(GapAsker, GapAsker.gap_id == Gap.id)
        .where(
            GapAsker.rep_id == rep_id,
            Gap.state == GapState.ANSWERED,
            Gap.closed_at >= since,
            Gap.closed_at >= GapAsker.last_asked,
        )
        .order_by(Gap.closed_at.desc(), Gap.id.desc())
    )
    return session.scalars(query.limit(limit).options(*_SHOWN)).all()


def answered_now(session: Session, gap_id: int, sheet: str, at: datetime) -> bool:
    """Close an open gap that `sheet` answers; False where somebody closed it meanwhile."""
    done = session.execute(
        update(Gap)
        .where(Gap.id == gap_id, Gap.state == GapState.OPEN)
        .values(state=GapState.ANSWERED, sheet=sheet or None, closed_by_id=None, closed_at=at)
        .returning(Gap.id)
    )
    return done.scalar() is not None


def forget(session: Session, most: int) -> None:
    """Keep at most so many gaps: the closed ones go first, then those last asked longest ago."""
    total = session.scalar(select(func.count()).select_from(Gap)) or 0
    if total <= most:
        return
    oldest = (
        select(Gap.id)
        .order_by(Gap.state == GapState.OPEN, func.coalesce(Gap.closed_at, Gap.last_asked), Gap.id)
        .limit(total - most)
    )
    session.execute(delete(Gap).where(Gap.id.in_(session.scalars(oldest).all())))
