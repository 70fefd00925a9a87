"""Which of what is sold: all of a kind, those within a bound, or the most of something.

Only where every word of the question is understood as one of these: "cheapest laptop?".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from knowledge import composing, consulted, query, ranking, thread, totalling
from knowledge.answer import Answer, Question
from knowledge.bounding import LEAST, LEFT, MOST, RELATIVE, bound
from knowledge.catalogue import Name
from knowledge.consulted import Consulted
from knowledge.expecting import Expected
from knowledge.measures import measures, without
from knowledge.need import Ceiling, ceiling_of
from knowledge.piece import Piece
from knowledge.portfolio import Portfolios, Product
from knowledge.query import Query
from knowledge.ranking import PRICE, Choice, Found
from knowledge.snapshot import Snapshot
from knowledge.stating import prices
from knowledge.telling import led, stems
from knowledge.words import plain

# "which one".
_ONE = "one"
_THOSE = re.compile(r"\b(?:those|these|them|they|the two)\b", re.IGNORECASE)
_THAN = re.compile(r"\bthan\b", re.IGNORECASE)
_ANY = re.compile(r"\b(?:any|anything|something|one|an?|another|else|other)\b", re.IGNORECASE)
_IT = re.compile(r"\b(?:it|that|this)\b", re.IGNORECASE)
_OFFERED = stems("have has sell sold offer available there exist stock carry range list product")


_PRICES = Choice((), (PRICE,), None, None, "")


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
        than = None if priced or alone is None else _than(asked, alone)
        if alone and than:
            alone = alone.without(alone.of_products)
        elif not priced and (alone is None or alone.products or not _may_choose(alone, ceiling)):
            return None
        elif alone and _is_relative(asked, alone):
            # "is it cheaper?"
            return None
        sold = self._sold(held, today)
        before = _attribute_before(question, asked, held, sold)
        choice = _PRICES if priced or alone is None else _choice(alone, sold, rest, ceiling, before)
        if choice is None:
            return None
        if than:
            found = list(ranking.found(choice, _beyond(than, choice, sold)))
            return _consulted(found, asked, held, today) if found else None
        among = _among(question, asked, held) if priced or choice.order else frozenset()
        if among:
            sold = tuple(one for one in sold if one.name in among)
        elif asked.follows and not (choice.order or _goes_on(question, held, sold)):
            # What is said of what the thread is about: "with 32 GB?", "and tablets?".
            return None
        kind_before = () if among or choice.kind else _kind_before(question, held, sold)
        found = list(ranking.found(replace(choice, kind=choice.kind or kind_before), sold))
        found = found or list(ranking.found(choice, sold))
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
    return several and priced and asked.content.keys() - asked.of_products <= PRICE


def _among(question: Question, asked: Query, held: Snapshot) -> frozenset[Name]:
    """The several products that the question is about, or those that were listed before it."""
    if len(asked.products) > 1:
        return frozenset[Name]().union(*asked.products)
    if _THOSE.search(question.text):
        return thread.listed(question, held.catalogue)
    return frozenset()


def _than(asked: Query, alone: Query) -> frozenset[Name] | None:
    """What another thing is to be lighter than: "than the Book 14", "do they have any lighter"."""
    said = _THAN if alone.products else _ANY
    told = _is_relative(asked, alone) and said.search(alone.text)
    return asked.products[0] if told else None


def _is_relative(asked: Query, alone: Query) -> bool:
    return len(asked.products) == 1 and not RELATIVE.isdisjoint(plain(alone.text))


def _beyond(than: frozenset[Name], choice: Choice, sold: Sequence[Product]) -> list[Product]:
    """What is lighter, or whatever is asked for, of the kind asked for, else of its kind."""
    for one in sold:
        own = ranking.stated(one, choice) if one.name in than else None
        if own:
            alike = (other for other in sold if choice.kind or _part(other) == _part(one))
            able = ((other, ranking.stated(other, choice)) for other in alike)
            return [
                other
                for other, found in able
                if found and (found.value > own.value if choice.most else found.value < own.value)
            ]
    return []


def _part(product: Product) -> frozenset[str]:
    """The parts of the price lists that it stands in."""
    return frozenset(part for one in prices(product.facts) for part in one.passage.section[-1:])


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
    asked: Query,
    sold: Sequence[Product],
    rest: str,
    ceiling: Ceiling | None,
    before: Sequence[frozenset[str]] = (),
) -> Choice | None:
    limits = bound(asked.text, rest)
    said = plain(without(asked.text) if limits else asked.text)
    told = {**LEAST, **MOST}
    orders = [word for word in said if word in told]
    order = next((word for word in orders if told[word]), next(iter(orders), ""))
    known = stems(" ".join((*orders, _ONE))) | _OFFERED | (LEFT if limits else frozenset())
    left = [stem for stem in asked.content if stem in stems(" ".join(said)) and stem not in known]
    kinds = {stem: ways for stem in left if (ways := kind(stem, asked, sold))}
    attribute = [asked.content[stem] | {stem} for stem in left if stem not in kinds]
    if order and not attribute:
        attribute = [stems(told[order])] if told[order] else [*before]
    choice = Choice((*kinds.values(),), (*attribute,), limits, ceiling, order)
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


def _attribute_before(
    question: Question, asked: Query, held: Snapshot, sold: Sequence[Product]
) -> Sequence[frozenset[str]]:
    """What was asked last of products, where now several of them are meant: "which is longest?"."""
    if not (asked.follows and len(asked.products) > 1):
        return ()
    meant = frozenset[Name]().union(*asked.products)
    said = (stems(fact.attribute) for one in sold if one.name in meant for fact in one.facts)
    attributes = frozenset[str]().union(*said) - asked.of_products
    each = _asked_before(question, held)
    said_each = ([also | {stem} for stem, also in one.content.items()] for one in each)
    told = ([ways for ways in one if not ways.isdisjoint(attributes)] for one in said_each)
    return next(filter(None, told), ())


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
        if not (stem.isdigit() or ways & PRICE) and any(one.is_of(ways) for one in sold):
            return ways
    return frozenset()


def _consulted(
    found: Sequence[Found], asked: Query, held: Snapshot, today: date
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
