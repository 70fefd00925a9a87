"""When to keep silent: whether what was found holds what was asked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.query import Expected, Query
from knowledge.search import Hit
from knowledge.snapshot import Snapshot
from knowledge.wording import Piece

# Set on two thirds of the development questions; see docs/knowledge.md.
LEAST = 1.05
LEAST_COSINE = 0.25

_MONEY = re.compile(
    r"[$€£¥]\s?\d|\d\s?(?:[$€£¥]|usd|eur|gbp|dollars?|euros?)\b|\bfree\b", re.IGNORECASE
)
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d"
    r"|\b(?:day|week|month|year|hour)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why nothing is said: a key of the frames with what fills it in."""

    frame: str
    product: str = ""


def reason(
    query: Query, hits: Sequence[Hit], found: Sequence[Piece], held: Snapshot
) -> Reason | None:
    """None if the pieces found answer the query."""
    strange = next((p for p in query.products if not held.names.is_sold(p)), None)
    if strange:
        return Reason("unknown_product", " ".join(strange))
    said = "\n".join(piece.text for piece in found)
    if query.expected is Expected.MONEY and not _MONEY.search(said):
        return Reason("no_price")
    if query.expected is Expected.DATE and not _DATE.search(said):
        return Reason("no_date")
    if not hits or not _holds(query, hits[0]):
        return Reason("not_in_sheets")
    return None


def _holds(query: Query, best: Hit) -> bool:
    """Whether enough of the question's words, and of its meaning, is in the best passage."""
    if query.products and not any(best.mentions(product) for product in query.products):
        return False
    return best.cosine >= LEAST_COSINE and best.coverage + best.cosine >= LEAST
