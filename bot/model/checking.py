"""Whether a sentence of a model says what the passages say that it cites. Plain code, no model."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.model import signs
from bot.model.claims import Claim, Owner, Stretch, stretch
from bot.model.figures import plain, promises
from bot.model.lines import Line, lines
from bot.model.pairing import belongs
from knowledge import language
from knowledge.catalogue import MORE_GENERAL, SAME, Catalogue, kinship
from knowledge.consulted import Consulted
from knowledge.passage import Kind, Passage
from knowledge.words import folded, words
from knowledge.words import plain as words_of

LONGEST = 400
ENOUGH = 0.7
# The word next to a number tells most about it; what stands above a line less than the line.
NEXT = 2.0
ABOVE = 0.5
_MARKS = re.compile(r"\s*((?:\[\s*\d+(?:\s*,\s*\d+)*\s*\]\s*)+)")
_NUMBER = re.compile(r"\d+")
_ADDRESS = re.compile(
    r"https?:|www\.|\S@\S|<[@#!]|[<>{}`|\\]|\]\(|\b[\w-]+\.(?:com|net|org|io|co|ai|dev|app|info|biz"
    r"|example|eu|de|fr|es|it|uk)\b|(?:^|\s)/[a-z]{2,}\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_POINT = re.compile(r"^(?:[-*•]|\d{1,2}[.)])\s+")
_STRESS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
_LATIN = re.compile(r"[a-z\u00aa-\u024f]", re.IGNORECASE)
_JAPANESE = re.compile(r"[\u3005-\u30ff\u3400-\u9fff]")
_FEW = 4


class Unfit(Exception):
    """The sentence is not shown. The text says why, in a word or two, for tests and the log."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence that may be shown, and the lines it stands on."""

    text: str
    lines: tuple[Line, ...]
    point: bool = False


class Checker:
    """Checks sentences about what was consulted, in the language `code`."""

    def __init__(self, consulted: Consulted, code: str) -> None:
        self._consulted = consulted
        self._code = code
        self._lines: dict[int, list[Line]] = {}

    def check(self, sentence: str) -> Checked:
        """Raises Unfit."""
        text = plain(sentence).strip()
        if len(text) > LONGEST or addressed(text):
            raise Unfit("an address, an order or a speech")
        point = _POINT.match(text) is not None
        text = self._without_verdict(_STRESS.sub("", _POINT.sub("", text)))
        parts, rest = _stretches(text)
        if not parts or _LETTER.search(rest) or _NUMBER.search(rest):
            raise Unfit("not cited")
        self._in_language(" ".join(part for part, _ in parts))
        found: list[Line] = []
        owner = self._asked_about
        for number, (part, cited) in enumerate(parts):
            said = stretch(part, self._code, self._known, owner, begins=number == 0)
            found += self._supported(said, part, self._cited(cited))
            owner = said.owners[-1] if said.owners else owner
        shown = "".join(part for part, _ in parts) + rest
        return Checked(" ".join(shown.split()), tuple(dict.fromkeys(found)), point)

    @property
    def _known(self) -> Catalogue:
        return self._consulted.catalogue

    @cached_property
    def _asked_about(self) -> Owner:
        """The product asked about, if it is one."""
        products = self._consulted.products
        return products[0] if len(products) == 1 else None

    def _cited(self, numbers: Iterable[int]) -> list[Line]:
        found: list[Line] = []
        for number in numbers:
            if not 1 <= number <= len(self._consulted.passages):
                raise Unfit("no such passage")
            if number not in self._lines:
                passage = self._consulted.passages[number - 1]
                self._lines[number] = list(lines(passage, self._known))
            found += self._lines[number]
        return found

    def _without_verdict(self, text: str) -> str:
        """A yes or no stands only where the sheets' own answer says the same."""
        first = [piece.yes for piece in self._consulted.pieces if piece.first]
        told = first[0] if len(first) == 1 else None
        for yes, words_for in signs.AFFIRMED.items():
            match = re.match(words_for + r"\s*[,.:;!-]*\s*", text, re.IGNORECASE)
            if match and told is None:
                return text[match.end() : match.end() + 1].upper() + text[match.end() + 1 :]
            if match and told is not yes:
                raise Unfit("another yes or no")
        return text

    def _in_language(self, text: str) -> None:
        letters = _LETTER.findall(text)
        fit = [x for x in letters if _LATIN.match(x) or (self._code == "ja" and _JAPANESE.match(x))]
        if len(fit) < len(letters) or any(x.isdigit() and not x.isascii() for x in text):
            raise Unfit("another script")
        told = language.detect(text)
        few = len(text.split()) < _FEW and self._code != "ja"
        if told != self._code and not few:
            raise Unfit("another language")

    def _supported(self, said: Stretch, text: str, cited: Sequence[Line]) -> list[Line]:
        passages = {line.passage.id: line.passage for line in cited}.values()
        _stand_there(said, passages)
        if self._known.unsold(words_of(text)) is not None:
            raise Unfit("an unknown product")
        found: list[tuple[Claim, Line]] = []
        for claim in said.claims:
            if claim.owner is None and claim.figure and len(self._consulted.products) > 1:
                raise Unfit("whose number that is remains open")
            found.append((claim, _support(claim, said, cited)))
        _unmixed(found)
        _paired(found)
        kept = [line for _, line in found]
        told = {one for line in kept for one in _promised(line)}
        if said.promises - told:
            raise Unfit("promises more")
        return kept


def addressed(text: str) -> bool:
    """Whether a text leads elsewhere, calls somebody, or is an order to a program."""
    return _ADDRESS.search(text) is not None


def _stretches(text: str) -> tuple[list[tuple[str, list[int]]], str]:
    """What stands before each group of marks with their numbers, and what stands behind the last.

    A stop before a mark is kept: `It weighs 798 g. [1]`.
    """
    found: list[tuple[str, list[int]]] = []
    place = 0
    for match in _MARKS.finditer(text):
        part = text[place : match.start()]
        if _LETTER.search(part) or _NUMBER.search(part):
            found.append((part, [int(number) for number in _NUMBER.findall(match[1])]))
        place = match.end()
    rest = text[place:].strip()
    return found, rest


def _stand_there(said: Stretch, passages: Iterable[Passage]) -> None:
    """Names and codes must stand in the passages as they are, and most of the other words."""
    told = folded(" ".join(_whole(passage) for passage in passages))
    held, stems = frozenset(words_of(told)), frozenset(words(told))
    for name in said.names:
        parts = [part for word in words_of(name) for part in word.split("'")[:1]]
        if not all(part in held or stems.issuperset(words(part)) for part in parts):
            raise Unfit("a name that is not there")
    for code in said.codes:
        if not re.search(rf"(?<![^\W_]){re.escape(code)}(?![^\W_])", told):
            raise Unfit("a name that is not there")
    if sum(not stems.isdisjoint(one) for one in said.words) < ENOUGH * len(said.words):
        raise Unfit("other words")


def _whole(passage: Passage) -> str:
    sheet = passage.sheet
    return " \n".join(
        (sheet.title, *sheet.products, *passage.section, *passage.header, passage.text)
    )


def _support(claim: Claim, said: Stretch, cited: Sequence[Line]) -> Line:
    """The line that says what is claimed, of the right product, and not its contrary."""
    able = [line for line in cited if _fits(claim, line)]
    if not able:
        raise Unfit("another product")
    if claim.figure is None:
        best = max(able, key=lambda line: (_share(claim, line), line.denied == said.denied))
        if claim.words and _share(claim, best) < ENOUGH:
            raise Unfit("other words")
    else:
        best = _holding(claim, said, [line for line in able if line.figures])
    if best.denied != said.denied:
        raise Unfit("the contrary")
    return best


def _holding(claim: Claim, said: Stretch, able: Sequence[Line]) -> Line:
    """The line with the number; none with another number may be nearer to the words around it."""
    figure = claim.figure
    assert figure is not None
    holding = [line for line in able if any(figure.says(one, line.units) for one in line.figures)]
    if not holding:
        raise Unfit("a number that is not there")
    best = max(holding, key=lambda line: (_near(claim, line), line.denied == said.denied))
    if claim.words:
        near = _near(claim, best)
        if not near or near < max(_near(claim, line) for line in able):
            raise Unfit("a number of something else")
    return best


def _fits(claim: Claim, line: Line) -> bool:
    if not claim.owner or not line.names:
        return True
    enough = (SAME,) if claim.figure else (SAME, MORE_GENERAL)
    return any(kinship(mine, other) in enough for mine in claim.owner for other in line.names)


def _share(claim: Claim, line: Line) -> float:
    above = line.stems | frozenset(words(line.above))
    said = [not above.isdisjoint(one) for one in claim.words]
    return sum(said) / len(said) if said else 1.0


def _near(claim: Claim, line: Line) -> float:
    above = frozenset(words(line.above))
    weights = [*[1.0] * len(claim.words), NEXT][-len(claim.words) :] if claim.words else []
    return sum(
        weight * (1.0 if line.stems & one else ABOVE * bool(above & one))
        for weight, one in zip(weights, claim.words, strict=True)
    )


def _unmixed(found: Iterable[tuple[Claim, Line]]) -> None:
    """Rows of one table about one product are its variants: a number from each makes no third."""
    seen: dict[tuple[object, ...], str] = {}
    for claim, line in found:
        passage = line.passage
        if passage.kind is not Kind.ROW or not line.names:
            continue
        if passage.cells[0].casefold() not in folded(line.text) or claim.figure is None:
            continue
        place = (passage.sheet.path, passage.section, passage.header, passage.cells[0], claim.owner)
        if seen.setdefault(place, passage.id) != passage.id:
            raise Unfit("mixed from several rows")


def _paired(found: Sequence[tuple[Claim, Line]]) -> None:
    """Where the first number tells which of several is meant, the others are of the same one."""
    told = [(claim.figure, line) for claim, line in found if claim.figure]
    for figure, line in told[1:]:
        first, at = told[0]
        same = line is at if line.passage.kind is Kind.ROW else line.passage is at.passage
        text = line.text if line.passage.kind is Kind.ROW else plain(line.passage.text)
        if same and not belongs(figure, first, text):
            raise Unfit("a number of something else")


def _promised(line: Line) -> frozenset[str]:
    return line.promises | promises(plain(f"{line.above} {line.quote}"))
