"""The numbers of a text, each with its unit and bound, and the words that promise something."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.model import signs

_NARROW = re.compile(r"(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"(?<![A-Za-z\d])(?<!\d[.,])\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")
_BEFORE = re.compile(r"(us\$|[$€£¥]|\b(?:usd|eur|gbp|jpy|chf))\s?$")
_ISO = re.compile(r"(?<!\d)\d{4}-(\d\d)-\d\d(?!\d)")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|º|ª)\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")  # noqa: RUF001
# A name with digits in it: USB4, 6E, i7-1265U. What is glued to a number and no unit, too.
_CODE = re.compile(
    r"(?<![A-Za-z\d])(?:[A-Za-z]+(?:-[A-Za-z]+)*-?\d(?:[\w.-]*[A-Za-z\d])?|\d[\d.,]*[A-Za-z]\w*)",
    re.ASCII,
)
_GENERATION = re.compile(r"\d[GK]$")
_LOOKED_BACK = 16
_LONGEST_UNIT = max(map(len, signs.units()))
_PREPOSITION = re.compile(r"in\s+\S")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: what it may mean (`1.099` is two numbers), its units, `least` or `most` of what.

    `start` and `end` are its place, unit included.
    """

    values: frozenset[Decimal]
    units: frozenset[str]
    bound: str
    start: int
    end: int

    def says(self, other: "Figure", around: frozenset[str] = frozenset()) -> bool:
        """Whether `other` stands for this one: same number, unit and bound.

        `around` are units that are told elsewhere of a number without one of its own.
        """
        units = other.units or around
        same = not self.units or bool(self.units & units)
        return bool(self.values & other.values) and same and self.bound in ("", other.bound)


def plain(text: str) -> str:
    """One way to write widths, spaces and apostrophes; `1 099` as one number."""
    text = unicodedata.normalize("NFKC", _NARROW.sub("", text))
    return text.replace("\u2019", "'").replace("\u2011", "-")


def figures(text: str, code: str) -> list[Figure]:
    """The numbers of a text that `plain` made, in digits or in words, in their order."""
    found = [*_in_digits(text), *_in_words(text, code)]
    return sorted(found, key=lambda figure: figure.start)


def codes(text: str) -> Iterator[tuple[int, int]]:
    """Where names with digits in them stand."""
    for match in _CODE.finditer(text):
        glued = re.match(r"\d[\d.,]*", match[0])
        rest = match[0][glued.end() :].casefold() if glued else ""
        known = rest in signs.units() or _ORDINAL.fullmatch(rest)
        if not known or _GENERATION.search(match[0]):
            yield match.span()


def promises(text: str) -> frozenset[str]:
    """What the words of a text promise beside its numbers: units, months, days, what is free."""
    known = signs.promises()
    found = {f"month {int(month)}" for month in _ISO.findall(text)}
    for match in _WORD.finditer(text.casefold()):
        found |= known.get(match[0], frozenset())
    for word, names in known.items():
        if not word.isascii() and len(word) > 1 and word in text:
            found |= names
    return frozenset(found)


def units_in(text: str) -> frozenset[str]:
    """Every unit that is named anywhere in a text: in the head of a column."""
    known = signs.units()
    words = re.findall(r"[^\s\d()\[\],;:]+", text.casefold())
    return frozenset[str]().union(*(known.get(word, frozenset()) for word in words))


def _in_digits(text: str) -> Iterator[Figure]:
    named = [range(*place) for place in codes(text)]
    for match in _NUMBER.finditer(text):
        if any(match.start() in place for place in named):
            continue
        after, end = _unit_after(text, match.end())
        before = text[max(0, match.start() - _LOOKED_BACK) : match.start()].casefold()
        sign = _BEFORE.search(before)
        start = match.start() - (len(sign[0]) if sign else 0)
        units = after | ({signs.SIGNED[sign[1]]} if sign else set())
        yield Figure(_values(match[0]), frozenset(units), _bound(text[:start]), start, end)


def _in_words(text: str, code: str) -> Iterator[Figure]:
    known = signs.counted(code)
    for match in _WORD.finditer(text.casefold()):
        if match[0] in known:
            units, end = _unit_after(text, match.end())
            values = frozenset((Decimal(known[match[0]]),))
            yield Figure(values, units, _bound(text[: match.start()]), match.start(), end)


def _unit_after(text: str, place: int) -> tuple[frozenset[str], int]:
    """The unit that follows a number, and where it ends."""
    known = signs.units()
    rest = text[place : place + _LONGEST_UNIT + 2].casefold()
    gap = len(rest) - len(rest.lstrip(" -"))
    if _PREPOSITION.match(rest[gap:]) and gap:
        return frozenset(), place
    for length in range(_LONGEST_UNIT, 0, -1):
        word, following = rest[gap : gap + length], rest[gap + length : gap + length + 1]
        if word in known and len(word) == length and not (word[-1].isalpha() and _joins(following)):
            return known[word], place + gap + length
    return frozenset(), place


def _joins(letter: str) -> bool:
    return letter.isalpha() and letter.isascii()


def _values(said: str) -> frozenset[Decimal]:
    if said.count(".") and said.count(","):
        decimal = max(".,", key=said.rfind)
        other = "," if decimal == "." else "."
        return frozenset((Decimal(said.replace(other, "").replace(decimal, ".")),))
    bare = re.sub(r"[.,]", "", said)
    if _GROUPED.fullmatch(said):
        if said.count(".") + said.count(",") > 1:
            return frozenset((Decimal(bare),))
        return frozenset((Decimal(bare), Decimal(said.replace(",", "."))))
    if said.count(".") + said.count(",") == 1:
        return frozenset((Decimal(said.replace(",", ".")),))
    # A version, an address, a list without spaces: nothing to reckon with.
    return frozenset((Decimal(bare),))


def _bound(before: str) -> str:
    before = before.casefold()[-_LOOKED_BACK:]
    if re.search(signs.LEAST, before):
        return "least"
    return "most" if re.search(signs.MOST, before) else ""
