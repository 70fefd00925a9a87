"""Products side by side, where nothing but their comparison is asked: "pro 11 vs book 14"."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from knowledge import composing
from knowledge.answer import Answer, Cell, Fit, Options
from knowledge.consulted import MOST, Consulted
from knowledge.facts import Fact
from knowledge.language import DEFAULT
from knowledge.need_words import SAID
from knowledge.piece import Piece
from knowledge.portfolio import Portfolios, Product
from knowledge.query import Query
from knowledge.snapshot import Snapshot
from knowledge.stating import SILENT, Stated, amount, of_price, of_row, prices
from knowledge.telling import led, stems
from knowledge.words import plain, words

# What is told first, in this order; then what else differs, in the order of the sheets.
_TELLING = tuple(
    map(stems, ("price", "weight", "display", "processor", "memory", "battery", "storage", "port"))
)
_PRICE = _TELLING[0]
_NUMBER = stems("number sku id code")
_ASKS = stems("better difference differ compare comparison")
_ROWS = 7
# Fewer lines are no comparison.
_FEW = 2
_Row = tuple[str, Sequence[Stated]]


def consult(asked: Query, portfolios: Portfolios, held: Snapshot, today: date) -> Consulted | None:
    """What differs between the products, as a table; None where more is asked, or too little told.

    They may be called by the ends of their names: "basic vs premium".
    """
    alone = asked.compares and not asked.polar and asked.expected is None
    if not alone or asked.attributes - _ASKS - _said(asked):
        return None
    products = [one.on(today) for one in _products(asked, portfolios.of(held))]
    rows = list(islice(_differing(products, held), _ROWS)) if len(products) > 1 else []
    return _consulted(products, rows, asked.language, held) if len(rows) > _FEW else None


def _said(asked: Query) -> frozenset[str]:
    """The words that name the products, where each is named by one."""
    return asked.of_products if asked.products else frozenset(asked.content)


def _products(asked: Query, sold: Sequence[Product]) -> Sequence[Product]:
    """One for each that is named, in that order; none where one of them is not known."""
    if asked.products:
        found = [[one for one in sold if one.name in names] for names in asked.products]
    else:
        ends = [stem for stem in words(asked.text) if stem in asked.content.keys() - _ASKS]
        found = [[one for one in sold if words(one.name[-1]) == [stem]] for stem in ends]
    return [one[0] for one in found] if all(len(one) == 1 for one in found) else []


def _differing(products: Sequence[Product], held: Snapshot) -> Iterator[_Row]:
    """What is stated of all of them, or of all but one of several, and differs."""
    stated = [_stated(product, held) for product in products]
    attributes = {key: fact.attribute for facts in reversed(stated) for key, fact in facts.items()}
    for key in sorted(attributes, key=_rank):
        row = [_cell(facts.get(key)) for facts in stated]
        told = [one.text for one in row if one.text]
        if len(told) >= max(2, len(products) - 1) and len(set(told)) > 1:
            yield attributes[key], row


def _stated(product: Product, held: Snapshot) -> Mapping[frozenset[str], Fact]:
    """By attribute what tables of its own, or with a column for it, state of the product."""
    priced = prices(product.facts)
    found = {_PRICE: min(priced, key=amount)} if priced else {}
    for fact in product.facts:
        said = stems(fact.attribute)
        own = fact.passage.cells and fact.name != fact.passage.cells[0]
        of_another = held.catalogue.named(plain(fact.attribute))
        if own and not of_another and said.isdisjoint(_PRICE | _NUMBER):
            found.setdefault(said, fact)
    return found


def _rank(attribute: frozenset[str]) -> int:
    telling = (place for place, words_ in enumerate(_TELLING) if words_ <= attribute)
    return next(telling, len(_TELLING))


def _cell(fact: Fact | None) -> Stated:
    if fact is None:
        return SILENT
    return of_price(fact) if stems(fact.attribute) & _PRICE else of_row(fact.value, fact, Fit.MET)


def _consulted(
    products: Sequence[Product], rows: Sequence[_Row], code: str, held: Snapshot
) -> Consulted:
    names = tuple(product.written for product in products)
    silent = SAID.get(code, SAID[DEFAULT])["silent"]
    lines = [f"{' | '.join(names)}:"]
    lines += [f"- {head}: {' | '.join(one.text or silent for one in row)}" for head, row in rows]
    while len("\n".join(lines)) > composing.LONGEST:
        lines.pop()
    shown = rows[: len(lines) - 1]
    pieces = [
        Piece(one.passage, led(product.written, f"{head}: {one.text}"), (one.quote,))
        for head, row in shown
        for product, one in zip(products, row, strict=True)
        if one.passage is not None
    ]
    told = tuple((head, tuple(_shown(one, silent) for one in row)) for head, row in shown)
    cited = dict.fromkeys(cell.citation for _, row in told for cell in row if cell.citation)
    options = Options(lines[0], ("", *names), told)
    passages = tuple(dict.fromkeys(piece.passage for piece in pieces))[:MOST]
    return Consulted(
        Answer("\n".join(lines), code, tuple(cited), options=options),
        tuple(piece for piece in pieces if piece.passage in passages),
        passages,
        tuple(frozenset((product.name,)) for product in products),
        held.catalogue,
    )


def _shown(one: Stated, silent: str) -> Cell:
    if one.passage is None:
        return Cell(silent, one.fit)
    (citation,) = composing.citations(Piece(one.passage, one.text, (one.quote,)))
    return Cell(one.text, one.fit, citation)
