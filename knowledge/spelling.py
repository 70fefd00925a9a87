"""Slips of the keyboard: the word of the sheets, or of small talk, that was probably meant.

Words are compared as they sound: `grafics` and `graphics`, `wats` and `watts` are alike.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from knowledge import everyday

_SHORTEST = 3
_SHORT = 5
_LONG = 7
_LEAST_LIKELY = 1
# How words are written in Britain and in America.
_SPELT = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"(?<=..)is(e[ds]?|er|ing|ations?)$", r"iz\1"),
        (r"(?<=..)our(s|ed|ing|ite)?$", r"or\1"),
        (r"(?<=..)tre(s?)$", r"ter\1"),
        (r"(?<=..)ence(s?)$", r"ense\1"),
        (r"ll(ed|ing|er)$", r"l\1"),
    )
)
_DOUBLED = re.compile(r"(.)\1")


@dataclass(frozen=True, slots=True, eq=False)
class Spelling:
    """Corrects words against `often`: how many passages hold each word."""

    often: Mapping[str, int]
    _sounds: Mapping[str, Mapping[str, str]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        sounds: dict[str, dict[str, str]] = defaultdict(dict)
        for word in self.often:
            if len(word) >= _SHORTEST and word.isalpha():
                sounds[word[0]][word] = _sound(word)
        object.__setattr__(self, "_sounds", dict(sounds))

    def corrected(self, word: str, small: Collection[str]) -> str | None:
        """The word that was meant, of the sheets or one of `small`; None if none is near.

        Words that are everyday English are taken to be meant as they are.
        """
        if len(word) < _SHORTEST or not (word.isascii() and word.isalpha()):
            return None
        if word in self.often or word in small:
            return None
        american = (pattern.sub(other, word) for pattern, other in _SPELT)
        spelt = next((one for one in american if one != word and one in self.often), None)
        if spelt or word in everyday.words():
            return spelt
        return self._nearest(word, small)

    def _nearest(self, word: str, small: Collection[str]) -> str | None:
        from rapidfuzz import distance, process  # noqa: PLC0415 paid when used

        slips = 2 if len(word) >= _LONG else 1
        known = {one: _sound(one) for one in small}
        for letter in word[:2]:
            known.update(self._sounds.get(letter, {}))
        near = process.extract(
            _sound(word), known, scorer=distance.OSA.distance, score_cutoff=slips, limit=20
        )
        able = [
            (found, away)
            for _, away, found in near
            if found[0] == word[0] or (found[1:2] == word[:1] and found[:1] == word[1:2])
            if len(word) >= _SHORT or len(found) >= len(word)
        ]
        if not able:
            return None
        best: str = min(able, key=lambda one: self._unlike(one[0], one[1], word, small))[0]
        return best

    def _unlike(
        self, found: str, away: float, word: str, small: Collection[str]
    ) -> tuple[float, bool, bool, float, int, str]:
        """How little it is meant: letters change places, or one is left out, more often than one is
        put in or mistaken.
        """
        swapped = sorted(found) == sorted(word)
        likely = self._likely(found, small)
        return away, not swapped, len(found) < len(word), -likely, -len(found), found

    def _likely(self, word: str, small: Collection[str]) -> float:
        often = self.often.get(word, _LEAST_LIKELY)
        return float("inf") if word in small and len(word) < _LONG else often


def _sound(word: str) -> str:
    return _DOUBLED.sub(r"\1", word.replace("ph", "f").replace("ck", "k"))


NONE = Spelling({})
