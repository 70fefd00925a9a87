"""What people say where sheets say it in other words: "keeps going without a cable", battery life.

The data are the modules of `knowledge.speech`, by subject. An entry is `meant: said, said; …`: what
sheets say, and the ways in which people say it. Behind a slash stand words that sheets may have
instead, each as good as all before it: `battery life/runtime`. Where nothing is meant (`/: said`),
it is only story. Said are single words or expressions, compared by their stems; up to two other
words may stand between two words of an expression (`left firm` is in "left our little firm"), and
`left|quit firm|company` are four expressions.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import product
from pkgutil import iter_modules

from knowledge.dictionary import Meaning
from knowledge.words import plain, stemmed

_PACKAGE = "knowledge.speech"
_GAP = 2

Saying = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """An expression that was found: its words, their places, and what it means."""

    words: Saying
    places: tuple[int, ...]
    meaning: Meaning


def found(said: Sequence[str]) -> list[Said]:
    """The expressions in the words of a clause, the longest first; none shares a word."""
    stems = stemmed([*said])
    able = [
        Said(tuple(said[place] for place in places), places, meaning)
        for start, stem in enumerate(stems)
        for saying, meaning in _sayings().get(stem, ())
        if (places := _places(saying, stems, start))
    ]
    able.sort(key=lambda one: (-len(one.places), one.places))
    taken = set[int]()
    chosen: list[Said] = []
    for one in able:
        if taken.isdisjoint(one.places):
            chosen.append(one)
            taken.update(one.places)
    return chosen


def reworded(said: Sequence[str], told: Sequence[Said]) -> str:
    """The clause with what the expressions mean in their places."""
    parts = [*said]
    for one in told:
        for place in one.places:
            parts[place] = ""
        parts[one.places[0]] = " ".join(one.meaning.words)
    return " ".join(filter(None, parts))


def _places(saying: Saying, stems: Sequence[str], start: int) -> tuple[int, ...]:
    """Where the words of the saying stand, the first at `start`; nothing if they do not."""
    places = [start]
    for word in saying[1:]:
        near = range(places[-1] + 1, min(places[-1] + 2 + _GAP, len(stems)))
        at = next((place for place in near if stems[place] == word), None)
        if at is None:
            return ()
        places.append(at)
    return tuple(places)


def warm() -> None:
    """Load all expressions, so that no first question waits for it."""
    _stems()


def knows(word: str) -> bool:
    """Whether the word is part of an expression, whatever its ending."""
    return stemmed([word])[0] in _stems()


@cache
def _stems() -> frozenset[str]:
    return frozenset(stem for said in _sayings().values() for way, _ in said for stem in way)


@cache
def _sayings() -> dict[str, list[tuple[Saying, Meaning]]]:
    """The expressions by the stem of their first word; what may mean two things means either."""
    meant: dict[Saying, Meaning] = {}
    for said, meaning in entries():
        for way in said:
            stems = tuple(stemmed([*way]))
            meant[stems] = _either(meant[stems], meaning) if stems in meant else meaning
    known: dict[str, list[tuple[Saying, Meaning]]] = defaultdict(list)
    for stems, meaning in meant.items():
        known[stems[0]].append((stems, meaning))
    return dict(known)


def _either(one: Meaning, other: Meaning) -> Meaning:
    """What means the one or the other; only story if either is."""
    if not (one.words and other.words):
        return Meaning(())
    return Meaning(other.words, tuple(dict.fromkeys((*other.also, *one.words, *one.also))))


def entries() -> Iterator[tuple[tuple[Saying, ...], Meaning]]:
    """The ways to say something, and what is meant, of all subjects."""
    package = import_module(_PACKAGE)
    for module in iter_modules(package.__path__):
        text: str = import_module(f"{_PACKAGE}.{module.name}").SAID
        for entry in filter(str.strip, text.split(";")):
            meant, said = entry.split(":")
            first, *others = meant.split("/")
            meaning = Meaning(tuple(plain(first)), tuple(plain(" ".join(others))))
            yield tuple(way for one in said.split(",") for way in _ways(one)), meaning


def _ways(said: str) -> Iterator[Saying]:
    """`left|quit firm` → left firm, quit firm."""
    for way in product(*(part.split("|") for part in said.split())):
        yield tuple(word for part in way for word in plain(part))
