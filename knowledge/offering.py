"""Products for a customer's need: a short list with what the sheets say of every wish."""

import re
from collections.abc import Sequence
from datetime import date

from knowledge import glossary, language, listing, query
from knowledge.answer import Fit, Question
from knowledge.catalogue import Name
from knowledge.consulted import MOST, Consulted
from knowledge.fitting import Asked, stated
from knowledge.fitting import asked as in_words_of_sheets
from knowledge.foreign import gloss
from knowledge.language import DEFAULT
from knowledge.listing import Option
from knowledge.need import Need, Wish, read
from knowledge.piece import Piece
from knowledge.portfolio import Product, portfolio
from knowledge.snapshot import Snapshot
from knowledge.telling import stems
from knowledge.words import plain

_MOST = 4
# English, whatever language `per` is of besides.
_PER = re.compile(r"\bper (?:unit|seat|user|person|device|head|piece|laptop|tablet|month)\b")


class Offering:
    """Finds products for needs; keeps what it read of the newest edition."""

    def __init__(self) -> None:
        self._kept: tuple[int, tuple[Product, ...]] = (-1, ())

    def consult(self, question: Question, held: Snapshot, today: date) -> Consulted | None:
        """Options, where the question tells a need and the sheets say something of it."""
        need = read(question.text)
        if need is None:
            return None
        code = question.language or language.detect(_PER.sub(" ", question.text))
        asked = [_asked(wish, code) for wish in need.wishes]
        products = self._products(need, Question(question.text, code), held)
        found = [Option(product, stated(product, need, asked, today)) for product in products]
        best = _best(found, bool(need.kind))
        return _consulted(need, best, code, held) if best else None

    def _products(self, need: Need, question: Question, held: Snapshot) -> Sequence[Product]:
        """Those of the kind that is wanted; where the question names some of them, these."""
        if self._kept[0] != held.number:
            self._kept = held.number, portfolio(held)
        of_kind = [one for one in self._kept[1] if stems(need.kind) <= one.called]
        asked = query.read(question, held)
        named = frozenset[Name]().union(*(asked.products if asked else ()))
        return [one for one in of_kind if one.name in named] or of_kind


def _asked(wish: Wish, code: str) -> Asked:
    if code == DEFAULT:
        said = [
            part for word in plain(wish.said) for part in glossary.short().get(word, word).split()
        ]
        return in_words_of_sheets(
            wish, wish.said, [_meanings(word) for word in said if _tells(word)]
        )
    found = gloss(wish.said, code, lambda word: False)
    told = [_meanings(word, *found.also.get(word, ())) for word in found.words if _tells(word)]
    return in_words_of_sheets(wish, " ".join(found.words), told)


def _tells(word: str) -> bool:
    return not language.is_small(word, DEFAULT)


def _meanings(word: str, *others: str) -> frozenset[str]:
    """The stems of a word and of what sheets may say for it."""
    return stems(" ".join((word, glossary.also().get(word, ""), *others)))


def _best(found: Sequence[Option], of_kind: bool) -> list[Option]:
    """Those that fit best, and only those that miss nothing if there are any."""
    worth = [one for one in found if one.tells(of_kind)]
    fitting = [one for one in worth if not one.has(Fit.MISSED)] or worth
    most = max((one.worth for one in fitting), default=0.0)
    kept = [one for one in fitting if one.worth >= most - 1]
    return sorted(kept, key=lambda one: (-one.worth, one.price))[:_MOST]


def _consulted(need: Need, best: Sequence[Option], code: str, held: Snapshot) -> Consulted:
    pieces = [
        Piece(one.passage, f"{option.product.written}: {one.text}", (one.quote,))
        for option in best
        for one in option.stated
        if one.passage is not None
    ]
    passages = {piece.passage.id: piece.passage for piece in pieces}
    return Consulted(
        listing.answer(need, best, code),
        tuple(pieces),
        tuple(passages.values())[:MOST],
        tuple(frozenset((option.product.name,)) for option in best),
        held.catalogue,
    )
