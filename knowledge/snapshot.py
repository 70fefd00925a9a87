"""What a reader holds of one edition: immutable, in memory, swapped as a whole."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from knowledge import acronyms, catalogue, naming, spelling, topics
from knowledge.catalogue import Catalogue, Name
from knowledge.chroma import Record, Vector
from knowledge.disagreeing import Disagreement, disagreements
from knowledge.edition import Edition, read_passage
from knowledge.facts import facts
from knowledge.lexicon import Lexicon
from knowledge.passage import Passage, Sheet
from knowledge.spelling import Spelling
from knowledge.vectors import MOST, Vectors
from knowledge.words import plain, stemmed

if TYPE_CHECKING:
    from numpy import int32
    from numpy.typing import NDArray

Place = tuple[str, str]
Products = Mapping[str, Sequence[str]]

NO_SHEET = Sheet("", "")
# So many products make a list of them.
SEVERAL = 3


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """The passages of an edition with what is needed to search them.

    `places` finds a passage's number by its layer and its id there; `unused` says how many records
    of a layer are no longer part of the edition; `headed` are, for every passage, the products
    that its title, its headings and its table's heads name, and `sheets` where its sheet begins and
    where the next one does; `several` are the products of each passage whose own text names so
    many, `topics` the stems of what the sheets speak of by name. `disagreements` are the
    contradictions among the sheets. `vectors` are None where there are too many to be held.
    """

    edition: Edition | None
    passages: tuple[Passage, ...]
    places: Mapping[Place, int]
    unused: Mapping[str, int]
    lexicon: Lexicon = field(repr=False)
    catalogue: Catalogue = field(repr=False)
    spelling: Spelling = field(repr=False)
    acronyms: Mapping[str, frozenset[str]] = field(repr=False)
    headed: tuple[frozenset[Name], ...] = field(repr=False)
    sheets: "NDArray[int32]" = field(repr=False)
    several: Mapping[int, frozenset[Name]] = field(repr=False)
    topics: frozenset[str] = field(repr=False)
    disagreements: tuple[Disagreement, ...] = field(default=(), repr=False)
    vectors: Vectors | None = field(default=None, repr=False)

    @property
    def number(self) -> int:
        return self.edition.number if self.edition else 0


def empty() -> Snapshot:
    import numpy  # noqa: PLC0415 paid when used

    return Snapshot(
        None,
        (),
        {},
        {},
        Lexicon([]),
        catalogue.EMPTY,
        spelling.NONE,
        {},
        (),
        numpy.zeros((0, 2), numpy.int32),
        {},
        frozenset(),
    )


def build(
    edition: Edition,
    read: Callable[[str], Iterable[Record]],
    before: Snapshot,
    products: Products | None = None,
) -> Snapshot:
    """The snapshot of an edition; `products` are those that are known beside the sheets.

    `read` gives the records of a layer (see `edition.write_passage`); layers whose passages
    the snapshot `before` knows already are not read again.
    """
    places = {
        (kept.layer, kept.id): number
        for number, kept in enumerate(kept for e in edition.entries for kept in e.passages)
    }
    known, rows = _read(places, read, before)
    used = Counter(layer for layer, _ in places)
    passages = tuple(
        replace(known[place], sheet=sheet, position=position)
        for place, (sheet, position) in zip(places, _positions(edition), strict=True)
    )
    often: Counter[str] = Counter()
    lexicon = Lexicon(_stems(passages, often))
    known_products = naming.learn(passages, products)
    return Snapshot(
        edition,
        passages,
        places,
        {layer: edition.sizes[layer] - used[layer] for layer in edition.layers},
        lexicon,
        known_products,
        Spelling(often),
        acronyms.learn(passages),
        tuple(_headed(passages, known_products)),
        _sheets(edition),
        _several(passages, known_products),
        topics.learn(passages, lexicon, known_products),
        disagreements(facts(passages, known_products, measured=True)),
        Vectors(rows[place] for place in places) if rows else None,
    )


def _read(
    places: Mapping[Place, int], read: Callable[[str], Iterable[Record]], before: Snapshot
) -> tuple[Mapping[Place, Passage], Mapping[Place, Vector]]:
    """The passages of these places, still without their sheets; their vectors if they are few."""
    few = len(places) <= MOST
    kept = places.keys() & before.places if before.vectors or not few else set[Place]()
    known = {place: before.passages[before.places[place]] for place in kept}
    rows: dict[Place, Vector] = {}
    if before.vectors and few:
        rows = {place: before.vectors[before.places[place]] for place in kept}
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}
    # Read page by page into their places: whole layers of JSON would stay in memory as holes.
    for layer in sorted({layer for layer, _ in places.keys() - kept}):
        for record in read(layer):
            place = (layer, record.id)
            if place in places:
                known[place] = _sharing(read_passage(record.text, NO_SHEET), shared)
            if place in places and few:
                rows[place] = record.vector
    return known, rows


def _stems(passages: Iterable[Passage], often: Counter[str]) -> Iterator[list[str]]:
    """The stems of every passage; `often` counts in how many of them a word is."""
    for passage in passages:
        said = plain(passage.context)
        often.update({word for word in said if word.isalpha()})
        yield stemmed(said)


def _headed(passages: Iterable[Passage], known: Catalogue) -> Iterator[frozenset[Name]]:
    @cache
    def named(head: str) -> frozenset[Name]:
        return known.named(plain(head))

    # Few heads and few sets of names are different: each is made, and kept in memory, once.
    shared: dict[frozenset[Name], frozenset[Name]] = {}
    for passage in passages:
        names = frozenset[Name]().union(*map(named, passage.heads))
        yield shared.setdefault(names, names)


def _several(passages: Sequence[Passage], known: Catalogue) -> Mapping[int, frozenset[Name]]:
    named = ((number, known.named(plain(one.text))) for number, one in enumerate(passages))
    return {number: names for number, names in named if len(names) >= SEVERAL}


def _positions(edition: Edition) -> Iterator[tuple[Sheet, int]]:
    for entry in edition.entries:
        for position in range(len(entry.passages)):
            yield entry.sheet, position


def _sheets(edition: Edition) -> "NDArray[int32]":
    """For every passage the numbers of its sheet's first one and of the next sheet's first."""
    import numpy  # noqa: PLC0415 paid when used

    sizes = numpy.array([len(entry.passages) for entry in edition.entries], numpy.int32)
    ends = numpy.cumsum(sizes, dtype=numpy.int32)
    return numpy.repeat(numpy.stack((ends - sizes, ends), axis=1), sizes, axis=0)


def _sharing(passage: Passage, shared: dict[tuple[str, ...], tuple[str, ...]]) -> Passage:
    """The passage with headings that many passages have in common kept in memory once."""
    return replace(
        passage,
        section=shared.setdefault(passage.section, passage.section),
        header=shared.setdefault(passage.header, passage.header),
    )
