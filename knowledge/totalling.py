"""What so many of a product cost, where the sheets give plain prices: "price of 25 docks"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
# A number, the word behind it, and the next, which may be what is counted: "20 Fjord pens".
_COUNT = re.compile(
    r"(?<![\w.,$€£¥-])(\d{1,5})(?:\s?[x\u00d7])?\s+(?:of\s+)?(?:the\s+)?([^\W\d_]+)"
    r"((?: [^\W\d_]+)?)"
)
_ALONE = re.compile(
    r"(?:\bfor |^and |^what about |^)(\d{1,5})(?: (?:then|pieces|devices|seats))?\W*$", re.I
)
# So many of a product, whatever is asked of them: "delivery of 20 docks".
_WANTED = re.compile(r"\b(?:for|of) (\d{1,5}) (\w+)")
_PIECES = "pieces"
# With more prices than these the totals have no room.
_SEVERAL = 4
_PER = re.compile(r"per\b.*?\b(?:and|per) (\w+)$", re.IGNORECASE)
_MONTH = "month"
_YEARLY = re.compile(r"\b(?:yearly|annual(?:ly)?|(?:a|per|each|for one) year)\b", re.IGNORECASE)
_OF_YEARS = stems("year yearly annual annually")
_COSTS = stems("price cost pricing msrp rrp")
_OF_ANYTHING = re.compile(PEOPLE, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Total:
    """So many times a price, for a time (`per month`) or once."""

    times: str
    sign: str
    one: str
    sum: Decimal
    per: str

    @property
    def written(self) -> str:
        return f"{self.times}{self.sign}{self.one} = {self.amount}{self.per}"

    @property
    def amount(self) -> str:
        return _amount(self.sign, self.sum)


def with_total(pieces: Sequence[Piece], asked: Query) -> list[Piece]:
    """The pieces; behind plain prices what as many as are asked for cost, and how it came.

    Of different things that were counted the sum, too.
    """
    first = [piece for piece in pieces if piece.first]
    rest = [piece for piece in pieces if not piece.first]
    shared = _shared([piece.passage for piece in first])
    totals = [total for piece in first if (total := _total(piece, asked, shared))]
    if len(totals) < len(first) or len(first) > _SEVERAL:
        return list(pieces)
    if len(first) == 1:
        return [*first, _below(first[0], totals[0].written), *rest]
    told = [
        replace(piece, text=f"{piece.text} ({total.written})")
        for piece, total in zip(first, totals, strict=True)
    ]
    names = {piece.passage.cells[0] for piece in first}
    alike = len({(total.sign, total.per) for total in totals}) == 1
    if len(names) < len(first) or not alike or len(_COUNT.findall(asked.text)) != len(first):
        return [*told, *rest]
    whole = _amount(totals[0].sign, sum((total.sum for total in totals), Decimal()))
    added = f"{' + '.join(total.amount for total in totals)} = {whole}{totals[0].per}"
    return [*told, _below(first[-1], added), *rest]


def _below(piece: Piece, told: str) -> Piece:
    return Piece(piece.passage, told, piece.quotes, first=False)


def _shared(rows: Sequence[Passage]) -> frozenset[str]:
    """What the names of different products have in common: "Fjord"."""
    names = {passage.cells[0] for passage in rows if passage.cells}
    return frozenset.intersection(*map(stems, names)) if len(names) > 1 else frozenset()


def _total(piece: Piece, asked: Query, shared: frozenset[str]) -> _Total | None:
    prices = list(_PRICE.finditer(piece.text))
    plain = piece.passage.kind is Kind.ROW and not lasting.is_offered(piece.passage)
    plain = plain and not piece.disagrees
    count = _count(asked, stems(piece.passage.cells[0]) - shared) if plain else 0
    if asked.expected is not Expected.MONEY or len(prices) != 1 or not count:
        return None
    sign, one = prices[0]["sign"], prices[0]["sum"]
    times, whole = f"{count} \u00d7 ", count * Decimal(one.replace(",", ""))
    per = next((found[1] for cell in piece.passage.cells if (found := _PER.match(cell))), "")
    if per == _MONTH and _YEARLY.search(asked.text):
        times, whole, per = f"{times}12 \u00d7 ", 12 * whole, "year"
    return _Total(times, sign, one, whole, f" per {per}" if per else "")


def _amount(sign: str, amount: Decimal) -> str:
    return f"{sign}{amount:,}"


def uncounted(asked: Query) -> Query:
    """The query; for how many a price is asked, or what else of a product, is not looked for."""
    if asked.expected is not Expected.MONEY:
        wanted = _WANTED.findall(asked.text)
        of_it = {number for number, word in wanted if not asked.of_products.isdisjoint(words(word))}
        return asked.without(of_it - asked.of_products)
    named = frozenset(asked.content.keys() - _COSTS)
    counted = [one for said in asked.text.split("\n") for one in _counted(said, asked, named)]
    whom = [stem for _, word in counted if _OF_ANYTHING.fullmatch(word) for stem in words(word)]
    numbers = [str(number) for number, _ in counted]
    years = _OF_YEARS if counted and _YEARLY.search(asked.text) else ()
    return asked.without({*numbers, *whom, *years} - asked.of_products)


def _count(asked: Query, named: frozenset[str]) -> int:
    """How many are asked for, if one number counts what is named so, or pieces; else none.

    What was said last counts.
    """
    each = (_counted(said, asked, named) for said in reversed(asked.text.split("\n")))
    counted = next(filter(None, each), [])
    return counted[0][0] if len(counted) == 1 and counted[0][0] > 1 else 0


def _counted(said: str, asked: Query, named: frozenset[str]) -> list[tuple[int, str]]:
    """The numbers that stand before one of the words, or before pieces of anything, and those.

    A number may stand alone at the end: "and for 80?".
    """
    counts = [*_COUNT.findall(said), *((number, _PIECES, "") for number in _ALONE.findall(said))]
    return [
        (int(number), word)
        for number, word, after in counts
        if number not in asked.of_products
        and not is_unit(word)
        and (_OF_ANYTHING.fullmatch(word) or not named.isdisjoint(words(f"{word}{after}")))
    ]
