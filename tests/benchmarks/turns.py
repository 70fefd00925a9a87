"""Timing several ways to do the same thing, in turn: whatever else the machine does meets all."""

import time
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")

Rounds = list[list[float]]


def in_turn(
    ways: Mapping[str, Callable[[Thing], object]], things: Sequence[Thing], rounds: int
) -> dict[str, Rounds]:
    """For every way its seconds, a list a round with the time of each thing.

    Each thing is done in every way before the next one; who begins changes from thing to thing.
    """
    names = list(ways)
    taken: dict[str, Rounds] = {name: [] for name in names}
    for turn in range(rounds):
        for name in names:
            taken[name].append([])
        for number, thing in enumerate(things):
            first = (turn + number) % len(names)
            for name in names[first:] + names[:first]:
                began = time.perf_counter()
                ways[name](thing)
                taken[name][turn].append(time.perf_counter() - began)
    return taken


def every(rounds: Rounds) -> list[float]:
    """All times, as they were measured."""
    return [seconds for one in rounds for seconds in one]


def quickest(rounds: Rounds) -> list[float]:
    """For each thing its quickest round: what it takes when nothing else is in the way."""
    return [min(times) for times in zip(*rounds, strict=True)]
