"""What Slack tells of by itself: messages, mentions, and what a person has opened."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from bot.sales.errors import SalesError, UnknownRep
from bot.saying import say
from bot.slack import agent, asking, attached, audience, conversation, place
from bot.slack.bolt import SlackApp
from bot.slack.client import SlackClient
from bot.slack.incoming import mentions, plain
from bot.slack.invocation import Home, Invocation, Prompts, Reply, Run, Said
from bot.slack.linking import Link
from bot.slack.services import Services
from bot.slack.trying import tried
from bot.slack.views.blocks import Block
from bot.slack.working import Working
from knowledge.errors import KnowledgeError

OVERHEARD = "overheard"
LAID_OUT = "laid out"
CHANNEL = "slack#/types/channel_id"

Suggesting = Callable[[Services, Invocation], Prompts]
Showing = Callable[[Services, Invocation, Link], Sequence[Block]]


class Hearing(Working):
    """Registers the features' functions for Slack's events."""

    def __init__(self, app: SlackApp, services: Services, work: Executor) -> None:
        super().__init__(app, services, work)
        self._home: Run | None = None
        self._seen_home: set[str] = set()

    def messages(self, run: Run) -> None:
        """`run` is called for each direct message and each message that mentions the app."""

        def listener(event: dict[str, Any], body: dict[str, Any], client: SlackClient) -> None:
            here, bot = self._place(event, body, client), _ourselves(body)
            if here is None or not _by_a_person(event, bot):
                return
            if event.get("files"):
                # What is said of a file stands below it, and can be gone on with there.
                here = replace(here, thread=here.thread or here.root)
            if _addressed(event):
                self._start(here, partial(self._message, here, event, body, bot))
            elif _overheard(event, bot):
                self._start(here, partial(self._overhear, here, event, body))

        self._runs[asking.MESSAGE] = run
        self._app.event("message")(listener)
        self._app.event("app_mention")(listener)
        self._stops()

    def overheard(self, run: Run) -> None:
        """`run` is called for messages to everybody, in the channels that are set for it."""
        self._runs[OVERHEARD] = run

    def laid_out(self, run: Run) -> None:
        """`run` is called for files that somebody shows to everybody in a channel."""
        self._runs[LAID_OUT] = run

    def links(self, show: Showing) -> None:
        """`show` says what stands below a link of ours that somebody posts anywhere."""

        def listener(event: dict[str, Any], client: SlackClient) -> None:
            here = place.Place(client, event["user"], event["channel"])
            # In our own conversation with somebody a link is answered like any other message.
            if not (event.get("is_bot_user_member") and event["channel"].startswith("D")):
                self._start(here, lambda: unfurled(here, event))

        def unfurled(here: place.Place, event: Mapping[str, Any]) -> Said:
            """Where there is nothing to show the link stays as it is, and nobody is told why."""
            shown = {str(one["url"]): below(here, str(one["url"])) for one in event["links"]}
            told = {url: {"blocks": blocks} for url, blocks in shown.items() if blocks}
            agent.unfurl(here, event, told)
            return ()

        def below(here: place.Place, url: str) -> Sequence[Block]:
            links = self._services.links
            link = None if links is None else links.read(url)
            with suppress(SalesError, KnowledgeError):
                return () if link is None else show(self._services, self._met(here), link)
            return ()

        self._app.event("link_shared")(listener)

    def opened(self, home: Run, suggest: Suggesting) -> None:
        """`home` draws the Home tab; `suggest` says what could be asked in the Messages tab.

        A tab that was opened is drawn anew when its person has changed the record elsewhere.
        """

        def listener(event: dict[str, Any], body: dict[str, Any], client: SlackClient) -> None:
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
                viewing = audience.name(here.client, viewed(event))
                told = suggest(self._services, replace(invocation, viewing=viewing))
                agent.suggest(here, told)
            return ()

        self._home = home
        self._app.event("app_home_opened")(listener)
        self._app.event("app_context_changed")(listener)

    def _stops(self) -> None:
        """Ends what is being said in a conversation when its person presses Slack's Stop."""

        def listener(event: dict[str, Any], client: SlackClient) -> None:
            channel, thread = event["channel"], event["thread_ts"]
            waited = self._unfinished.give_up(channel, thread)
            direct = channel.startswith("D")
            here = place.Place(client, event["user"], channel, thread=thread, direct=direct)
            self._start(here, lambda: stopped(here, waited))

        def stopped(here: place.Place, waited: bool) -> Said:
            """Slack shows that we are at work until it is told otherwise."""
            with suppress(UnknownRep):
                self._actor(here.user)
            agent.rests(here)
            if waited:
                # Not in its lane: what is being said there may be what does not come to an end.
                self._lanes.pass_by(here.lane)
                told = partial(here.say, Reply(say("Stopped.")))
                tried(told)
            return ()

        self._app.event("agent_session_stopped")(listener)

    def _changed(self, here: place.Place) -> None:
        if self._home is None or here.user not in self._seen_home:
            return
        said = self._home(self._services, self._met(here))
        if isinstance(said, Home):
            tried(partial(here.show, said))

    def _met(self, here: place.Place) -> Invocation:
        return Invocation(self._actor(here.user), "", "home", key="")

    def _place(
        self, event: Mapping[str, Any], body: Mapping[str, Any], client: SlackClient
    ) -> place.Place | None:
        here = place.of_event(event, client)
        team = event.get("team") or body.get("team_id")
        return None if here is None else replace(here, team=team, writer=agent.write)

    def _message(
        self, here: place.Place, event: dict[str, Any], body: dict[str, Any], bot: str | None
    ) -> Said:
        if not self._first_time(event, body):
            return ()
        text = plain(event.get("text", ""), bot)
        key = f"message:{event['channel']}:{event['ts']}"
        with agent.attending(here, text) as progress:
            before = conversation.earlier(here, event["ts"])
            inside = conversation.in_thread(here, before)
            more = {
                "history": conversation.turns(before, bot),
                "shown": conversation.buttons(before) if here.direct else None,
                "threaded": here.direct and bool(inside),
                "files": attached.of_messages([event], here.client),
                "below": attached.of_messages(inside, here.client),
                "progress": progress,
            }
            return self._asked(asking.MESSAGE, here.user, text, "message", key, **more)

    def _overhear(self, here: place.Place, event: dict[str, Any], body: dict[str, Any]) -> Said:
        files = attached.of_messages([event], here.client)
        run = self._runs.get(LAID_OUT if files else OVERHEARD)
        if run is None or not (files or self._services.channels.answered(event["channel"])):
            return ()
        if not self._first_time(event, body):
            return ()
        text = plain(event.get("text", ""))
        key = f"message:{event['channel']}:{event['ts']}"
        with suppress(UnknownRep):
            actor = self._actor(event["user"])
            return run(self._services, Invocation(actor, text, "message", key, files=files))
        return ()

    def _first_time(self, event: Mapping[str, Any], body: Mapping[str, Any]) -> bool:
        delivery = body.get("event_id") or f"{event['channel']}:{event['ts']}"
        return self._services.desk.first_time(f"event:{delivery}")


def _ourselves(body: Mapping[str, Any]) -> str | None:
    """Who the app is where the event happened, as Slack tells with each."""
    return next((one.get("user_id") for one in body.get("authorizations") or ()), None)


def viewed(event: Mapping[str, Any]) -> str | None:
    """The id of the channel that a person looks at, where Slack tells."""
    context = event.get("context") or event.get("app_context") or {}
    entities = context.get("entities") or []
    return next((one.get("value") for one in entities if one.get("type") == CHANNEL), None)


def _addressed(event: Mapping[str, Any]) -> bool:
    """A mention, or a direct message; the app is not meant by anything else it may overhear."""
    return event.get("type") == "app_mention" or place.is_direct(event)


def _overheard(event: Mapping[str, Any], bot: str | None) -> bool:
    """Said to everybody in a channel. A mention comes as an event of its own."""
    to_all = event.get("thread_ts") is None and not mentions(event.get("text", ""), bot)
    return to_all and event.get("channel_type") in ("channel", "group", None)


def _by_a_person(event: Mapping[str, Any], bot: str | None) -> bool:
    """Neither a bot's message, nor an edit, a deletion or another note of Slack's own."""
    return (
        event.get("bot_id") is None
        and event.get("subtype") in (None, "file_share", "thread_broadcast")
        and event.get("user") not in (None, bot)
    )
