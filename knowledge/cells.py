"""What a table's cell tells about a question: whole if it is short, else the parts that tell."""

import re
from collections.abc import Iterable, Sequence

from knowledge.lexicon import Lexicon
from knowledge.query import Query
from knowledge.quoting import sentences
from knowledge.telling import asked_in, flat, joined, most_telling, shortened, stems, worth
from knowledge.words import plain

_LONG = 160
_NUMBER = re.compile(r"\d[\d.,]*")
_LABELLED = re.compile(r"[^:]+: \S")
# Where a head ends and goes on with what it is: "SKU 1 - with pen", "15-inch, metal".
_LABEL = re.compile(r" [-\u2013\u2014] |[,(:]")


def told(cell: str, query: Query, lexicon: Lexicon, room: int, name: str = "") -> str:
    """The words to show of the cell in the row of that name, at most `room` characters."""
    groups = _asked(_groups(cell), query)
    if groups:
        return shortened(_of_each(groups, query, lexicon, room, name), room)
    if len(cell) <= (room if query.compares else min(room, _LONG)):
        return flat(cell)
    units = [unit for line in sentences(cell) for unit in _parts(line, room)]
    worths = _lent(units, [worth(unit, query, lexicon) for unit in units])
    if max(worths) <= 0 and len(cell) <= room:
        return flat(cell)
    return shortened(_telling(units, worths, room), room)


def _groups(cell: str) -> list[list[str]]:
    """The parts of a cell in parts: each its head and what stands below, as lines.

    Heads begin alike: "SKU 1", "SKU 2". None where the cell has no such parts.
    """
    lines = [line.strip() for line in cell.splitlines() if line.strip()]
    if _LABELLED.match(lines[0]) or not lines[0][0].isalpha():
        return []
    heads = [number for number, line in enumerate(lines) if _is_alike(line, lines[0])]
    ends = [*heads[1:], len(lines)]
    groups = [lines[start:end] for start, end in zip(heads, ends, strict=True)]
    return groups if len(groups) > 1 and all(len(group) > 1 for group in groups) else []


def _is_alike(one: str, other: str) -> bool:
    """Whether both begin with the same word, and share half of the others, whatever numbers."""
    mine, theirs = (_NUMBER.sub("#", line).casefold().split() for line in (one, other))
    shared = set(mine) & set(theirs)
    return mine[0] == theirs[0] and 2 * len(shared) >= min(len(set(mine)), len(set(theirs)))


def _asked(groups: Sequence[list[str]], query: Query) -> Sequence[list[str]]:
    """Those of the products, where each has one; of these those whose heads are asked for."""
    mine = [_most([g for g in groups if named <= stems(g[0])], query) for named in query.spoken]
    if mine and all(mine):
        return [group for group in groups if any(group in found for found in mine)]
    return _most(groups, query)


def _most(groups: Sequence[list[str]], query: Query) -> Sequence[list[str]]:
    """Those that the question calls by their names, else those whose heads say most of it."""
    said = f" {' '.join(plain(query.text))} "
    called = [g for g in groups if f" {' '.join(plain(_LABEL.split(g[0])[0]))} " in said]
    most = [len(asked_in(group[0], query) & query.attributes) for group in groups]
    return called or [g for g, own in zip(groups, most, strict=True) if own == max(most)]


def _of_each(
    groups: Sequence[Sequence[str]], query: Query, lexicon: Lexicon, room: int, name: str
) -> str:
    """What each part tells, behind its head; without heads where all tell the same.

    One part that is short is told whole. What the name of the row says tells only as a label:
    of "Size and weight" the weight, of "Sensors" all of them.
    """
    if len(groups) == 1 and len(" ".join(groups[0])) <= min(room, _LONG):
        return f"{_head(groups[0])}{joined(groups[0][1:])}"
    heads = asked_in(" ".join(group[0] for group in groups), query)
    rest = query.without(heads | query.of_products)
    unnamed = rest.without(asked_in(name, query))
    worths = [
        [worth(line, rest if _LABELLED.match(line) else unnamed, lexicon) for line in group[1:]]
        for group in groups
    ]
    tells = any(value > 0 for values in worths for value in values)
    share = room // len(groups)
    shown = {
        _head(group): _telling(group[1:], values, share - len(_head(group)) - len("; "))
        for group, values in zip(groups, worths, strict=True)
        if not tells or max(values) > 0
    }
    if len(shown) > 1 and len(set(shown.values())) == 1:
        return next(iter(shown.values()))
    return "; ".join(f"{head}{line}" for head, line in shown.items())


def _head(group: Sequence[str]) -> str:
    return f"{group[0].rstrip(':')} \u2013 "


def _telling(units: Sequence[str], worths: Sequence[float], room: int) -> str:
    """The units that tell, most telling first as long as there is room; all if none does."""
    kept = [n for n, value in enumerate(worths) if value > 0] or [*range(len(units))]
    able = [units[number] for number in kept]
    chosen = most_telling(able, [worths[number] for number in kept], room)
    return joined([able[number] for number in chosen])


def _lent(units: Sequence[str], worths: Sequence[float]) -> list[float]:
    """The worths; what a line that tells leads to, by a colon, is worth as much as it."""
    lent = list(worths)
    leading = 0.0
    for number, unit in enumerate(units):
        leading = lent[number] if unit.endswith(":") else leading
        lent[number] = max(lent[number], leading)
    return lent


def _parts(line: str, room: int) -> Iterable[str]:
    return [line] if len(line) <= room // 2 else line.split(", ")
