"""Which of what is sold: all of a kind, those within a bound, or the most of something.

Only where every word of the question is understood as one of these: "cheapest laptop?".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from knowledge import composing, query, thread
from knowledge.answer import Answer, Fit, Question
from knowledge.catalogue import Name
from knowledge.consulted import MOST, Consulted
from knowledge.expecting import Expected
from knowledge.facts import Fact
from knowledge.fitting import of_fact
from knowledge.glossary import table
from knowledge.measures import Measure, measures, without
from knowledge.need import Ceiling, ceiling_of
from knowledge.piece import Piece
from knowledge.portfolio import Portfolios, Product
from knowledge.query import Query
from knowledge.snapshot import Snapshot
from knowledge.stating import Stated, amount, currency, of_price, prices
from knowledge.telling import led, stems
from knowledge.words import plain

_LISTED = 8
_BEST = 3
# What is asked for by a word, where no other says of what: the most of it, or the least.
_LEAST = table(
    "cheapest: price; cheaper: price; lightest: weight; lighter: weight; lowest: ; smallest: ; "
    "shortest: ; least: "
)
_MOST = table(
    "heaviest: weight; heavier: weight; priciest: price; longest: ; biggest: ; largest: ; "
    "highest: ; most: ; brightest: display; expensive: price"
)
# What the kind of a measure tells better than a word.
_OF_KIND = {"brightest": "brightness"} | dict.fromkeys(
    ("lightest", "lighter", "heaviest", "heavier"), "mass"
)
_PRICE = stems("price cost pricing msrp")
# "which one".
_ONE = "one"
_THOSE = re.compile(r"\b(?:those|these|them|they|the two)\b", re.IGNORECASE)
_IT = re.compile(r"\b(?:it|that|this)\b", re.IGNORECASE)
_OFFERED = stems("have has sell sold offer available there exist stock carry range list product")


@dataclass(frozen=True, slots=True)
class _Choice:
    """Stems of what kind of thing and of which attribute, each with others that mean the same."""

    kind: tuple[frozenset[str], ...]
    attribute: tuple[frozenset[str], ...]
    bound: Measure | None
    ceiling: Ceiling | None
    order: str

    @property
    def most(self) -> bool:
        return self.order in _MOST

    @property
    def of_price(self) -> bool:
        """Whether the price is asked for, or nothing is, and the price tells most."""
        priced = self.ceiling or any(one & _PRICE for one in self.attribute)
        return bool(priced) or not (self.attribute or self.bound)


_PRICES = _Choice((), (_PRICE,), None, None, "")


@dataclass(frozen=True, slots=True)
class _Found:
    product: Product
    stated: Stated
    value: float


class Choosing:
    """Chooses among what is sold: products with a price that holds."""

    def __init__(self, portfolios: Portfolios) -> None:
        self._portfolios = portfolios
        self._kept: tuple[int, date, tuple[Product, ...]] = (-1, date.min, ())

    def consult(
        self, question: Question, asked: Query, held: Snapshot, today: date
    ) -> Consulted | None:
        """The products that are asked for, if the question asks for nothing else.

        Of what kind of thing, or among which products, may have been said before: "and the
        cheapest?", "which of those is lighter?".
        """
        alone = query.read(replace(question, history=()), held) if question.history else asked
        priced = _asks_prices(asked)
        if not priced and (alone is None or alone.products or not _may_choose(alone)):
            return None
        sold = self._sold(held, today)
        choice = _PRICES if priced or alone is None else _choice(alone, sold)
        if choice is None:
            return None
        among = _among(question, asked, held) if priced or choice.order else frozenset()
        if among:
            sold = tuple(one for one in sold if one.name in among)
        elif asked.follows and not (choice.order or _goes_on(question, held, sold)):
            # What is said of what the thread is about: "with 32 GB?", "and tablets?".
            return None
        elif not choice.kind:
            choice = replace(choice, kind=_kind_before(question, held, sold))
        found = list(_found(choice, sold))
        return _consulted(found, asked.language, held, today) if found else None

    def _sold(self, held: Snapshot, today: date) -> tuple[Product, ...]:
        """Products with a price that holds; kept for the edition and the day."""
        if self._kept[:2] != (held.number, today):
            now = (one.on(today) for one in self._portfolios.of(held))
            sold = tuple(one for one in now if prices(one.facts))
            self._kept = held.number, today, sold
        return self._kept[2]


def _asks_prices(asked: Query) -> bool:
    """Whether nothing but the price of several products is asked for."""
    several = len(asked.products) > 1 and not asked.polar
    priced = asked.expected is Expected.MONEY
    return several and priced and asked.content.keys() - asked.of_products <= _PRICE


def _among(question: Question, asked: Query, held: Snapshot) -> frozenset[Name]:
    """The several products that the question is about, or those that were listed before it."""
    if len(asked.products) > 1:
        return frozenset[Name]().union(*asked.products)
    if _THOSE.search(question.text):
        return thread.listed(question, held.catalogue)
    return frozenset()


def _may_choose(asked: Query) -> bool:
    """Whether it may be such a question, before anything dear is done to find out."""
    said = plain(asked.text)
    ordered = any(word in _LEAST or word in _MOST for word in said)
    plural = all(word.endswith("s") for word in said)
    bounded = measures(asked.text) or ceiling_of(asked.text)[0]
    if ordered or bounded:
        return True
    what = asked.expected in (None, Expected.MONEY)
    return what and bool(asked.lists or plural or len(asked.content) == 1)


def _choice(asked: Query, sold: Sequence[Product]) -> _Choice | None:
    ceiling, text = ceiling_of(asked.text)
    bound = next(iter(measures(text)), None)
    said = plain(without(text) if bound else text)
    told = {**_LEAST, **_MOST}
    orders = [word for word in said if word in told]
    order = next((word for word in orders if told[word]), next(iter(orders), ""))
    known = stems(" ".join((*orders, _ONE))) | _OFFERED
    left = [stem for stem in asked.content if stem in stems(" ".join(said)) and stem not in known]
    kinds = {stem: ways for stem in left if (ways := kind(stem, asked, sold))}
    attribute = [asked.content[stem] | {stem} for stem in left if stem not in kinds]
    if order and told[order] and not attribute:
        attribute = [stems(told[order])]
    bounded = bool(bound or ceiling)
    chooses = bool(attribute) if order else bounded or (bool(kinds) and not attribute)
    return _Choice((*kinds.values(),), (*attribute,), bound, ceiling, order) if chooses else None


def _kind_before(
    question: Question, held: Snapshot, sold: Sequence[Product]
) -> tuple[frozenset[str], ...]:
    """What kind of thing was asked for last."""
    for before in _asked_before(question, held):
        if before.polar or before.products:
            continue
        kinds = tuple(filter(None, (kind(stem, before, sold) for stem in before.content)))
        if kinds:
            return kinds
    return ()


def _goes_on(question: Question, held: Snapshot, sold: Sequence[Product]) -> bool:
    """Whether what was asked last was such a choice, and nothing is asked of what it found."""
    before = next(_asked_before(question, held), None)
    listed = len(thread.listed(question, held.catalogue)) > 1
    if before is None or before.products or not listed or _IT.search(question.text):
        return False
    return _may_choose(before) and _choice(before, sold) is not None


def _asked_before(question: Question, held: Snapshot) -> Iterator[Query]:
    """What was asked before, the last question first, each by itself."""
    for earlier, _ in reversed(thread.turns(question)):
        before = query.read(replace(question, text=earlier, history=()), held)
        if before:
            yield before


def kind(stem: str, asked: Query, sold: Sequence[Product]) -> frozenset[str]:
    """The ways to call a kind of what is sold: by the word, else by one that means the same."""
    for ways in (frozenset((stem,)), asked.content[stem]):
        if not ways & _PRICE and any(one.is_of(ways) for one in sold):
            return ways
    return frozenset()


def _found(choice: _Choice, sold: Sequence[Product]) -> Iterator[_Found]:
    able = [one for one in sold if all(one.is_of(ways) for ways in choice.kind)]
    found = [one for product in able if (one := _stated(product, choice)) is not None]
    if choice.order or choice.bound or choice.ceiling:
        found.sort(key=lambda one: one.value, reverse=choice.most)
    yield from found[: _BEST if choice.order else _LISTED]


def _stated(product: Product, choice: _Choice) -> _Found | None:
    """The fact that is asked for, within the bound; the lowest price where that is asked for."""
    if choice.of_price:
        fact = min(prices(product.facts), key=amount)
        within = choice.ceiling is None or _is_within(fact, choice.ceiling)
        stated = of_price(fact, lead=f"{fact.attribute}: ")
        return _Found(product, stated, amount(fact)) if within else None
    for fact in product.facts:
        value = _value(fact, choice)
        if value is not None:
            stated = of_fact(fact, Fit.MET, partial(_measures, value.kind))
            return _Found(product, stated, value.low)
    return None


def _is_within(priced: Fact, ceiling: Ceiling) -> bool:
    known = ceiling.currency in (None, currency(priced))
    return known and amount(priced) <= ceiling.amount


def _measures(kind: str, text: str) -> bool:
    return any(one.kind == kind for one in measures(text))


def _value(fact: Fact, choice: _Choice) -> Measure | None:
    """What the fact measures of what is asked for, if it does."""
    kind = choice.bound.kind if choice.bound else _OF_KIND.get(choice.order)
    named = all(not ways.isdisjoint(stems(fact.attribute)) for ways in choice.attribute)
    able = [one for one in fact.measures if kind is None or one.kind == kind]
    able = [one for one in able if one.kind == able[0].kind and _is_bound(one, choice.bound)]
    return max(able, key=partial(_rank, choice.most), default=None) if named else None


def _rank(most: bool, value: Measure) -> float:
    return value.low if most else -value.low


def _is_bound(value: Measure, bound: Measure | None) -> bool:
    return bound is None or bound.low <= value.low <= bound.high


def _consulted(found: Sequence[_Found], code: str, held: Snapshot, today: date) -> Consulted | None:
    pieces = tuple(
        Piece(one.stated.passage, led(one.product.written, one.stated.text), (one.stated.quote,))
        for one in found
        if one.stated.passage is not None
    )
    text, citations = composing.answer(pieces, code, today)
    products = tuple(frozenset((one.product.name,)) for one in found)
    passages = tuple(dict.fromkeys(piece.passage for piece in pieces))[:MOST]
    return Consulted(Answer(text, code, citations), pieces, passages, products, held.catalogue)
