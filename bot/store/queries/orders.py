"""Reading orders: by number, of an account, on their way or late."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from bot.store.models import Account, Order, OrderItem
from bot.store.vocabulary import CANCELLED

_ON_THEIR_WAY = (Order.delivered_date.is_(None), func.lower(Order.status) != CANCELLED)


def numbered(session: Session, number: str) -> Order | None:
    """The order of that number; small and capital letters are the same."""
    query = select(Order).options(joinedload(Order.account))
    for said in dict.fromkeys((number, number.upper(), number.lower())):
        found = session.scalar(query.where(Order.number == said).limit(1))
        if found is not None:
            return found
    return None


def some(
    session: Session,
    *,
    owner_ids: Collection[int] | None = None,
    account_id: int | None = None,
    order_id: int | None = None,
    promised_before: date | None = None,
    limit: int,
) -> Sequence[Order]:
    """Orders of an account, one of them, or those on their way to the accounts of some owners.

    `promised_before` keeps those that should have arrived by then and have not.
    """
    query = select(Order).options(
        joinedload(Order.account), selectinload(Order.items).joinedload(OrderItem.product)
    )
    if order_id is not None:
        query = query.where(Order.id == order_id)
    if account_id is not None:
        query = query.where(Order.account_id == account_id)
    if owner_ids is not None:
        query = query.join(Account, Account.id == Order.account_id).where(
            Account.owner_id.in_(owner_ids), *_ON_THEIR_WAY
        )
    if promised_before is not None:
        query = query.where(Order.promised_date < promised_before, *_ON_THEIR_WAY)
    query = query.order_by(Order.delivered_date.is_not(None), Order.promised_date, Order.id)
    return session.scalars(query.limit(limit)).all()
