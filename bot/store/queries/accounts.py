"""Reading accounts: by name, and what belongs to one."""

from collections.abc import Collection, Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from bot.store.models import (
    Account,
    AccountAlias,
    Contact,
    Escalation,
    Order,
    Task,
)
from bot.store.portions import portions

_AFTER_ALL = "\U0010ffff"


def one(session: Session, account_id: int) -> Account | None:
    return session.get(Account, account_id, options=[joinedload(Account.owner)])


def several(session: Session, ids: Collection[int]) -> Sequence[Account]:
    """The accounts with their owners, by name."""
    query = select(Account).where(Account.id.in_(ids)).options(joinedload(Account.owner))
    return session.scalars(query.order_by(Account.folded, Account.id)).all()


def named(session: Session, folded: str) -> Sequence[int]:
    """Accounts whose name or alias is exactly this."""
    return _ids(
        session,
        select(Account.id).where(Account.folded == folded),
        select(AccountAlias.account_id).where(AccountAlias.folded == folded),
    )


def beginning(session: Session, folded: str, limit: int) -> Sequence[int]:
    """Accounts whose name or alias begins like this."""
    end = folded + _AFTER_ALL
    return _ids(
        session,
        select(Account.id).where(Account.folded >= folded, Account.folded < end).limit(limit),
        select(AccountAlias.account_id)
        .where(AccountAlias.folded >= folded, AccountAlias.folded < end)
        .limit(limit),
    )[:limit]


def owned(session: Session, owner_id: int, limit: int) -> Sequence[int]:
    query = select(Account.id).where(Account.owner_id == owner_id)
    return session.scalars(query.order_by(Account.folded).limit(limit)).all()


def names(session: Session, ids: Collection[int] | None = None) -> list[tuple[int, str]]:
    """Key and folded name of every account, aliases too; only of these accounts if any is named."""
    found: list[tuple[int, str]] = []
    for key, name in ((Account.id, Account.folded), (AccountAlias.account_id, AccountAlias.folded)):
        query = select(key, name).order_by(key)
        for some in (None,) if ids is None else portions(ids):
            rows = session.execute(query if some is None else query.where(key.in_(some)))
            found += [(row[0], row[1]) for row in rows]
    return found


def contacts(session: Session, account_id: int, limit: int) -> Sequence[Contact]:
    query = select(Contact).where(Contact.account_id == account_id)
    return session.scalars(query.order_by(Contact.name, Contact.id).limit(limit)).all()


def tasks(session: Session, account_id: int, limit: int) -> Sequence[Task]:
    """What is still to do for the account, whoever does it."""
    return session.scalars(
        select(Task)
        .where(Task.account_id == account_id, Task.done.is_(False))
        .order_by(Task.due.is_(None), Task.due, Task.id)
        .limit(limit)
        .options(joinedload(Task.account))
    ).all()


def orders(session: Session, account_id: int, limit: int) -> Sequence[Order]:
    """Orders on their way first, then the delivered ones, the latest promise first."""
    return session.scalars(
        select(Order)
        .where(Order.account_id == account_id)
        .order_by(Order.delivered_date.is_not(None), Order.promised_date.desc(), Order.id)
        .limit(limit)
        .options(joinedload(Order.account))
    ).all()


def escalations(session: Session, account_id: int, limit: int) -> Sequence[Escalation]:
    """The open ones, the newest first."""
    return session.scalars(
        select(Escalation)
        .where(Escalation.account_id == account_id, Escalation.closed_at.is_(None))
        .order_by(Escalation.opened_at.desc())
        .limit(limit)
    ).all()


def _ids(session: Session, *queries: Select[int]) -> Sequence[int]:
    return list(dict.fromkeys(key for query in queries for key in session.scalars(query)))
