"""The words of other languages and what they mean, looked up by the word or by how it begins.

An entry is `said: meant; …`. `garant*` stands for all words that begin so, `día hábil` for the two
words one after the other, `^que` for the word where a clause begins, `aus$` where it ends. What is
meant is English, as sheets say it; behind a slash stand other words that may be meant instead of
the last:
`auricular*: headphones/headset`.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from pkgutil import iter_modules

from knowledge.glossary import CHATTER, table
from knowledge.words import folded, plain, stem

_DATA = {
    "es": "spanish",
    "de": "german",
    "fr": "french",
    "pt": "portuguese",
    "it": "italian",
    "ja": "japanese",
}
# Without its accents a shorter word may be another one: `où`, `ou`.
_SHORTEST_BARE = 4
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LONGEST_BEGIN = 40
_SHORTEST_STEMMED = 5
_PART = 4
_LINK = 3
_ENDING = 1
# What makes another word of a stem: `Verletzung`, `gesetzlich`.
_DERIVED = re.compile(r"\w{0,3}(?:ung|lich|isch|keit|heit|schaft|ier|bar|ig)\w{0,4}")
_NO_PART = frozenset(CHATTER.split())


@dataclass(frozen=True, slots=True)
class Meaning:
    """English words, and others that may be meant instead of the last."""

    words: tuple[str, ...]
    also: tuple[str, ...] = ()


class Dictionary:
    """What the words of one language mean. `entries` as in the module's description.

    `stem` takes the endings off a word, for forms of it that no entry has.
    """

    def __init__(self, entries: dict[str, str], stem: Callable[[str], str] = str) -> None:
        self._stem = stem
        self._stems: dict[str, Meaning] = {}
        self.whole: dict[str, Meaning] = {}
        self.first: dict[str, Meaning] = {}
        self.last: dict[str, Meaning] = {}
        self._typed: dict[str, Meaning] = {}
        self.begins: dict[str, Meaning] = {}
        self._phrases: dict[str, list[tuple[str, Meaning]]] = {}
        for said, meant in entries.items():
            first, *others = meant.split("/")
            meaning = Meaning(tuple(plain(first)), tuple(plain(" ".join(others))))
            self._enter(folded(said), meaning)
            if said.removesuffix("*").isalpha():
                self._stems.setdefault(stem(folded(said).removesuffix("*")), meaning)
            for spelling in _spellings(folded(said)):
                self._enter(spelling, meaning, self._typed)
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def word(self, word: str) -> Meaning | None:
        """What a single word means."""
        for spelling in dict.fromkeys((word, bare(word))):
            found = self.whole.get(spelling) or self._typed.get(spelling) or self._begin(spelling)
            if found:
                return found
        return self._stems.get(self._stem(word)) if len(word) >= _SHORTEST_STEMMED else None

    def spelled(self, word: str) -> int:
        """How many letters of a word an entry has: all of `garantía`, four of `gara*`."""
        if word in self.whole:
            return len(word)
        return next((end for end in _ends(word) if word[:end] in self.begins), 0)

    def closely(self, word: str) -> bool:
        """Whether the word is one of the dictionary's but for its ending."""
        return any(word[: len(word) - cut] in self.begins for cut in range(_ENDING + 1))

    def phrase(self, said: Sequence[str], start: int) -> tuple[int, Meaning] | None:
        """How many words from `start` on are an expression, and what it means."""
        rest = " ".join(said[start:]) + " "
        for phrase, meaning in self._phrases.get(said[start], ()):
            if rest.startswith(phrase):
                return len(phrase.split()), meaning
        return None

    def parts(self, word: str) -> list[Meaning | str] | None:
        """A compound as the meanings of its parts; parts that are not known as they are.

        Up to three letters between or behind known parts join them: `Studentenrabatt`.
        """
        found: list[Meaning | str] = []
        rest = ""
        at = 0
        while at < len(word):
            key = self._part(word, at)
            if not key:
                rest += word[at]
                at += 1
                continue
            if rest and not (found and _joins(rest)):
                found.append(rest)
            found.append(self.whole.get(key) or self.begins[key])
            rest, at = "", at + len(key)
        if not found or (isinstance(found[0], str) and _is_prefix(found[0])):
            return None
        return [*found, rest] if len(rest) > _LINK + 1 and not _joins(rest) else found

    def _enter(self, said: str, meaning: Meaning, whole: dict[str, Meaning] | None = None) -> None:
        if said.startswith("^"):
            self.first[said[1:]] = meaning
        elif said.endswith("$"):
            self.last[said[:-1]] = meaning
        elif " " in said:
            phrase = said.removesuffix("*") + ("" if said.endswith("*") else " ")
            self._phrases.setdefault(said.split()[0], []).append((phrase, meaning))
        elif said.endswith("*"):
            self.begins.setdefault(said.removesuffix("*"), meaning)
        else:
            (self.whole if whole is None else whole).setdefault(said, meaning)

    def _begin(self, word: str) -> Meaning | None:
        found = (self.begins[word[:end]] for end in _ends(word) if word[:end] in self.begins)
        return next(found, None)

    def _part(self, word: str, at: int) -> str | None:
        """The longest known word that begins at this place of a compound."""
        for end in range(len(word), at + _PART - 1, -1):
            key = word[at:end]
            if key in self.begins or (len(word) - end != 1 and self._is_part(key)):
                return key
        return None

    def _is_part(self, key: str) -> bool:
        """Whether it is no word like `halt` and no number: `Haushalt`, `Verdacht`."""
        if key not in self.whole:
            return False
        first = self.whole[key].words[:1]
        return not (first and (first[0].isdigit() or first[0] in _NO_PART))


def _ends(word: str) -> range:
    """Where the beginnings of a word end that an entry may have, the longest first."""
    return range(min(len(word), _LONGEST_BEGIN), 1, -1)


def _is_prefix(rest: str) -> bool:
    """Whether nothing but a beginning of verbs goes before: `aufgezeichnet`."""
    return len(rest) <= _LINK or rest.endswith("ge")


def _joins(rest: str) -> bool:
    return len(rest) <= _LINK or bool(_DERIVED.fullmatch(rest))


def bare(word: str) -> str:
    """The word without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _spellings(said: str) -> set[str]:
    return set() if len(said.rstrip("*")) < _SHORTEST_BARE else typed(said)


def typed(said: str) -> set[str]:
    """How it is typed where a keyboard has no accents."""
    return {bare(said), said.translate(UMLAUTS)} - {said}


def written(language: str) -> Iterator[str]:
    """The entries of a language as they are written, subject by subject."""
    package = import_module(f"knowledge.dictionaries.{_DATA[language]}")
    for module in iter_modules(package.__path__):
        entries: str = import_module(f"{package.__name__}.{module.name}").WORDS
        yield entries


@cache
def dictionary(language: str) -> Dictionary:
    """The dictionary of a language; empty for those that have none."""
    if language not in _DATA:
        return Dictionary({})
    entries = _countries(language) | table(";".join(written(language)))
    return Dictionary(entries, _stems(_DATA[language]))


def _countries(language: str) -> dict[str, str]:
    """What countries are called, from the Unicode Common Locale Data."""
    from babel import Locale  # noqa: PLC0415 paid when used

    english, local = Locale("en").territories, Locale(language).territories
    return {
        said: english[code].replace("/", " ")
        for code, said in local.items()
        if code.isalpha() and code in english and ";" not in said
    }


def _stems(name: str) -> Callable[[str], str]:
    return str if name == "japanese" else partial(stem, language=name)


@cache
def characters(language: str) -> re.Pattern[str]:
    """What the dictionary has, longest first, for a language without spaces.

    A short word in katakana counts only where no other katakana stand beside it.
    """
    alone = r"(?<![\u30a0-\u30ff]){}(?![\u30a0-\u30ff])"
    keys = sorted(dictionary(language).whole, key=len, reverse=True)
    short = re.compile(r"[\u30a0-\u30ff]{1,2}")
    return re.compile(
        "|".join(alone.format(key) if short.fullmatch(key) else re.escape(key) for key in keys)
    )
