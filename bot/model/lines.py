"""The smallest parts of a passage that can support a claim: a cell with its heads, a clause."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from bot.model import signs
from bot.model.figures import Figure, figures, plain, promises, units_in
from bot.model.pairing import Spot, owners
from knowledge import language, quoting
from knowledge.catalogue import LONGEST, MORE_SPECIAL, SMALL, Catalogue, Name, kinship
from knowledge.passage import Kind, Passage
from knowledge.stating import says_no
from knowledge.words import plain as words_of
from knowledge.words import words

_CLAUSE = re.compile(
    r"[,;:]\s+(?!\d)|\s+(?:and|but|while|und|aber|y|pero|et|mais|e|ma|mas)\s+|\s[\u2013\u2014-]\s"
)
_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*")

# Where a product is named, from and to, and the names that this may stand for.
Mention = tuple[int, int, frozenset[Name]]


@dataclass(frozen=True)
class Line:
    """A part of a passage. `names` are the products that it is about, `above` what stands over it.

    `denied` is set where it says that something is not so.
    """

    passage: Passage
    text: str
    quote: str
    names: frozenset[Name]
    above: str
    denied: bool
    figures: tuple[Figure, ...]

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(words(self.text))

    @cached_property
    def units(self) -> frozenset[str]:
        return units_in(self.text)

    @cached_property
    def promises(self) -> frozenset[str]:
        return promises(self.text)


def lines(passage: Passage, known: Catalogue) -> Iterator[Line]:
    """Every line of a passage: of a row each cell and the row itself, of a text every clause."""
    above = " ".join((passage.sheet.title, *passage.sheet.products, *passage.section))
    code = language.detect(passage.text)
    around = _about((*reversed(passage.section), passage.sheet.title), known)
    parts = _cells(passage) if passage.kind is Kind.ROW else _clauses(passage)
    for part in parts:
        text = part.text
        denied = part.denied or signs.denial(code).search(text) is not None
        line = partial(Line, passage, text, part.quote, above=above, denied=denied)
        subjects = _subjects(mentions(part.within, known))
        if len({subject.what for subject in subjects}) < 2:
            numbers = beside(figures(text, code), mentions(text, known))
            yield line(names=_about(part.naming, known) or around, figures=tuple(numbers))
            continue
        yield line(names=_about(part.naming, known), figures=())
        for names, numbers in _shared_out(part, subjects, code, known):
            yield line(names=names, figures=tuple(numbers), above=f"{above} {part.within}")


def mentions(text: str, known: Catalogue) -> list[Mention]:
    """Where products are named, each by the longest name that stands there."""
    tokens = [
        (match.start(), match.end(), word)
        for match in _TOKEN.finditer(text)
        for word in words_of(match[0])[:1]
        if word not in SMALL
    ]
    found: list[Mention] = []
    at = 0
    while at < len(tokens):
        end = _end([word for _, _, word in tokens[at : at + LONGEST]], known)
        if end:
            said = tuple(word for _, _, word in tokens[at : at + end])
            found.append((tokens[at][0], tokens[at + end - 1][1], known.called[said]))
        at += end or 1
    return found


def beside(numbers: Iterable[Figure], named: Sequence[Mention]) -> list[Figure]:
    """The numbers that are no part of a product's name."""
    return [one for one in numbers if not any(start <= one.start < end for start, end, _ in named)]


def _end(said: Sequence[str], known: Catalogue) -> int:
    """How many of the words are a product's name."""
    for length in range(len(said), 0, -1):
        if tuple(said[:length]) in known.called:
            return length
    return 0


def _about(texts: Iterable[str], known: Catalogue) -> frozenset[Name]:
    """The products that the first of the texts which names any is about."""
    for text in texts:
        if names := known.named(words_of(text)):
            return names
    return frozenset()


def _subjects(named: Sequence[Mention]) -> list[Spot]:
    """The products that are named, without families of which a member is named as well."""
    every = [name for *_, names in named for name in names]
    return [
        Spot(start, end, names)
        for start, end, names in named
        if not all(any(kinship(one, o) == MORE_SPECIAL for o in every) for one in names)
    ]


def _shared_out(
    part: "_Part", subjects: Sequence[Spot], code: str, known: Catalogue
) -> Iterator[tuple[frozenset[Name], list[Figure]]]:
    """The numbers of a part, of which several products are named, for each that has some."""
    numbers = beside(figures(part.within, code), mentions(part.within, known))
    spots = {Spot(one.start, one.end): one for one in numbers}
    owned = owners(subjects, spots, part.within, code)
    inside = range(part.start, part.start + len(part.text))
    shares: dict[frozenset[Name], list[Figure]] = {}
    for spot, whose in owned.items():
        if spot.start in inside:
            shares.setdefault(whose, []).append(spots[spot])
    yield from shares.items()


@dataclass(frozen=True, slots=True)
class _Part:
    """A cell with its heads or a clause, and the whole that it is `within`: the bare cell, or the
    sentence, where it begins at `start`.

    `naming` are the texts that name its product, the one nearest to it first.
    """

    text: str
    within: str
    start: int
    quote: str
    naming: tuple[str, ...]
    denied: bool = False


def _cells(passage: Passage) -> Iterator[_Part]:
    label, pairs = passage.cells[0], list(zip(passage.header, passage.cells, strict=True))
    for head, cell in pairs[1:] or pairs:
        text, within = plain(f"{label}: {head}: {cell}"), plain(cell)
        named = (f"{head} | {label}",)
        yield _Part(text, within, 0, passage.source, named, says_no(cell))


def _clauses(passage: Passage) -> Iterator[_Part]:
    for sentence in quoting.sentences(passage.text):
        quote, text = quoting.quote(sentence, passage), plain(sentence)
        begin = 0
        for pause in (*_CLAUSE.finditer(text), None):
            clause = text[begin : pause.start() if pause else len(text)]
            if clause.strip():
                yield _Part(clause, text, begin, quote, (clause, text))
            begin = pause.end() if pause else begin
