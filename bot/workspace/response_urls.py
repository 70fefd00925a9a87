"""Response URLs: each lets the app answer one interaction, five times within half an hour."""

import secrets
from dataclasses import dataclass

from bot.workspace.errors import Refused
from bot.workspace.wire import Clock

USES = 5
LIFE = 30 * 60.0
_KEPT = 5000


@dataclass(frozen=True)
class Occasion:
    """What a response URL answers: a person, a room, and the message that was acted upon."""

    user: str
    room: str
    message_ts: str | None = None
    thread: str | None = None


@dataclass
class _Issued:
    occasion: Occasion
    made: float
    left: int = USES


class ResponseUrls:
    """Issues response ids and counts their uses. They do not outlive the server."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._known: dict[str, _Issued] = {}

    def issue(self, occasion: Occasion) -> str:
        while len(self._known) >= _KEPT:
            del self._known[next(iter(self._known))]
        name = secrets.token_urlsafe(24)
        self._known[name] = _Issued(occasion, self._clock())
        return name

    def use(self, name: str) -> Occasion:
        """What this id answers; Refused `expired_url` or `used_url`."""
        issued = self._known.get(name)
        if issued is None or self._clock() - issued.made > LIFE:
            raise Refused("expired_url")
        if issued.left == 0:
            raise Refused("used_url")
        issued.left -= 1
        return issued.occasion
