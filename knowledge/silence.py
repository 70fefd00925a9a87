"""When to keep silent: whether what was found holds what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.answer import Silence
from knowledge.catalogue import SAME
from knowledge.expecting import Expected, meets
from knowledge.passage import Kind
from knowledge.piece import Piece
from knowledge.query import Query
from knowledge.search import Hit, is_about
from knowledge.snapshot import Snapshot
from knowledge.telling import asked_in

# Set on the development questions; see docs/knowledge.md.
WEIGHT_COVERAGE = 0.5
LEAST = 0.64
# The cosine where there is none: words alone answer if they hold 36 % of what is asked.
ASSUMED = 0.46
# From here on a line is shown as the nearest.
NEAR = 0.5

_MISSING = {
    Expected.MONEY: Silence.NO_PRICE,
    Expected.DISCOUNT: Silence.NO_PRICE,
    Expected.DATE: Silence.NO_DATE,
}


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
    shown = _shown(hits, found)
    said = "\n".join(piece.text for piece in found if piece.first)
    if shown and is_about(query, shown) and _given(query, said) and _sure(query, shown):
        return None
    if query.expected in _MISSING:
        return Reason(_MISSING[query.expected])
    product = _product(query, held)
    return Reason(Silence.NOT_STATED, product) if product else Reason(Silence.NOT_IN_SHEETS)


def nearest(why: Reason, hits: Sequence[Hit], found: Sequence[Piece]) -> Piece | None:
    """What to show beside the silence as the nearest line, if it is near and of the product."""
    shown = _shown(hits, found)
    near = shown is not None and _sureness(shown) >= NEAR
    return found[0] if near and why.kind is not Silence.UNKNOWN_PRODUCT else None


def _shown(hits: Sequence[Hit], found: Sequence[Piece]) -> Hit | None:
    """The passage that answers: of several rows of one name the surest."""
    alike = [piece.passage.id for piece in found if piece.first and _alike(piece, found[0])]
    return max((hit for hit in hits if hit.passage.id in alike), key=_sureness, default=None)


def _alike(one: Piece, other: Piece) -> bool:
    """Whether it is the same piece, or a row of the same name."""
    named = one.passage.cells[:1]
    return one is other or (bool(named) and named == other.passage.cells[:1])


def _given(query: Query, said: str) -> bool:
    """Whether a price or a date is said where one is asked for."""
    return query.expected not in _MISSING or meets(query.expected, said)


def _sure(query: Query, shown: Hit) -> bool:
    """Whether the passage answers, by its words and by its meaning.

    By words alone a question with one that no sheet has is not answered.
    """
    likely = _sureness(shown) >= LEAST or _says_all(query, shown)
    return likely and not (shown.cosine is None and query.unknown)


def _says_all(query: Query, hit: Hit) -> bool:
    """Whether it is a row of the very product whose name and heads say all that is asked."""
    passage = hit.passage
    if passage.kind is not Kind.ROW or query.unknown or min(hit.fits, default=0.0) < SAME:
        return False
    heads = " ".join((*passage.header, *passage.cells[:1]))
    return query.attributes <= asked_in(heads, query) | query.of_products


def _sureness(hit: Hit) -> float:
    cosine = ASSUMED if hit.cosine is None else hit.cosine
    return WEIGHT_COVERAGE * hit.coverage + cosine


def _product(query: Query, held: Snapshot) -> str:
    """The product that the question is about, as the sheets write its name."""
    names = min(query.products, key=len, default=frozenset())
    return held.catalogue.written[min(names)] if len(names) == 1 else ""
