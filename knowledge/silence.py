"""When to keep silent: whether what was found holds what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.answer import Silence
from knowledge.expecting import Expected, meets
from knowledge.query import Query
from knowledge.search import Hit
from knowledge.snapshot import Snapshot
from knowledge.wording import Piece

# Set on two thirds of the development questions; see docs/knowledge.md.
LEAST = 1.05
LEAST_COSINE = 0.25

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
    strange = next((p for p in query.products if not held.names.is_sold(p)), None)
    if strange:
        return Reason(Silence.UNKNOWN_PRODUCT, " ".join(strange))
    said = "\n".join(piece.text for piece in found if piece.first)
    if query.expected in _MISSING and not meets(query.expected, said):
        return Reason(_MISSING[query.expected])
    if not hits or not _holds(query, hits[0]):
        return Reason(Silence.NOT_IN_SHEETS)
    return None


def _holds(query: Query, best: Hit) -> bool:
    """Whether enough of the question's words, and of its meaning, is in the best passage."""
    if query.products and not any(best.mentions(product) for product in query.products):
        return False
    return best.cosine >= LEAST_COSINE and best.coverage + best.cosine >= LEAST
