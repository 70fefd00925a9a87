"""What a customer needs, as it is told in a message: how many, for how much, and what it must do.

Read with care: a message that only asks something, or that orders something, is no need.
"""

import re
from dataclasses import dataclass

from knowledge import need_words as told
from knowledge.dictionary import typed
from knowledge.measures import is_unit

_NUMBER = r"\d{1,3}(?:[., \u00a0\u202f']\d{3})+(?![\d])|\d+(?:[.,]\d{1,2})?"
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_ACCENTED = re.compile(r"[\u00c0-\u00ff]")


def _pattern(words: str) -> re.Pattern[str]:
    """The words with their accents or without: `até` and `ate`; `für`, `fur` and `fuer`."""
    spelled = _LETTERS.sub(lambda found: _ACCENTED.sub(_spellings, found[0]), words)
    return re.compile(spelled, re.IGNORECASE)


def _spellings(letter: re.Match[str]) -> str:
    return f"(?:{'|'.join((letter[0], *sorted(typed(letter[0]))))})"


_SIGNS = "|".join(f"(?P<{{0}}{code}>{signs})" for code, signs in told.MONEY.items())
_CEILING = _pattern(
    rf"(?P<one>(?:{told.ONE})\s*)?(?:(?P<most>\b(?:{told.MOST})|[<\u2264]=?)\s*)?(?:{_SIGNS.format('a')})?\s?"
    rf"(?<![\d.,A-Za-z])(?P<number>{_NUMBER})(?P<k>k\b)?\s?(?:(?:{_SIGNS.format('b')})(?![A-Za-z]))?"
    rf"(?P<behind>\s?(?:{told.MOST_BEHIND})(?![A-Za-z]))?"
    rf"(?P<each>(?:\s?(?:{told.EACH})(?!\w))+)?(?P<late>\s?(?:{told.MOST_BEHIND})(?![A-Za-z]))?"
)
_ENDS = _pattern(rf"\s*(?:$|[,;.:!?)]|(?:{told.JOINTS}|that|which)\b)")
_KINDS = "|".join(f"(?P<{kind}>{words})" for kind, words in told.KINDS.items())
_COUNTED = _pattern(
    rf"(?<![\w.,])(?P<number>\d{{1,5}})\s?(?:x\s+)?(?P<between>(?:[^\W\d][\w-]*\s+){{0,2}}?)"
    rf"(?:(?:{told.PEOPLE})|{_KINDS})(?![\w-])"
)
# No letter before and behind, but those of Japanese: that is written without spaces.
_KIND = _pattern(rf"(?<![\da-z_\u00c0-\u024f])(?:{_KINDS})(?![\da-z_\u00c0-\u024f])")
_NEEDED = _pattern(rf"^.*?\b(?:{told.NEEDS})\b(?:\s+(?:them|him|her|us|me)\b)?")
_OFFERED = _pattern(told.OFFERED)
_PROPOSED = _pattern(told.PROPOSED)
_ASKED = _pattern(rf"\W*{told.ASKED}")
_LEADS = re.compile(r"^[^:\d]{0,60}:\s")
_CUT = _pattern(rf"[,;\n]|[.!?](?:\s|$)|\s(?:{told.JOINTS})\s|、|。")
_IDLE = _pattern(rf"^(?:(?:{told.IDLE}|{told.JOINTS})(?:\s+|$))+")
_MOST = _pattern(rf"(?<!\w)(?:{told.MOST})\s*(?=\d)|(?<=\d)\D{{0,12}}(?:{told.MOST_BEHIND})")
_LEAST = _pattern(rf"(?<!\w)(?:{told.LEAST})\s*(?=\d)|(?<=\d)\D{{0,12}}(?:{told.LEAST_BEHIND})")
_BEYOND = _pattern(rf"(?<!\w)(?:{told.BEYOND})\s*(?=\d)|(?<=\d)\D{{0,12}}(?:{told.BEYOND_BEHIND})")
_LONGEST = 500
_MOST_WORDS = 6
_MOST_WISHES = 5
_LEAST_PRICE = 20


@dataclass(frozen=True, slots=True)
class Ceiling:
    """What one of them may cost; without a currency in that of whatever it is compared with."""

    said: str
    amount: float
    currency: str | None


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that is wanted; `bound` is `least`, `most` or nothing for a number in it."""

    said: str
    bound: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """`kind` is what kind of thing, as a key of `need_words.KINDS`, empty where none is said."""

    seats: str
    ceiling: Ceiling | None
    kind: str
    wishes: tuple[Wish, ...]

    @property
    def count(self) -> int:
        """For how many; none where that was not said."""
        number = re.search(r"\d+", self.seats)
        return int(number[0]) if number else 0

    @property
    def said(self) -> tuple[str, ...]:
        """All that is wanted, in the words of the message."""
        parts = (self.seats, self.ceiling.said if self.ceiling else "")
        return (*filter(None, parts), *(wish.said for wish in self.wishes))


def read(text: str) -> Need | None:
    """The need that a message tells, if it tells one."""
    text = " ".join(text.split())
    if len(text) > _LONGEST or (_ASKED.match(text) and not _is_offered(text)):
        return None
    needed = _NEEDED.match(text)
    who, rest = (text[: needed.end()], text[needed.end() :]) if needed else ("", text)
    ceiling, rest = ceiling_of(_LEADS.sub("", rest))
    seats, kind, rest = _counted(rest)
    need = Need(seats or _counted(who)[0], ceiling, kind or _kind_of(who), _wishes(rest))
    told_of = (need.seats, need.kind, need.wishes)
    enough = any(told_of) if ceiling else _PROPOSED.search(text) and all(told_of)
    return need if enough else None


def is_asked_for(text: str) -> bool:
    """Whether it says that somebody needs something, or asks what to offer."""
    return any(pattern.search(text) for pattern in (_NEEDED, _PROPOSED))


def _is_offered(text: str) -> bool:
    bare = _ASKED.sub("", text).strip()
    return any(pattern.search(text) for pattern in (_OFFERED, _PROPOSED)) or bool(_KIND.match(bare))


def ceiling_of(text: str) -> tuple[Ceiling | None, str]:
    """The first sum that is a price's upper end, and the text without it."""
    for match in _CEILING.finditer(text):
        currency = next((c for c in told.MONEY if match[f"a{c}"] or match[f"b{c}"]), None)
        bound = match["most"] or match["behind"] or match["late"]
        amount = _amount(match["number"]) * (1000 if match["k"] else 1)
        each = match["one"] or match["each"]
        bare = match["k"] or (amount >= _LEAST_PRICE and _ENDS.match(text, match.end()))
        if bound and (currency or each or bare):
            said = match[0].strip()
            return Ceiling(
                said, amount, currency
            ), f"{text[: match.start()]}, {text[match.end() :]}"
    return None, text


def _amount(said: str) -> float:
    """`1,500`, `1.500` and `1 500` are the same; `5.50` has cents."""
    grouped = re.fullmatch(r"\d{1,3}(?:[., \u00a0\u202f']\d{3})+", said)
    return float(re.sub(r"\D", "", said) if grouped else said.replace(",", "."))


def _counted(text: str) -> tuple[str, str, str]:
    """How many of what, what kind of thing, and the text without either."""
    for match in _COUNTED.finditer(text):
        between = match["between"].strip()
        if between and is_unit(between.split()[0].casefold()):
            continue
        said = match[0] if not between else match[0].replace(match["between"], "")
        kind = _kind_in(match) or _kind_of(text)
        rest = f"{text[: match.start()]}, {between}, {text[match.end() :]}"
        return said, kind, _KIND.sub(" , ", rest) if kind else rest
    kind = _kind_of(text)
    return "", kind, _KIND.sub(" , ", text, count=1) if kind else text


def _kind_of(text: str) -> str:
    match = _KIND.search(text)
    return _kind_in(match) if match else ""


def _kind_in(match: re.Match[str]) -> str:
    return next((kind for kind in told.KINDS if match[kind]), "")


def _wishes(text: str) -> tuple[Wish, ...]:
    found: dict[str, Wish] = {}
    for part in _CUT.split(text):
        said = _IDLE.sub("", (part or "").strip(" .:!?-")).strip(" .:!?-")
        words = len(said.split())
        if 0 < words <= _MOST_WORDS and re.search(r"[^\W_]{2}", said):
            found.setdefault(said.casefold(), Wish(said, bound_of(said)))
    return tuple(found.values())[:_MOST_WISHES]


def bound_of(said: str) -> str:
    """Whether a number is the `most` or the `least` of what is wanted, if that is said."""
    return "most" if _MOST.search(said) else "least" if _LEAST.search(said) else ""


def is_beyond(said: str) -> bool:
    """Whether the number itself is not wanted: more than 16 hours."""
    return _BEYOND.search(said) is not None
