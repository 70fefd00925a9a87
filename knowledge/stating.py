"""What a sheet states of a product, in its own words and short enough for a line or a cell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.answer import Fit
from knowledge.facts import Fact
from knowledge.measures import Measure
from knowledge.need_words import MONEY
from knowledge.passage import Passage
from knowledge.quoting import quote
from knowledge.telling import flat, shortened, stems

if TYPE_CHECKING:
    from knowledge.portfolio import Told

LONGEST = 70
LONGEST_SENTENCE = 110
_NO = re.compile(
    r"(?:no|none|not \w+|n/a|unavailable|✗|✘|❌|✖️?|-|\u2013|—)(?:$|[\s,;.:(])", re.IGNORECASE
)
DENIED = re.compile(
    r"\b(?:no|not|without|never|none|except|excluding|cannot|nor)\b|n't\b", re.IGNORECASE
)
_PRICE = stems("price prices pricing msrp rrp cost")
_NUMBER = stems("number sku id code")
_NOT_ASKED = stems("instead discount trade shipping")


@dataclass(frozen=True, slots=True)
class Stated:
    """The words and the passage they are from; none where the sheets are silent.

    `quote` are words of the passage's source.
    """

    text: str
    fit: Fit
    passage: Passage | None = None
    quote: str = ""


SILENT = Stated("", Fit.UNSTATED)


def of_row(text: str, fact: Fact, fit: Fit = Fit.MET) -> Stated:
    passage = fact.passage
    words = passage.source if passage.cells else quote(fact.value, passage)
    return Stated(shortened(flat(text), LONGEST), fit, passage, words)


def of_sentence(told: "Told", start: int = 0, longest: int = LONGEST_SENTENCE) -> Stated:
    """The sentence; a long one from the place `start`."""
    text = flat(told.text).removeprefix("- ").rstrip(".")
    if len(text) > longest and start:
        text = f"… {text[start:]}"
    return Stated(shortened(text, longest), Fit.MET, told.passage, told.quote)


def of_price(fact: Fact, fit: Fit = Fit.MET, lead: str = "") -> Stated:
    """The sum, and what it is the price of where there are several."""
    under = flat(fact.condition or _beside(fact))
    return of_row(f"{lead}{flat(fact.value)}{f' ({under})' if under else ''}", fact, fit)


def _beside(fact: Fact) -> str:
    """What the row of a price says beside the product: `Per seat and month`."""
    header, cells = fact.passage.header, fact.passage.cells
    told = len(cells) > 2 and header[1] != fact.attribute and stems(header[1]).isdisjoint(_NUMBER)
    return cells[1] if told else ""


def says_no(value: str) -> bool:
    """Whether a cell denies what its heads name: `None`, `No (only the Pro)`, a dash."""
    return _NO.match(value.strip()) is not None


def prices(found: Iterable[Fact]) -> list[Fact]:
    """Those that are a product's price, and one sum."""
    return [fact for fact in found if _is_price(fact) and len(_sums(fact)) == 1]


def amount(priced: Fact) -> float:
    return _sums(priced)[0].low


def currency(priced: Fact) -> str:
    return _sums(priced)[0].kind


def _is_price(fact: Fact) -> bool:
    said = stems(fact.attribute)
    return not said.isdisjoint(_PRICE) and said.isdisjoint(_NOT_ASKED)


def _sums(fact: Fact) -> list[Measure]:
    return [measure for measure in fact.measures if measure.kind in MONEY]
