"""Finding passages: words and meaning fused, then ranked by how much of the question they hold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.catalogue import MORE_GENERAL, SMALL, Name, kinship
from knowledge.expecting import TO_BE_GIVEN, Expected, meets
from knowledge.passage import Kind, Passage
from knowledge.query import Query
from knowledge.snapshot import SEVERAL, Snapshot
from knowledge.words import folded, plain, words

if TYPE_CHECKING:
    from numpy import bool_, float32, int32
    from numpy.typing import NDArray

CANDIDATES = 60

# Set on the development questions; see docs/knowledge.md.
WEIGHT_MEANING = 0.8
WEIGHT_COVERAGE = 5.0
WEIGHT_PRODUCT = 2.5
WEIGHT_STEPS = 0.7
WEIGHT_THREAD = 3.0
WEIGHT_GIVEN = 0.7
WEIGHT_LISTED = 1.0
# What a word counts that is said in another way.
OTHERWISE = 0.8
# What one counts that stands elsewhere in the same sheet.
IN_SHEET = 0.3
# The fewer words are asked, the less it proves that a passage holds them: as if so many more of
# the rarest were asked, and not found.
DOUBT = 0.44
WEIGHT_NOTE = -1.0
# Where a kind of things is asked for ("which docks"): of a list or a row that names several
# products, and of a list that the kind leads to.
WEIGHT_NAMED = 4.0
WEIGHT_SOUGHT = 1.0
# What products are called beside their names.
PRODUCTS = frozenset(
    "devices models machines computers products plans subscriptions tablets notebooks pcs".split()  # noqa: SIM905
)
# Of a product that only the text of a passage names.
IN_TEXT = 0.7
# A passage is about a product from here on.
ABOUT = MORE_GENERAL
# What may stand between the words of a name: "Apps for business", "Pro (11th".
_BETWEEN = rf"[\W_]*(?:(?:{'|'.join(sorted(SMALL))})[\W_]+)*"
# What words of a name are written as: "Pro 7+".
_WRITTEN = {"plus": r"(?:plus\b|\+)"}
# How a heading ends that notes stand under.
_NOTES = ("reference", "references", "note", "notes", "disclaimer", "disclaimers")


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found.

    `cosine` is that of the farthest of the nearest where the passage is beyond them, None where the
    search was by words alone. `coverage` is
    the share of what is asked of the products, by how telling the words are, that the passage and
    the headings above it hold. `fits` tell how well it fits each product, from -1 to 1, `listed`
    what speaks for it as a list of what is asked for. `number` is its place in the snapshot.
    """

    number: int
    passage: Passage
    score: float
    lexical: float
    cosine: float | None
    coverage: float
    fits: tuple[float, ...] = ()
    listed: float = 0.0

    @property
    def fit(self) -> float:
        """How well the passage fits the products together."""
        return _mean(self.fits)


def is_about(query: Query, hit: Hit) -> bool:
    """Whether the passage is about the products asked about, if there are any."""
    return not query.products or hit.fit >= ABOUT / len(query.products)


def search(query: Query, nearest: Mapping[int, float] | None, held: Snapshot) -> list[Hit]:
    """The best passages first. `nearest` are the cosines of those nearest in meaning, if known."""
    import numpy  # noqa: PLC0415 paid when used

    lexical = held.lexicon.scores(query.weights)
    near = nearest or {}
    few = min(CANDIDATES, len(held.passages))
    best = numpy.argpartition(-lexical, few - 1)[:few]
    numbers = numpy.array(sorted({*best.tolist(), *near}), numpy.int32)
    # A passage beyond the nearest is at most as near as the farthest of them.
    farthest = min(near.values(), default=0.0)
    cosines = numpy.array([near.get(int(n), farthest) for n in numbers], numpy.float32)
    coverage = _coverage(query, held, numbers)
    scores = (
        _standard(lexical[numbers])
        + WEIGHT_MEANING * _standard(cosines)
        + WEIGHT_COVERAGE * coverage
    )
    fits = _fits(query, held, numbers)
    columns = (scores, lexical[numbers], cosines, coverage)
    of_products = _asks_for_products(query, held)
    hits = []
    for number, fit, score, said, cosine, covered in zip(
        numbers.tolist(), fits, *(column.tolist() for column in columns), strict=True
    ):
        passage = held.passages[number]
        score += _speaks(query, passage, fit)
        listed = _listed(query, number, held, of_products)
        meant = None if nearest is None else cosine
        hits.append(Hit(number, passage, score + listed, said, meant, covered, fit, listed))
    return sorted(hits, key=lambda hit: -hit.score)


def _speaks(query: Query, passage: Passage, fits: Sequence[float]) -> float:
    """What speaks for a passage beside its words: its products and its form."""
    thread = WEIGHT_THREAD * (passage.sheet.path in query.sheets)
    return WEIGHT_PRODUCT * _mean(fits) + thread + _form(query, passage)


def _mean(fits: Sequence[float]) -> float:
    return sum(fits) / len(fits) if fits else 0.0


def _standard(values: "NDArray[float32]") -> "NDArray[float32]":
    """Z-scores: what both rankings are measured in when they are added."""
    spread = float(values.std()) or 1.0
    standard: NDArray[float32] = (values - values.mean()) / spread
    return standard


def _coverage(query: Query, held: Snapshot, numbers: "NDArray[int32]") -> "NDArray[float32]":
    import numpy  # noqa: PLC0415 paid when used

    found = numpy.zeros(len(numbers), numpy.float32)
    total = DOUBT * held.lexicon.rarest
    starts, ends = held.sheets[numbers].T
    for stem in sorted(query.attributes):
        also = query.content[stem]
        weight = query.shares.get(stem, 1.0) * held.lexicon.weight(stem, also)
        holds = IN_SHEET * held.lexicon.within(stem, starts, ends)
        for other in also:
            numpy.maximum(holds, OTHERWISE * held.lexicon.holds(other, numbers), out=holds)
        numpy.maximum(holds, held.lexicon.holds(stem, numbers), out=holds)
        found += weight * holds
        total += weight
    return found / total


def _fits(query: Query, held: Snapshot, numbers: "NDArray[int32]") -> list[tuple[float, ...]]:
    """For every passage how well the products that it names fit each that is asked about."""
    listed = numbers.tolist()
    columns = []
    for asked in query.products:
        # Many passages stand under the same headings.
        kin = {named: _kin(asked, named) for named in {held.headed[number] for number in listed}}
        able = _able(asked, held, numbers).tolist()
        columns.append(
            [
                _fit(asked, kin[held.headed[number]], held.passages[number], holds)
                for number, holds in zip(listed, able, strict=True)
            ]
        )
    columns = [_with_section(column, listed, held) for column in columns]
    return list(zip(*columns, strict=True)) if columns else [()] * len(listed)


def _with_section(fits: Sequence[float], numbers: Sequence[int], held: Snapshot) -> list[float]:
    """The fits to a product; what names none fits it a little below or beside what names it."""
    firsts = held.sheets[numbers, 0].tolist()
    places = [
        (first, held.passages[number].section)
        for first, number in zip(firsts, numbers, strict=True)
    ]
    named = {place for place, fit in zip(places, fits, strict=True) if fit >= IN_TEXT}
    return [fit or MORE_GENERAL * (place in named) for place, fit in zip(places, fits, strict=True)]


def _able(names: frozenset[Name], held: Snapshot, numbers: "NDArray[int32]") -> "NDArray[bool_]":
    """For every passage whether it holds all words of one of the names, wherever they stand."""
    import numpy  # noqa: PLC0415 paid when used

    able = numpy.zeros(len(numbers), bool)
    for name in names:
        holds = numpy.ones(len(numbers), bool)
        for stem in words(" ".join(name[-2:])):
            holds &= held.lexicon.holds(stem, numbers)
        able |= holds
    return able


def _fit(asked: frozenset[Name], kin: tuple[float, float], passage: Passage, holds: bool) -> float:
    """How well the names above a passage, or in it, fit a product; the best of all that they do."""
    best, worst = kin
    if best < IN_TEXT and holds and any(_says(passage, name) for name in asked):
        return IN_TEXT
    return best or worst


def _kin(asked: frozenset[Name], named: frozenset[Name]) -> tuple[float, float]:
    """The best and the worst of what names above a passage speak for the product; 0 for nothing."""
    kin = [kinship(mine, other) for mine in asked for other in named]
    return max((value for value in kin if value > 0), default=0.0), min(kin, default=0.0)


def _says(passage: Passage, name: Name) -> bool:
    """Whether the text names the product: by the end of its name, words in order."""
    pattern = _BETWEEN.join(map(_as_written, name[-2:]))
    return re.search(rf"\b{pattern}(?!\w|\+|[.,]\d)", folded(passage.text)) is not None


def _as_written(word: str) -> str:
    """A pattern of how a word of a name is written: "7+", the 11 of "Windows 10/11"."""
    number = r"(?:\d+/)?" if word[:1].isdigit() else ""
    return number + _WRITTEN.get(word, re.escape(word))


def _asks_for_products(query: Query, held: Snapshot) -> bool:
    """Whether the kind of things that is asked for is one of products."""
    return query.sought is not None and (
        query.sought in PRODUCTS or held.catalogue.is_family(query.sought)
    )


def _listed(query: Query, number: int, held: Snapshot, of_products: bool) -> float:
    """What speaks for a passage that lists things of the kind that is asked for."""
    passage = held.passages[number]
    if query.sought is None or passage.kind is Kind.STEPS:
        return 0.0
    if of_products:
        asked = frozenset[Name]().union(*query.products)
        return WEIGHT_NAMED * (len(held.several.get(number, asked) - asked) >= SEVERAL)
    lead = " ".join((*passage.section[-1:], passage.text.split("\n")[0]))
    return WEIGHT_SOUGHT * (passage.kind is Kind.LIST and query.sought in plain(lead))


def _form(query: Query, passage: Passage) -> float:
    """What the passage's form speaks for it, or against it."""
    form = 0.0
    if query.expected is Expected.STEPS and passage.kind is Kind.STEPS:
        form += WEIGHT_STEPS
    if query.expected in TO_BE_GIVEN and meets(query.expected, passage.text):
        form += WEIGHT_GIVEN
    if query.lists and passage.kind is Kind.LIST:
        form += WEIGHT_LISTED
    if passage.section and passage.section[-1].casefold().endswith(_NOTES):
        form += WEIGHT_NOTE
    return form
