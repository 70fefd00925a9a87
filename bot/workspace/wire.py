"""The small coins of Slack's wire: JSON objects, ids and message timestamps."""

import secrets
import string
from collections.abc import Callable
from typing import Any

Json = dict[str, Any]
Clock = Callable[[], float]

_LETTERS = string.ascii_uppercase + string.digits


def new_id(prefix: str, length: int = 10) -> str:
    """A random id in Slack's style, such as `C7KQ2M0X9PA`."""
    return prefix + "".join(secrets.choice(_LETTERS) for _ in range(length))


class Stamps:
    """Hands out message timestamps that are unique and only ever grow."""

    def __init__(self, clock: Clock, last: str = "0.000000") -> None:
        self._clock = clock
        self._last = micros(last)

    def next(self) -> str:
        self._last = max(int(self._clock() * 1_000_000), self._last + 1)
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"


def micros(ts: str) -> int:
    """The microseconds of a timestamp; 0 for what is none."""
    seconds, _, fraction = ts.partition(".")
    if not seconds.isdigit() or (fraction and not fraction.isdigit()):
        return 0
    return int(seconds) * 1_000_000 + int(fraction.ljust(6, "0")[:6] or "0")
