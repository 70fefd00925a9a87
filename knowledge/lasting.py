"""What is over comes after what still holds, a price with conditions after a plain one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from knowledge.expecting import Expected
from knowledge.passage import Passage
from knowledge.query import Query
from knowledge.search import Hit
from knowledge.telling import asked_in

# More than what a passage may be behind the best one to be shown beside it.
BEHIND = -4.0
_OFFERS = re.compile(
    r"\b(?:promo(?:tion)?|offer|bundle|campaign|deal|discount|instead|voucher|rebate)s?\b",
    re.IGNORECASE,
)


def ordered(hits: Sequence[Hit], query: Query, today: date) -> list[Hit]:
    """The hits by what speaks for and against them on that day."""
    priced = query.expected is Expected.MONEY and not _OFFERS.search(query.text)
    weighed = [
        replace(hit, score=hit.score + BEHIND) if _is_behind(hit, query, today, priced) else hit
        for hit in hits
    ]
    return sorted(weighed, key=lambda hit: -hit.score)


def _is_behind(hit: Hit, query: Query, today: date, priced: bool) -> bool:
    passage = hit.passage
    behind = not passage.sheet.holds(today) or (priced and is_offered(passage))
    return behind and not _is_called(passage.sheet.title, query)


def is_offered(passage: Passage) -> bool:
    """Whether it tells of an offer, by its words or by what stands above them."""
    return any(map(_offers, (passage.sheet.title, *passage.section, passage.text)))


@lru_cache(maxsize=1 << 14)
def _offers(text: str) -> bool:
    return _OFFERS.search(text) is not None


def _is_called(title: str, query: Query) -> bool:
    """Whether the question says of the title more than its products."""
    return bool(asked_in(title, query) - query.of_products)
