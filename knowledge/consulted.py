"""An answer of the sheets with what it was made of, for whoever words it anew and must check it."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.answer import Answer
from knowledge.catalogue import EMPTY, Catalogue, Name
from knowledge.passage import Passage
from knowledge.piece import Piece
from knowledge.query import Query
from knowledge.search import ABOUT, Hit
from knowledge.snapshot import Snapshot

MOST = 8


@dataclass(frozen=True, slots=True)
class Consulted:
    """`pieces` are the parts of the answer, `passages` the lines they stand on and the next best.

    A silence has none. `products` are those asked about, each by the names that it may stand for.
    """

    answer: Answer
    pieces: tuple[Piece, ...] = ()
    passages: tuple[Passage, ...] = ()
    products: tuple[frozenset[Name], ...] = ()
    catalogue: Catalogue = EMPTY


def stood_on(
    answer: Answer, pieces: Sequence[Piece], hits: Sequence[Hit], asked: Query, held: Snapshot
) -> Consulted:
    """The passages of the pieces first, then others about the products that were asked about."""
    fitting = [
        hit.passage
        for hit in hits[:MOST]
        if not asked.products or max(hit.fits, default=0.0) >= ABOUT
    ]
    passages = {passage.id: passage for passage in (*(p.passage for p in pieces), *fitting)}
    return Consulted(
        answer,
        tuple(pieces),
        tuple(passages.values())[:MOST],
        asked.products,
        held.catalogue,
    )
