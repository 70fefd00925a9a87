"""What so many of a product cost, where the sheets give plain prices: "price of 25 docks"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from knowledge import lasting
from knowledge.counting import OF_ANYTHING, counted
from knowledge.expecting import Expected
from knowledge.passage import Kind, Passage
from knowledge.piece import Piece
from knowledge.query import Query
from knowledge.telling import stems
from knowledge.words import words

_PRICE = re.compile(r"(?P<sign>[$€£¥])\s?(?P<sum>\d[\d,]*(?:\.\d+)?)(?!\s?(?:[-\u2013]|to)\s?\d)")
# So many of a product, whatever is asked of them: "delivery of 20 docks".
_WANTED = re.compile(r"\b(?:for|of) (\d{1,5}) (\w+)")
# With more prices than these the totals have no room.
_SEVERAL = 4
_PER = re.compile(r"per\b.*?\b(?:and|per) (\w+)$", re.IGNORECASE)
_MONTH = "month"
_YEARLY = re.compile(r"\b(?:yearly|annual(?:ly)?|(?:a|per|each|for one) year)\b", re.IGNORECASE)
_OF_YEARS = stems("year yearly annual annually")
_COSTS = stems("price cost pricing msrp rrp")
# What an order is called by.
_OF_ORDERS = stems("order worth total quote")


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
        replace(piece, text=_beside(piece.text, total.written))
        for piece, total in zip(first, totals, strict=True)
    ]
    names = {piece.passage.cells[0] for piece in first}
    alike = len({(total.sign, total.per) for total in totals}) == 1
    if len(names) < len(first) or not alike or len(_all(asked)) != len(first):
        return [*told, *rest]
    whole = _amount(totals[0].sign, sum((total.sum for total in totals), Decimal()))
    added = f"{' + '.join(total.amount for total in totals)} = {whole}{totals[0].per}"
    return [*told, _below(first[-1], added), *rest]


def _beside(text: str, told: str) -> str:
    """The text with what is told in brackets, or in those at its end."""
    return f"{text[:-1]}; {told})" if text.endswith(")") else f"{text} ({told})"


def _below(piece: Piece, told: str) -> Piece:
    return Piece(piece.passage, told, piece.quotes, first=False)


def _shared(rows: Sequence[Passage]) -> frozenset[str]:
    """What the names of different products have in common: "Fjord"."""
    names = {passage.cells[0] for passage in rows if passage.cells}
    return frozenset.intersection(*map(stems, names)) if len(names) > 1 else frozenset()


def _total(piece: Piece, asked: Query, shared: frozenset[str]) -> _Total | None:
    prices = list(_PRICE.finditer(piece.text))
    doubted = piece.disagrees or lasting.is_offered(piece.passage)
    plain = piece.passage.kind is Kind.ROW and not doubted
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
    found = [
        one for said in asked.text.split("\n") for one in counted(said, named, asked.of_products)
    ]
    if not found:
        return asked
    whom = [stem for _, word in found if OF_ANYTHING.fullmatch(word) for stem in words(word)]
    numbers = [str(number) for number, _ in found]
    years = _OF_YEARS if _YEARLY.search(asked.text) else ()
    return asked.without({*numbers, *whom, *years, *_OF_ORDERS} - asked.of_products)


def _count(asked: Query, named: frozenset[str]) -> int:
    """How many are asked for, if one number counts what is named so, or pieces; else none.

    What was said last counts.
    """
    each = (counted(said, named, asked.of_products) for said in reversed(asked.text.split("\n")))
    found = next(filter(None, each), [])
    return found[0][0] if len(found) == 1 and found[0][0] > 1 else 0


def _all(asked: Query) -> list[tuple[int, str]]:
    """Everything that is counted in what was asked last."""
    return counted(asked.text.rpartition("\n")[2], asked.content, asked.of_products)
