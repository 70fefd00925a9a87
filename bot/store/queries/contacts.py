"""Reading contacts: one, by name, of an account."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from bot.store.models import Contact

_AFTER_ALL = "\U0010ffff"


def one(session: Session, contact_id: int) -> Contact | None:
    return session.get(Contact, contact_id, options=[joinedload(Contact.account)])


def named(
    session: Session, folded: str, limit: int, account_id: int | None = None
) -> Sequence[Contact]:
    """Contacts of exactly this name; else those whose name begins so; else in which it occurs."""
    query = select(Contact).options(joinedload(Contact.account)).order_by(Contact.folded)
    if account_id is not None:
        query = query.where(Contact.account_id == account_id)
    for condition in (
        Contact.folded == folded,
        (Contact.folded >= folded) & (Contact.folded < folded + _AFTER_ALL),
        Contact.folded.contains(f" {folded}", autoescape=True),
    ):
        found = session.scalars(query.where(condition).limit(limit)).all()
        if found:
            return found
    return []


def not_to_call(session: Session, account_ids: Collection[int]) -> Sequence[Contact]:
    """The people at the accounts who asked not to be called."""
    query = select(Contact).where(
        Contact.account_id.in_(account_ids), Contact.do_not_call.is_(True)
    )
    return session.scalars(query.order_by(Contact.name, Contact.id)).all()
