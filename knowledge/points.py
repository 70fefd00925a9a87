"""Which points of a list answer, and what is told of them."""

import re
from collections.abc import Sequence

from knowledge.branches import indent
from knowledge.query import Query
from knowledge.telling import ITEM, LEADING, leads, most_telling, shortened

_STANDS_OUT = 0.6
# A list that is no longer is told whole.
_BRIEF = 240
# So much must be shown of a point that is cut.
_LEAST = 60
_CASE = re.compile(ITEM.pattern + r"if\b", re.IGNORECASE)
_LABELLED = re.compile(
    r"(\s*(?:[-*•]|\d+[.)])\s+[^:.\n]{2,60}?)(?:[:.] | [-\u2013\u2014] ).+", re.DOTALL
)


def first(units: Sequence[str]) -> int:
    """The number of the first point; where there is none, how many units there are."""
    return next((number for number, unit in enumerate(units) if ITEM.match(unit)), len(units))


def chosen(units: Sequence[str], worths: Sequence[float], room: int, query: Query) -> list[int]:
    """The points that stand out with the line that leads to them, or as many as there is room.

    None where there are no points, or where what stands above them answers alone.
    """
    points = [number for number, unit in enumerate(units) if ITEM.match(unit)]
    if not points:
        return []
    lead = points[0] - 1
    best = max(worths[number] for number in points)
    telling = [number for number in points if worths[number] >= _STANDS_OUT * best]
    led = [lead] if lead >= 0 else []
    told_above = max((worths[number] for number in range(points[0])), default=0.0)
    alone = bool(led) and leads(units[lead]) and told_above >= best
    brief = sum(len(unit) + 1 for unit in units[points[0] - len(led) :]) <= _BRIEF
    if alone or (brief and lead <= 0) or (query.lists and told_above > _STANDS_OUT * best):
        return [*led, *points]
    if best > told_above and len(telling) < len(points):
        shown, worths = [*led, *_with_own(units, telling)], _lent(units, worths, telling)
    elif told_above > best and not units[lead].endswith((":", "\uff1a", "?")):
        return []
    else:
        shown = [*led, *points]
    told = most_telling(
        [units[n] for n in shown], [worths[n] for n in shown], room, first=bool(led)
    )
    return [shown[number] for number in told]


def are_cases(units: Sequence[str]) -> bool:
    """Whether the points are one for each case ("If …"), and not one after the other."""
    heads = [unit for unit in units if ITEM.match(unit) and not indent(unit)]
    return len(heads) > 1 and all(map(_CASE.match, heads))


def _with_own(units: Sequence[str], points: Sequence[int]) -> list[int]:
    """The points with those below them, where a point leads to such."""
    shown = set(points)
    for number in points:
        below = number + 1
        leading = LEADING.search(units[number]) is not None
        while leading and below < len(units) and _deeper(units, below, number):
            shown.add(below)
            below += 1
    return sorted(shown)


def _lent(units: Sequence[str], worths: Sequence[float], points: Sequence[int]) -> list[float]:
    """The worths; where none below a point stands out, all are worth as much as it."""
    lent = list(worths)
    for number in points:
        own = _with_own(units, [number])[1:]
        if all(worths[below] < _STANDS_OUT * worths[number] for below in own):
            lent = [worths[number] if n in own else value for n, value in enumerate(lent)]
    return lent


def _deeper(units: Sequence[str], one: int, other: int) -> bool:
    return indent(units[one]) > indent(units[other])


def whole(units: list[str], room: int) -> tuple[list[int], list[str]] | None:
    """All points with the line that leads to them, as the units to show and how each is shown.

    Those that have no room are cut; None if they would be cut too short.
    """
    shown = [*range(max(first(units) - 1, 0), len(units))]
    brief = labels(units, shown, room)
    each = room // len(shown) - 1
    if sum(len(brief[number]) + 1 for number in shown) <= room:
        return shown, brief
    if each < _LEAST:
        return None
    return shown, [shortened(unit, each) if ITEM.match(unit) else unit for unit in brief]


def labels(units: list[str], chosen: Sequence[int], room: int) -> list[str]:
    """The units; of points that have no room, what stands before the colon."""
    if sum(len(units[number]) + 1 for number in chosen) <= room:
        return units
    return [_LABELLED.sub(r"\1", unit) if ITEM.match(unit) else unit for unit in units]
