"""The records that a model may name when it reads a message: few, by key, and only the visible."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.assistant.message import Message
from bot.assistant.span import Named
from bot.sales.permissions import TABLE, Action, Reach
from bot.sales.results import Actor
from bot.store.book import Book

ACCOUNTS, EACH, PRODUCTS = 40, 8, 40
KINDS = ("account", "contact", "opportunity", "task", "order", "product")


@dataclass(frozen=True, slots=True)
class Candidates:
    """Of each kind key → (the record's id, what it is called)."""

    of: Mapping[str, Mapping[str, tuple[int, str]]]

    def id(self, kind: str, key: str) -> int | None:
        found = self.of[kind].get(key)
        return None if found is None else found[0]

    def name(self, kind: str, record_id: int) -> str:
        return next((n for one, n in self.of[kind].values() if one == record_id), "")

    def lines(self) -> Iterator[str]:
        for kind in KINDS:
            for key, (_, name) in self.of[kind].items():
                yield f"{key}: {kind} {name}"


def candidates(messages: Iterable[Message], actor: Actor, reach: Reach | None = None) -> Candidates:
    """What the messages name, and the actor's own. `reach` is how far the actor may read."""
    said = list(messages)
    book = said[0].book
    reach = TABLE[Action.READ][actor.role] if reach is None else reach
    named = {kind: _named(said, kind) for kind in ("account", "contact", "order", "goods")}
    accounts = [*named["account"], *_accounts_of(named, book)]
    accounts += [one.id for one in book.accounts.values() if one.owner_id == actor.rep_id]
    seen = [one for one in dict.fromkeys(accounts) if _visible(one, actor, book, reach)][:ACCOUNTS]
    products = list(dict.fromkeys((*named["goods"], *book.products)))[:PRODUCTS]
    return Candidates(
        {
            "account": _keyed("a", ((one, book.accounts[one].name) for one in seen)),
            "contact": _keyed("c", _below(seen, book.contacts_of, book)),
            "opportunity": _keyed("d", _below(seen, book.deals_of, book)),
            "task": _keyed("t", ((t.id, t.title) for t in book.tasks_owned.get(actor.rep_id, ()))),
            "order": _keyed("o", _orders(seen, book)),
            "product": _keyed("p", ((one, book.products[one].name) for one in products)),
        }
    )


def _named(messages: Iterable[Message], kind: str) -> list[int]:
    found: list[int] = []
    for message in messages:
        for span in message.of(kind):
            if isinstance(span.value, Named):
                found += span.value.ids
            elif isinstance(span.value, int):
                found.append(span.value)
    return found


def _accounts_of(named: Mapping[str, list[int]], book: Book) -> Iterator[int]:
    yield from (book.contacts[one].account_id for one in named["contact"] if one in book.contacts)
    yield from (book.orders[one].account_id for one in named["order"] if one in book.orders)


def _visible(account: int, actor: Actor, book: Book, reach: Reach) -> bool:
    owner = book.accounts[account].owner_id
    return reach is Reach.ALL or owner is None or owner == actor.rep_id


def _below(
    accounts: Iterable[int], of: Mapping[int | None, Iterable[object]], book: Book
) -> Iterator[tuple[int, str]]:
    for account in accounts:
        for one in [o for o in of.get(account, ()) if getattr(o, "open", True)][:EACH]:
            yield one.id, f"{one.name} ({book.accounts[account].name})"  # type: ignore[attr-defined]


def _orders(accounts: Iterable[int], book: Book) -> Iterator[tuple[int, str]]:
    wanted = set(accounts)
    for order in book.orders.values():
        if order.account_id in wanted:
            yield order.id, order.number


def _keyed(letter: str, records: Iterable[tuple[int, str]]) -> dict[str, tuple[int, str]]:
    return {f"{letter}{number}": one for number, one in enumerate(records, start=1)}
