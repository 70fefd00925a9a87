"""What the sheets say of products, attribute by attribute, each with its exact place."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from knowledge.catalogue import Catalogue, Name, essential
from knowledge.language import DEFAULT, is_small
from knowledge.measures import Measure, is_unit, measures, without
from knowledge.passage import Kind, Passage
from knowledge.words import plain

_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_FOOTNOTE = re.compile(
    r"\[\W*\d*\W*\]|<sup>.*?</sup>|\s*(?<!m)[*\u2020\u2021\u00b9\u00b2\u00b3]+(?=\s|$)"
)
_CLAUSE = re.compile(
    r"\b(?:with|without|when|for|using|while|during|if|on|per|after|before|of|in|as|at)\b[^,;.\n]*",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"\s*(?:[-*\u2022]\s+)?(?P<label>[A-Z][^:.;\n]{1,60}?): (?P<value>\S[^\n]{0,200})"
)
# What a title or a heading says beside the name of its product.
_BESIDE = re.compile(
    r"[\s:,-]*\b(?:(?:technical |tech |&|and |management )*(?:overview|specifications?|specs"
    r"|details|data ?sheet|scripts|device|for business overview))+$",
    re.IGNORECASE,
)
# What a product's name may have behind the words that the catalogue knows it by.
_MORE_WORDS = 3
_FEW_WORDS = 12
_LONG_VALUE = 200
_WORD = re.compile(r"[^\W\d_]\w[\w.]*")
_COUNTS = re.compile(r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b", re.I)
# As many words beside a measure do not make a condition: `with 60 W charging rate`.
_WITH_MEASURE = 2


@dataclass(frozen=True, slots=True)
class Fact:
    """One attribute of one product, as one place says it.

    `product` are the words that tell the product from others, `name` is how the sheet writes it;
    `value` is as the sheet writes it, `measures` are its numbers made alike, `condition` what they
    hold under: `mmWave`, `with Type Cover`.
    """

    product: Name
    name: str
    attribute: str
    value: str
    measures: tuple[Measure, ...]
    condition: str
    passage: Passage


def facts(passages: Iterable[Passage], known: Catalogue, measured: bool = False) -> Iterator[Fact]:
    """The facts in rows of tables and in lines with a label, in the order of the sheets.

    With `measured` only those whose value is short and has a number with a unit: much quicker.
    """
    return _Reader(known, measured).read(list(passages))


class Told(Protocol):
    """What is told of a product."""

    @property
    def product(self) -> Name: ...


T = TypeVar("T", bound=Told)


def of_product(found: Iterable[T], said: str, known: Catalogue) -> list[T]:
    """What is told of the product that the words name, short forms included.

    Of those whose names hold all the words where none is called just so.
    """
    words = essential(plain(said))
    words = tuple(part for word in words for part in known.short.get(word, (word,)))
    held = list(found)
    names = known.called.get(words, frozenset((words,)))
    exact = [one for one in held if one.product in names]
    return exact or [one for one in held if words and set(words) <= set(one.product)]


class _Reader:
    """Reads facts; remembers which heads and titles name products."""

    def __init__(self, known: Catalogue, measured: bool) -> None:
        self._known = known
        self._measured = measured
        self._products: dict[str, Name | None] = {}

    def read(self, passages: list[Passage]) -> Iterator[Fact]:
        often = Counter(_row(passage) for passage in passages if passage.kind is Kind.ROW)
        for passage in passages:
            if self._measured and not any(map(_may_measure, passage.cells or (passage.text,))):
                continue
            if passage.kind is not Kind.ROW:
                yield from self._lines(passage)
            elif any(self.product(head) for head in passage.header[1:]):
                yield from self._columns(passage)
            elif self.product(passage.cells[0]):
                yield from self._row(passage, alone=often[_row(passage)] == 1)
            elif len(passage.cells) == 2:
                yield from self._told(passage, *passage.cells)

    def product(self, said: str) -> Name | None:
        """The product that a head or a title names, if it names one and hardly more."""
        if said not in self._products:
            self._products[said] = self._named(_line(said))
        return self._products[said]

    def _named(self, said: str) -> Name | None:
        words = essential(plain(_BESIDE.sub("", _FOOTNOTE.sub("", said))))
        mentions = self._known.mentions(words) if 1 < len(words) <= _FEW_WORDS else []
        if len(mentions) != 1 or len(mentions[0].names) != 1:
            return None
        name = mentions[0].said
        start = next((n for n in range(len(words)) if words[n : n + 1] == name[:1]), 0)
        return words[start:] if start <= 1 and len(words) - len(name) <= _MORE_WORDS else None

    def _columns(self, passage: Passage) -> Iterator[Fact]:
        """A table with a column a product: the row's first cell is the attribute."""
        for head, cell in zip(passage.header[1:], passage.cells[1:], strict=True):
            name = self.product(head)
            if name is not None:
                name = self._in_full(name, passage)
                yield from self._fact(name, _line(head), passage.cells[0], cell, passage)

    def _row(self, passage: Passage, alone: bool) -> Iterator[Fact]:
        """A row that is a product's: the heads are the attributes.

        Where a product has several rows the second cell tells them apart.
        """
        name = self.product(passage.cells[0])
        assert name is not None
        first = 1 if alone else 2
        under = "" if alone else passage.cells[1]
        pairs = zip(passage.header[first:], passage.cells[first:], strict=True)
        for head, cell in pairs:
            yield from self._fact(name, _line(passage.cells[0]), head, cell, passage, under)

    def _lines(self, passage: Passage) -> Iterator[Fact]:
        """`- Weight: 1.3 kg` in the sheet or the section of one product."""
        for line in passage.text.split("\n"):
            found = _LINE.fullmatch(line) if ": " in line else None
            if found is not None:
                yield from self._told(passage, found["label"], found["value"])

    def _told(self, passage: Passage, attribute: str, value: str) -> Iterator[Fact]:
        """A fact of the product that the nearest heading or the title names."""
        sheet = passage.sheet
        above = (*reversed(passage.section), *sheet.products[:1], sheet.title)
        told = next((head for head in above if self.product(head) or _BESIDE.search(head)), "")
        name = self.product(told)
        if name is None or len(sheet.products) > 1:
            return
        of_sheet = self.product(sheet.title)
        if of_sheet is not None and not (set(of_sheet) <= set(name) or set(name) <= set(of_sheet)):
            # The heading names a part or a feature of what the sheet is about.
            name, told = of_sheet, sheet.title
        yield from self._fact(name, _line(told), attribute, value, passage)

    def _fact(
        self,
        name: Name,
        written: str,
        attribute: str,
        value: str,
        passage: Passage,
        under: str = "",
    ) -> Iterator[Fact]:
        if self._measured and not (_may_measure(value) and len(value) <= _LONG_VALUE):
            return
        attribute = " ".join(_FOOTNOTE.sub("", _line(attribute)).split())
        bare = _FOOTNOTE.sub("", value).strip()
        numbers = measures(_line(bare))
        if attribute and bare and (numbers or not self._measured):
            under = "; ".join(filter(None, (under, _bracketed(attribute), _condition(bare))))
            yield Fact(name, written, attribute, value.strip(), numbers, under, passage)

    def _in_full(self, name: Name, passage: Passage) -> Name:
        """A shortened name as the sheet's title has it: the Thunderbolt 4 is a dock there."""
        heads = {essential(plain(head)) for head in passage.header}
        titles = (passage.sheet.title, *passage.sheet.products)
        longer = {
            other
            for title in titles
            for other in self._known.named(plain(title))
            if other[: len(name)] == name and other[len(name) :] and other[len(name)].isalpha()
        }
        return longer.pop() if len(longer) == 1 and not longer & heads else name


def _line(cell: str) -> str:
    return " ".join(cell.split())


def _may_measure(value: str) -> bool:
    return _COUNTS.search(value) is not None


def _row(passage: Passage) -> object:
    return passage.sheet.path, passage.section, passage.header, passage.cells[0]


def _bracketed(said: str) -> str:
    """What the brackets of an attribute hold, if it is more than a unit: `in lbs`."""
    found = (" ".join(one.split()) for one in _BRACKETS.findall(said))
    return "; ".join(one for one in found if not all(map(_is_idle, one.split())))


def _condition(said: str) -> str:
    """What stands in brackets, or behind "with" and the like, and is no measure itself."""
    found = [*_BRACKETS.findall(said), *_CLAUSE.findall(_BRACKETS.sub(" ", said))]
    return "; ".join(" ".join(one.split()) for one in found if _limits(one))


def _limits(said: str) -> bool:
    rest = [word for word in _WORD.findall(without(said)) if not is_small(word.casefold(), DEFAULT)]
    return len(rest) > (_WITH_MEASURE if measures(said) else 0)


def _is_idle(word: str) -> bool:
    return is_small(word.casefold(), DEFAULT) or is_unit(word.strip("."))
