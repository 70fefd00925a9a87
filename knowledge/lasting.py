"""What is over comes after what still holds, a price with conditions after a plain one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from knowledge.expecting import Expected
from knowledge.query import Query
from knowledge.search import Hit
from knowledge.telling import asked_in, stems

# More than what a passage may be behind the best one to be shown beside it.
BEHIND = -4.0
_OFFERS = stems("promotion promo offer bundle campaign deal discount instead voucher rebate")


def ordered(hits: Iterable[Hit], query: Query, today: date) -> list[Hit]:
    """The hits by what speaks for and against them on that day."""
    weighed = (replace(hit, score=hit.score + _against(hit, query, today)) for hit in hits)
    return sorted(weighed, key=lambda hit: -hit.score)


def _against(hit: Hit, query: Query, today: date) -> float:
    sheet = hit.passage.sheet
    if _is_called(sheet.title, query):
        return 0.0
    if not sheet.holds(today):
        return BEHIND
    said = stems(f"{hit.passage.context} {' '.join(hit.passage.header)}") & _OFFERS
    plain = query.expected is not Expected.MONEY or not said
    return 0.0 if plain or not said.isdisjoint(query.content) else BEHIND


def _is_called(title: str, query: Query) -> bool:
    """Whether the question says of the title more than its products."""
    return bool(asked_in(title, query) - query.of_products)
