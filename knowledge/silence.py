"""When to keep silent: whether what was found holds what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.answer import Silence
from knowledge.expecting import Expected, meets
from knowledge.query import Query
from knowledge.search import ABOUT, Hit
from knowledge.snapshot import Snapshot
from knowledge.wording import Piece

# Set on the development questions; see docs/knowledge.md.
WEIGHT_COVERAGE = 0.9
WEIGHT_FIT = 0.3
FIT_OF_NONE = 0.6
LEAST = 1.03

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
    said = "\n".join(piece.text for piece in found if piece.first)
    if hits and _holds(query, hits[0]) and _given(query, said):
        return None
    if query.expected in _MISSING:
        return Reason(_MISSING[query.expected])
    product = _product(query, held)
    return Reason(Silence.NOT_STATED, product) if product else Reason(Silence.NOT_IN_SHEETS)


def _given(query: Query, said: str) -> bool:
    """Whether a price or a date is said where one is asked for."""
    return query.expected not in _MISSING or meets(query.expected, said)


def _holds(query: Query, best: Hit) -> bool:
    """Whether enough of the question's words, meaning and products is in the best passage."""
    if query.products and best.fit < ABOUT / len(query.products):
        return False
    fit = best.fit if query.products else FIT_OF_NONE
    return WEIGHT_COVERAGE * best.coverage + best.cosine + WEIGHT_FIT * fit >= LEAST


def _product(query: Query, held: Snapshot) -> str:
    """The product that the question is about, as the sheets write its name."""
    names = min(query.products, key=len, default=frozenset())
    return held.catalogue.written[min(names)] if len(names) == 1 else ""
