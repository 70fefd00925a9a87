"""Slack's rate limits: what Slack holds back waits for as long as it says, and nothing else does.

Nothing is held back before Slack does so: its tiers are what it grants at least, and short bursts
pass. Where it has refused once, calls of that kind go on one by one at the pace of their tier.
Source: https://docs.slack.dev/apis/web-api/rate-limits
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError

# Too many requests, and a Slack that is not there for a while.
LATER = (429, 502, 503, 504)
SLOW_FOR = 60.0
UNKNOWN_PAUSE = 5.0

# One message a second goes to a channel; other methods are limited for the whole workspace.
_MESSAGES = ("chat.postMessage", "chat.postEphemeral")
_A_MESSAGE = 1.0
_USUAL = 60 / 50
_PAUSES = {
    "chat.startStream": 60 / 20,
    "conversations.list": 60 / 20,
    "users.list": 60 / 20,
    "assistant.threads.setStatus": 60 / 600,
    "chat.appendStream": 60 / 100,
    "views.open": 60 / 100,
    "views.push": 60 / 100,
    "views.update": 60 / 100,
    "views.publish": 60 / 100,
}


class Held(SlackApiError):
    """Slack takes no such call for `seconds`; who does not know better finds it refused."""

    def __init__(self, seconds: float, error: str = "ratelimited") -> None:
        answer = {"ok": False, "error": error}
        super().__init__("Slack asks to wait.", answer)  # type: ignore[no-untyped-call]
        self.seconds = seconds


@dataclass(slots=True)
class _Limit:
    opens: float
    slow_until: float


class Pace:
    """What Slack holds back now, of the whole app; any number of threads may ask."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._limits: dict[str, _Limit] = {}
        self._lock = threading.Lock()

    def before(self, method: str, channel: str | None) -> None:
        """To be asked before each call. Raises Held where Slack would refuse it."""
        name = _name(method, channel)
        with self._lock:
            limit = self._limits.get(name)
            if limit is None:
                return
            now = self._clock()
            if now < limit.opens:
                raise Held(limit.opens - now)
            if now >= limit.slow_until:
                del self._limits[name]
                return
            limit.opens = now + _pause(method)

    def refused(self, method: str, channel: str | None, seconds: float) -> Held:
        """Slack wants no such call for `seconds`; after that they go on slowly for a while."""
        opens = self._clock() + seconds
        with self._lock:
            self._limits[_name(method, channel)] = _Limit(opens, opens + SLOW_FOR)
        return Held(seconds)


def wanted(answer: Any) -> float | None:
    """The seconds that Slack's answer says to wait, None where it does not."""
    if getattr(answer, "status_code", None) not in LATER:
        return None
    headers = {name.lower(): value for name, value in answer.headers.items()}
    try:
        return max(float(headers["retry-after"]), 0.0)
    except (KeyError, ValueError):
        return UNKNOWN_PAUSE


def _name(method: str, channel: str | None) -> str:
    return f"message {channel}" if method in _MESSAGES else method


def _pause(method: str) -> float:
    return _A_MESSAGE if method in _MESSAGES else _PAUSES.get(method, _USUAL)
