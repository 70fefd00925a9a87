"""Reading what is new in the sheets, and how far each rep has been told."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from bot.store.aims import Preference
from bot.store.models import Rep
from bot.store.news import KnownSheet, SheetChange, Told


def known(session: Session) -> Sequence[KnownSheet]:
    """Those that were looked at last come last."""
    return session.scalars(select(KnownSheet).order_by(KnownSheet.read_at)).all()


def last_read(session: Session) -> datetime | None:
    return session.scalar(select(func.max(KnownSheet.read_at)))


def forget(session: Session, before: datetime) -> None:
    """Changes that are no news any more."""
    session.execute(delete(SheetChange).where(SheetChange.at < before))


def changes(session: Session, since: datetime) -> Sequence[SheetChange]:
    """The oldest first."""
    query = select(SheetChange).where(SheetChange.at >= since)
    return session.scalars(query.order_by(SheetChange.id)).all()


def everybody(session: Session) -> Sequence[tuple[Rep, Preference | None, Told | None]]:
    """All reps, each with the own settings and with what was told last, where there are any."""
    query = (
        select(Rep, Preference, Told)
        .outerjoin(Preference, Preference.rep_id == Rep.id)
        .outerjoin(Told, Told.rep_id == Rep.id)
        .order_by(Rep.id)
    )
    return [(rep, chosen, told) for rep, chosen, told in session.execute(query)]


def told(session: Session, rep_id: int) -> Told | None:
    """What the rep was told last, kept from others until the transaction ends."""
    return session.get(Told, rep_id, with_for_update=True)
