"""What a message says in full words, without the greeting before it and the thanks behind it."""

import re
from collections.abc import Sequence

from bot.assistant.lexicon import Lexicon
from bot.assistant.slips import put_right
from bot.store.book import Book
from bot.store.spelling import Token, fold, tokens

_SPACES = re.compile(r"[^\S\n]+")
_SIGNS = "\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d"
_BEFORE = re.compile(rf"^[\s{_SIGNS},;:.!\u2026\u3001\u3002\u2013\u2014-]+")
_BEHIND = re.compile(rf"[\s{_SIGNS}]+$")
_STOP = re.compile(r" ?[,;:.!\u2026\n\u3001\u3002]| [\u2013\u2014-] ")
# No part of an address, of a number or of a name with an apostrophe.
_WORD = re.compile(r"(?<![\w@./'\u2019+-])\w+(?![\w@/'\u2019-]|\.\w)")
_SHOUTED = 12
_LONGEST = 10


def spaced(text: str) -> str:
    """The text with one space where there are several, in small letters where all are capitals."""
    text = _SPACES.sub(" ", text)
    loud = text.isupper() and sum(character.isalpha() for character in text) >= _SHOUTED
    return text.lower() if loud else text


def plain(text: str, lexicon: Lexicon, book: Book) -> str:
    """The text in full and well-spelt words; greetings and thanks only where it says no more."""
    text = put_right(_in_full(text, lexicon, book), lexicon, book)
    said = tokens(fold(text))
    first, last = _begins(text, said, lexicon, book), _ends(said, lexicon)
    if first >= last:
        return text
    start = said[first - 1].end if first else 0
    end = said[last].start if last < len(said) else len(text)
    asked = "?" if last < len(said) and text.rstrip().endswith("?") else ""
    return _BEFORE.sub("", _BEHIND.sub("", text[start:end])).rstrip(" ,;\u2013\u2014-") + asked


def _in_full(text: str, lexicon: Lexicon, book: Book) -> str:
    """`nxt wk` as `next week`, `shes` as `she's`; a name that is written so stays."""

    def written_out(word: re.Match[str]) -> str:
        form = fold(word[0])
        full = lexicon.in_full(form)
        return word[0] if full is None or book.account_forms.knows(form) else full

    return _WORD.sub(written_out, text)


def _begins(text: str, said: Sequence[Token], lexicon: Lexicon, book: Book) -> int:
    """The place of the first word that is no greeting."""
    texts = [word.text for word in said]
    place = 0
    while place < len(said):
        longest = next(iter(lexicon.at(texts, place)), None)
        if longest is None or any(full for _, _, full in book.account_forms.at(texts, place)):
            break
        behind = place + longest[0]
        stopped = _STOP.match(text, said[behind - 1].end) is not None
        if not _greets(" ".join(texts[place:behind]), lexicon, stopped=stopped):
            break
        place = behind
    return place


def _greets(said: str, lexicon: Lexicon, *, stopped: bool) -> bool:
    """`hey`, and before a stop `right, …` or `happy new year! …`."""
    polite = lexicon.means("smalltalk", said, "greeting") or lexicon.means("polite", said)
    thanks = lexicon.means("smalltalk", said, "thanks")
    return lexicon.means("opener", said) or (stopped and polite and not thanks)


def _ends(said: Sequence[Token], lexicon: Lexicon) -> int:
    """The place behind the last word that is no thanks."""
    texts = [word.text for word in said]
    end = len(texts)
    while True:
        lengths = range(min(_LONGEST, end), 0, -1)
        thanked = next((n for n in lengths if _thanks(texts[end - n : end], lexicon)), 0)
        wished = any(lexicon.means("indefinite", t) for t in texts[: end - thanked][-2:])
        if not thanked or wished:
            return end
        end -= thanked


def _thanks(texts: Sequence[str], lexicon: Lexicon) -> bool:
    said = " ".join(texts)
    return lexicon.means("smalltalk", said, "thanks") or lexicon.means("closer", said)
