"""What answers the rest of a question for several things: "weight and price"."""

import re
from collections.abc import Sequence

from knowledge import rows, tables
from knowledge.lexicon import Lexicon
from knowledge.passage import Kind
from knowledge.piece import Piece
from knowledge.query import Query
from knowledge.search import ABOUT, Hit
from knowledge.telling import asked_in, says, share

_JOINED = re.compile(r"(?<=\w) (?:and|plus|n|&|\+) (?=\w)", re.IGNORECASE)
_PARTS = re.compile(rf"{_JOINED.pattern}|, ", re.IGNORECASE)
_ROOM = 320


def is_twofold(query: Query) -> bool:
    """Whether several things may be asked for."""
    return _JOINED.search(query.text) is not None


def rest(
    found: Sequence[Piece], hits: Sequence[Hit], query: Query, lexicon: Lexicon
) -> list[Piece]:
    """The rows that tell by their names or heads what the row found does not say yet."""
    if not found or found[0].passage.kind is not Kind.ROW or not is_twofold(query):
        return []
    said = frozenset[str]().union(*(says(piece.passage, piece.text, query) for piece in found))
    left = _left(query, said)
    telling = [
        (heads & left, hit)
        for hit in hits
        if hit.passage.kind is Kind.ROW and _is_about(query, hit)
        for heads in (asked_in(rows.heads(hit.passage), query),)
        if heads & left and heads <= left | query.of_products
    ]
    if not telling:
        return []
    _, best = max(telling, key=lambda one: (share(one[0], query, lexicon), one[1].score))
    asked = query.without(said - query.of_products)
    return tables.told(best.passage, [hit.passage for _, hit in telling], asked, lexicon, _ROOM)


def _is_about(query: Query, hit: Hit) -> bool:
    """Whether it is about one of the products; of those that are compared, about all."""
    fits = hit.fits or (ABOUT,)
    return (min(fits) if query.compares else max(fits)) >= ABOUT


def _left(query: Query, said: frozenset[str]) -> frozenset[str]:
    """What the parts of the question ask of which nothing is said."""
    parts = [asked_in(part, query) & query.attributes for part in _PARTS.split(query.text)]
    return frozenset[str]().union(*(part for part in parts if part.isdisjoint(said)))
