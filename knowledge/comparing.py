"""Products side by side: what differs ("pro 11 vs book 14"), or what is asked of each of them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from knowledge import composing
from knowledge.answer import Answer, Cell, Fit, Options
from knowledge.catalogue import essential
from knowledge.choosing import kind
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
_ASKS = stems("better difference differ compare comparison all every")
_ROWS = 7
# Fewer lines are no comparison; more products have no room side by side.
_FEW = 2
_MOST = 4
_Row = tuple[str, Sequence[Stated]]


def consult(asked: Query, portfolios: Portfolios, held: Snapshot, today: date) -> Consulted | None:
    """What differs between the products, or what is asked of them, as a table.

    None where more is asked, or too little told. They may be called by the ends of their names:
    "basic vs premium".
    """
    if asked.polar or not (asked.compares or len(asked.products) > 1):
        return None
    found, called = _products(asked, portfolios.of(held))
    if len(found) < 2:
        return None
    products = [one.on(today) for one in found]
    stated = [_stated(product, held) for product in products]
    said = called | _ASKS | {str(len(found))}
    wanted = [stem for stem in words(asked.text) if stem in asked.attributes - said]
    if wanted:
        rows = _wanted(wanted, asked, stated)
        enough = len(rows) > 1 or (rows and not asked.follows and not _in_one(rows, asked))
    else:
        open_ = asked.compares and asked.expected is None
        rows = list(islice(_differing(stated), _ROWS)) if open_ else []
        enough = len(rows) > _FEW
    return _consulted(products, rows, asked.language, held) if enough else None


def _products(asked: Query, sold: Sequence[Product]) -> tuple[Sequence[Product], frozenset[str]]:
    """One for each that is named, in that order, and the stems that say so; none if one is unknown.

    They may be called by the ends of their names, or by what all of them are: "the three plans".
    """
    if asked.products:
        known = [[one for one in sold if one.name in names] for names in asked.products]
        single = all(len(one) == 1 for one in known)
        return [one[0] for one in known] if single else [], asked.of_products
    said = [stem for stem in words(asked.text) if stem in asked.content.keys() - _ASKS]
    ends = [
        [one for one in sold if stem in one.kinds and words(one.name[-1]) == [stem]]
        for stem in said
    ]
    found = [one[0] for one in ends if len(one) == 1]
    if len(found) > 1:
        return found, frozenset(stem for one in found for stem in words(" ".join(one.name)))
    kinds = {stem: ways for stem in said if stem.isalpha() and (ways := kind(stem, asked, sold))}
    alike = [one for one in sold if all(map(one.is_of, kinds.values()))]
    return alike if kinds and len(alike) <= _MOST else [], frozenset(kinds)


def _wanted(
    wanted: Sequence[str], asked: Query, stated: Sequence[Mapping[frozenset[str], Fact]]
) -> list[_Row]:
    """What is stated of all of them of each that is wanted; nothing where one is not."""
    common = [key for key in stated[0] if all(key in facts for facts in stated)]
    rows: dict[frozenset[str], _Row] = {}
    for stem in wanted:
        able = [key for key in common if stem in key]
        able = able or [key for key in common if key & asked.content[stem]]
        just = [key for key in able if key <= {*wanted, *asked.content[stem]}] or able
        if not just:
            return []
        rows |= {
            key: (stated[0][key].attribute, [_cell(one[key]) for one in stated]) for key in just
        }
    return list(rows.values())[:_ROWS]


def _in_one(rows: Sequence[_Row], asked: Query) -> bool:
    """Whether a single row of a table tells it of all the products that are named."""
    return bool(asked.products) and len({one.passage for _, row in rows for one in row}) == 1


def _differing(stated: Sequence[Mapping[frozenset[str], Fact]]) -> Iterator[_Row]:
    """What is stated of all of them, or of all but one of several, and differs."""
    attributes = {key: fact.attribute for facts in reversed(stated) for key, fact in facts.items()}
    for key in sorted(attributes, key=_rank):
        row = [_cell(facts.get(key)) for facts in stated]
        told = [one.text for one in row if one.text]
        if len(told) >= max(2, len(stated) - 1) and len(set(told)) > 1:
            yield attributes[key], row


def _stated(product: Product, held: Snapshot) -> Mapping[frozenset[str], Fact]:
    """By attribute what tables of its own, or with a column for it, state of the product."""
    priced = prices(product.facts)
    found = {_PRICE: min(priced, key=amount)} if priced else {}
    for fact in product.facts:
        said = stems(fact.attribute)
        own = fact.passage.cells and fact.name != fact.passage.cells[0]
        if own and not _is_product(fact.attribute, held) and said.isdisjoint(_PRICE | _NUMBER):
            found.setdefault(said, fact)
    return found


def _is_product(attribute: str, held: Snapshot) -> bool:
    """Whether it is the name of a product, and nothing more: whether that fits is told."""
    said = plain(attribute)
    return held.catalogue.length(said) == len(essential(said)) > 0


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
