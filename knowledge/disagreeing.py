"""Where the sheets contradict each other: two values of one attribute of one product.

A false alarm is worse than a missed one. Only values with a number and a unit are compared, and
only those that are said of the same product, in the same words, under the same conditions.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from knowledge.catalogue import Name
from knowledge.facts import Fact
from knowledge.language import DEFAULT, is_small
from knowledge.measures import Measure, agree, is_unit, without
from knowledge.passage import Kind, Sheet
from knowledge.words import plain, stemmed

_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
# Attributes that are called by several names, by what is measured: the words of which one must,
# and those that may, stand in the name.
_CALLED: dict[str, tuple[tuple[str, frozenset[str], frozenset[str]], ...]] = {
    "mass": (
        (
            "weight",
            frozenset(("weight", "weigh", "mass", "portabl", "portability")),
            frozenset(("start", "devic", "total", "net", "product", "approxim")),
        ),
    ),
    "power": (
        (
            "power to the host",
            frozenset(("host", "charg", "passthrough", "deliveri", "laptop")),
            frozenset(("power", "rate", "max", "maximum", "output")),
        ),
    ),
    "time": (
        (
            "battery life",
            frozenset(("batteri",)),
            frozenset(("life", "runtim", "run", "time", "hour", "max", "maximum")),
        ),
    ),
}
_MOST_WORDS = 6
# What a condition may say without limiting anything.
_IDLE = frozenset(("start", "approxim", "typic", "max", "maximum", "up", "to", "charg", "rate"))
# Words of headings that do not limit what stands below them.
_BROAD = frozenset(
    (
        *("technic", "tech", "specif", "spec", "detail", "data", "sheet", "summari", "overview"),
        *("featur", "hardwar", "compar", "comparison", "model", "devic", "product", "general"),
        *("key", "full", "about", "appendix"),
    )
)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Facts of which each contradicts another, the newest sheet's first and those undated last."""

    product: Name
    attribute: str
    facts: tuple[Fact, ...]


def disagreements(found: Iterable[Fact]) -> tuple[Disagreement, ...]:
    """All contradictions among the facts, newest first."""
    alike: dict[object, list[Fact]] = defaultdict(list)
    for fact in found:
        for key in _keys(fact):
            alike[key].append(fact)
    told = [_disagreement(key, facts) for key, facts in alike.items() if len(facts) > 1]
    known = [one for one in told if one is not None]
    return tuple(sorted(known, key=lambda one: age(one.facts[0].passage.sheet)))


def _disagreement(key: object, found: Sequence[Fact]) -> Disagreement | None:
    assert isinstance(key, _Key)
    at_odds: dict[int, Fact] = {}
    for (m, one), (n, other) in combinations(enumerate(found), 2):
        if _comparable(one, other) and not agree(
            _of_kind(one, key.kind), _of_kind(other, key.kind)
        ):
            at_odds |= {m: one, n: other}
    if not at_odds:
        return None
    facts = sorted(
        (at_odds[number] for number in sorted(at_odds)), key=lambda fact: age(fact.passage.sheet)
    )
    return Disagreement(key.product, facts[0].attribute, tuple(facts))


def _comparable(one: Fact, other: Fact) -> bool:
    """Whether they stand under headings that may be about the same thing.

    Under one heading the rows of a table, or the lines, are of different things somehow.
    """
    here, there = one.passage, other.passage
    if here.id == there.id:
        return here.kind is Kind.ROW
    if here.sheet == there.sheet and here.section == there.section:
        return False
    mine, its = _part(one), _part(other)
    return mine == its or (here.sheet != there.sheet and not (mine and its))


def _part(fact: Fact) -> frozenset[str]:
    """What the heading above limits the fact to."""
    above = fact.passage.section[-1:]
    return _words(" ".join(above)) - _BROAD - frozenset(stemmed(list(fact.product)))


def age(sheet: Sheet) -> tuple[bool, int]:
    """For sorting: the newest sheet first, those without a date last."""
    return sheet.dated is None, -sheet.dated.toordinal() if sheet.dated else 0


@dataclass(frozen=True, slots=True)
class _Key:
    """What two facts must have in common to be compared."""

    product: Name
    kind: str
    attribute: frozenset[str] | str
    condition: frozenset[str]


def _keys(fact: Fact) -> Iterator[_Key]:
    kinds = dict.fromkeys(measure.kind for measure in fact.measures)
    # What is valid for a time only, such as a price, differs from what comes after it.
    if not kinds or not _is_plain(fact) or fact.passage.sheet.expires is not None:
        return
    words = _words(_BRACKETS.sub(" ", fact.attribute))
    condition = _words(fact.condition) - _IDLE
    product = fact.product[1:] if fact.product[0] == "microsoft" else fact.product
    for kind in kinds:
        yield _Key(product, kind, _called(words, kind), condition - words)


def _words(said: str) -> frozenset[str]:
    words = (word for word in plain(said) if not is_small(word, DEFAULT) and not is_unit(word))
    return frozenset(stemmed(list(words)))


def _called(words: frozenset[str], kind: str) -> frozenset[str] | str:
    for name, must, may in _CALLED.get(kind, ()):
        if words & must and words <= must | may:
            return name
    return words


def _is_plain(fact: Fact) -> bool:
    """Whether the value is hardly more than its numbers."""
    rest = _BRACKETS.sub(" ", fact.value)
    return len(_words(without(rest))) <= _MOST_WORDS


def _of_kind(fact: Fact, kind: str) -> list[Measure]:
    return [measure for measure in fact.measures if measure.kind == kind]
