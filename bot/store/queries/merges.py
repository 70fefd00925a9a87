"""Accounts that are one now: what belongs to one of them, and which key means which."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, selectinload

from bot.store.ledger import MergedAccount
from bot.store.models import (
    Account,
    Activity,
    Contact,
    Escalation,
    Opportunity,
    Order,
    Task,
)

_LONGEST_CHAIN = 50
_BELONGING: tuple[tuple[Any, Any], ...] = (
    (Contact, None),
    (Opportunity, Opportunity.lines),
    (Activity, Activity.products),
    (Task, None),
    (Order, Order.items),
    (Escalation, None),
)


def count(session: Session, account_id: int) -> int:
    """How many rows belong to the account."""
    queries = (
        select(func.count()).select_from(model).where(model.account_id == account_id)
        for model, _ in _BELONGING
    )
    return sum(session.scalar(query) or 0 for query in queries)


def belonging(session: Session, account_id: int) -> Iterator[tuple[type, Sequence[Any]]]:
    """Each kind of row that belongs to the account, with the rows it owns."""
    for model, owned in _BELONGING:
        query = select(model).where(model.account_id == account_id).order_by(model.id)
        if owned is not None:
            query = query.options(selectinload(owned))
        yield model, session.scalars(query).all()


def remember(session: Session, gone: str, into: str) -> None:
    session.add(MergedAccount(external_key=gone, into_key=into))


def forget(session: Session, key: str) -> None:
    """The account of that key is back."""
    session.execute(delete(MergedAccount).where(MergedAccount.external_key == key))


def meant(session: Session, keys: Collection[str]) -> dict[str, int]:
    """Those of the keys whose accounts went into another one, and which one that is now."""
    query = select(MergedAccount.external_key, MergedAccount.into_key)
    named = dict(session.execute(query.where(MergedAccount.external_key.in_(keys))).all())
    for _ in range(_LONGEST_CHAIN):
        further = dict(
            session.execute(query.where(MergedAccount.external_key.in_(named.values()))).all()
        )
        if not further:
            break
        named = {key: further.get(into, into) for key, into in named.items()}
    there = select(Account.external_key, Account.id).where(Account.external_key.in_(named.values()))
    ids = dict(session.execute(there).all())
    return {key: ids[into] for key, into in named.items() if into in ids}
