"""Lines of the sheets to argue with: what speaks for a product, what bears on an objection."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge import glossary, language, query
from knowledge.answer import Answer, Question
from knowledge.asked import in_english
from knowledge.catalogue import Name
from knowledge.composing import citations
from knowledge.consulted import MOST, Consulted
from knowledge.need_words import KINDS
from knowledge.passage import Kind
from knowledge.piece import Piece
from knowledge.portfolio import Product
from knowledge.quoting import quote, sentences
from knowledge.snapshot import Snapshot
from knowledge.speaking import bearing_on, speaking_for
from knowledge.stating import Stated, prices
from knowledge.telling import stems

_MOST_POINTS = 6
_MOST_OF_ONE = 3
# Words that say nothing of what somebody minds.
_CHATTER = stems(f"{glossary.CHATTER} {' '.join(language.small())} too very so bit lot little")
_OBJECTIONS = stems("objection objections worry worries")
# What is objected, and what sheets may have to say to it.
_BEARING = {
    "expensive": "price included warranty",
    "pricey": "price included warranty",
    "costly": "price included warranty",
    "budget": "price included",
    "slow": "processor memory",
    "small": "display size storage",
    "big": "dimensions weight",
    "fragile": "rugged warranty repair accidental",
    "breaks": "rugged warranty repair accidental",
    "secure": "security",
    "support": "support warranty",
    "old": "processor",
    "compatible": "works compatible ports",
    "complicated": "setup management",
}


@dataclass(frozen=True, slots=True)
class Plea:
    """What is to be argued: for a product, or against an `objection` where there is one.

    `said` names the product, `others` are those that may be meant where it names none, and
    `interests` are words about what matters to the customer.
    """

    said: str
    language: str
    objection: str = ""
    others: tuple[str, ...] = ()
    interests: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """`products` are empty where none is known by what was said, `points` where no line speaks."""

    products: tuple[str, ...]
    points: tuple[str, ...]
    consulted: Consulted


def case(plea: Plea, sold: Sequence[Product], held: Snapshot, today: date) -> Case:
    """The points in the words of the sheets, and the lines that they stand on."""
    meant = _meant(plea, sold, held)
    answers = _objections(_objected(plea, meant), held, today)
    found = tuple([*answers, *_pieces(meant, plea, today)][:_MOST_POINTS])
    cited = dict.fromkeys(cited for piece in found for cited in citations(piece))
    points = tuple(piece.text for piece in found)
    passages = {piece.passage.id: piece.passage for piece in found}
    answer = Answer("\n".join(points), plea.language, tuple(cited))
    names = tuple(frozenset((product.name,)) for product in meant)
    consulted = Consulted(answer, found, tuple(passages.values())[:MOST], names, held.catalogue)
    return Case(tuple(product.written for product in meant), points, consulted)


def _pieces(meant: Sequence[Product], plea: Plea, today: date) -> Iterator[Piece]:
    """Every line once, with its product in front where there are two."""
    seen: set[str] = set()
    for product in meant:
        for one in _lines(product, plea, today):
            # A sentence is of all of them, a row's cell of one.
            whole = one.passage is not None and one.passage.kind is not Kind.ROW
            named = len(meant) == 1 or whole or product.written in one.text
            text = one.text if named else f"{product.written}: {one.text}"
            if one.passage is not None and text not in seen:
                seen.add(text)
                yield Piece(one.passage, text, (one.quote,))


def _lines(product: Product, plea: Plea, today: date) -> Iterable[Stated]:
    if plea.objection:
        return bearing_on(_objected(plea, (product,)), product, today)
    interests = _telling(plea.interests, plea.language)
    return speaking_for(product, interests, today, _MOST_POINTS)


def _objections(wanted: frozenset[str], held: Snapshot, today: date) -> Iterator[Piece]:
    """What the sheets say under a heading of objections, where they name this one."""
    for passage in held.passages if wanted else ():
        headed = stems(" ".join((passage.sheet.title, *passage.section)))
        if headed.isdisjoint(_OBJECTIONS) or not passage.sheet.holds(today):
            continue
        for sentence in sentences(passage.text):
            if not wanted.isdisjoint(stems(sentence.partition(":")[0])):
                text = sentence.removeprefix("- ")
                yield Piece(passage, text, (quote(sentence, passage),))


def _objected(plea: Plea, meant: Iterable[Product]) -> frozenset[str]:
    """What is objected to them, in the words of whoever objects and in those of the sheets."""
    called = frozenset[str]().union(*map(_called, meant))
    said = _telling(plea.objection, plea.language, called)
    more = (stems(also) for word, also in _BEARING.items() if stems(word) <= said)
    return said.union(*more)


def _called(product: Product) -> frozenset[str]:
    """Its name, and what kind of thing it is: they object to the dock, not to docks."""
    kinds = (stems(kind) for kind in KINDS)
    return stems(" ".join(product.name)).union(*(kind for kind in kinds if kind <= product.called))


def _meant(plea: Plea, sold: Sequence[Product], held: Snapshot) -> list[Product]:
    """The product that was named, as it is called ("the dock") if need be, else of the others."""
    for said in (plea.said, *plea.others):
        if found := _named(said, plea.language, sold, held):
            return found if plea.objection else found[:1]
    return []


def _named(said: str, code: str, sold: Sequence[Product], held: Snapshot) -> list[Product]:
    asked = query.read(Question(said, code), held)
    names = frozenset[Name]().union(*(asked.products if asked else ()))
    exact = [one for one in sold if one.name in names]
    if exact:
        return exact[:_MOST_OF_ONE]
    words = _telling(said, code)
    shared = {one.name: len(words & stems(" ".join(one.name))) for one in sold}
    most = max(shared.values(), default=0)
    called = [one for one in sold if most and shared[one.name] == most]
    # What has no price any more is hardly meant.
    offered = [one for one in called if prices(one.facts)] or called
    return offered if len(offered) <= _MOST_OF_ONE else []


def _telling(said: str, code: str, but: frozenset[str] = _CHATTER) -> frozenset[str]:
    """The stems of the words that say something `but` that, and of others for the same."""
    content = in_english(said, code)[1]
    return frozenset[str]().union(*(one for one in content if one.isdisjoint(_CHATTER | but)))
