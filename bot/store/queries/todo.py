"""Reading what a rep follows: tasks and orders."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from bot.store.models import Account, Order, Task


def tasks(session: Session, owner_id: int, due_before: date | None, limit: int) -> Sequence[Task]:
    """Open tasks, the earliest first; those without a day come last, and not with `due_before`."""
    query = select(Task).where(Task.owner_id == owner_id, Task.done.is_(False))
    if due_before:
        query = query.where(Task.due <= due_before)
    query = query.order_by(Task.due.is_(None), Task.due, Task.at.is_(None), Task.at, Task.id)
    return session.scalars(query.limit(limit).options(joinedload(Task.account))).all()


def open_titles(session: Session, owner_id: int) -> list[tuple[int, str]]:
    """Key and title of every open task of the owner's, the earliest first."""
    query = select(Task.id, Task.title).where(Task.owner_id == owner_id, Task.done.is_(False))
    return [(key, title) for key, title in session.execute(query.order_by(Task.due, Task.id))]


def orders(
    session: Session,
    *,
    owner_id: int | None = None,
    account_id: int | None = None,
    number: str | None = None,
    order_id: int | None = None,
    limit: int,
) -> Sequence[Order]:
    """Orders of an account, of a number, or those on their way to the accounts of an owner."""
    query = select(Order).options(joinedload(Order.account))
    if order_id is not None:
        query = query.where(Order.id == order_id)
    if number is not None:
        query = query.where(Order.number == number)
    if account_id is not None:
        query = query.where(Order.account_id == account_id)
    if owner_id is not None:
        query = query.join(Account, Account.id == Order.account_id).where(
            Account.owner_id == owner_id, Order.delivered_date.is_(None)
        )
    query = query.order_by(Order.delivered_date.is_not(None), Order.promised_date, Order.id)
    return session.scalars(query.limit(limit)).all()
