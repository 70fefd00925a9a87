"""What a question says that it does not mean: "the Intel, not AMD"."""

import re
from functools import cache

from knowledge.snapshot import Snapshot
from knowledge.words import plain

# What joins one thing to another, in the languages of the reps.
JOINS = frozenset("vs versus or and than to against oder und o y ou et e".split())  # noqa: SIM905
# How each language says no; the "no" of Portuguese is an "in the".
_NO = {
    "en": "not?",
    "es": "not?",
    "de": r"not|nicht|kein\w*",
    "fr": "not|pas|non",
    "pt": "not|não|nao",
    "it": "not|non",
}
_JAPANESE = "ja"
# Its no goes behind: "5Gではなく".
_BEHIND = re.compile(
    r"(?P<said>[a-z0-9][a-z0-9 .+-]*)(?:版|型|モデル|の方|のほう)?(?:では|じゃ)な[いく]",
    re.IGNORECASE,
)
_ARTICLES = r"(?:(?:the|an?|el|la|los|las|das|den|der|die|dem|beim|vom|les?|o|do|il|lo|de|del|du) )"
_SAID = re.compile(r"[^\W_][\w.]*\+?")
_FAR = 60


def without(text: str, code: str, held: Snapshot) -> tuple[str, str]:
    """The text in the language `code` without what is not meant, and that.

    It is the product, number or word after the no.
    """
    if code == _JAPANESE:
        return _BEHIND.sub(" ", text), " ".join(no["said"] for no in _BEHIND.finditer(text))
    excluded: list[str] = []
    for match in reversed(_exclusions(text, code, held)):
        said = [*_SAID.finditer(text, match.end(), match.end() + _FAR)]
        count = _excluded([one[0].casefold() for one in said], held)
        end = said[count - 1].end() if said else match.end()
        excluded.append(text[match.end() : end])
        text = f"{text[: match.start()]} {text[end:].removeprefix(' one')}"
    return text, " ".join(excluded)


def _excluded(said: list[str], held: Snapshot) -> int:
    """How many of the words after a no belong to it: a name, or one word with its number."""
    long = held.catalogue.length([word for one in said for word in plain(one)])
    count = max(long, 1 + (len(said) > 1 and said[1][:1].isdigit()))
    while said[count : count + 1] and said[count] in JOINS:
        if not any(map(held.catalogue.tells_apart, said[count + 1 : count + 2])):
            break
        count += 2
    return min(len(said), count)


def _exclusions(text: str, code: str, held: Snapshot) -> list[re.Match[str]]:
    paused, close = _patterns(_NO.get(code, _NO["en"]))
    apart = (no for no in close.finditer(text) if held.catalogue.tells_apart(no[1].casefold()))
    found = {match.end(): match for match in (*apart, *paused.finditer(text))}
    return [found[end] for end in sorted(found)]


@cache
def _patterns(no: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A no behind a pause, and one before a word that may tell two products apart.

    That needs no pause: "the Intel not AMD".
    """
    paused = rf"[(,;?!.-]\s*(?:{no})|\bnot(?= (?:the )?\d)|\bdo(?:n't|nt| not) mean"
    return (
        re.compile(rf"(?:{paused}) {_ARTICLES}*", re.IGNORECASE),
        re.compile(rf"\b(?:{no}) {_ARTICLES}?(?=([\w-]+))", re.IGNORECASE),
    )
