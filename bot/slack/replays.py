"""Requests by HTTP that come a second time under the same signature."""

import threading
import time
from collections.abc import Callable

from slack_bolt import BoltRequest, BoltResponse

# Slack's signature is refused by its age after this.
REMEMBERED = 300.0


class Replays:
    """Bolt's middleware that answers a repeated request, and has it carried out only once.

    Slack signs what it delivers again anew, or says that it is a retry. A replay at another
    replica of the app is met by what makes orders and events count once in the record.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: dict[str, float] = {}
        self._lock = threading.Lock()

    def __call__(self, request: BoltRequest, next: Callable[[], BoltResponse]) -> BoltResponse:
        signature = request.headers.get("x-slack-signature")
        retried = "x-slack-retry-num" in request.headers
        if signature and not retried and not self._is_new(signature[0]):
            return BoltResponse(status=200)
        return next()

    def _is_new(self, signature: str) -> bool:
        now = self._clock()
        with self._lock:
            self._forget(now)
            if signature in self._seen:
                return False
            self._seen[signature] = now
            return True

    def _forget(self, now: float) -> None:
        while self._seen:
            oldest = next(iter(self._seen))
            if now - self._seen[oldest] < REMEMBERED:
                return
            del self._seen[oldest]
