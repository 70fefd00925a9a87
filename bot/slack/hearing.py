"""What Slack tells of by itself: messages, mentions, and what a person has opened."""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from bot.sales.errors import UnknownRep
from bot.slack import asking, audience, conversation, place
from bot.slack.incoming import mentions, plain
from bot.slack.invocation import Home, Invocation, Prompts, Run, Said
from bot.slack.services import Services
from bot.slack.working import Working

OVERHEARD = "overheard"
CHANNEL = "slack#/types/channel_id"

Suggesting = Callable[[Services, Invocation], Prompts]


class Hearing(Working):
    """Registers the features' functions for Slack's events."""

    def __init__(self, app: App, services: Services, work: Executor) -> None:
        super().__init__(app, services, work)
        self._home: Run | None = None
        self._seen_home: set[str] = set()

    def messages(self, run: Run) -> None:
        """`run` is called for each direct message and each message that mentions the app."""

        def listener(
            event: dict[str, Any], body: dict[str, Any], client: WebClient, context: BoltContext
        ) -> None:
            here = self._place(event, body, client)
            if here is None or not _by_a_person(event):
                return
            bot = context.bot_user_id
            if _addressed(event):
                self._start(here, partial(self._message, here, event, body, bot))
            elif _overheard(event, bot):
                self._start(here, partial(self._overhear, event, body))

        self._runs[asking.MESSAGE] = run
        self._app.event("message")(listener)
        self._app.event("app_mention")(listener)

    def overheard(self, run: Run) -> None:
        """`run` is called for messages to everybody, in the channels that are set for it."""
        self._runs[OVERHEARD] = run

    def opened(self, home: Run, suggest: Suggesting) -> None:
        """`home` draws the Home tab; `suggest` says what could be asked in the Messages tab.

        A tab that was opened is drawn anew when its person has changed the record elsewhere.
        """

        def listener(event: dict[str, Any], body: dict[str, Any], client: WebClient) -> None:
            here = self._place(event, body, client)
            if here is not None and event.get("tab") == "home":
                self._seen_home.add(here.user)
                here = replace(here, channel=None)
                self._start(here, lambda: home(self._services, self._met(here)))
            elif here is not None:
                self._start(here, lambda: suggested(here, event))

        def suggested(here: place.Place, event: Mapping[str, Any]) -> Said:
            """Whoever is not in the record is told so when they write, not before."""
            with suppress(UnknownRep):
                invocation = self._met(here)
                viewing = audience.name(here.client, viewed(event), self._agent)
                told = suggest(self._services, replace(invocation, viewing=viewing))
                self._agent.prompts(here, told)
            return ()

        self._home = home
        self._app.event("app_home_opened")(listener)
        self._app.event("app_context_changed")(listener)

    def _changed(self, here: place.Place) -> None:
        if self._home is None or here.user not in self._seen_home:
            return
        said = self._home(self._services, self._met(here))
        if isinstance(said, Home):
            publish = partial(here.client.views_publish, user_id=here.user, view=said.view)
            self._agent.tried("views.publish", publish)

    def _met(self, here: place.Place) -> Invocation:
        return Invocation(self._actor(here.user), "", "home", key="")

    def _place(
        self, event: Mapping[str, Any], body: Mapping[str, Any], client: WebClient
    ) -> place.Place | None:
        here = place.of_event(event, client)
        team = event.get("team") or body.get("team_id")
        return None if here is None else replace(here, team=team, writer=self._agent)

    def _message(
        self, here: place.Place, event: dict[str, Any], body: dict[str, Any], bot: str | None
    ) -> Said:
        if not self._first_time(event, body):
            return ()
        text = plain(event.get("text", ""), bot)
        key = f"message:{event['channel']}:{event['ts']}"
        with self._agent.attending(here, text) as progress:
            turns = conversation.turns(here, event["ts"], bot)
            more = {"history": turns, "progress": progress}
            return self._asked(asking.MESSAGE, here.user, text, "message", key, **more)

    def _overhear(self, event: dict[str, Any], body: dict[str, Any]) -> Said:
        run = self._runs.get(OVERHEARD)
        if run is None or not self._services.channels.answered(event["channel"]):
            return ()
        if not self._first_time(event, body):
            return ()
        text = plain(event.get("text", ""))
        key = f"message:{event['channel']}:{event['ts']}"
        with suppress(UnknownRep):
            actor = self._actor(event["user"])
            return run(self._services, Invocation(actor, text, "message", key))
        return ()

    def _first_time(self, event: Mapping[str, Any], body: Mapping[str, Any]) -> bool:
        delivery = body.get("event_id") or f"{event['channel']}:{event['ts']}"
        return self._services.desk.first_time(f"event:{delivery}")


def viewed(event: Mapping[str, Any]) -> str | None:
    """The id of the channel that a person looks at, where Slack tells."""
    context = event.get("context") or event.get("app_context") or {}
    entities = context.get("entities") or []
    return next((one.get("value") for one in entities if one.get("type") == CHANNEL), None)


def _addressed(event: Mapping[str, Any]) -> bool:
    """A mention, or a direct message; the app is not meant by anything else it may overhear."""
    return event.get("type") == "app_mention" or event.get("channel_type") == "im"


def _overheard(event: Mapping[str, Any], bot: str | None) -> bool:
    """Said to everybody in a channel. A mention comes as an event of its own."""
    to_all = event.get("thread_ts") is None and not mentions(event.get("text", ""), bot)
    return to_all and event.get("channel_type") in ("channel", "group")


def _by_a_person(event: Mapping[str, Any]) -> bool:
    """Neither a bot's message, nor an edit, a deletion or another note of Slack's own."""
    return (
        event.get("bot_id") is None
        and event.get("subtype") in (None, "file_share", "thread_broadcast")
        and event.get("user") is not None
    )
