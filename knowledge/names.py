"""The product names that the sheets themselves use, and the short forms reps make of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.passage import Passage
from knowledge.words import folded, plain

# One to four capitalised words and what numbers them: "Surface Laptop Go 2", "HoloLens 2".
_NUMBERED = re.compile(r"((?:[A-Z][A-Za-z]+[ -]){1,4})(\d{1,3}[A-Z]?)(?!\d|[.,]\d)\b")
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


@dataclass(frozen=True, slots=True)
class Names:
    """`short` leads from "sp9" to its words, `numbers` from "pro" to the numbers it comes with."""

    short: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, frozenset[str]]

    @staticmethod
    def learn(passages: Iterable[Passage]) -> "Names":
        """What titles, headings and the heads of tables call products."""
        places: dict[str, None] = {}
        for passage in passages:
            texts = (
                passage.sheet.title,
                *passage.sheet.products,
                *passage.section,
                *passage.header,
            )
            places |= dict.fromkeys((*texts, *passage.cells[:1]))
        short: dict[str, tuple[str, ...]] = {}
        numbers: dict[str, set[str]] = {}
        for place in places:
            for name, number in _NUMBERED.findall(place):
                words = re.split(r"[ -]", name.strip(" -"))
                for start in range(len(words)):
                    _shorten(words[start:], number.casefold(), short)
                numbers.setdefault(words[-1].casefold(), set()).add(number.casefold())
        return Names(short, {word: frozenset(found) for word, found in numbers.items()})

    def spelled_out(self, words: Sequence[str]) -> list[str]:
        """The words with every short form replaced by the name it stands for."""
        out: list[str] = []
        for word in words:
            out.extend(self.short.get(word, (word,)))
        return out

    def designations(self, words: Sequence[str]) -> list[tuple[str, str]]:
        """Names with their numbers: ("pro", "9"), whether there is such a product or not."""
        return [
            (word, number)
            for word, number in pairwise(words)
            if word in self.numbers and number[:1].isdigit() and len(number) <= 3
        ]

    def is_sold(self, designation: tuple[str, str]) -> bool:
        word, number = designation
        return number in self.numbers.get(word, ())


def mentions(text: str, designation: tuple[str, str]) -> bool:
    """Whether the text names the product with its number."""
    word, number = designation
    pattern = rf"\b{re.escape(word)}[\s-]*{re.escape(number)}(?![\w]|[.,]\d)"
    return re.search(pattern, folded(text)) is not None


def _shorten(words: Sequence[str], number: str, short: dict[str, tuple[str, ...]]) -> None:
    parts = [part for word in words for part in _PARTS.findall(word)]
    if len(parts) >= 2:
        letters = "".join(part[0] for part in parts).casefold()
        name = plain(" ".join((*words, number)))
        short.setdefault(letters + number, tuple(name))
