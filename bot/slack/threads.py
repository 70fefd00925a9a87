"""The threads of the app: whoever waits to be acknowledged goes before all other work.

Python runs one thread at a time. A hundred commands that come at once would each be acknowledged
among the work of those before; so work begins when nobody waits for an acknowledgement any more.
"""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

# Seconds without a request until a few jobs may begin, until all may, and that any job waits at
# most before it is let through with one more every LOOK.
QUIET, OVER, LONGEST, LOOK = 0.005, 0.25, 0.5, 0.02
FEW = 8


class Precedence:
    """Who is being acknowledged now, and a way to let them go first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._gate = threading.Lock()
        self._acknowledging = 0
        self._last = 0.0
        self._few = threading.Semaphore(FEW)
        self._next = 0.0

    @contextmanager
    def acknowledging(self) -> Iterator[None]:
        with self._lock:
            self._acknowledging += 1
        try:
            yield
        finally:
            with self._lock:
                # In this order, for it is looked at without the lock.
                self._last = time.monotonic()
                self._acknowledging -= 1

    @contextmanager
    def after_all(self) -> Iterator[None]:
        """For work: begins when nobody waits to be acknowledged, or when it has waited LONGEST."""
        slot = self._wait()
        try:
            yield
        finally:
            if slot:
                self._few.release()

    def _wait(self) -> bool:
        """Returns when work may begin; whether it is one of the FEW that a rush lets through."""
        patient_until = time.monotonic() + LONGEST
        # One looks and the others stand behind it: hundreds that look would be in the way.
        with self._gate:
            while True:
                now = time.monotonic()
                quiet = 0.0 if self._acknowledging else now - self._last
                if quiet >= OVER or (now > patient_until and self._one_more(now)):
                    return False
                if quiet >= QUIET and self._few.acquire(blocking=False):
                    return True
                time.sleep(QUIET if quiet < QUIET else LOOK)

    def _one_more(self, now: float) -> bool:
        with self._lock:
            if now < self._next:
                return False
            self._next = now + LOOK
            return True


class Workers(ThreadPoolExecutor):
    """Does the work behind the requests; so many people can wait for an answer at the same time."""

    def __init__(self, number: int, precedence: Precedence) -> None:
        super().__init__(number, thread_name_prefix="work")
        self._precedence = precedence

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        return super().submit(self._in_turn, fn, *args, **kwargs)

    def _in_turn(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        with self._precedence.after_all():
            return fn(*args, **kwargs)


class Inline(Executor):
    """Runs a listener in the thread that received the request.

    Bolt's own pool would have that thread look every ten milliseconds whether the listener has
    acknowledged. Our listeners do so first, and hand their work to the Workers.
    """

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future
