"""When to keep silent: whether what was found holds what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.answer import Silence
from knowledge.expecting import Expected, meets
from knowledge.piece import Piece
from knowledge.query import Query
from knowledge.search import ABOUT, Hit
from knowledge.snapshot import Snapshot

# Set on the development questions; see docs/knowledge.md.
WEIGHT_COVERAGE = 0.5
WEIGHT_FIT = 0.3
FIT_OF_NONE = 0.6
LEAST = 0.92

_MISSING = {Expected.MONEY: Silence.NO_PRICE, Expected.DATE: Silence.NO_DATE}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why nothing is said, and of which product if that is known."""

    kind: Silence
    product: str = ""


def reason(
    query: Query, hits: Sequence[Hit], found: Sequence[Piece], held: Snapshot
) -> Reason | None:
    """None if the pieces found answer the query."""
    if query.unsold:
        return Reason(Silence.UNKNOWN_PRODUCT, query.unsold)
    first = [piece for piece in found if piece.first]
    shown = [hit for piece in first for hit in hits if hit.passage is piece.passage]
    said = "\n".join(piece.text for piece in first)
    if shown and _about(query, shown[0]) and _given(query, said) and _sure(query, shown):
        return None
    if query.expected in _MISSING:
        return Reason(_MISSING[query.expected])
    product = _product(query, held)
    return Reason(Silence.NOT_STATED, product) if product else Reason(Silence.NOT_IN_SHEETS)


def _given(query: Query, said: str) -> bool:
    """Whether a price or a date is said where one is asked for."""
    return query.expected not in _MISSING or meets(query.expected, said)


def _about(query: Query, shown: Hit) -> bool:
    """Whether the passage is about the products asked about, if there are any."""
    return not query.products or shown.fit >= ABOUT / len(query.products)


def _sure(query: Query, shown: Sequence[Hit]) -> bool:
    """Whether the first passage answers by its words and meaning, and all by their products."""
    fits = [max(fits) for fits in zip(*(hit.fits for hit in shown), strict=True)]
    fit = sum(fits) / len(fits) if query.products else FIT_OF_NONE
    best = shown[0]
    return WEIGHT_COVERAGE * best.coverage + best.cosine + WEIGHT_FIT * fit >= LEAST


def _product(query: Query, held: Snapshot) -> str:
    """The product that the question is about, as the sheets write its name."""
    names = min(query.products, key=len, default=frozenset())
    return held.catalogue.written[min(names)] if len(names) == 1 else ""
