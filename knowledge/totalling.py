"""What so many of a product cost, where the sheets give one plain price: "price of 25 docks"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from knowledge import lasting
from knowledge.expecting import Expected
from knowledge.measures import is_unit
from knowledge.need_words import PEOPLE
from knowledge.passage import Kind, Passage
from knowledge.piece import Piece
from knowledge.query import Query
from knowledge.telling import stems
from knowledge.words import words

_PRICE = re.compile(r"(?P<sign>[$€£¥])\s?(?P<sum>\d[\d,]*(?:\.\d+)?)(?!\s?(?:[-\u2013]|to)\s?\d)")
_COUNT = re.compile(
    r"(?<![\w.,$€£¥-])(\d{1,5})(?:\s?[x\u00d7])?\s+(?:of\s+)?(?:the\s+)?([^\W\d_]+)"
)
_ALONE = re.compile(
    r"(?:\bfor |^and |^what about |^)(\d{1,5})(?: (?:then|pieces|devices|seats))?\W*$", re.I
)
_PIECES = "pieces"
_PER = re.compile(r"per\b.*?\b(?:and|per) (\w+)$", re.IGNORECASE)
_MONTH = "month"
_YEARLY = re.compile(r"\b(?:yearly|annual(?:ly)?|(?:a|per|each|for one) year)\b", re.IGNORECASE)
_OF_YEARS = stems("year yearly annual annually")
_COSTS = stems("price cost pricing msrp rrp")
_OF_ANYTHING = re.compile(PEOPLE, re.IGNORECASE)


def with_total(pieces: Sequence[Piece], asked: Query) -> list[Piece]:
    """The pieces; behind a plain price the price of as many as are asked for, and how it came."""
    first = [piece for piece in pieces if piece.first]
    total = _total(first[0], asked) if len(first) == 1 else ""
    if not total:
        return list(pieces)
    told = Piece(first[0].passage, total, first[0].quotes, first=False)
    return [first[0], told, *(piece for piece in pieces if not piece.first)]


def _total(piece: Piece, asked: Query) -> str:
    prices = list(_PRICE.finditer(piece.text))
    plain = piece.passage.kind is Kind.ROW and not lasting.is_offered(piece.passage)
    count = _count(asked, piece.passage) if plain else 0
    if asked.expected is not Expected.MONEY or len(prices) != 1 or not count:
        return ""
    sign, one = prices[0]["sign"], Decimal(prices[0]["sum"].replace(",", ""))
    places = f".{-int(one.as_tuple().exponent)}f"
    per = next((found[1] for cell in piece.passage.cells if (found := _PER.match(cell))), "")
    times, whole = f"{count} \u00d7 ", count * one
    if per == _MONTH and _YEARLY.search(asked.text):
        times, whole, per = f"{times}12 \u00d7 ", 12 * whole, "year"
    total = f"{times}{sign}{one:,{places}} = {sign}{whole:,{places}}"
    return f"{total} per {per}" if per else total


def uncounted(asked: Query) -> Query:
    """The query; where a price is asked for, for how many is nothing to look for."""
    if asked.expected is not Expected.MONEY:
        return asked
    named = frozenset(asked.content.keys() - _COSTS)
    counted = [one for said in asked.text.split("\n") for one in _counted(said, asked, named)]
    whom = [stem for _, word in counted if _OF_ANYTHING.fullmatch(word) for stem in words(word)]
    numbers = [str(number) for number, _ in counted]
    years = _OF_YEARS if counted and _YEARLY.search(asked.text) else ()
    return asked.without({*numbers, *whom, *years} - asked.of_products)


def _count(asked: Query, passage: Passage) -> int:
    """How many are asked for, if one number counts the product or pieces of it; else none.

    What was said last counts.
    """
    named = stems(passage.cells[0])
    each = (_counted(said, asked, named) for said in reversed(asked.text.split("\n")))
    counted = next(filter(None, each), [])
    return counted[0][0] if len(counted) == 1 and counted[0][0] > 1 else 0


def _counted(said: str, asked: Query, named: frozenset[str]) -> list[tuple[int, str]]:
    """The numbers that stand before one of the words, or before pieces of anything, and those.

    A number may stand alone at the end: "and for 80?".
    """
    counts = [*_COUNT.findall(said), *((number, _PIECES) for number in _ALONE.findall(said))]
    return [
        (int(number), word)
        for number, word in counts
        if number not in asked.of_products
        and not is_unit(word)
        and (_OF_ANYTHING.fullmatch(word) or not named.isdisjoint(words(word)))
    ]
