"""Which of several subjects of one text a number belongs to, where the text leaves no doubt.

`The 11 weighs 798 g and the 14 1.2 kg` has two subjects, and a number behind each; `798 g for the
11, 1.2 kg for the 14` has them in front. Wherever the order is another, or the text compares, what
a number belongs to stays open.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from bot.model import signs
from bot.model.figures import Figure, figures
from knowledge import language, quoting

_JOINT = re.compile(r"[\s,]*(?:(?:the|die|der|das|el|la|los|las|le|les|o|a|os|as|il|lo|i|gli)\s+)?")
_AND = re.compile(r"[\s,]*(?:and|&|und|y|e|et|ed|と)\s+(?:\w{1,3}\s+)?")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a subject or a number stands, and what it is."""

    start: int
    end: int
    what: frozenset[Any] = frozenset()


def owners(
    subjects: Iterable[Spot], numbers: Iterable[Spot], text: str, code: str
) -> Mapping[Spot, frozenset[Any]]:
    """For every number what it is said of; a number whose subject stays open is left out."""
    subjects, numbers = list(subjects), list(numbers)
    everything = sorted([*subjects, *numbers], key=lambda spot: spot.start)
    runs = [
        (of_subjects, list(run))
        for of_subjects, run in groupby(everything, key=lambda spot: spot in subjects)
    ]
    if len({spot.what for spot in subjects}) == 1:
        return dict.fromkeys(numbers, subjects[0].what)
    step = _step(runs) if runs else None
    if step is None or signs.compares(code).search(text):
        return {}
    found: dict[Spot, frozenset[Any]] = {}
    for place, (of_subjects, run) in enumerate(runs):
        mine = () if of_subjects else runs[place + step][1]
        if len({spot.what for spot in mine}) == 1 or (len(run) == 1 and _listed(mine, text)):
            found |= dict.fromkeys(run, frozenset().union(*(one.what for one in mine)))
    return found


def belongs(figure: Figure, first: Figure, text: str) -> bool:
    """Whether `figure` is said of what `first` tells apart: `the 13-inch weighs 2.7 lb`.

    So it is where the text has no other figure of the first one's kind.
    """
    code = language.detect(text)
    if not first.units or not figure.units or first.units & figure.units:
        return True
    for part in (*quoting.sentences(text), text):
        every = figures(part, code)
        if all(any(one.says(other) for other in every) for one in (first, figure)):
            return _paired(figure, first, part, code)
    return True


def _paired(figure: Figure, first: Figure, text: str, code: str) -> bool:
    every = figures(text, code)
    kinds = [Spot(one.start, one.end, one.values) for one in every if one.units & first.units]
    spots = {Spot(one.start, one.end): one for one in every if one.units & figure.units}
    owned = owners(kinds, spots, text, code)
    return any(figure.says(spots[spot]) and first.values & whose for spot, whose in owned.items())


def _step(runs: Sequence[tuple[bool, list[Spot]]]) -> int | None:
    """Where the subjects of a run of numbers are: before it, behind it, or who knows."""
    first, last = runs[0][0], runs[-1][0]
    return None if first == last else -1 if first else 1


def _listed(run: Sequence[Spot], text: str) -> bool:
    """Whether the subjects are said in one breath: `the 11, the 12 and the 14`."""
    between = [text[one.end : other.start] for one, other in pairwise(run)]
    return bool(between) and all(
        pattern.fullmatch(part.casefold())
        for part, pattern in zip(between, [*[_JOINT] * (len(between) - 1), _AND], strict=True)
    )
