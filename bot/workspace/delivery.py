"""Carrying things to the app: one envelope, its acknowledgement, and the retries of events."""

import asyncio
import logging
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from bot.workspace.errors import NoAnswer
from bot.workspace.identity import Identity
from bot.workspace.manifest import Installation
from bot.workspace.wire import Clock, Json, new_id

logger = logging.getLogger(__name__)

Kind = Literal["events_api", "slash_commands", "interactive"]


@dataclass(frozen=True)
class Timing:
    """Slack's own patience, in seconds; tests hurry it."""

    answer: float = 3.0
    trigger: float = 3.0
    connection: float = 5.0
    retries: tuple[float, ...] = (0.0, 60.0, 300.0)


@dataclass(frozen=True)
class Envelope:
    """One delivery; `attempt` counts the retries of an event, `reason` says why it is retried."""

    kind: Kind
    payload: Json
    attempt: int = 0
    reason: str = ""


class Carrier(Protocol):
    """A way to the app: by socket or by signed HTTP."""

    async def deliver(self, envelope: Envelope, timing: Timing) -> Json:
        """The payload of the acknowledgement, possibly empty; NoAnswer."""
        ...


class Outbox:
    """Sends commands and interactions once, and events until they are acknowledged."""

    def __init__(
        self,
        carrier: Carrier,
        identity: Identity,
        installation: Installation,
        clock: Clock,
        timing: Timing,
    ) -> None:
        self._carrier = carrier
        self._identity = identity
        self._installation = installation
        self._clock = clock
        self._timing = timing
        self._tasks: set[asyncio.Task[None]] = set()

    async def ask(self, kind: Kind, payload: Json) -> Json:
        """The app's acknowledgement of a command or an interaction; NoAnswer."""
        return await self._carrier.deliver(Envelope(kind, payload), self._timing)

    def tell(self, name: str, event: Json) -> None:
        """Sends an event in the background if the app subscribed to `name`."""
        if self._installation.hears(name):
            self.in_background(self._until_heard(self._event(event)))

    def in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _until_heard(self, payload: Json) -> None:
        reason = ""
        for attempt, delay in enumerate((0.0, *self._timing.retries)):
            await asyncio.sleep(delay)
            try:
                await self._carrier.deliver(
                    Envelope("events_api", payload, attempt, reason), self._timing
                )
            except NoAnswer as silence:
                reason = silence.reason
                if not silence.retry:
                    break
            else:
                return
        logger.warning("the app never acknowledged event %s: %s", payload["event_id"], reason)

    def _event(self, event: Json) -> Json:
        identity = self._identity
        return {
            "token": identity.verification_token,
            "team_id": identity.team_id,
            "context_team_id": identity.team_id,
            "context_enterprise_id": None,
            "api_app_id": identity.app_id,
            "event": event,
            "type": "event_callback",
            "event_id": new_id("Ev"),
            "event_time": int(self._clock()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": identity.team_id,
                    "user_id": identity.bot_user_id,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
        }
