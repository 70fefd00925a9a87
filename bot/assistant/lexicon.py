"""The words of the trade in each language, read from the files in `lexicon/`.

Those files are data: a sales team adds its own expressions there. `docs/reading.md` explains them.
"""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any, Protocol

import yaml

from bot.saying import LANGUAGES
from bot.store.forms import Forms
from bot.store.spelling import fold, words

Meanings = tuple[tuple[str, str], ...]
"""What a phrase means: its kinds, each with the value it has there."""

_NAMELIKE = ("common", "generic")
_ORDERS = (
    *("act", "stage", "outcome", "deal_noun", "move", "stage_said", "field", "close_date"),
    *("sentiment", "severity", "source", "status", "scraps", "role", "todo", "unit", "next_step"),
    "drops_after",
)
_EMAIL = re.compile(r"\bemail")
_NEAR_DAYS = ("today", "tomorrow", "yesterday")
_LETTERS = re.compile(r"[^\W\d_]{5,}")
# What stands for numbers and names in a pattern: `{weekday}`, `(?P<day>…`, `\b`.
_MARKED = re.compile(r"\{\w+\}|\?P<\w+>|\\.")
_GROUP = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One lexicon file: its phrases by their folded words, the rest as the file has it."""

    code: str
    phrases: Mapping[str, Meanings]
    signs: frozenset[str]
    data: Mapping[str, Any]

    @property
    def spaced(self) -> bool:
        return self.data.get("spaced") != "false"


class Lexicon:
    """The words of a few languages at once; the first language is the message's own."""

    def __init__(self, languages: Sequence[Language]) -> None:
        self.languages = tuple(languages)
        self.code = languages[0].code
        merged = _merged(languages)
        self._phrases = merged
        self._longest = max(phrase.count(" ") + 1 for phrase in merged)
        self._small = frozenset(word for language in languages for word in language.signs)
        self._words = self._small.union(word for phrase in merged for word in phrase.split())
        self._trade = self._small.union(
            word
            for phrase, meanings in merged.items()
            if any(kind not in _NAMELIKE for kind, _ in meanings)
            for word in phrase.split()
        )

    def at(self, texts: Sequence[str], start: int) -> Iterator[tuple[int, str, str]]:
        """Phrases that begin at this word: how many words, kind and value, longest first."""
        if texts[start] not in self._words:
            return
        for length in range(min(self._longest, len(texts) - start), 0, -1):
            for kind, value in self._phrases.get(" ".join(texts[start : start + length]), ()):
                yield length, kind, value

    def has_word(self, word: str) -> bool:
        """True for a word of the trade, which is then no misspelt name."""
        return word in self._words

    def has_trade_word(self, word: str) -> bool:
        """As `has_word`, without the words that are listed because companies are called so."""
        return word in self._trade

    def is_small(self, word: str) -> bool:
        """True for an article, a preposition and the like."""
        return word in self._small

    def nearest(self, word: str) -> str | None:
        """The one word that orders or says something which this is a slip of the keys away from."""
        if word in self.languages[0].data.get("well_spelt", ()):
            return None
        near = self._spelling.nearest(word, reach=1)
        # Another ending is another word: a `revised` quote orders no revision.
        ending = near is not None and (near.startswith(word) or word.startswith(near))
        return None if ending else near

    def knows_day(self, word: str) -> bool:
        """True for a word of the calendar."""
        return self._calendar.knows(word)

    def nearest_day(self, word: str) -> str | None:
        """The one word of the calendar which this is a slip of the keys away from."""
        return self._calendar.nearest(word, reach=1)

    @property
    def capital_nouns(self) -> bool:
        """A capital does not make a name."""
        return self.languages[0].data.get("capital_nouns") == "true"

    @property
    def verb_last(self) -> bool:
        """Whoever stands before the verb need not be the one who acts: `Ana angerufen`."""
        return self.languages[0].data.get("verb_last") == "true"

    @cached_property
    def _spelling(self) -> Forms:
        forms = Forms()
        for phrase, meanings in self._phrases.items():
            if any(kind in _ORDERS for kind, _ in meanings):
                for word in phrase.split():
                    forms.add((word,), 0)
        return forms

    @cached_property
    def _calendar(self) -> Forms:
        forms = Forms()
        for language in self.languages:
            dates, lengths = language.data["dates"], language.data["durations"]
            said = [*dates["weekdays"], *dates["months"], *dates["units"].values()]
            said += [dates["rules"].get(rule, ()) for rule in _NEAR_DAYS]
            said += [lengths.get(rule, ()) for rule in ("minutes", "hours")]
            for text in (one for several in said for one in several):
                for word in _LETTERS.findall(_MARKED.sub(" ", text)):
                    forms.add((fold(word),), 0)
        return forms

    def means(self, kind: str, text: str, value: str | None = None) -> bool:
        """True where the words as a whole are a phrase of this kind (and of this value)."""
        return any(
            found == kind and value in (None, said) for found, said in self._phrases.get(text, ())
        )

    def in_full(self, word: str) -> str | None:
        """What a folded word of the message's own language is short for."""
        short: Mapping[str, str] = self.languages[0].data.get("shorthand", {})
        return short.get(word)

    def reply(self, sentence: str, values: Mapping[str, str] | None = None) -> str:
        """A sentence for the rep, in the language of the message."""
        replies: Mapping[str, str] = self.languages[0].data["replies"]
        return replies[sentence].format(**(values or {}))


def _merged(languages: Sequence[Language]) -> Mapping[str, Meanings]:
    """The phrases of all; a word of the message's own language means nothing else beside it.

    A German `quote` is a quota, an Italian `per` is a `for`: not so in an English message.
    """
    own = {word for phrase in languages[0].phrases for word in phrase.split()}
    merged: dict[str, Meanings] = {}
    for language in reversed(languages[1:]):
        foreign = language.code != _EVERYWHERE
        merged.update(
            (phrase, meanings)
            for phrase, meanings in language.phrases.items()
            if not (foreign and phrase in own)
        )
    return {**merged, **languages[0].phrases}


# The language whose words are used in all others.
_EVERYWHERE = "en"


class Added(Hashable, Protocol):
    """Expressions of somebody's own."""

    def added_to(self, known: Language) -> Language:
        """The language with them."""
        ...


@lru_cache(maxsize=64)
def lexicon(codes: tuple[str, ...], own: Added | None = None) -> Lexicon:
    """The lexicon of these languages, the language of the message first."""
    known = [language(code) for code in codes]
    return Lexicon([own.added_to(one) for one in known] if own else known)


@lru_cache(maxsize=len(LANGUAGES))
def language(code: str) -> Language:
    """One language's file."""
    source = files("bot.assistant").joinpath("lexicon", f"{code}.yaml")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    # Every word stays a word: a reader of YAML's own types would take `no` and `on` for truths.
    data = yaml.load(source.read_text(encoding="utf-8"), Loader=loader)
    numbers = data["numbers"]
    for table in ("words", "scales"):
        numbers[table] = {fold(str(word)): value for word, value in numbers[table].items()}
    phrases: dict[str, Meanings] = {}
    # Thousands of phrases mean the same, so they share one tuple.
    shared: dict[Meanings, Meanings] = {}
    for kind, values in data.pop("phrases").items():
        for value, patterns in values.items():
            for phrase in written(patterns):
                found = dict.fromkeys((*phrases.get(phrase, ()), (kind, str(value))))
                phrases[phrase] = shared.setdefault(tuple(found), tuple(found))
    return Language(
        code=code,
        phrases=phrases,
        signs=frozenset(word for sign in data["signs"] for word in words(str(sign))),
        data=data,
    )


def written(patterns: Iterable[str]) -> Iterator[str]:
    """Every phrase that the patterns stand for, folded."""
    for pattern in patterns:
        for phrase in _expanded(str(pattern)):
            if folded := " ".join(words(phrase)):
                yield folded
                if "email" in folded:
                    yield _EMAIL.sub("e mail", folded)


def _expanded(pattern: str) -> Iterator[str]:
    """`(a|b|) c` as `a c`, `b c` and `c`."""
    group = _GROUP.search(pattern)
    if group is None:
        yield pattern
        return
    for choice in group[1].split("|"):
        yield from _expanded(pattern[: group.start()] + choice + pattern[group.end() :])


def without_accents(pattern: str) -> str:
    """A regular expression for folded text; its own letters (`\\D`, `(?P<…>`) stay as they are."""
    return "".join(c if c.isascii() else fold(c) for c in pattern)


def one_of(choices: Sequence[str]) -> str:
    """A group of a regular expression that matches any of these, the longest first."""
    folded = sorted({fold(str(choice)) for choice in choices}, key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, folded)) + ")"
