"""The book of names of the database, read anew where the record changed."""

import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Engine, select
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
from bot.store.vocabulary import Stage
from bot.store.work import UnitOfWork

_CLOSED = (Stage.WON, Stage.LOST)


class Names:
    """Hands out the current book. Threads may share it; a book once handed out never changes.

    Raises the errors of `bot.store.errors` where the database cannot be reached.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._book = Book()
        self._seen: Mapping[str, int] = {}

    def book(self) -> Book:
        """The names as the record has them now; only what changed since is read."""
        with UnitOfWork(self._engine).reading() as session:
            now = dict(revisions.read(session, *_TOPICS))
            if now == self._seen:
                return self._book
            with self._lock:
                return self._renewed(session)

    def _renewed(self, session: Session) -> Book:
        now = dict(revisions.read(session, *_TOPICS))
        changed = [topic for topic in _TOPICS if now.get(topic) != self._seen.get(topic)]
        if not self._seen:
            changed = list(_TOPICS)
        parts = {_TOPICS[topic][0]: tuple(_TOPICS[topic][1](session)) for topic in changed}
        self._book = self._book.renewed(**parts)
        self._seen = now
        return self._book


def _reps(session: Session) -> Iterable[KnownRep]:
    for row in session.execute(select(Rep.id, Rep.slack_user_id, Rep.name).order_by(Rep.id)):
        yield KnownRep(*row)


def _accounts(session: Session) -> Iterable[KnownAccount]:
    aliases = _aliases(session, select(AccountAlias.account_id, AccountAlias.name))
    query = select(Account.id, Account.external_key, Account.name, Account.owner_id)
    for key, external, name, owner in session.execute(query.order_by(Account.id)):
        yield KnownAccount(key, external, name, tuple(aliases.get(key, ())), owner)


def _products(session: Session) -> Iterable[KnownProduct]:
    aliases = _aliases(session, select(ProductAlias.product_id, ProductAlias.name))
    query = select(Product.id, Product.external_key, Product.name).order_by(Product.id)
    for key, external, name in session.execute(query):
        yield KnownProduct(key, external, name, tuple(aliases.get(key, ())))


def _aliases(session: Session, query: Any) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    for key, name in session.execute(query):
        found.setdefault(key, []).append(name)
    return found


def _contacts(session: Session) -> Iterable[KnownContact]:
    query = select(Contact.id, Contact.external_key, Contact.name, Contact.account_id)
    for row in session.execute(query.order_by(Contact.id)):
        yield KnownContact(*row)


def _deals(session: Session) -> Iterable[KnownDeal]:
    lines: dict[int, list[int]] = {}
    query = select(OpportunityLine.opportunity_id, OpportunityLine.product_id)
    for deal, product in session.execute(query):
        lines.setdefault(deal, []).append(product)
    columns = select(
        Opportunity.id,
        Opportunity.external_key,
        Opportunity.name,
        Opportunity.account_id,
        Opportunity.owner_id,
        Opportunity.stage,
        Opportunity.currency,
    )
    for key, external, name, account, owner, stage, currency in session.execute(
        columns.order_by(Opportunity.id)
    ):
        opened = stage not in _CLOSED
        products = tuple(lines.get(key, ()))
        yield KnownDeal(key, external, name, account, owner, opened, currency, products)


def _orders(session: Session) -> Iterable[KnownOrder]:
    query = select(Order.id, Order.external_key, Order.number, Order.account_id)
    for row in session.execute(query.order_by(Order.id)):
        yield KnownOrder(*row)


def _tasks(session: Session) -> Iterable[KnownTask]:
    query = select(Task.id, Task.external_key, Task.title, Task.owner_id, Task.account_id, Task.due)
    for row in session.execute(query.where(Task.done.is_(False)).order_by(Task.id)):
        yield KnownTask(*row)


# Topic of the revisions → the part of the book that it makes old, and how that part is read.
_TOPICS: Mapping[str, tuple[str, Callable[[Session], Iterable[Any]]]] = {
    "rep": ("reps", _reps),
    "account": ("accounts", _accounts),
    "contact": ("contacts", _contacts),
    "product": ("products", _products),
    "opportunity": ("deals", _deals),
    "order": ("orders", _orders),
    "task": ("tasks", _tasks),
}
