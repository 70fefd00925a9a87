"""Lanes: the jobs of one are done one after the other, those of several beside each other."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from itertools import islice

from bot.slack.pacing import Held

logger = logging.getLogger(__name__)

Job = Callable[[], None]
PATIENCE = 600.0


class Lanes:
    """A lane that Slack holds up keeps its jobs, and no thread: only its own wait.

    A job that raises Held is called again when Slack has waited enough, and must go on where it
    was. Jobs raise nothing else.
    """

    def __init__(self, executor: Executor, clock: Callable[[], float] = time.monotonic) -> None:
        self._executor = executor
        self._clock = clock
        self._change = threading.Condition()
        self._waiting: dict[str, deque[tuple[float, Job]]] = {}
        self._held: set[str] = set()

    def put(self, lane: str, job: Job) -> None:
        """Does `job` here and now, unless the lane is busy: then when its turn comes."""
        with self._change:
            queue = self._waiting.setdefault(lane, deque())
            queue.append((self._clock(), job))
            if len(queue) > 1:
                return
        self._go_on(lane)

    def pass_by(self, lane: str) -> None:
        """What is being done in the lane is waited for no longer: the rest goes on beside it."""
        with self._change:
            if lane in self._held or lane not in self._waiting:
                return
            queue = self._waiting.pop(lane)
            rest = deque(islice(queue, 1, None))
            while len(queue) > 1:
                queue.pop()
            if rest:
                self._waiting[lane] = rest
        if rest:
            self._executor.submit(self._go_on, lane)

    def leave(self, patience: float) -> None:
        """Returns when all is done, or after so many seconds: then what is left never will be."""
        with self._change:
            if not self._change.wait_for(lambda: not self._waiting, patience):
                left = len(self._waiting)
                logger.warning("in %d places not all could be said: the program ends", left)

    def _go_on(self, lane: str) -> None:
        queue = self._waiting[lane]
        while True:
            since, job = queue[0]
            try:
                job()
            except Held as held:
                if self._waiting.get(lane) is not queue:
                    return
                if self._clock() + held.seconds < since + PATIENCE:
                    self._later(lane, held.seconds)
                    return
                logger.error("Slack held a message back for too long; it was given up")
            with self._change:
                queue.popleft()
                if not queue:
                    if self._waiting.get(lane) is queue:
                        del self._waiting[lane]
                        self._change.notify_all()
                    return

    def _later(self, lane: str, seconds: float) -> None:
        logger.info("Slack asks to wait for %.1f s", seconds)
        timer = threading.Timer(seconds, self._resume, (lane,))
        timer.daemon = True
        self._held.add(lane)
        timer.start()

    def _resume(self, lane: str) -> None:
        self._held.discard(lane)
        # Whoever waits when the program ends has been told of by `leave`.
        with suppress(RuntimeError):
            self._executor.submit(self._go_on, lane)
