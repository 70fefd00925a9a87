"""Tells the language of a message by its small words; no model, no list of languages to load."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from bot.assistant.lexicon import language
from bot.saying import LANGUAGES
from bot.store.spelling import fold, tokens

_OTHERS = tuple(code for code in LANGUAGES if code != "en")
_LOOKED_AT = 400
# What a word of the trade says beside a small word, and how long it must be.
_OWN_WORD = 1.0
# Less than one word of another language.
_AT_HOME = 0.9
_USUAL = 0.5
_TELLING = 4


def detect(
    text: str, told: str | None, locale: str, named: Callable[[str], bool] = lambda _: False
) -> tuple[str, ...]:
    """The lexicons to read with: the message's own language first, English always among them.

    `told` outweighs the words; the rep's `locale` decides where the words do not. A word that is
    `named` may be of any language.
    """
    home = locale.partition("-")[0].casefold()
    codes = [told] if told in LANGUAGES else [_by_words(text, home, named)]
    codes += [code for code in ("en", home) if code in LANGUAGES and code not in codes]
    return (*codes, *_beside(text, codes))


def _beside(text: str, codes: Sequence[str]) -> list[str]:
    """The language that a message of several mixes in, where its words are not of the others."""
    found = {token.text for token in tokens(fold(text[:_LOOKED_AT]))}
    found -= {word for code in codes for word in _signs(code)}
    scores = {
        code: (len(found & _own_words(code)), len(found & _signs(code)))
        for code in LANGUAGES
        if code not in codes and code != "en"
    }
    best = max(scores, key=lambda code: scores[code], default="")
    return [best] if best and min(scores[best][0], sum(scores[best]) - 1) > 0 else []


def _by_words(text: str, home: str, named: Callable[[str], bool]) -> str:
    found = [token.text for token in tokens(fold(text[:_LOOKED_AT]))]
    if any("\u3040" <= word <= "\u30ff" for word in found):
        return "ja"
    scores = {code: float(sum(word in _signs(code) for word in found)) for code in LANGUAGES}
    for code in _OTHERS:
        scores[code] += _OWN_WORD * sum(word in _own_words(code) for word in found)
    rival = max((code for code in _OTHERS if code != home), key=lambda code: scores[code])
    spoken = any(word in _own_words(rival) and not named(word) for word in found)
    for code, more in (("en", _USUAL), (home, _AT_HOME)):
        # `Lumen perdido`: a language that knows all these words and more is spoken.
        if code in scores and not (spoken and _knows(code, found) < _knows(rival, found)):
            scores[code] += more
    return max(scores, key=lambda code: scores[code])


def _knows(code: str, found: Sequence[str]) -> set[str]:
    """Which of the words are its own, small ones or those of the trade."""
    return {word for word in found if word in _words(code)}


@lru_cache(maxsize=len(LANGUAGES))
def _words(code: str) -> frozenset[str]:
    return _signs(code).union(*(phrase.split() for phrase in language(code).phrases))


@lru_cache(maxsize=len(LANGUAGES))
def _own_words(code: str) -> frozenset[str]:
    """The words of the trade that English has not."""
    english = () if code == "en" else language("en").phrases
    known = {word for phrase in english for word in phrase.split()} | _signs("en")
    own = {word for phrase in language(code).phrases for word in phrase.split()}
    return frozenset(word for word in own - known if len(word) >= _TELLING)


@lru_cache(maxsize=len(LANGUAGES))
def _signs(code: str) -> frozenset[str]:
    return language(code).signs
