"""What one stretch of a model's sentence claims: numbers of a product, and words about it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.model import signs
from bot.model.figures import Figure, codes, figures, promises
from bot.model.lines import Mention, beside, mentions
from knowledge import everyday, glossary, language
from knowledge.catalogue import Catalogue, Name
from knowledge.foreign import gloss
from knowledge.words import folded, stemmed, words
from knowledge.words import plain as words_of

Owner = frozenset[Name] | None
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
# What every sheet says of everything, and what only joins words.
_GLUE = frozenset(
    stemmed(
        words_of(
            """offer provide feature include come support deliver available according sheet model
            product device option version total ideal great suit perfect team business well very
            more most than both all other such like equip build design make choose recommend good
            best better fit main key please note here following overview summary because since
            therefore thus however additionally moreover first second last up down per respectively
            approx about around roughly equal be
            """
        )
    )
)
_PAUSE = re.compile(r"[,;:.]\s|\s(?:and|und|y|et|e|but|aber)\s")
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "r", "'s")
_KEPT = 3


@dataclass(frozen=True)
class Claim:
    """A number with the words that lead to it, or the words alone; `owner` is whose it is.

    `words` are their stems, each with others that mean the same, the one next to the number last.
    """

    figure: Figure | None
    owner: Owner
    words: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Stretch:
    """What stands before one mark: its claims, and what must stand in the passages as it is.

    `words` are all that tell something, as those of a claim.
    """

    claims: tuple[Claim, ...]
    words: tuple[frozenset[str], ...]
    promises: frozenset[str]
    codes: frozenset[str]
    names: frozenset[str]
    denied: bool
    owners: tuple[frozenset[Name], ...]


def stretch(text: str, code: str, known: Catalogue, owner: Owner, *, begins: bool) -> Stretch:
    """`owner` is the product that was spoken of before; `begins` tells a sentence's beginning."""
    named = mentions(text, known)
    places = [(start, end) for start, end, _ in named]
    numbers = beside(figures(text, code), named)
    glued = [place for place in codes(text) if not _inside(place[0], places)]
    bare = _blanked(text, [*places, *glued, *((one.start, one.end) for one in numbers)])
    claims = list(_of_figures(text, code, named, numbers, owner))
    return Stretch(
        tuple(claims or _of_words(text, code, named, owner)),
        _content(bare, code),
        promises(_blanked(text, [*places, *glued])),
        frozenset(folded(text[start:end]) for start, end in glued),
        _names(bare, code, begins=begins),
        signs.denial(code).search(text) is not None,
        tuple(names for _, _, names in named),
    )


def _of_figures(
    text: str, code: str, named: Sequence[Mention], numbers: Sequence[Figure], before: Owner
) -> Iterator[Claim]:
    """A claim a number. What leads to a number tells what it is; what is counted follows it."""
    begin, led = 0, tuple[frozenset[str], ...]()
    for number, figure in enumerate(numbers):
        end = numbers[number + 1].start if number + 1 < len(numbers) else len(text)
        owners = _owners(named, begin, figure.start) or (_owner(named, figure.start, before),)
        if number + 1 == len(numbers):
            # What is compared behind the last number is claimed of it, too: `… and the 11 as much`.
            owners = tuple(dict.fromkeys((*owners, *_owners(named, figure.end, end))))
        bare = _blanked(text, [(start, end) for start, end, names in named if names in owners])
        parts = _PAUSE.split(bare[begin : figure.start])
        lead = _content(parts[-1], code)
        counted = "" if figure.units else _PAUSE.split(bare[figure.end : end])[0]
        said = (*lead, *_content(counted, code)[:1])
        # `798 g (1.76 lb)` is the same thing twice, `16 GB and 256 GB` are two.
        led = said if said or len(parts) > 1 else led
        yield from (Claim(figure, owner, led) for owner in owners)
        begin = figure.end


def _of_words(text: str, code: str, named: Sequence[Mention], before: Owner) -> Iterator[Claim]:
    """Without numbers a claim for each product named, about all else that is said."""
    if not named:
        yield Claim(None, before, _content(text, code))
    for start, end, names in named:
        yield Claim(None, names, _content(_blanked(text, [(start, end)]), code))


def meanings(word: str) -> frozenset[str]:
    """The stems of an English word and of what sheets say for it."""
    own = words(word)
    return frozenset(own).union(*(_stems_for().get(stem, ()) for stem in own))


def _inside(place: int, places: Iterable[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in places)


def _owners(named: Sequence[Mention], start: int, end: int) -> tuple[Owner, ...]:
    """Every product named between two places: `the 11 and the 14 weigh` speaks of both."""
    return tuple(names for place, _, names in named if start <= place < end)


def _owner(named: Sequence[Mention], place: int, before: Owner) -> Owner:
    """The product named last before a place, else the only one behind it, else the one before."""
    ahead = [names for start, _, names in named if start < place]
    if ahead:
        return ahead[-1]
    behind = [names for start, _, names in named if start >= place]
    return behind[0] if len(behind) == 1 else before


def _blanked(text: str, places: Iterable[tuple[int, int]]) -> str:
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _content(text: str, code: str) -> tuple[frozenset[str], ...]:
    """The telling words, in English, each with what means the same."""
    if code == language.DEFAULT:
        said = [word for word in words_of(text) if not word[:1].isdigit()]
        others: Mapping[str, Sequence[str]] = {}
    else:
        found = gloss(text, code, _never)
        said, others = [word for word in found.words if not word[:1].isdigit()], found.also
    return tuple(
        meanings(word) | frozenset(words(" ".join(others.get(word, ()))))
        for word in said
        if _tells(word)
    )


def _tells(word: str) -> bool:
    if language.is_small(word, language.DEFAULT) or word in _chatter() or word in signs.units():
        return False
    return not _GLUE.issuperset(words(word)) and word not in signs.counted(language.DEFAULT)


def _never(word: str) -> bool:
    return False


def _names(text: str, code: str, *, begins: bool) -> frozenset[str]:
    """Words that no dictionary has, and those with a capital where the language gives none."""
    found: set[str] = set()
    strange = None if code == language.DEFAULT else gloss(text, code, _never).strange
    for number, match in enumerate(_WORD.finditer(text)):
        word = match[0]
        first = begins and number == 0
        if _proper(word, code, first=first) or _unheard(folded(word), strange):
            found.add(folded(word))
    return frozenset(found)


def _proper(word: str, code: str, *, first: bool) -> bool:
    """Whether its capitals make it a name; in German every noun has one."""
    if len(word) > 1 and word.isupper():
        return True
    return word[:1].isupper() and not first and code != "de" and word != "I"


def _unheard(word: str, strange: set[str] | None) -> bool:
    if strange is not None:
        return word in strange and word.isascii() and not _is_english(word)
    parts = word.split("-")
    return any(len(part) >= _KEPT and not _is_english(part) for part in parts)


def _is_english(word: str) -> bool:
    known = everyday.words()
    if word in known or word in _also() or word in _chatter() or "'" in word:
        return True
    return any(
        word.endswith(ending) and (bare in known or bare + "e" in known or bare[:-1] in known)
        for ending in _ENDINGS
        if len(bare := word.removesuffix(ending)) >= _KEPT
    )


@cache
def _chatter() -> frozenset[str]:
    return frozenset(glossary.CHATTER.split())


@cache
def _also() -> dict[str, str]:
    return glossary.also()


@cache
def _stems_for() -> dict[str, frozenset[str]]:
    """A stem → the stems of what sheets may say instead."""
    found: dict[str, frozenset[str]] = {}
    for said, meant in _also().items():
        for stem in words(said):
            found[stem] = found.get(stem, frozenset()) | frozenset(words(meant))
    return found
