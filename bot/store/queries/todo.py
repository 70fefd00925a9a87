"""Reading what a rep has to do."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from bot.store.models import Task


def tasks(
    session: Session, owner_ids: Collection[int], due_before: date | None, limit: int
) -> Sequence[Task]:
    """Open tasks, the earliest first; those without a day come last, and not with `due_before`."""
    query = select(Task).where(Task.owner_id.in_(owner_ids), Task.done.is_(False))
    if due_before:
        query = query.where(Task.due <= due_before)
    query = query.order_by(Task.due.is_(None), Task.due, Task.at.is_(None), Task.at, Task.id)
    whole = joinedload(Task.account), joinedload(Task.owner)
    return session.scalars(query.limit(limit).options(*whole)).all()


def open_titles(session: Session, owner_id: int) -> list[tuple[int, str]]:
    """Key and title of every open task of the owner's, the earliest first."""
    query = select(Task.id, Task.title).where(Task.owner_id == owner_id, Task.done.is_(False))
    return [(key, title) for key, title in session.execute(query.order_by(Task.due, Task.id))]
