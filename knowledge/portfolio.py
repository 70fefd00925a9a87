"""What is sold: each product with its facts, and with what its sheets say of it in sentences."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from knowledge.catalogue import Name
from knowledge.facts import Fact, facts
from knowledge.glossary import CHATTER
from knowledge.language import small
from knowledge.passage import Kind, Passage
from knowledge.quoting import quote, sentences
from knowledge.snapshot import Snapshot
from knowledge.stating import prices
from knowledge.telling import stems
from knowledge.words import plain, words

# As many passages introduce what a sheet is about.
_INTRODUCING = 4
_LONGEST = 200
# What goes on behind what something is.
_MORE = re.compile(r"[,.;:]|\b(?:that|which|who|for|with|when|in|of|made|and)\b", re.IGNORECASE)
_SMALL = stems(" ".join((*small(), CHATTER)))
_IS_A = re.compile(r"\b(?:is (?:an?|the|our)|are)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence about a product; `quote` are the same words as the document has them."""

    text: str
    quote: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Product:
    """`called` are the stems of all that says what it is: a tablet that becomes a laptop.

    `kinds` are those of what it is proper: a tablet, or the part of a price list that it stands in;
    `unnamed` those of them that are in no product's name.
    """

    name: Name
    written: str
    facts: tuple[Fact, ...]
    told: tuple[Told, ...]
    called: frozenset[str]
    kinds: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()

    def is_of(self, kind: frozenset[str]) -> bool:
        """Whether it is of the kind that one of these stems calls."""
        return not kind.isdisjoint(self.kinds)

    def on(self, day: date) -> Self:
        """The product with what is still so on that day."""
        facts = tuple(fact for fact in self.facts if fact.passage.sheet.holds(day))
        told = tuple(one for one in self.told if one.passage.sheet.holds(day))
        return replace(self, facts=facts, told=told)


class Portfolios:
    """What is sold by each edition; keeps what was read of the newest."""

    def __init__(self) -> None:
        self._kept: tuple[int, tuple[Product, ...]] = (-1, ())

    def of(self, held: Snapshot) -> tuple[Product, ...]:
        if self._kept[0] != held.number:
            self._kept = held.number, portfolio(held)
        return self._kept[1]


def portfolio(held: Snapshot) -> tuple[Product, ...]:
    """Every product that has facts, in the order of the sheets."""
    known: dict[Name, list[Fact]] = defaultdict(list)
    for fact in facts(held.passages, held.catalogue):
        known[fact.product].append(fact)
    told: dict[Name, list[Told]] = defaultdict(list)
    for number, passage in enumerate(held.passages):
        headed = held.headed[number] & known.keys()
        if headed and passage.kind in (Kind.TEXT, Kind.LIST):
            for name, sentence in _about(headed, passage, held):
                told[name].append(sentence)
    named = _SMALL.union(words(" ".join(word for name in known for word in name)))
    return tuple(_product(name, found, told[name], named, held) for name, found in known.items())


def _product(
    name: Name,
    found: Sequence[Fact],
    told: Sequence[Told],
    named: frozenset[str],
    held: Snapshot,
) -> Product:
    often = Counter(fact.name for fact in found).most_common(1)[0][0]
    titles = {fact.passage.sheet.title for fact in found}
    own = [title for title in titles if name in held.catalogue.named(plain(title))]
    own += [title for title in titles if not held.catalogue.named(plain(title))]
    is_a = [part for one in told for part in _IS_A.split(one.text)[1:2]]
    headings = {part for fact in prices(found) for part in fact.passage.section[-1:]}
    kinds = stems(" ".join((*name, *map(_kind, is_a), *headings)))
    return Product(
        name,
        held.catalogue.written.get(name, often),
        tuple(found),
        tuple(told),
        stems(" ".join((*name, *own, *is_a))),
        kinds,
        kinds - named,
    )


def _kind(said: str) -> str:
    """`a tablet` of "a tablet that becomes a laptop"."""
    return _MORE.split(said, maxsplit=1)[0]


def _about(
    headed: frozenset[Name], passage: Passage, held: Snapshot
) -> Iterator[tuple[Name, Told]]:
    """The short sentences that name one alone, and those that introduce it and name no other."""
    introducing = passage.position < _INTRODUCING
    for sentence in sentences(passage.text):
        named = held.catalogue.named(plain(sentence))
        able = headed & named if named else headed
        if introducing or (len(named) == 1 and len(sentence) <= _LONGEST):
            for name in able:
                yield name, Told(sentence, quote(sentence, passage), passage)
