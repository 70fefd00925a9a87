"""Reading what reps are to reach, and how they want to be served."""

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.store.aims import Preference, Quota

Sum = tuple[date, date, str, Decimal]


def same_quota(
    session: Session, rep_id: int, first: date, last: date, currency: str
) -> Quota | None:
    """The quota of exactly these days, kept from others until the transaction ends."""
    query = select(Quota).where(
        Quota.rep_id == rep_id,
        Quota.first == first,
        Quota.last == last,
        Quota.currency == currency,
    )
    return session.scalar(query.with_for_update())


def quotas(session: Session, rep_ids: Collection[int], day: date) -> Sequence[Sum]:
    """First and last day, currency and sum of the reps' quotas that the day is in."""
    total = func.sum(Quota.amount, type_=Quota.amount.type)
    query = (
        select(Quota.first, Quota.last, Quota.currency, total)
        .where(Quota.rep_id.in_(rep_ids), Quota.first <= day, Quota.last >= day)
        .group_by(Quota.first, Quota.last, Quota.currency)
        .order_by(Quota.last, Quota.first, Quota.currency)
    )
    return [(first, last, code, sum_) for first, last, code, sum_ in session.execute(query)]


def preference(session: Session, rep_id: int) -> Preference | None:
    return session.scalar(select(Preference).where(Preference.rep_id == rep_id))
