"""What a question says that it does not mean: "the Intel, not AMD"."""

import re

from knowledge.snapshot import Snapshot
from knowledge.words import plain

# What joins one thing to another, in the languages of the reps.
JOINS = frozenset("vs versus or and than to against oder und o y ou et e".split())  # noqa: SIM905
_EXCLUDED = re.compile(
    r"(?:[(,;?!.-]\s*(?:not|no|nicht|kein\w*|pas|non|não)|\bnot(?= (?:the )?\d)"
    r"|\bdo(?:n't|nt| not) mean) "
    r"(?:(?:the|an?|el|la|los|las|das|den|der|die|dem|beim|vom|les?|o|il|lo|de|del|du) )*",
    re.IGNORECASE,
)
# Before a word that tells two products apart it needs no pause: "the Intel not AMD".
_NOT = re.compile(
    r"\b(?:not|nicht|kein\w*|no|pas|non|não) (?:(?:the|an?|el|la|der|die|das|le|il|lo|o) )?"
    r"(?=([\w-]+))",
    re.IGNORECASE,
)
_SAID = re.compile(r"[^\W_][\w.]*\+?")
_FAR = 60


def without(text: str, held: Snapshot) -> tuple[str, str]:
    """The text without what is not meant, and that: the product, number or word after the no."""
    excluded: list[str] = []
    for match in reversed(_exclusions(text, held)):
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


def _exclusions(text: str, held: Snapshot) -> list[re.Match[str]]:
    apart = (no for no in _NOT.finditer(text) if held.catalogue.tells_apart(no[1].casefold()))
    found = {match.end(): match for match in (*apart, *_EXCLUDED.finditer(text))}
    return [found[end] for end in sorted(found)]
