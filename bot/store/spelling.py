"""How a written word is compared: case, accents and width aside, every offset kept."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_CJK = "\u3005\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+")
_SINGLE = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "t",
    "æ": "a",
    "œ": "o",
    "\u0131": "i",
    "\u00d7": "x",
}
_DIGRAPHS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe"}
_SPELT_OUT = re.compile(r"\b(?=\w{5})(\w*?)(ae|oe|ue)")
_UNUSUAL = re.compile(r"['`&]|ae|oe|ue|\bs\b", re.IGNORECASE)
_APOSTROPHES = "'\u2019\u2018`\u00b4"


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word and its place in the text. A Japanese character is a word of its own."""

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """The text in lower case without accents, exactly as long as before."""
    if text.isascii() and text.isprintable() and "`" not in text:
        return text.lower()
    return "".join(map(_fold_character, text))


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp"):
        return "\n" if character == "\n" else " "
    if character in _APOSTROPHES:
        return "'"
    if character >= "\u3040":
        plain = unicodedata.normalize("NFKC", character).casefold()
    else:
        plain = unicodedata.normalize("NFKD", character).casefold()
    first = plain[:1] or " "
    return _SINGLE.get(first, first)


def tokens(folded: str) -> tuple[Token, ...]:
    """The words of a text that `fold` has been over."""
    return tuple(Token(m.group(), m.start(), m.end()) for m in _WORD.finditer(folded))


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text."""
    return tuple(_WORD.findall(fold(text)))


def turned(word: str) -> set[str]:
    """The word with two letters behind its first turned round: `nto` as `not`."""
    places = range(1, len(word) - 1)
    return {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in places} - {word}


def spellings(name: str) -> Iterator[tuple[str, ...]]:
    """The ways a name is commonly typed: `Müller & Söhne` also as `mueller und soehne`.

    The name as written comes first; spellings may repeat.
    """
    if name.isascii() and not _UNUSUAL.search(name):
        yield words(name)
        return
    lowered = name.casefold()
    spelt_out = "".join(_DIGRAPHS.get(character, character) for character in lowered)
    joined = "".join(character for character in name if character not in _APOSTROPHES)
    forms = [name, spelt_out, joined]
    if lowered.isascii():
        forms.append(_SPELT_OUT.sub(lambda m: m[1] + m[2][0], lowered))
    if "&" in name:
        forms += [form.replace("&", f" {joint} ") for form in forms for joint in _JOINTS]
    for form in forms:
        parts = words(form)
        yield parts
        if any(len(part) == 1 for part in parts[1:]):
            yield _close_up(parts)


_JOINTS = ("and", "und", "et", "y", "e")


def _close_up(parts: tuple[str, ...]) -> tuple[str, ...]:
    """`St. Bede's` as `st bedes`."""
    closed: list[str] = []
    for part in parts:
        if closed and part == "s" and len(closed[-1]) > 1:
            closed[-1] += part
        else:
            closed.append(part)
    return tuple(closed)
