"""What is chosen of what is sold: by kind, within a bound, in an order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from knowledge.answer import Fit
from knowledge.bounding import MOST, OF_KIND, is_within
from knowledge.facts import Fact
from knowledge.fitting import of_fact
from knowledge.measures import Measure, measures
from knowledge.need import Ceiling
from knowledge.portfolio import Product
from knowledge.stating import Stated, amount, currency, of_price, prices
from knowledge.telling import stems

_LISTED = 8
_BEST = 3
PRICE = stems("price cost pricing msrp")


@dataclass(frozen=True, slots=True)
class Choice:
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
        unpriced = [one for one in self.attribute if not one & PRICE]
        if self.ceiling:
            return not unpriced
        if self.order or (self.bound and self.bound.kind == "time"):
            return bool(self.attribute)
        return bool(self.bound) or bool(self.kind and not self.attribute)

    @property
    def of_price(self) -> bool:
        """Whether the price is asked for, or nothing is, and the price tells most."""
        priced = self.ceiling or any(one & PRICE for one in self.attribute)
        return bool(priced) or not (self.attribute or self.bound)


@dataclass(frozen=True, slots=True)
class Found:
    product: Product
    stated: Stated
    value: float


def found(choice: Choice, sold: Sequence[Product]) -> Iterator[Found]:
    """The products that are chosen, in the order that is asked for."""
    able = [one for one in sold if all(one.is_of(ways) for ways in choice.kind)]
    said = [one for product in able if (one := stated(product, choice)) is not None]
    if choice.order or choice.bound or choice.ceiling:
        said.sort(key=lambda one: one.value, reverse=choice.most)
    yield from said[: _BEST if choice.order and not choice.bound else _LISTED]


def stated(product: Product, choice: Choice) -> Found | None:
    """The fact that is asked for, within the bound; the lowest price where that is asked for."""
    if choice.of_price:
        fact = min(_priced(product, choice), key=amount, default=None)
        if fact is None:
            return None
        return Found(product, of_price(fact, lead=f"{fact.attribute}: "), amount(fact))
    for fact in product.facts:
        value = _value(fact, choice)
        if value is not None:
            stated = of_fact(fact, Fit.MET, partial(_measures, value.kind))
            return Found(product, stated, value.low)
    return None


def _priced(product: Product, choice: Choice) -> Iterator[Fact]:
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


def _value(fact: Fact, choice: Choice) -> Measure | None:
    """What the fact measures of what is asked for, if it does."""
    kind = choice.bound.kind if choice.bound else OF_KIND.get(choice.order)
    named = all(not ways.isdisjoint(stems(fact.attribute)) for ways in choice.attribute)
    able = [one for one in fact.measures if kind is None or one.kind == kind]
    able = [one for one in able if one.kind == able[0].kind and is_within(one, choice.bound)]
    return max(able, key=partial(_rank, choice.most), default=None) if named else None


def _rank(most: bool, value: Measure) -> float:
    return value.low if most else -value.low
