"""Reading reps: one of them, and who works with whom."""

from collections.abc import Collection, Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.store.models import Rep
from bot.store.vocabulary import Role


def by_slack_id(session: Session, slack_user_id: str) -> Rep | None:
    return session.scalar(select(Rep).where(Rep.slack_user_id == slack_user_id))


def several(session: Session, ids: Collection[int]) -> Sequence[Rep]:
    return session.scalars(select(Rep).where(Rep.id.in_(ids)).order_by(Rep.name, Rep.id)).all()


def everybody(session: Session) -> Sequence[Rep]:
    return session.scalars(select(Rep).order_by(Rep.id)).all()


def reports_of(session: Session, rep_id: int) -> Sequence[int]:
    """The rep and everybody who reports to the rep."""
    query = select(Rep.id).where(or_(Rep.id == rep_id, Rep.manager_id == rep_id))
    return session.scalars(query.order_by(Rep.id)).all()


def colleagues_of(session: Session, rep_id: int) -> Sequence[int]:
    """The rep and everybody with the same manager."""
    manager = select(Rep.manager_id).where(Rep.id == rep_id).scalar_subquery()
    query = select(Rep.id).where(or_(Rep.id == rep_id, Rep.manager_id == manager))
    return session.scalars(query.order_by(Rep.id)).all()


def team_of(session: Session, rep_id: int) -> Collection[int]:
    """The rep's reports and colleagues, and the rep."""
    return {*reports_of(session, rep_id), *colleagues_of(session, rep_id)}


def with_role(session: Session, role: Role) -> Sequence[Rep]:
    return session.scalars(select(Rep).where(Rep.role == role).order_by(Rep.id)).all()
