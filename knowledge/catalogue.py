"""The products that the sheets are about, told apart by their full names.

In a text the longest name counts: "Pro 9 with 5G" is no mention of the Pro 9.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from knowledge.need_words import PEOPLE

Name = tuple[str, ...]

SMALL = frozenset(
    "with for of the a an and inch edition editions model gen generation version".split()  # noqa: SIM905
)
LONGEST = 7
_SIZE = "inch"
_FAMILY = 3
# A brand and what it is: "Surface Dial".
_BRANDED = 2
_MODEL = re.compile(r"[02-9]|\d\d{1,2}")
# "10 pieces" is no model.
_COUNTED = re.compile(PEOPLE, re.IGNORECASE)

# What a product's name in a passage speaks for it, where another is asked for.
SAME = 1.0
MORE_SPECIAL = 0.5
MORE_GENERAL = 0.4
RELATED = 0.2
OTHER = -0.3
SIBLING = -0.6


@dataclass(frozen=True, slots=True)
class Mention:
    """What was said of a product, and the names that it may stand for."""

    said: Name
    names: frozenset[Name]


@dataclass(frozen=True, eq=False)
class Catalogue:
    """`called` leads from the words of a name, or of a shorter way to say it, to the names.

    `short` leads from "sp9" to its words, `numbers` from "pro" to the numbers that it comes with,
    `written` from a name to the way in which the sheets write it, `sold` from "dock" to the names
    of docks that sheets list as products.
    """

    called: Mapping[Name, frozenset[Name]]
    short: Mapping[str, Name]
    numbers: Mapping[str, frozenset[str]]
    written: Mapping[Name, str]
    starts: frozenset[str]
    longer: Mapping[Name, Sequence[Name]]
    sold: Mapping[str, Sequence[Name]] = field(default_factory=dict)

    @cached_property
    def bearing(self) -> Mapping[str, Sequence[Name]]:
        """From a word to the names that bear it, in the order in which they were learned."""
        bearing: dict[str, list[Name]] = {}
        for name in self.written:
            for word in dict.fromkeys(name):
                bearing.setdefault(word, []).append(name)
        return bearing

    @cached_property
    def _kinds(self) -> frozenset[str]:
        return frozenset(map(kind_of, self.written))

    def mentions(self, words: Sequence[str]) -> list[Mention]:
        """The products in a text's words: at every place the longest name that is said there.

        What else is said tells a product from its namesakes: "the 85 inch Hub 3".
        """
        found = self._mentions(words)
        return [self._told_apart(mention, _beside(mention, found, words)) for mention in found]

    def _told_apart(self, mention: Mention, said: frozenset[str]) -> Mention:
        best = mention
        for name in sorted(mention.names):
            for longer in self.longer.get(name[:2], ()):
                more = frozenset(longer) - frozenset(name)
                most = max(len(name) for name in best.names)
                if len(longer) > most and more <= said and frozenset(name) < frozenset(longer):
                    best = Mention((*mention.said, *sorted(more)), frozenset((longer,)))
        return best

    def _mentions(self, words: Sequence[str]) -> list[Mention]:
        said = essential(words)
        found: list[Mention] = []
        start = 0
        while start < len(said):
            end = self._end(said, start) if said[start] in self.starts else start
            if end > start:
                found.append(Mention(said[start:end], self.called[said[start:end]]))
            start = max(end, start + 1)
        return found

    def length(self, words: Sequence[str]) -> int:
        """How many of the words at the beginning are a name."""
        said = essential(words)
        return self._end(said, 0) if said and said[0] == words[0] else 0

    def is_family(self, plural: str) -> bool:
        """Whether several products are called so: "surfaces", "docks"."""
        word = plural.removesuffix("s")
        called = (names for family, names in self.longer.items() if word in family)
        return sum(map(len, called)) >= _FAMILY

    def is_kind(self, word: str) -> bool:
        """Whether names say with it what a product is: "docks" of the Dock 2."""
        return not self._kinds.isdisjoint((word, word.removesuffix("s")))

    def only(self, word: str) -> Name | None:
        """The one product that is called so by its kind: "docks", of which one is the Dock 2."""
        called = self.sold.get(word) or self.sold.get(word.removesuffix("s"), ())
        # "Dock" is what the Dock 2 was called before.
        called = [name for name in called if len(name) > len(_family(name))] or called
        name = called[0] if len(called) == 1 else ()
        return name if len(_family(name)) == _BRANDED else None

    def variant(self, name: Name, word: str) -> Name | None:
        """The name with this word in place of its own: "85" for the Hub 3 50, "Standard"."""
        others = (other for other in self.longer.get(name[:2], ()) if word in other)
        alike = [
            other
            for other in others
            if len(set(name) - set(other)) <= 1 and set(other) - set(name) == {word}
        ]
        return min(
            alike, key=lambda other: (not set(name) < set(other), len(other), other), default=None
        )

    def sibling(self, name: Name) -> Name | None:
        """The other of two namesakes, or of two products of a family: "Book 15" of the Book 14."""
        others = [other for other in self.longer.get(name[:2], ()) if other != name]
        said = set(name)
        others = [one for one in others if said < set(one) or set(one) < said] or others
        return others[0] if len(others) == 1 else None

    def numbered(self, number: str) -> str | None:
        """What the one product is called, beside others of its name, that bears this number."""
        size = re.compile(rf"\b{re.escape(number)}\W?(?:inch|[\"\u201d\u2033])")
        names = [name for name in self.bearing.get(number, ()) if number in name[1:]]
        names = [name for name in names if not size.search(self.written[name])]
        plain = [name for name in names if all(set(name) <= set(other) for other in names)]
        return self.written[plain[0]] if plain else None

    def tells_apart(self, word: str) -> bool:
        """Whether products differ in it: "AMD", "5G"."""
        return any(
            word not in other and set(one) - {word} <= set(other)
            for one in self.bearing.get(word, ())
            for other in self.longer.get(one[:2], ())
        )

    def named(self, words: Sequence[str]) -> frozenset[Name]:
        """The names that a text mentions."""
        found = [mention.names for mention in self._mentions(words)]
        return frozenset[Name]().union(*found) if found else _NOTHING

    def unsold(self, words: Sequence[str]) -> str | None:
        """A name that comes with other numbers than this one: "hololens 3"."""
        sizes = {number for number, unit in pairwise(words) if unit == _SIZE}
        said = essential(words)
        for place, (word, number) in enumerate(pairwise(said)):
            if not _MODEL.fullmatch(number) or any(map(_COUNTED.fullmatch, said[place + 2 :][:1])):
                continue
            if number in sizes and number in self.bearing:
                continue
            known = self.numbers.get(word, frozenset())
            family = said[max(0, place - 1) : place + 1]
            behind = known & self._behind(family)
            if known and number not in (behind or known):
                return " ".join((*(family if behind else (word,)), number))
        return None

    def _behind(self, words: Name) -> frozenset[str]:
        """What stands in names behind these words: "2" behind "laptop go"."""
        size = len(words)
        return frozenset(
            name[start + size]
            for name in self.bearing.get(words[-1], ())
            for start in range(len(name) - size)
            if name[start : start + size] == words
        )

    def _end(self, said: Name, start: int) -> int:
        for end in range(min(len(said), start + LONGEST), start, -1):
            if said[start:end] in self.called:
                return end
        return start


def _beside(mention: Mention, others: Sequence[Mention], words: Sequence[str]) -> frozenset[str]:
    """The words that no other product than the one mentioned is called by."""
    taken = {word for other in others if other is not mention for word in other.said}
    return frozenset(words) - taken | frozenset(mention.said)


_NOTHING: frozenset[Name] = frozenset()
EMPTY = Catalogue({}, {}, {}, {}, frozenset(), {})


def essential(words: Sequence[str]) -> Name:
    """The words that tell names apart."""
    return tuple(word for word in words if word not in SMALL)


def kinship(asked: Name, other: Name) -> float:
    """How much it matters to a question about one product that a passage names another."""
    if asked == other:
        return SAME
    mine, its = set(asked), set(other)
    if mine < its:
        return MORE_SPECIAL
    if its < mine:
        return MORE_GENERAL
    family = _family(asked)
    if other[: len(family)] != family:
        return SIBLING if asked[:2] == other[:2] else OTHER
    return RELATED if _family(other) == other else SIBLING


def kind_of(name: Name) -> str:
    """What a name says that the product is: "dock" of the Fjord Dock 2."""
    return _family(name)[-1]


def _family(name: Name) -> Name:
    """What stands before the number: "surface laptop" of "surface laptop 5 commercial"."""
    numbered = next((n for n, word in enumerate(name) if n and word[:1].isdigit()), len(name))
    return name[:numbered]
