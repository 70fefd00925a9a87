"""What answers a question of a text, a list or steps: the sentence, the points, or all steps."""

import re
from collections.abc import Iterator, Sequence

from knowledge.lexicon import Lexicon
from knowledge.passage import Kind, Passage
from knowledge.query import Query
from knowledge.quoting import quote, sentences
from knowledge.telling import most_telling, shortened, worth

_MARKED = re.compile(r"\s*(?:[-*•]|\d+[.)])\s")
# A sentence that begins like this needs the one before it.
_LEANS = re.compile(
    r"(?:it|its|they|their|this|these|that|those|he|she|both|otherwise|however|then|but|instead"
    r"|in (?:that|this) case|for example|also)\b",
    re.IGNORECASE,
)
_STANDS_OUT = 0.6
_LONG_POINT = 260
_SHORT_POINT = 40


def told(passage: Passage, query: Query, lexicon: Lexicon, room: int) -> tuple[str, list[str]]:
    """The words to show, at most `room` characters, and the quotes that they stand on."""
    units = _units(passage, query, lexicon)
    if not units:
        return "", []
    worths = [worth(unit, query, lexicon) for unit in units]
    chosen = _chosen(passage.kind, units, worths, room)
    text = "".join(
        ("\n" if _MARKED.match(units[number]) else " ") + units[number] for number in chosen
    )
    text = text.strip()
    if len(chosen) == 1 and passage.kind is Kind.LIST:
        text = _MARKED.sub("", text, count=1)
    return shortened(text, room), list(_quotes(passage, units, chosen))


def _units(passage: Passage, query: Query, lexicon: Lexicon) -> list[str]:
    """What a passage can be shown in parts of: points and steps, of other lines the sentences.

    Of a long point the sentences that tell most.
    """
    units: list[str] = []
    for line in passage.text.split("\n"):
        if not _MARKED.match(line):
            units += sentences(line)
        elif passage.kind is Kind.LIST and len(line) > _LONG_POINT:
            said = sentences(line)
            worths = [worth(one, query, lexicon) for one in said]
            chosen = most_telling(said, worths, _LONG_POINT, first=len(said[0]) < _SHORT_POINT)
            units.append(" ".join(said[number] for number in chosen))
        else:
            units.append(line)
    return [unit for unit in units if unit.strip()]


def _chosen(kind: Kind, units: Sequence[str], worths: Sequence[float], room: int) -> list[int]:
    if kind is Kind.STEPS:
        return _as_they_come(units, room)
    points = [number for number, unit in enumerate(units) if _MARKED.match(unit)]
    if points:
        return _points(units, worths, points, room)
    return _sentence(units, worths, room)


def _as_they_come(units: Sequence[str], room: int) -> list[int]:
    chosen: list[int] = []
    for number, unit in enumerate(units):
        room -= len(unit) + 1
        if room < 0 and chosen:
            break
        chosen.append(number)
    return chosen


def _points(
    units: Sequence[str], worths: Sequence[float], points: Sequence[int], room: int
) -> list[int]:
    """The points that stand out with the line that leads to them, or as many as there is room."""
    lead = points[0] - 1
    best = max(worths[number] for number in points)
    telling = [number for number in points if worths[number] >= _STANDS_OUT * best]
    led = [lead] if lead >= 0 else []
    told_above = max((worths[number] for number in range(points[0])), default=0.0)
    if best > told_above and len(telling) < len(points):
        shown = [*led, *telling]
    elif told_above > best and not units[lead].endswith((":", "\uff1a", "?")):
        return _sentence(units[: points[0]], worths[: points[0]], room)
    else:
        shown = [*led, *points]
    chosen = most_telling(
        [units[n] for n in shown], [worths[n] for n in shown], room, first=bool(led)
    )
    return [shown[number] for number in chosen]


def _sentence(units: Sequence[str], worths: Sequence[float], room: int) -> list[int]:
    """The most telling sentence; after a question its first answer, and what that leans on."""
    if units[0].endswith(("?", "\uff1f")) and len(units) > 1:
        best = max(range(1, len(units)), key=lambda number: (worths[number], -number))
        chosen = sorted({1, best})
    else:
        best = max(range(len(units)), key=lambda number: (worths[number], -number))
        chosen = [best]
        if best and _LEANS.match(units[best]):
            chosen.insert(0, best - 1)
    while len(chosen) > 1 and sum(len(units[number]) + 1 for number in chosen) > room:
        chosen.remove(next(number for number in chosen if number != best))
    return chosen


def _quotes(passage: Passage, units: Sequence[str], chosen: Sequence[int]) -> Iterator[str]:
    """A quote for every run of units."""
    run: list[int] = []
    for number in chosen:
        if run and number != run[-1] + 1:
            yield quote(" ".join(units[other] for other in run), passage)
            run = []
        run.append(number)
    yield quote(" ".join(units[other] for other in run), passage)
