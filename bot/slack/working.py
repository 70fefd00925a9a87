"""The work behind a request: done in a pool of its own, and told where the person is.

Acknowledging has its own threads (Bolt's); the work is done in a pool beside it, so that a rep
whose answer takes long never keeps another's command from being acknowledged.
"""

import logging
import time
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from contextvars import copy_context
from dataclasses import replace
from functools import partial
from typing import Any

from slack_bolt import BoltRequest
from slack_sdk.errors import SlackApiError

from bot import tracing
from bot.sales.errors import SalesError, Unsettled
from bot.sales.results import Actor
from bot.saying import say, speak
from bot.slack import asking, errors
from bot.slack.bolt import SlackApp
from bot.slack.delivering import deliver
from bot.slack.invocation import Invocation, Reply, Run, Said, replies
from bot.slack.lanes import Lanes
from bot.slack.place import Place, of_request
from bot.slack.services import Services
from bot.slack.unfinished import Unfinished

logger = logging.getLogger(__name__)

MAX_TEXT = 8000


class Working:
    """What all listeners share: the app, the services, the pool, and what runs behind each door."""

    def __init__(self, app: SlackApp, services: Services, work: Executor) -> None:
        self._app = app
        self._services = services
        self._work = work
        self._lanes = Lanes(work)
        self._unfinished = Unfinished()
        self._runs: dict[str, Run] = {}

    def _start(self, here: Place, work: Callable[[], Said]) -> None:
        """Does the work in the pool and shows what was said; failures are told to the person."""
        asked = time.monotonic()
        waiting = self._unfinished.begin(here)
        here = replace(here, waiting=waiting)

        def done() -> None:
            said = errors.answered(work)
            if waiting.over:
                return
            deliver(self._lanes, here, said)
            if any(reply.changes for reply in replies(said)):
                errors.survived(partial(self._changed, here))
            if said != ():
                spent = 1000 * (time.monotonic() - asked)
                logger.info("answered %s after %.0f ms", here.user, spent)

        def ended() -> None:
            try:
                _traced(here, done)
            finally:
                self._unfinished.end(waiting)

        try:
            self._work.submit(copy_context().run, ended)
        except RuntimeError:
            # The program ends.
            self._unfinished.end(waiting)
            self._apologise(here)

    def failed(self, request: BoltRequest, told: Reply) -> None:
        """Tells whoever sent a request that it was not even understood, where the person is."""
        here = of_request(request.body, self._app.client.for_request(request.context.client))
        if here is not None:
            self._start(here, lambda: told)

    def leave(self, patience: float) -> bool:
        """Waits so many seconds for what is being answered; tells whoever then gets nothing.

        What Slack holds back has as long. False where something is still being worked on.
        """
        until = time.monotonic() + patience
        for here in self._unfinished.leave(patience):
            # Each in a context of its own: who is told next may speak another language.
            copy_context().run(self._apologise, here)
        self._lanes.leave(until - time.monotonic())
        self._work.shutdown(wait=False, cancel_futures=True)
        return not self._unfinished.busy

    def _apologise(self, here: Place) -> None:
        with suppress(SalesError):
            self._actor(here.user)
        sentence = say("I was stopped before I could finish that. Please ask me again in a minute.")
        try:
            here.say(Reply(sentence))
        except SlackApiError as error:
            logger.warning("%s could not be told: %s", here.user, error.response.get("error"))

    def _actor(self, user: str) -> Actor:
        """The person of that Slack id, to whom all is said in their own language from here on."""
        actor = self._services.desk.actor(user)
        speak(actor.language, actor.locale)
        return actor

    def _changed(self, here: Place) -> None:
        """The person has changed the record."""

    def _asked(self, door: str, user: str, text: str, kind: str, key: str, **more: Any) -> Said:
        """Runs what is behind `door`; where several or only like records fit, asks for which."""
        actor = self._actor(user)
        if len(text) > MAX_TEXT:
            return Reply(
                say(
                    "That message has {long:,} characters and I read up to {most:,}. "
                    "Please send me the part that matters.",
                    long=len(text),
                    most=MAX_TEXT,
                )
            )
        invocation = Invocation(actor, text, kind, key, **more)
        try:
            return self._runs[door](self._services, invocation)
        except Unsettled as error:
            if not error.choices:
                raise
            return asking.which(door, invocation, error)


def _traced(here: Place, work: Callable[[], None]) -> None:
    told = {tracing.PERSON: here.user, "deskmate.channel": here.channel or ""}
    with tracing.span("slack.delivery", told, kind="server"):
        work()
