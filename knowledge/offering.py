"""Products for a customer's need: a short list with what the sheets say of every wish."""

import re
from collections.abc import Sequence
from datetime import date

from knowledge import language, listing, query
from knowledge.answer import Fit, Question
from knowledge.asked import understood
from knowledge.catalogue import Name
from knowledge.consulted import MOST, Consulted
from knowledge.fitting import stated
from knowledge.listing import Option
from knowledge.need import Need, read
from knowledge.piece import Piece
from knowledge.portfolio import Portfolios, Product
from knowledge.snapshot import Snapshot
from knowledge.telling import led, stems

_MOST = 4
# English, whatever language `per` is of besides.
_PER = re.compile(r"\bper (?:unit|seat|user|person|device|head|piece|laptop|tablet|month)\b")


class Offering:
    """Finds products for needs."""

    def __init__(self, portfolios: Portfolios) -> None:
        self._portfolios = portfolios

    def consult(self, question: Question, held: Snapshot, today: date) -> Consulted | None:
        """Options, where the question tells a need and the sheets say something of it."""
        need = read(question.text)
        if need is None:
            return None
        code = question.language or language.detect(_PER.sub(" ", question.text))
        asked = [understood(wish, code) for wish in need.wishes]
        products = self._products(need, Question(question.text, code), held)
        found = [Option(product, stated(product, need, asked, today)) for product in products]
        best = _best(found, bool(need.kind))
        return _consulted(need, best, code, held) if best else None

    def _products(self, need: Need, question: Question, held: Snapshot) -> Sequence[Product]:
        """Those of the kind that is wanted; where the question names some of them, these."""
        wanted = stems(need.kind)
        sold = self._portfolios.of(held)
        of_kind = [one for one in sold if need.kind and wanted <= one.kinds]
        of_kind = of_kind or [one for one in sold if wanted <= one.called]
        asked = query.read(question, held)
        named = frozenset[Name]().union(*(asked.products if asked else ()))
        return [one for one in of_kind if one.name in named] or of_kind


def _best(found: Sequence[Option], of_kind: bool) -> list[Option]:
    """Those that fit best, and only those that miss nothing if there are any."""
    worth = [one for one in found if one.tells(of_kind)]
    fitting = [one for one in worth if not one.has(Fit.MISSED)] or worth
    most = max((one.worth for one in fitting), default=0.0)
    # What is of another kind has to fit nearly as well.
    kept = [one for one in fitting if one.worth > most - (1.5 if of_kind else 1)]
    return sorted(kept, key=lambda one: (-one.worth, one.price))[:_MOST]


def _consulted(need: Need, best: Sequence[Option], code: str, held: Snapshot) -> Consulted:
    pieces = [
        Piece(one.passage, led(option.product.written, one.text), (one.quote,))
        for option in best
        for one in option.stated
        if one.passage is not None
    ]
    passages = dict.fromkeys(piece.passage for piece in pieces)
    kept = tuple(passages)[:MOST]
    return Consulted(
        listing.answer(need, best, code),
        tuple(piece for piece in pieces if piece.passage in kept),
        kept,
        tuple(frozenset((option.product.name,)) for option in best),
        held.catalogue,
    )
