"""Finding passages: words and meaning fused, then ranked by how much of the question they hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.expecting import Expected
from knowledge.index import Index
from knowledge.names import mentions
from knowledge.passage import Kind, Passage
from knowledge.query import Query
from knowledge.snapshot import Snapshot

if TYPE_CHECKING:
    from numpy import float32, int64
    from numpy.typing import NDArray

CANDIDATES = 60
NEAREST = 100

# Set on two thirds of the development questions; see docs/knowledge.md.
WEIGHT_MEANING = 0.7
WEIGHT_COVERAGE = 5.0
WEIGHT_PRODUCT = 2.0
WEIGHT_STEPS = 0.7


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found.

    `cosine` is that of the farthest of the nearest where the passage is beyond them. `coverage` is
    the share of the question's words, by how telling they are, that the passage and the headings
    above it hold.
    """

    passage: Passage
    score: float
    lexical: float
    cosine: float
    coverage: float

    def mentions(self, product: tuple[str, str]) -> bool:
        return _mentions(self.passage, product)


def search(query: Query, vector: Sequence[float], held: Snapshot, index: Index) -> list[Hit]:
    """The best passages first. `vector` is the embedding of the query's text."""
    import numpy  # noqa: PLC0415 paid when used

    lexical = held.lexicon.scores(query.weights)
    near = dict(index.nearest(held, vector, NEAREST))
    few = min(CANDIDATES, len(held.passages))
    best = numpy.argpartition(-lexical, few - 1)[:few]
    numbers = numpy.array(sorted({*best.tolist(), *near}), numpy.int64)
    # A passage beyond the nearest is at most as near as the farthest of them.
    farthest = min(near.values(), default=0.0)
    cosines = numpy.array([near.get(int(n), farthest) for n in numbers], numpy.float32)
    coverage = _coverage(query, held, numbers)
    scores = (
        _standard(lexical[numbers])
        + WEIGHT_MEANING * _standard(cosines)
        + WEIGHT_COVERAGE * coverage
    )
    hits = [
        Hit(
            passage := held.passages[int(number)],
            float(scores[row]) + _fit(query, passage),
            float(lexical[number]),
            float(cosines[row]),
            float(coverage[row]),
        )
        for row, number in enumerate(numbers)
    ]
    return sorted(hits, key=lambda hit: -hit.score)


def _standard(values: "NDArray[float32]") -> "NDArray[float32]":
    """Z-scores: what both rankings are measured in when they are added."""
    spread = float(values.std()) or 1.0
    standard: NDArray[float32] = (values - values.mean()) / spread
    return standard


def _coverage(query: Query, held: Snapshot, numbers: "NDArray[int64]") -> "NDArray[float32]":
    import numpy  # noqa: PLC0415 paid when used

    found = numpy.zeros(len(numbers), numpy.float32)
    total = 0.0
    for stem, also in query.content.items():
        weight = held.lexicon.rarity(stem) if stem in held.lexicon or not also else 4.0
        holds = held.lexicon.holds(stem)[numbers]
        for other in also:
            holds |= held.lexicon.holds(other)[numbers]
        found += weight * holds
        total += weight
    return found / total if total else found


def _fit(query: Query, passage: Passage) -> float:
    """What speaks for the passage beside its words: its products, and its form."""
    fit = 0.0
    if query.products:
        named = sum(_mentions(passage, product) for product in query.products)
        fit += WEIGHT_PRODUCT * named / len(query.products)
    if query.expected is Expected.STEPS and passage.kind is Kind.STEPS:
        fit += WEIGHT_STEPS
    return fit


def _mentions(passage: Passage, product: tuple[str, str]) -> bool:
    return mentions(passage.context, product)
