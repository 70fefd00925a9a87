"""The names of the record in memory: what a message may mention, found by its words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar

from bot.store import deriving
from bot.store.forms import Forms
from bot.store.spelling import words


@dataclass(frozen=True, slots=True)
class KnownRep:
    id: int
    slack_user_id: str
    name: str


@dataclass(frozen=True, slots=True)
class KnownAccount:
    """`key` is the id that the account had in the file it was imported from."""

    id: int
    key: str | None
    name: str
    aliases: tuple[str, ...] = ()
    owner_id: int | None = None


@dataclass(frozen=True, slots=True)
class KnownContact:
    id: int
    key: str | None
    name: str
    account_id: int


@dataclass(frozen=True, slots=True)
class KnownProduct:
    id: int
    key: str | None
    name: str
    aliases: tuple[str, ...] = ()
    price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class KnownDeal:
    id: int
    key: str | None
    name: str
    account_id: int
    owner_id: int | None
    open: bool
    currency: str | None = None
    product_ids: tuple[int, ...] = ()
    quantities: tuple[int, ...] = ()
    amount: Decimal | None = None
    close_date: date | None = None


@dataclass(frozen=True, slots=True)
class KnownOrder:
    id: int
    key: str | None
    number: str
    account_id: int


@dataclass(frozen=True, slots=True)
class KnownTask:
    """A task that is still to do."""

    id: int
    key: str | None
    title: str
    owner_id: int | None
    account_id: int | None
    due: date | None = None


class Book:
    """A snapshot of every name in the record; nothing in it changes."""

    def __init__(
        self,
        *,
        reps: Iterable[KnownRep] = (),
        accounts: Iterable[KnownAccount] = (),
        contacts: Iterable[KnownContact] = (),
        products: Iterable[KnownProduct] = (),
        deals: Iterable[KnownDeal] = (),
        orders: Iterable[KnownOrder] = (),
        tasks: Iterable[KnownTask] = (),
    ) -> None:
        self.reps = {rep.id: rep for rep in reps}
        self.accounts = {account.id: account for account in accounts}
        self.contacts = {contact.id: contact for contact in contacts}
        self.products = {product.id: product for product in products}
        self.deals = {deal.id: deal for deal in deals}
        self.orders = {order.id: order for order in orders}
        self.tasks = {task.id: task for task in tasks}

    def renewed(self, **parts: Iterable[Any]) -> "Book":
        """A book with these parts instead; what was derived from the others is kept."""
        old = {name: vars(self)[name].values() for name in _DERIVED}
        book = Book(**{**old, **parts})
        for part in _DERIVED.keys() - parts.keys():
            for name in _DERIVED[part]:
                if name in vars(self):
                    vars(book)[name] = vars(self)[name]
        return book

    def changed(self, part: str, rows: Iterable[Any], gone: Iterable[int]) -> "Book":
        """A book with these rows of one part anew and those of some ids gone; quick at any size."""
        old: dict[int, Any] = vars(self)[part]
        come = {row.id: row for row in rows}
        left = [old[i] for i in {*come, *gone} if i in old]
        book = Book()
        vars(book).update(vars(self))
        kept = {i: row for i, row in old.items() if i not in come} | come if left else old | come
        for i in gone:
            kept.pop(i, None)
        vars(book)[part] = kept
        for name in _DERIVED[part]:
            known = vars(book).pop(name, None)
            if known is not None and name in deriving.KEPT_UP:
                vars(book)[name] = deriving.KEPT_UP[name](known, left, come.values())
        return book

    @cached_property
    def contacts_of(self) -> Mapping[int | None, Sequence[KnownContact]]:
        return _grouped((contact.account_id, contact) for contact in self.contacts.values())

    @cached_property
    def deals_of(self) -> Mapping[int | None, Sequence[KnownDeal]]:
        return _grouped((deal.account_id, deal) for deal in self.deals.values())

    @cached_property
    def deals_owned(self) -> Mapping[int | None, Sequence[KnownDeal]]:
        return _grouped((deal.owner_id, deal) for deal in self.deals.values())

    @cached_property
    def tasks_owned(self) -> Mapping[int | None, Sequence[KnownTask]]:
        return _grouped((task.owner_id, task) for task in self.tasks.values())

    @cached_property
    def order_numbers(self) -> Mapping[str, KnownOrder]:
        return {"".join(words(order.number)): order for order in self.orders.values()}

    @cached_property
    def order_digits(self) -> Mapping[str, KnownOrder]:
        return {re.sub(r"\D", "", order.number): order for order in self.orders.values()}

    @cached_property
    def order_prefixes(self) -> frozenset[str]:
        """The letters that order numbers begin with."""
        found = (re.match(r"[^\W\d_]+", number) for number in self.order_numbers)
        return frozenset(match[0] for match in found if match)

    @cached_property
    def account_forms(self) -> Forms:
        """Names and aliases in full; weakly their first words and each word alone."""
        return deriving.all_forms(deriving.forms_of_account, self.accounts.values())

    @cached_property
    def contact_forms(self) -> Forms:
        """Whole names."""
        return deriving.all_forms(deriving.forms_of_contact, self.contacts.values())

    @cached_property
    def contacts_named(self) -> Mapping[str, Sequence[int]]:
        """Contacts by a part of their name: first name, last name, first two names."""
        found: dict[str, dict[int, None]] = defaultdict(dict)
        for contact in self.contacts.values():
            for part in deriving.parts_of_contact(contact):
                found[part][contact.id] = None
        return {part: tuple(ids) for part, ids in found.items()}

    @cached_property
    def product_forms(self) -> Forms:
        """Names and aliases; weakly the ends and the beginnings of a name."""
        forms = Forms()
        for product in self.products.values():
            for parts in deriving.spelt(product.name, product.aliases):
                for form in _with_plural(parts):
                    forms.add(form, product.id)
                for start in range(1, len(parts)):
                    for form in _with_plural(parts[start:]):
                        forms.add_part(form, product.id)
                for end in range(2, len(parts)):
                    forms.add_part(parts[:end], product.id)
        return forms

    @cached_property
    def product_words(self) -> Mapping[int, frozenset[str]]:
        """Every word that a product is called by."""
        return {
            product.id: frozenset(
                word for name in (product.name, *product.aliases) for word in words(name)
            )
            for product in self.products.values()
        }

    @cached_property
    def product_marks(self) -> frozenset[str]:
        """Words that stand behind the first in a product's names, and so tell it from another."""
        return frozenset(
            word
            for product in self.products.values()
            for name in (product.name, *product.aliases)
            for word in words(name)[1:]
            if not word.isdigit()
        )

    @cached_property
    def product_nouns(self) -> Mapping[str, int]:
        """What the name of one product alone says it is: the `dock` of `Fjord Dock 2`."""
        nouns = {(parts := words(one.name))[_noun(parts)]: one.id for one in self.products.values()}
        crowd = Counter(word for own in self.product_words.values() for word in own)
        return {
            form: key
            for noun, key in nouns.items()
            if crowd[noun] == 1
            for form in (noun, _plural(noun))
        }

    def knows(self, word: str) -> bool:
        """True for a word in the name of a customer, of somebody there, or of a colleague."""
        return (
            self.account_forms.knows(word) or word in self.contacts_named or word in self.rep_names
        )

    def deal_words(self, deal: KnownDeal) -> frozenset[str]:
        """The words of a deal's name that are not its account's, three letters or longer."""
        account = self.accounts.get(deal.account_id)
        names = (account.name, *account.aliases) if account else ()
        known = {word for name in names for word in words(name)}
        own = [word for word in words(deal.name) if word not in known]
        return frozenset(word for word in own if len(word) > 2 or not word.isalpha())

    @cached_property
    def rep_names(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for rep in self.reps.values():
            whole = words(rep.name)
            for form in {" ".join(whole), *whole[:1]}:
                found[form].append(rep.id)
        return dict(found)


# Parts of the book and what is derived from each alone.
_DERIVED: Mapping[str, tuple[str, ...]] = {
    "reps": ("rep_names",),
    "accounts": ("account_forms",),
    "contacts": ("contacts_of", "contact_forms", "contacts_named"),
    "products": ("product_forms", "product_words", "product_marks", "product_nouns"),
    "deals": ("deals_of", "deals_owned"),
    "orders": ("order_numbers", "order_digits", "order_prefixes"),
    "tasks": ("tasks_owned",),
}
Item = TypeVar("Item")


def _with_plural(parts: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """`sgo4` also as `sgo 4` and as `sgo4s`, `hub 3` as `hub 3s` and as `hubs 3`."""
    yield parts
    for place in {len(parts) - 1, _noun(parts)}:
        if parts and parts[place].isascii() and not parts[place].endswith("s"):
            yield (*parts[:place], _plural(parts[place]), *parts[place + 1 :])
    if len(parts) == 1 and (split := _LETTERS_DIGITS.fullmatch(parts[0])):
        yield split.groups()


def _noun(parts: tuple[str, ...]) -> int:
    """The place of the last word that is no number; the last place where all are."""
    nouns = (place for place in range(len(parts) - 1, -1, -1) if parts[place].isalpha())
    return next(nouns, len(parts) - 1)


def _plural(word: str) -> str:
    return word[:-1] + "ies" if _CHANGED_Y.search(word) else word + "s"


_CHANGED_Y = re.compile("[^aeiou]y$")
_LETTERS_DIGITS = re.compile(r"([^\W\d_]+)(\d+)")


def _grouped(items: Iterable[tuple[int | None, Item]]) -> Mapping[int | None, Sequence[Item]]:
    groups: dict[int | None, list[Item]] = defaultdict(list)
    for key, item in items:
        groups[key].append(item)
    return dict(groups)
