"""Reading escalations: one, those that concern a rep, and those of which somebody has to hear."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session, joinedload
from sqlalchemy.orm.interfaces import ORMOption

from bot.store.models import Escalation, Rep
from bot.store.vocabulary import Severity

_URGENCY = {Severity.HIGH: 0, Severity.NORMAL: 1, Severity.LOW: 2}


def whole() -> tuple[ORMOption, ...]:
    return (
        joinedload(Escalation.account),
        joinedload(Escalation.opened_by),
        joinedload(Escalation.assigned_to),
    )


def one(session: Session, escalation_id: int) -> Escalation | None:
    return session.get(Escalation, escalation_id, options=whole())


def concerning(
    session: Session, rep_id: int, *, everyones: bool, account_id: int | None = None, limit: int
) -> Sequence[Escalation]:
    """Open ones that the rep opened or has to answer, or whose opener reports to the rep.

    The gravest come first, then the oldest.
    """
    query = select(Escalation).where(Escalation.closed_at.is_(None)).options(*whole())
    if not everyones:
        reports = select(Rep.id).where(Rep.manager_id == rep_id)
        query = query.where(
            or_(
                Escalation.opened_by_id == rep_id,
                Escalation.assigned_to_id == rep_id,
                Escalation.opened_by_id.in_(reports),
            )
        )
    if account_id is not None:
        query = query.where(Escalation.account_id == account_id)
    found = session.scalars(query.order_by(Escalation.opened_at).limit(limit)).all()
    return sorted(found, key=lambda row: _URGENCY[row.severity])


def anything_to_tell(session: Session, now: datetime) -> bool:
    query = select(Escalation.id).where(_to_remind(now) | (Escalation.news_at <= now))
    return session.scalar(query.limit(1)) is not None


def to_remind(session: Session, now: datetime, limit: int) -> Sequence[Escalation]:
    """Those whose reminder is due, kept from other replicas until the transaction ends.

    One that was closed is due once more, at the moment of its closing.
    """
    query = select(Escalation).where(_to_remind(now)).order_by(Escalation.remind_at)
    return _kept(session, query, limit)


def with_news(session: Session, now: datetime, limit: int) -> Sequence[Escalation]:
    """Those of whose progress the opener has to hear, kept likewise."""
    query = select(Escalation).where(Escalation.news_at <= now).order_by(Escalation.news_at)
    return _kept(session, query, limit)


def _to_remind(now: datetime) -> ColumnElement[bool]:
    opened = Escalation.closed_at.is_(None) & (Escalation.remind_at <= now)
    return or_(opened, Escalation.remind_at == Escalation.closed_at)


def _kept(session: Session, query: Select[Escalation], limit: int) -> Sequence[Escalation]:
    return session.scalars(query.limit(limit).with_for_update(skip_locked=True)).all()
