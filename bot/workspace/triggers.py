"""Trigger ids: each lets the app open one view, once, for three seconds."""

import secrets
from dataclasses import dataclass

from bot.workspace.errors import Refused
from bot.workspace.wire import Clock

_KEPT = 1000


@dataclass
class _Trigger:
    user: str
    made: float
    used: bool = False


class Triggers:
    """Issues trigger ids and takes them back."""

    def __init__(self, clock: Clock, life: float) -> None:
        self._clock = clock
        self._life = life
        self._known: dict[str, _Trigger] = {}

    def issue(self, user: str) -> str:
        while len(self._known) >= _KEPT:
            del self._known[next(iter(self._known))]
        name = f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._known[name] = _Trigger(user, self._clock())
        return name

    def use(self, name: str) -> str:
        """The person whose action this trigger came from; Refused if unknown, old or used."""
        trigger = self._known.get(name)
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if self._clock() - trigger.made > self._life:
            raise Refused("expired_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        trigger.used = True
        return trigger.user
