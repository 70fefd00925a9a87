"""The book of names of the database, read anew where the record changed."""

import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from bot.store import revisions
from bot.store.book import (
    Book,
    KnownAccount,
    KnownContact,
    KnownDeal,
    KnownOrder,
    KnownProduct,
    KnownRep,
    KnownTask,
)
from bot.store.ledger import AuditEntry, AuditRecord
from bot.store.models import (
    Account,
    AccountAlias,
    Contact,
    Opportunity,
    OpportunityLine,
    Order,
    Product,
    ProductAlias,
    Rep,
    Task,
)
from bot.store.work import UnitOfWork

Ids = set[int] | None
# So many changes of one kind are read one by one; after more, all is read anew.
_FEW = 20


class Names:
    """Hands out the current book. Threads may share it; a book once handed out never changes.

    Raises the errors of `bot.store.errors` where the database cannot be reached.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._book = Book()
        self._seen: Mapping[str, int] = {}
        self._entry = 0

    def book(self) -> Book:
        """The names as the record has them now; only what changed since is read."""
        with UnitOfWork(self._engine).reading() as session:
            now = dict(revisions.read(session, *_TOPICS))
            if now == self._seen:
                return self._book
            with self._lock:
                return self._renewed(session)

    def _renewed(self, session: Session) -> Book:
        entry = session.scalar(select(func.max(AuditEntry.id))) or 0
        now = dict(revisions.read(session, *_TOPICS))
        changed = [topic for topic in _TOPICS if now.get(topic) != self._seen.get(topic)]
        if not self._seen:
            changed = list(_TOPICS)
        book = self._book
        whole: dict[str, tuple[Any, ...]] = {}
        for topic in changed:
            part, read = _TOPICS[topic]
            ids = self._touched(session, topic, now.get(topic, 0) - self._seen.get(topic, 0))
            if ids is None:
                whole[part] = tuple(read(session, None))
            else:
                rows = tuple(read(session, ids))
                book = book.changed(part, rows, ids - {row.id for row in rows})
        self._book = book.renewed(**whole) if whole else book
        self._seen, self._entry = now, entry
        return self._book

    def _touched(self, session: Session, topic: str, times: int) -> set[int] | None:
        """The rows that were changed since, where the audit tells of every change; else None."""
        if not self._seen or not 0 < times <= _FEW:
            return None
        query = select(AuditRecord.entry_id, AuditRecord.record_id)
        query = query.where(AuditRecord.kind == topic, AuditRecord.entry_id > self._entry)
        found = session.execute(query.limit(_FEW * _FEW)).all()
        told = len({entry for entry, _ in found}) == times
        return {record for _, record in found} if told and len(found) < _FEW * _FEW else None


def _reps(session: Session, ids: Ids) -> Iterable[KnownRep]:
    for row in session.execute(_of(select(Rep.id, Rep.slack_user_id, Rep.name), Rep.id, ids)):
        yield KnownRep(*row)


def _accounts(session: Session, ids: Ids) -> Iterable[KnownAccount]:
    aliases = _aliases(
        session,
        _of(select(AccountAlias.account_id, AccountAlias.name), AccountAlias.account_id, ids),
    )
    query = select(Account.id, Account.external_key, Account.name, Account.owner_id)
    for key, external, name, owner in session.execute(_of(query, Account.id, ids)):
        yield KnownAccount(key, external, name, tuple(aliases.get(key, ())), owner)


def _products(session: Session, ids: Ids) -> Iterable[KnownProduct]:
    aliases = _aliases(
        session,
        _of(select(ProductAlias.product_id, ProductAlias.name), ProductAlias.product_id, ids),
    )
    query = select(Product.id, Product.external_key, Product.name, Product.list_price)
    for key, external, name, price in session.execute(_of(query, Product.id, ids)):
        yield KnownProduct(key, external, name, tuple(aliases.get(key, ())), price)


def _aliases(session: Session, query: Any) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    for key, name in session.execute(query):
        found.setdefault(key, []).append(name)
    return found


def _contacts(session: Session, ids: Ids) -> Iterable[KnownContact]:
    query = select(Contact.id, Contact.external_key, Contact.name, Contact.account_id)
    for row in session.execute(_of(query, Contact.id, ids)):
        yield KnownContact(*row)


def _deals(session: Session, ids: Ids) -> Iterable[KnownDeal]:
    lines: dict[int, list[tuple[int, int]]] = {}
    query = select(
        OpportunityLine.opportunity_id, OpportunityLine.product_id, OpportunityLine.quantity
    )
    for deal, product, quantity in session.execute(_of(query, OpportunityLine.opportunity_id, ids)):
        lines.setdefault(deal, []).append((product, quantity))
    columns = select(
        Opportunity.id,
        Opportunity.external_key,
        Opportunity.name,
        Opportunity.account_id,
        Opportunity.owner_id,
        Opportunity.stage,
        Opportunity.currency,
        Opportunity.amount,
        Opportunity.close_date,
    )
    found = session.execute(_of(columns, Opportunity.id, ids))
    for key, external, name, account, owner, stage, currency, amount, close in found:
        products = tuple(product for product, _ in lines.get(key, ()))
        counts = tuple(quantity for _, quantity in lines.get(key, ()))
        named = (key, external, name, account, owner)
        yield KnownDeal(*named, stage.open, currency, products, counts, amount, close)


def _orders(session: Session, ids: Ids) -> Iterable[KnownOrder]:
    query = select(Order.id, Order.external_key, Order.number, Order.account_id)
    for row in session.execute(_of(query, Order.id, ids)):
        yield KnownOrder(*row)


def _tasks(session: Session, ids: Ids) -> Iterable[KnownTask]:
    query = select(Task.id, Task.external_key, Task.title, Task.owner_id, Task.account_id, Task.due)
    for row in session.execute(_of(query.where(Task.done.is_(False)), Task.id, ids)):
        yield KnownTask(*row)


def _of(query: Any, key: Any, ids: Ids) -> Any:
    """All rows in the order of the key, or those of some keys."""
    return (query if ids is None else query.where(key.in_(ids))).order_by(key)


# Topic of the revisions → the part of the book that it makes old, and how that part is read.
_TOPICS: Mapping[str, tuple[str, Callable[[Session, Ids], Iterable[Any]]]] = {
    "rep": ("reps", _reps),
    "account": ("accounts", _accounts),
    "contact": ("contacts", _contacts),
    "product": ("products", _products),
    "opportunity": ("deals", _deals),
    "order": ("orders", _orders),
    "task": ("tasks", _tasks),
}
