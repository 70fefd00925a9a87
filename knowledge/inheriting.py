"""What sheets say of a kind of products, asked of one: delivery of accessories, for the dock."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from knowledge.passage import Kind
from knowledge.piece import Piece
from knowledge.portfolio import Product
from knowledge.query import Query
from knowledge.telling import asked_in, stems
from knowledge.words import plain

_FIRST = 4


def kinds(asked: Query, sold: Collection[Product]) -> frozenset[str]:
    """Stems of the kind that the query names, in the plural, else that of its only product."""
    plural = stems(" ".join(word for word in plain(asked.text) if word.endswith("s")))
    said = asked.attributes & plural
    if said:
        said &= frozenset[str]().union(*(one.unnamed for one in sold))
    names = asked.products[0] if len(asked.products) == 1 else frozenset()
    own = frozenset[str]().union(*(one.unnamed for one in sold if one.name in names))
    return said or own - asked.attributes


def of_kind(asked: Query, kinds: Collection[str]) -> Query | None:
    """The same query of a kind in place of its product; None where nothing else is asked."""
    if not kinds or asked.content.keys() <= asked.of_products:
        return None
    bare = asked.without(asked.of_products)
    first, *others = sorted(kinds)
    return replace(
        bare,
        weights={**bare.weights, **dict.fromkeys(kinds, 1.0)},
        content={**bare.content, first: frozenset(others)},
        products=(),
        spoken=(),
    )


def says_all(asked: Query, kinds: Collection[str], found: Sequence[Piece]) -> bool:
    """Whether all that answers is about the kind, and says with its headings all that is asked."""
    first = [piece for piece in found if piece.first]
    about = all(not stems(_subject(piece)).isdisjoint(kinds) for piece in first)
    above = (" ".join((*piece.passage.section, piece.text)) for piece in first)
    return about and asked.content.keys() <= asked_in(" ".join(above), asked)


def _subject(piece: Piece) -> str:
    """What a row or a sentence is about: its name, its first words."""
    row = piece.passage.kind is Kind.ROW
    return piece.passage.cells[0] if row else " ".join(piece.text.split()[:_FIRST])
