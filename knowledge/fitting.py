"""How well a product fits a need, cell by cell, each with the line it stands on.

A cell shows the sheet's own words. What no line states is not stated: that is no "no".
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from knowledge.answer import Fit
from knowledge.asked import Asked
from knowledge.facts import Fact
from knowledge.measures import Measure, measures
from knowledge.need import Ceiling, Need
from knowledge.portfolio import Product, Told
from knowledge.stating import (
    DENIED,
    LONGEST,
    SILENT,
    Stated,
    amount,
    currency,
    of_price,
    of_row,
    of_sentence,
    prices,
    says_no,
)
from knowledge.telling import flat, stems

_PEOPLE = stems("seats users people persons")
_LIMIT = stems("most maximum max limit")
_PART = re.compile(r"\n|,\s+|;\s+|(?<=\))\s")
# What is said in the value alone is about it, too, and less.
_FAR = 4
# What a number without a word beside it is of.
_OF_KIND = {"length": stems("display screen size"), "mass": stems("weight")}
# Of these more than was asked for is as good.
_MORE_IS_BETTER = frozenset(("storage", "time", "rate", "brightness", "camera", "power", "energy"))


def stated(product: Product, need: Need, asked: Sequence[Asked], today: date) -> tuple[Stated, ...]:
    """Of how many it takes, of the price where a ceiling was told, then of every wish."""
    now = product.on(today)
    wished = [_wished(now.facts, now.told, one) for one in asked]
    price = [_price(now.facts, need.ceiling, asked)] if need.ceiling else []
    return (_capacity(now.facts, need.count), *price, *wished)


def _price(found: Sequence[Fact], ceiling: Ceiling, asked: Sequence[Asked]) -> Stated:
    """The lowest price of what has all that was asked for, where the price list tells that."""
    priced = prices(found)
    for one in asked:
        wanted = one.measure
        fitting = [f for f in priced if wanted and any(map(wanted.agrees, _alike(f, wanted)))]
        priced = fitting or priced
    if not priced:
        return SILENT
    lowest = min(priced, key=amount)
    known = ceiling.currency in (None, currency(lowest))
    fit = Fit.MET if amount(lowest) <= ceiling.amount else Fit.MISSED
    return of_price(lowest, fit if known else Fit.NEAR)


def _alike(fact: Fact, wanted: Measure) -> list[Measure]:
    return [one for one in measures(fact.condition) if one.kind == wanted.kind]


def _capacity(found: Sequence[Fact], count: int) -> Stated:
    """Whether a plan takes so many people, where a limit is told."""
    for fact in found if count else ():
        said = stems(fact.attribute)
        if said & _PEOPLE and said & _LIMIT and fact.value.strip().isdecimal():
            fit = Fit.MET if int(fact.value) >= count else Fit.MISSED
            return of_row(f"{fact.attribute}: {fact.value.strip()}", fact, fit)
    return SILENT


def _wished(found: Sequence[Fact], told: Sequence[Told], asked: Asked) -> Stated:
    stated = _measured(found, asked) if asked.measure else _in_words(found, told, asked)
    return next(stated, None) or _near(found, asked) or SILENT


def _measured(found: Iterable[Fact], asked: Asked) -> Iterator[Stated]:
    """What has a number of that kind under that name; first what holds it."""
    assert asked.measure is not None
    kind = asked.measure.kind
    able = [
        fact
        for fact in found
        if any(one.kind == kind for one in fact.measures)
        and _is_of(fact, asked)
        and not says_no(fact.value)
    ]
    for fact in sorted(able, key=lambda fact: not _holds(asked, fact.measures)):
        fit = Fit.MET if _holds(asked, fact.measures) else Fit.MISSED
        yield of_fact(fact, fit, lambda part: any(one.kind == kind for one in measures(part)))


def _is_of(fact: Fact, asked: Asked) -> bool:
    assert asked.measure is not None
    said = stems(f"{fact.attribute} {fact.value}")
    if asked.content:
        return asked.stands_in(f"{fact.attribute} {fact.value}")
    meant = _OF_KIND.get(asked.measure.kind)
    return meant is None or not said.isdisjoint(meant)


def _holds(asked: Asked, given: Iterable[Measure]) -> bool:
    wanted = asked.measure
    assert wanted is not None
    alike = [one for one in given if one.kind == wanted.kind]
    if asked.wish.bound == "most":
        return any(one.low <= wanted.high + wanted.slack for one in alike)
    if asked.wish.bound == "least" or (asked.content and wanted.kind in _MORE_IS_BETTER):
        return any(one.high >= wanted.low for one in alike)
    return any(one.agrees(wanted) for one in alike)


def _in_words(found: Sequence[Fact], told: Sequence[Told], asked: Asked) -> Iterator[Stated]:
    """The fact that is most about it, whatever that says; else a sentence that says it."""
    if not asked.content:
        return
    able = [fact for fact in found if asked.stands_in(f"{fact.attribute} {fact.value}")]
    for fact in sorted(able, key=lambda fact: (_beside(fact, asked), len(fact.value))):
        fit = Fit.MISSED if _denied(fact, asked) else Fit.MET
        yield of_fact(fact, fit, lambda part: not asked.stems.isdisjoint(stems(part)))
    for one in told:
        if asked.stands_in(one.text) and not DENIED.search(one.text):
            yield of_sentence(one, _start(one, asked))


def _beside(fact: Fact, asked: Asked) -> int:
    """How many words its attribute has that were not asked for: `HDMI`, `USB-C to HDMI adapter`."""
    said = stems(fact.attribute)
    return len(said - asked.stems) if asked.stands_in(fact.attribute) else _FAR


def _denied(fact: Fact, asked: Asked) -> bool:
    """`HDMI: None`, `USB-C (no Thunderbolt)`."""
    if says_no(fact.value):
        return True
    parts = [part for part in _PART.split(fact.value) if not asked.stems.isdisjoint(stems(part))]
    return bool(parts) and all(DENIED.search(part) for part in parts)


def _near(found: Sequence[Fact], asked: Asked) -> Stated | None:
    for near in asked.near:
        for fact in found:
            named = [fact.attribute] if near <= stems(fact.attribute) else []
            parts = named or [part for part in _PART.split(fact.value) if near <= stems(part)]
            if not says_no(fact.value) and any(not DENIED.search(part) for part in parts):
                return of_fact(fact, Fit.NEAR, _saying(near))
    return None


def _saying(words: frozenset[str]) -> Callable[[str], bool]:
    return lambda part: words <= stems(part)


def of_fact(fact: Fact, fit: Fit, tells: Callable[[str], bool]) -> Stated:
    """The attribute, and of a long value the parts that tell."""
    value = flat(fact.value)
    if len(value) > LONGEST - len(fact.attribute):
        parts = [part.strip() for part in _PART.split(fact.value) if tells(part)]
        value = ", ".join(parts) or value
    return of_row(f"{fact.attribute}: {value}", fact, fit)


def _start(told: Told, asked: Asked) -> int:
    """Where the part of a sentence begins that says what is wanted."""
    text = flat(told.text).removeprefix("- ")
    starts = (match.end() for match in re.finditer(r"[,;:]\s", text))
    return max((start for start in starts if asked.stands_in(text[start:])), default=0)
