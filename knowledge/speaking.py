"""What the sheets say of one product: all that speaks for it, or all that bears on something."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from knowledge.facts import Fact
from knowledge.portfolio import Product, Told
from knowledge.stating import DENIED, Stated, amount, of_price, of_row, of_sentence, prices
from knowledge.telling import stems

_MOST_SENTENCES = 2
_LONGEST = 200
_SHORT = 3
# What is told where nobody said what matters to them, the most telling first.
_TELLING = ("battery", "weight", "display", "memory", "warranty", "support", "storage")
_PRICE = stems("price prices expensive costly pricey dear cheap cheaper cost budget")


def speaking_for(
    product: Product, interests: frozenset[str], today: date, most: int
) -> list[Stated]:
    """What it is, what is of interest, what else it has, and its price at the end."""
    now = product.on(today)
    told = [*_sentences(now.told, frozenset())]
    told += _facts(now.facts, interests, told_in_value=True)
    for word in _TELLING:
        told += _facts(now.facts, stems(word))
    told += (of_row(f"{fact.attribute}: {fact.value}", fact) for fact in _others(now.facts))
    unique = {one.text: one for one in told}
    cost = list(_price(now.facts))
    return [*list(unique.values())[: most - len(cost)], *cost]


def bearing_on(wanted: frozenset[str], product: Product, today: date) -> Iterator[Stated]:
    """Its price where that is wanted, the facts and the sentences that say something of it."""
    now = product.on(today)
    if wanted & _PRICE:
        yield from _price(now.facts)
    yield from _facts(now.facts, wanted - _PRICE)
    yield from _sentences(now.told, wanted)


def _sentences(told: Iterable[Told], wanted: frozenset[str]) -> Iterator[Stated]:
    """Those that say something of what is wanted; without that, of an introduction the first."""
    able = [
        one
        for one in told
        if (not wanted.isdisjoint(stems(one.text)) if wanted else _introduces(one.text))
    ]
    yield from (of_sentence(one, longest=_LONGEST) for one in able[:_MOST_SENTENCES])


def _price(facts: Iterable[Fact]) -> Iterator[Stated]:
    """The lowest of its prices."""
    for fact in sorted(prices(facts), key=amount)[:1]:
        yield of_price(fact, lead=f"{fact.attribute}: ")


def _others(facts: Sequence[Fact]) -> Iterator[Fact]:
    """What else it has; rows of price lists tell it from others, and nothing of it."""
    listed = {fact.passage.id for fact in prices(facts)}
    for fact in facts:
        says = _is_telling(fact.value) and not DENIED.search(fact.value)
        if says and fact.passage.id not in listed:
            yield fact


def _introduces(text: str) -> bool:
    """Whether it says what a product is or does, to a customer."""
    advice = text.startswith(("Offer", "Ask", "Show"))
    return text.endswith(".") and not advice and not DENIED.search(text)


def _facts(
    facts: Iterable[Fact], wanted: frozenset[str], *, told_in_value: bool = False
) -> Iterator[Stated]:
    """Facts whose attribute, or value, is about it; each attribute once, with one line of it."""
    seen: set[str] = set()
    for fact in facts:
        lines = fact.value.splitlines()
        telling = [line for line in lines if not wanted.isdisjoint(stems(line))]
        about = not wanted.isdisjoint(stems(fact.attribute)) or (told_in_value and telling)
        if about and fact.attribute not in seen and _is_telling(fact.value):
            seen.add(fact.attribute)
            yield of_row(f"{fact.attribute}: {(telling or lines)[0]}", fact)


def _is_telling(value: str) -> bool:
    """`Yes` says something of what it is compatible with, and nothing of the product."""
    return len(value) > _SHORT
