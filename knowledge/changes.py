"""What differs between two editions of a sheet: whether its words do, and which values."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from knowledge.catalogue import Catalogue, Name
from knowledge.edition import digest
from knowledge.facts import facts
from knowledge.passage import Passage, Sheet
from knowledge.snapshot import Snapshot
from knowledge.words import plain

# Product, attribute, condition and value, as the sheet writes them.
Said = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a sheet says, as far as the next edition is compared with it.

    `mark` changes with its words, not with where it lies or how it is called.
    """

    mark: str
    facts: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """One value of one product, before and after."""

    product: str
    attribute: str
    before: str
    after: str


def contents(held: Snapshot) -> Iterator[tuple[Sheet, Contents]]:
    """All the sheets of the snapshot, each with what it says."""
    for sheet, group in groupby(held.passages, key=lambda passage: passage.sheet):
        passages = list(group)
        yield sheet, Contents(_mark(passages), tuple(_facts(passages, held.catalogue)))


def changed(before: Contents, after: Contents) -> Iterator[Changed]:
    """The values that are others now, where the sheet has one before and after."""
    old, new = _by_place(before.facts), _by_place(after.facts)
    for place in new:
        was, now = old.get(place, []), new[place]
        if len(was) == len(now) == 1 and was != now:
            product, attribute, condition = place
            # Most conditions are words of the attribute or of the value itself.
            told = condition in attribute or condition in now[0]
            under = attribute if told else f"{attribute} ({condition})"
            yield Changed(product, under, was[0], now[0])


def named(held: Snapshot, known: Mapping[str, Collection[str]]) -> dict[Name, list[str]]:
    """From the names in the sheets to the `known` products, each with its aliases."""
    found: dict[Name, list[str]] = defaultdict(list)
    for product, aliases in known.items():
        for name in names((product, *aliases), held):
            found[name].append(product)
    return found


def names(said: Iterable[str], held: Snapshot) -> frozenset[Name]:
    """The names of products that are said."""
    return frozenset[Name]().union(*(held.catalogue.named(plain(one)) for one in said))


def _mark(passages: Iterable[Passage]) -> str:
    return digest("\n".join(" ".join(passage.text.split()) for passage in passages))


def _facts(passages: Iterable[Passage], known: Catalogue) -> Iterator[Said]:
    for fact in facts(passages, known):
        yield fact.name, fact.attribute, fact.condition, " ".join(fact.value.split())


def _by_place(said: Sequence[Said]) -> dict[tuple[str, str, str], list[str]]:
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for product, attribute, condition, value in said:
        place = (product, attribute, condition)
        if value not in found[place]:
            found[place].append(value)
    return found
