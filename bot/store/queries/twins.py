"""Reading accounts and contacts that may be the same as a new one."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, joinedload

from bot.store.models import Account, AccountAlias, Contact


def of_account(
    session: Session, *, folded: str, domain: str | None, dialled: str | None, limit: int
) -> Sequence[Account]:
    """By name or alias first, then by web domain, then by phone number."""
    alias = select(AccountAlias.account_id).where(AccountAlias.folded == folded)
    conditions = [or_(Account.folded == folded, Account.id.in_(alias))]
    conditions += [Account.domain == domain] if domain else []
    conditions += [Account.dialled == dialled] if dialled else []
    found: dict[int, Account] = {}
    for condition in conditions:
        query = select(Account).where(condition).options(joinedload(Account.owner))
        for row in session.scalars(query.order_by(Account.id).limit(limit)):
            found.setdefault(row.id, row)
    return list(found.values())[:limit]


def of_contact(
    session: Session,
    *,
    account_id: int,
    folded: str,
    email: str | None,
    dialled: str | None,
    limit: int,
) -> Sequence[Contact]:
    """By name at the same account first, then by e-mail address or phone number anywhere."""
    conditions: list[ColumnElement[bool]] = [
        (Contact.account_id == account_id) & (Contact.folded == folded)
    ]
    conditions += [Contact.email == email] if email else []
    conditions += [Contact.dialled == dialled] if dialled else []
    found: dict[int, Contact] = {}
    for condition in conditions:
        query = select(Contact).where(condition).options(joinedload(Contact.account))
        for row in session.scalars(query.order_by(Contact.id).limit(limit)):
            found.setdefault(row.id, row)
    return list(found.values())[:limit]
