"""Which of what is sold: all of a kind, those within a bound, or the most of something.

Only where every word of the question is understood as one of these: "cheapest laptop?".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from knowledge import composing, consulted, query, thread, totalling
from knowledge.answer import Answer, Fit, Question
from knowledge.bounding import LEAST, LEFT, MOST, OF_KIND, bound, is_within
from knowledge.catalogue import Name
from knowledge.consulted import Consulted
from knowledge.expecting import Expected
from knowledge.facts import Fact
from knowledge.fitting import of_fact
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
        return self.order in MOST

    @property
    def is_told(self) -> bool:
        """Whether it tells what to choose by: "under 1200", not "over two years" of anything."""
        unpriced = [one for one in self.attribute if not one & _PRICE]
        if self.ceiling:
            return not unpriced
        if self.order or (self.bound and self.bound.kind == "time"):
            return bool(self.attribute)
        return bool(self.bound) or bool(self.kind and not self.attribute)

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
        ceiling, rest = ceiling_of(question.text)
        alone = _alone(question, asked, held, rest if ceiling else "")
        asked = totalling.uncounted(asked)
        priced = _asks_prices(asked)
        if not priced and (alone is None or alone.products or not _may_choose(alone, ceiling)):
            return None
        sold = self._sold(held, today)
        choice = _PRICES if priced or alone is None else _choice(alone, sold, rest, ceiling)
        if choice is None:
            return None
        among = _among(question, asked, held) if priced or choice.order else frozenset()
        if among:
            sold = tuple(one for one in sold if one.name in among)
        elif asked.follows and not (choice.order or _goes_on(question, held, sold)):
            # What is said of what the thread is about: "with 32 GB?", "and tablets?".
            return None
        kind_before = () if among or choice.kind else _kind_before(question, held, sold)
        found = list(_found(replace(choice, kind=choice.kind or kind_before), sold))
        found = found or list(_found(choice, sold))
        return _consulted(found, asked, held, today) if found else None

    def _sold(self, held: Snapshot, today: date) -> tuple[Product, ...]:
        """Products with a price that holds; kept for the edition and the day."""
        if self._kept[:2] != (held.number, today):
            now = (one.on(today) for one in self._portfolios.of(held))
            sold = tuple(one for one in now if prices(one.facts))
            self._kept = held.number, today, sold
        return self._kept[2]


def _alone(question: Question, asked: Query, held: Snapshot, rest: str) -> Query | None:
    """What is asked by itself, of what one may cost only the `rest`."""
    if not (rest or question.history):
        return asked
    alone = Question(rest or question.text, asked.language)
    nothing = replace(asked, text="", content={}, products=(), spoken=()) if rest else None
    return query.read(alone, held) or nothing


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


def _may_choose(asked: Query, ceiling: Ceiling | None) -> bool:
    """Whether it may be such a question, before anything dear is done to find out."""
    said = plain(asked.text)
    ordered = any(word in LEAST or word in MOST for word in said)
    plural = all(word.endswith("s") for word in said)
    if ordered or ceiling or measures(asked.text):
        return True
    what = asked.expected in (None, Expected.MONEY)
    return what and bool(asked.lists or plural or len(asked.content) == 1)


def _choice(
    asked: Query, sold: Sequence[Product], rest: str, ceiling: Ceiling | None
) -> _Choice | None:
    limits = bound(asked.text, rest)
    said = plain(without(asked.text) if limits else asked.text)
    told = {**LEAST, **MOST}
    orders = [word for word in said if word in told]
    order = next((word for word in orders if told[word]), next(iter(orders), ""))
    known = stems(" ".join((*orders, _ONE))) | _OFFERED | (LEFT if limits else frozenset())
    left = [stem for stem in asked.content if stem in stems(" ".join(said)) and stem not in known]
    kinds = {stem: ways for stem in left if (ways := kind(stem, asked, sold))}
    attribute = [asked.content[stem] | {stem} for stem in left if stem not in kinds]
    if order and told[order] and not attribute:
        attribute = [stems(told[order])]
    choice = _Choice((*kinds.values(),), (*attribute,), limits, ceiling, order)
    return choice if choice.is_told else None


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
    ceiling, rest = ceiling_of(before.text)
    return _may_choose(before, ceiling) and _choice(before, sold, rest, ceiling) is not None


def _asked_before(question: Question, held: Snapshot) -> Iterator[Query]:
    """What was asked before, the last question first, each by itself."""
    for earlier, _ in reversed(thread.turns(question)):
        before = query.read(replace(question, text=earlier, history=()), held)
        if before:
            yield before


def kind(stem: str, asked: Query, sold: Sequence[Product]) -> frozenset[str]:
    """The ways to call a kind of what is sold: by the word, else by one that means the same."""
    for ways in (frozenset((stem,)), asked.content[stem]):
        if not (stem.isdigit() or ways & _PRICE) and any(one.is_of(ways) for one in sold):
            return ways
    return frozenset()


def _found(choice: _Choice, sold: Sequence[Product]) -> Iterator[_Found]:
    able = [one for one in sold if all(one.is_of(ways) for ways in choice.kind)]
    found = [one for product in able if (one := _stated(product, choice)) is not None]
    if choice.order or choice.bound or choice.ceiling:
        found.sort(key=lambda one: one.value, reverse=choice.most)
    yield from found[: _BEST if choice.order and not choice.bound else _LISTED]


def _stated(product: Product, choice: _Choice) -> _Found | None:
    """The fact that is asked for, within the bound; the lowest price where that is asked for."""
    if choice.of_price:
        fact = min(_priced(product, choice), key=amount, default=None)
        if fact is None:
            return None
        return _Found(product, of_price(fact, lead=f"{fact.attribute}: "), amount(fact))
    for fact in product.facts:
        value = _value(fact, choice)
        if value is not None:
            stated = of_fact(fact, Fit.MET, partial(_measures, value.kind))
            return _Found(product, stated, value.low)
    return None


def _priced(product: Product, choice: _Choice) -> Iterator[Fact]:
    """Prices below the ceiling, of what measures what is asked for: of `32 GB, 1 TB`."""
    bound, ceiling = choice.bound, choice.ceiling
    for fact in prices(product.facts):
        measured = (one for one in measures(fact.condition) if bound and one.kind == bound.kind)
        fits = bound is None or any(is_within(one, bound) for one in measured)
        if fits and (ceiling is None or _is_within(fact, ceiling)):
            yield fact


def _is_within(priced: Fact, ceiling: Ceiling) -> bool:
    known = ceiling.currency in (None, currency(priced))
    return known and amount(priced) <= ceiling.amount


def _measures(kind: str, text: str) -> bool:
    return any(one.kind == kind for one in measures(text))


def _value(fact: Fact, choice: _Choice) -> Measure | None:
    """What the fact measures of what is asked for, if it does."""
    kind = choice.bound.kind if choice.bound else OF_KIND.get(choice.order)
    named = all(not ways.isdisjoint(stems(fact.attribute)) for ways in choice.attribute)
    able = [one for one in fact.measures if kind is None or one.kind == kind]
    able = [one for one in able if one.kind == able[0].kind and is_within(one, choice.bound)]
    return max(able, key=partial(_rank, choice.most), default=None) if named else None


def _rank(most: bool, value: Measure) -> float:
    return value.low if most else -value.low


def _consulted(
    found: Sequence[_Found], asked: Query, held: Snapshot, today: date
) -> Consulted | None:
    told = tuple(
        Piece(one.stated.passage, led(one.product.written, one.stated.text), (one.stated.quote,))
        for one in found
        if one.stated.passage is not None
    )
    pieces = tuple(totalling.with_total(told, asked))
    text, citations = composing.answer(pieces, asked.language, today)
    products = tuple(frozenset((one.product.name,)) for one in found)
    passages = tuple(dict.fromkeys(piece.passage for piece in pieces))[: consulted.MOST]
    return Consulted(
        Answer(text, asked.language, citations), pieces, passages, products, held.catalogue
    )
