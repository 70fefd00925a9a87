"""A circuit breaker: what failed several times in a row is left alone for a while."""

import threading
import time
from collections.abc import Callable

from bot.model.errors import Busy, Misconfigured, ModelError, Resting, TooLong

FAILURES = 3
REST = 30.0  # seconds


class Breaker:
    """Opens after a few failures in a row, or at once where only another setting would help.

    When the rest is over a single call may try; it alone decides whether the others may again.
    `clock` gives seconds. Threads share it.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._until: float | None = None
        self._last: ModelError | None = None

    def enter(self) -> None:
        """Before a call. Raises what only a setting mends again, and Resting otherwise."""
        with self._lock:
            if self._until is None:
                return
            now = self._clock()
            if now >= self._until:
                # This call is the one that tries; those after it wait for what it finds.
                self._until = now + REST
                return
            if isinstance(self._last, Misconfigured):
                raise self._last
            raise Resting("The model failed several times in a row and is left alone for a while.")

    def succeeded(self) -> None:
        with self._lock:
            self._failures, self._until, self._last = 0, None, None

    def failed(self, error: ModelError) -> None:
        """A text that is too long, or a moment with too many calls, says nothing of the model."""
        if isinstance(error, TooLong | Busy):
            return
        with self._lock:
            self._failures += 1
            if self._failures >= FAILURES or isinstance(error, Misconfigured):
                self._until = self._clock() + REST
                self._last = error
