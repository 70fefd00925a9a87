"""The words of a text as the search sees them: stemmed, with numbers and units made alike.

`13.8-inch`, `13.8"` and `13.8 inches` become the same two words, `18W` and `18 watts` too, and
`nine` and `9th` are `9`. Runs of Chinese or Japanese characters become overlapping pairs.
"""

import re
import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

_SPELLINGS = {
    "gb": "gb gig gigs gigabyte gigabytes",
    "tb": "tb terabyte terabytes",
    "mb": "mb megabyte megabytes",
    "watt": "w watt watts",
    "volt": "v volt volts",
    "inch": '" ″ inch inches zoll pouces pulgadas polegadas pollici インチ',
    "lb": "lb lbs pound pounds",
    "kg": "kg kgs kilo kilos kilogram kilograms",
    "gram": "g gram grams gramm",
    "mm": "mm",
    "cm": "cm",
    "hz": "hz hertz",
    "hour": "h hr hrs hour hours",
    "minute": "min mins minute minutes",
}
# Without a number before it, this is no minute.
_LEAST = "min"
_UNITS = {word: unit for unit, words in _SPELLINGS.items() for word in words.split()}
# Only where no space is between: `50in`, `3yr`; "5G" is no weight.
_GLUED = {word: unit for word, unit in _UNITS.items() if word != "g"} | {
    "in": "inch",
    "yr": "year",
    "yrs": "year",
}
NUMBERS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "twenty": "20",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "ninety": "90",
}
# Of words that stand alone, without a number before them.
_SPELLED = {word: unit for word, unit in _UNITS.items() if len(word) > 2 and word != _LEAST}
_SPELLED |= NUMBERS
_MADE_ALIKE = _UNITS.keys() | _SPELLED.keys()
_WORD = re.compile(r"""[^\W_]+(?:[.,]\d+)*[^\W_]*(?:'[^\W_]+)?|(?<=\d)["″]""")
_MEASURE = re.compile(r"(\d+(?:[.,]\d+)*)([a-z]+)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PAIRED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_COUNTED = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5"}
# What is written otherwise before words are told apart: the sign that it has, the pattern, and what
# it becomes.
_REWRITTEN: tuple[tuple[str, re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (",", re.compile(r"(?<=\d),(?=\d{3}(?!\d))"), ""),
    ("+", re.compile(r"(?<=\d)\+(?![\d\w])"), " plus"),
    ("w/", re.compile(r"\bw/(o\b)?"), lambda match: "without " if match[1] else "with "),
    (
        "gen",
        re.compile(r"\b(first|second|third|fourth|fifth)(?=[ -]gen)"),
        lambda match: _COUNTED[match[0]],
    ),
)
_of_thread = threading.local()


def folded(text: str) -> str:
    """Lower case, one kind of apostrophe, accents kept, width and ligatures made plain."""
    return unicodedata.normalize("NFKC", text).casefold().replace("\u2019", "'")


def plain(text: str) -> list[str]:
    """The words of a text, not stemmed."""
    text = folded(text)
    for sign, pattern, put in _REWRITTEN:
        if sign in text:
            text = pattern.sub(put, text)
    found: list[str] = _WORD.findall(text)
    run = "".join(found)
    # Most texts are that plain, and their words need not be looked at one by one.
    if run.isascii() and run.isalpha() and _MADE_ALIKE.isdisjoint(found):
        return found
    return list(_plain(found))


def words(text: str) -> list[str]:
    """The words of a text as the index holds them."""
    return stemmed(plain(text))


def stemmed(said: list[str]) -> list[str]:
    """The words as the index holds them."""
    stems: list[str] = _stemmer("english").stemWords(said)
    return stems


def stem(word: str, language: str) -> str:
    """A word of one of Snowball's languages ("spanish") without its ending."""
    found: str = _stemmer(language).stemWord(word)
    return found


def _stemmer(language: str) -> Any:
    import Stemmer  # type: ignore[import-not-found] # noqa: PLC0415 paid when used

    # One a thread: it must not be shared between them, and it remembers the stems it has found.
    if not hasattr(_of_thread, language):
        setattr(_of_thread, language, Stemmer.Stemmer(language))
    return getattr(_of_thread, language)


def _plain(said: Iterable[str]) -> Iterator[str]:
    before = ""
    for word in said:
        if word in _UNITS and _NUMBER.fullmatch(before):
            yield _UNITS[word]
        elif word.isascii() and word.isalpha():
            yield _SPELLED.get(word, word)
        else:
            yield from _unusual(word)
        before = word


def _unusual(word: str) -> Iterable[str]:
    measure = _MEASURE.fullmatch(word)
    if measure and measure[2] in _GLUED:
        return measure[1], _GLUED[measure[2]]
    if ordinal := _ORDINAL.fullmatch(word):
        return (ordinal[1],)
    if not word.isascii() and _PAIRED.search(word):
        return _pairs(word)
    return (_SPELLED.get(word, word),)


def _pairs(run: str) -> Iterator[str]:
    """`Dockは使え` → dock, は使, 使え."""
    end = 0
    for match in _PAIRED.finditer(run):
        if run[end : match.start()]:
            yield run[end : match.start()]
        characters = match[0]
        yield from (a + b for a, b in pairwise(characters)) if len(characters) > 1 else characters
        end = match.end()
    if run[end:]:
        yield run[end:]
