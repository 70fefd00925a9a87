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
from knowledge.facts import Fact
from knowledge.piece import Piece
from knowledge.portfolio import Product, valid
from knowledge.quoting import quote, sentences
from knowledge.snapshot import Snapshot
from knowledge.stating import Stated, amount, of_price, of_row, of_sentence, prices
from knowledge.telling import stems

_MOST_POINTS = 6
_MOST_SENTENCES = 2
_MOST_OF_ONE = 2
# What is told of a product where nobody said what matters to them, the most telling first.
_TELLING = ("battery", "weight", "display", "memory", "warranty", "support", "storage")
_SHORT = 3
# Words that say nothing of what somebody minds.
_CHATTER = stems(f"{glossary.CHATTER} {' '.join(language.small())} too very so bit lot little")
_OBJECTIONS = stems("objection objections worry worries")
_PRICE = stems("price prices expensive costly pricey dear cheap cheaper cost budget")
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
    "support": "support warranty repair",
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
    kept = [*answers, *_pieces(meant, _Telling(plea, today))]
    found = tuple(kept[:_MOST_POINTS])
    cited = dict.fromkeys(cited for piece in found for cited in citations(piece))
    points = tuple(piece.text for piece in found)
    passages = {piece.passage.id: piece.passage for piece in found}
    answer = Answer("\n".join(points), plea.language, tuple(cited))
    names = tuple(frozenset((product.name,)) for product in meant)
    consulted = Consulted(answer, found, tuple(passages.values())[:MOST], names, held.catalogue)
    return Case(tuple(product.written for product in meant), points, consulted)


def _pieces(meant: Sequence[Product], tell: "_Telling") -> Iterator[Piece]:
    """Every line once, with its product in front where there are two."""
    seen: set[str] = set()
    for product in meant:
        for one in tell(product):
            text = f"{product.written}: {one.text}" if len(meant) > 1 else one.text
            if one.passage is not None and text not in seen:
                seen.add(text)
                yield Piece(one.passage, text, (one.quote,))


def _objections(wanted: frozenset[str], held: Snapshot, today: date) -> Iterator[Piece]:
    """What the sheets say under a heading of objections, where they name this one."""
    for passage in held.passages if wanted else ():
        headed = stems(" ".join((passage.sheet.title, *passage.section)))
        if headed.isdisjoint(_OBJECTIONS) or not valid(passage, today):
            continue
        for sentence in sentences(passage.text):
            if not wanted.isdisjoint(stems(sentence.partition(":")[0])):
                text = sentence.removeprefix("- ")
                yield Piece(passage, text, (quote(sentence, passage),))


def _objected(plea: Plea, meant: Iterable[Product]) -> frozenset[str]:
    """What is objected to them, in the words of whoever objects and in those of the sheets."""
    called = stems(" ".join(word for product in meant for word in product.name))
    said = _telling(plea.objection, plea.language, called)
    more = (stems(also) for word, also in _BEARING.items() if stems(word) <= said)
    return said.union(*more)


def _meant(plea: Plea, sold: Sequence[Product], held: Snapshot) -> list[Product]:
    """The product that was named, as it is called ("the dock") if need be, else of the others."""
    for said in (plea.said, *plea.others):
        if found := _named(said, plea.language, sold, held):
            return found
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
    return called if len(called) <= _MOST_OF_ONE else []


def _telling(said: str, code: str, but: frozenset[str] = _CHATTER) -> frozenset[str]:
    """The stems of the words that say something `but` that, and of others for the same."""
    content = in_english(said, code)[1]
    return frozenset[str]().union(*(one for one in content if one.isdisjoint(_CHATTER | but)))


class _Telling:
    """What the sheets say of a product to a plea."""

    def __init__(self, plea: Plea, today: date) -> None:
        self._plea = plea
        self._today = today

    def __call__(self, product: Product) -> Iterator[Stated]:
        facts = [fact for fact in product.facts if valid(fact.passage, self._today)]
        if self._plea.objection:
            yield from self._bearing(product, facts)
        else:
            yield from self._sentences(product, frozenset())
            yield from self._telling(facts)

    def _bearing(self, product: Product, facts: Sequence[Fact]) -> Iterator[Stated]:
        wanted = _objected(self._plea, (product,))
        if wanted & _PRICE:
            yield from _price(facts)
        yield from _facts(facts, wanted - _PRICE)
        yield from self._sentences(product, wanted)

    def _telling(self, facts: Sequence[Fact]) -> Iterator[Stated]:
        interests = _telling(self._plea.interests, self._plea.language)
        yield from _facts(facts, interests, told_in_value=True)
        for word in _TELLING:
            yield from _facts(facts, stems(word))
        yield from _price(facts)

    def _sentences(self, product: Product, wanted: frozenset[str]) -> Iterator[Stated]:
        """Those that say something of it; of an introduction the first."""
        able = [
            one
            for one in product.told
            if valid(one.passage, self._today)
            and (not wanted.isdisjoint(stems(one.text)) if wanted else _introduces(one.text))
        ]
        yield from (of_sentence(one) for one in able[:_MOST_SENTENCES])


def _price(facts: Iterable[Fact]) -> Iterator[Stated]:
    """The lowest of its prices."""
    for fact in sorted(prices(facts), key=amount)[:1]:
        yield of_price(fact, lead=f"{fact.attribute}: ")


def _introduces(text: str) -> bool:
    return text.endswith(".") and not text.startswith(("Offer", "Ask", "Show", "Do not", "Never"))


def _facts(
    facts: Iterable[Fact], wanted: frozenset[str], *, told_in_value: bool = False
) -> Iterator[Stated]:
    """Facts whose attribute, or value, is about it; each attribute once, with one line of it."""
    seen: set[str] = set()
    for fact in facts:
        lines = fact.value.splitlines()
        telling = [line for line in lines if not wanted.isdisjoint(stems(line))]
        about = not wanted.isdisjoint(stems(fact.attribute)) or (told_in_value and telling)
        if about and fact.attribute not in seen and _is_short(fact.value):
            seen.add(fact.attribute)
            yield of_row(f"{fact.attribute}: {(telling or lines)[0]}", fact)


def _is_short(value: str) -> bool:
    """`Yes` says something of what it is compatible with, and nothing of the product."""
    return len(value) > _SHORT
