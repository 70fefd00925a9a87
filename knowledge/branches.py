"""Points below points: of a long list the branch that alone is about what is asked."""

from collections.abc import Iterator, Sequence

from knowledge.query import Query
from knowledge.telling import asked_in


def asked_for(units: Sequence[str], query: Query, room: int) -> list[int]:
    """The point that says most of the question itself, with those above and below it.

    None where there is room for all, or where another branch says as much of it.
    """
    if sum(len(unit) + 1 for unit in units) <= room:
        return []
    said = [asked_in(unit, query) - query.carried for unit in units]
    below = [number for number, unit in enumerate(units) if indent(unit)]
    if not below:
        return []
    head = max(below, key=lambda number: (len(said[number]), -number))
    branch = sorted((*_above(units, head), head, *_below(units, head)))
    others = (words for number, words in enumerate(said) if number not in branch)
    return branch if all(words < said[head] for words in others) else []


def indent(unit: str) -> int:
    return len(unit) - len(unit.lstrip())


def _above(units: Sequence[str], head: int) -> Iterator[int]:
    least = indent(units[head])
    for number in range(head - 1, -1, -1):
        if indent(units[number]) < least:
            least = indent(units[number])
            yield number


def _below(units: Sequence[str], head: int) -> Iterator[int]:
    for number in range(head + 1, len(units)):
        if indent(units[number]) <= indent(units[head]):
            return
        yield number
