"""Slips of the keys in words of the trade, of the calendar and of products, put right."""

import re

from bot.assistant.lexicon import Lexicon
from bot.store.book import Book
from bot.store.spelling import fold, turned

_MOST = 40
_SHORTEST, _LEAST_MEANT = 5, 6
# Three letters turned round make too many other words: `LTE`, `HSE`.
_LEAST_TURNED = 4
# No part of an address, of a number or of a name with an apostrophe.
WORD = re.compile(r"(?<![\w@./'\u2019+-])[^\W\d_]+(?![\w@/'\u2019-]|\.\w)")


def put_right(text: str, lexicon: Lexicon, book: Book) -> str:
    """The text with `remnd me teusday` as `remind me tuesday`; what may be a name stays."""
    tried = 0

    def meant(match: re.Match[str]) -> str:
        nonlocal tried
        word = fold(match[0])
        if tried >= _MOST or _is_known(word, lexicon, book):
            return match[0]
        if (right := _turned(word, lexicon, book)) and not _may_be_name(text, match, lexicon):
            return right
        if len(word) < _SHORTEST:
            return match[0]
        tried += 1
        near = lexicon.nearest_day(word) or book.product_forms.nearest(word, reach=1)
        if near is None and not _may_be_name(text, match, lexicon):
            near = lexicon.nearest(word)
            near = near if near and _slips(word, near) else None
        if near is None or len(near) < _LEAST_MEANT or _ends_otherwise(word, near):
            return match[0]
        return near

    return WORD.sub(meant, text)


def _turned(word: str, lexicon: Lexicon, book: Book) -> str | None:
    """The one known word of which two letters behind the first are turned round: `nto`, `emial`."""
    if word in lexicon.languages[0].data.get("well_spelt", ()):
        return None
    meant = {one for one in turned(word) if _is_meant(one, lexicon, book)}
    return meant.pop() if len(meant) == 1 else None


def _is_meant(word: str, lexicon: Lexicon, book: Book) -> bool:
    """A word of the trade, of the products, or a small one of the message's own language."""
    own = lexicon.languages[0]
    if word in own.signs:
        return True
    traded = lexicon.has_trade_word(word) or lexicon.knows_day(word)
    return len(word) >= _LEAST_TURNED and (traded or book.product_forms.knows(word))


def _ends_otherwise(word: str, meant: str) -> bool:
    """Another ending makes another word: `surfaces`, `mondays`; not so `closd`."""
    shortened = len(word) < len(meant) and word[-1] == meant[-1]
    return meant[:-2] == word[: len(meant) - 2] and not shortened


def _slips(word: str, meant: str) -> bool:
    """A letter left out, one too often, or two in the wrong order; not another one: `locked`."""
    if len(word) <= len(meant):
        return len(word) < len(meant) or sorted(word) == sorted(meant)
    place = next((i for i, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), -1)
    return word[place] == word[place - 1]


def _is_known(word: str, lexicon: Lexicon, book: Book) -> bool:
    listed = lexicon.has_word(word) or lexicon.knows_day(word)
    return listed or book.knows(word) or book.product_forms.knows(word)


def _may_be_name(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """A capital in the middle of a sentence, in a language that writes only names with one."""
    before = text[: match.start()].rstrip(" ")
    opens = not before or before[-1] in ".!?\n:"
    return match[0][0].isupper() and not opens and not lexicon.capital_nouns
