"""Many things taken some at a time, so that no statement grows beyond what a database takes."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

AT_ONCE = 500
Item = TypeVar("Item")


def portions(items: Iterable[Item], size: int = AT_ONCE) -> Iterator[list[Item]]:
    """The items in their order, `size` at a time."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
