"""The smallest parts of a passage that can support a claim: a cell with its heads, a clause."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.model import signs
from bot.model.figures import Figure, figures, plain, promises, units_in
from knowledge import language, quoting
from knowledge.catalogue import LONGEST, SMALL, Catalogue, Name
from knowledge.passage import Kind, Passage
from knowledge.words import plain as words_of
from knowledge.words import words

_CLAUSE = re.compile(
    r"[,;:]\s+(?!\d)|\s+(?:and|but|while|und|aber|y|pero|et|mais|e|ma|mas)\s+|\s[\u2013\u2014-]\s"
)
_DENIED_CELL = re.compile(
    r"(?:no|none|not \w+|n/a|unavailable|✗|✘|❌|✖️?|-|\u2013|\u2014)(?:$|[\s,;.:(])",
    re.IGNORECASE,
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
    for text, quote, naming, denied in parts:
        names = _about(naming, known) or around
        text = plain(text)
        said_no = denied or signs.denial(code).search(text) is not None
        numbers = beside(figures(text, code), mentions(text, known))
        yield Line(passage, text, quote, names, above, said_no, tuple(numbers))


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


_Part = tuple[str, str, tuple[str, ...], bool]


def _cells(passage: Passage) -> Iterator[_Part]:
    label, pairs = passage.cells[0], list(zip(passage.header, passage.cells, strict=True))
    for head, cell in pairs[1:] or pairs:
        denied = _DENIED_CELL.match(cell.strip()) is not None
        yield f"{label}: {head}: {cell}", passage.source, (f"{head} | {label}",), denied


def _clauses(passage: Passage) -> Iterator[_Part]:
    for sentence in quoting.sentences(passage.text):
        quote = quoting.quote(sentence, passage)
        clauses = [part for part in _CLAUSE.split(sentence) if part.strip()]
        for clause in clauses:
            yield clause, quote, (clause, sentence), False
