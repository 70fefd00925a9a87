"""Tells the language of a message by its small words; no model, no list of languages to load."""

from functools import lru_cache

from bot.assistant.lexicon import LANGUAGES, language
from bot.store.spelling import fold, tokens

_LOOKED_AT = 400


def detect(text: str, told: str | None, locale: str) -> tuple[str, ...]:
    """The lexicons to read with: the message's own language first, English always among them.

    `told` outweighs the words; the rep's `locale` decides where the words do not.
    """
    home = locale.partition("-")[0].casefold()
    codes = [told] if told in LANGUAGES else [_by_words(text, home)]
    for code in ("en", home):
        if code in LANGUAGES and code not in codes:
            codes.append(code)
    return tuple(code for code in codes if code)


def _by_words(text: str, home: str) -> str:
    found = [token.text for token in tokens(fold(text[:_LOOKED_AT]))]
    if any("\u3040" <= word <= "\u30ff" for word in found):
        return "ja"
    scores = {code: float(sum(word in _signs(code) for word in found)) for code in LANGUAGES}
    scores["en"] += 0.5
    if home in scores:
        scores[home] += 1.0
    return max(scores, key=lambda code: scores[code])


@lru_cache(maxsize=len(LANGUAGES))
def _signs(code: str) -> frozenset[str]:
    return language(code).signs
