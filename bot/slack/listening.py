"""Between Bolt and the features: acknowledges at once, builds the invocation, does the work after.

Acknowledging has its own threads (Bolt's); the work is done in a pool beside it, so that a rep
whose answer takes long never keeps another's command from being acknowledged.
"""

import logging
import re
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.sales.errors import Ambiguous, Choice, Invalid, SalesError
from bot.slack import asking, conversation, errors, place
from bot.slack.delivering import deliver
from bot.slack.incoming import plain
from bot.slack.invocation import Invocation, Modal, Reply, Run, Said
from bot.slack.lanes import Lanes
from bot.slack.services import Services
from bot.slack.views import help as help_view
from bot.slack.views.blocks import option
from knowledge.errors import KnowledgeError

logger = logging.getLogger(__name__)

Suggest = Callable[[Services, Invocation], Sequence[Choice]]
MAX_TEXT = 8000


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """A command as Slack lists it, and each way to use it with what that does."""

    name: str
    summary: str
    hint: str
    usage: tuple[tuple[str, str], ...]
    mentions_people: bool = False
    helps_itself: bool = False


class Listening:
    """Registers the features' functions on the Bolt app."""

    def __init__(self, app: App, services: Services, work: Executor, *, threads: bool) -> None:
        self._app = app
        self._services = services
        self._work = work
        self._lanes = Lanes(work)
        self._threads = threads
        self._runs: dict[str, Run] = {}
        self.button(asking.CHOOSE, self._carry_on)

    def command(self, command: SlashCommand, run: Run) -> None:
        """`run` is called for the slash command, unless the person only asks how to use it."""

        def listener(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
            ack()
            self._start(place.of_command(body, client), partial(invoked, body))

        def invoked(body: dict[str, Any]) -> Said:
            text = plain(body.get("text", ""))
            if text.lower() in ("help", "?") and not command.helps_itself:
                return Reply(
                    command.summary, help_view.usage_blocks(command.summary, command.usage)
                )
            key = f"command:{body.get('trigger_id') or body.get('response_url')}"
            return self._asked(command.name, body["user_id"], text, "command", key)

        self._runs[command.name] = run
        self._app.command(command.name)(listener)

    def button(self, action_id: str, run: Run) -> None:
        """`run` is called with the value of a button, or of what was selected in a list.

        Actions of one block need ids of their own: `action_id` also stands for `action_id:0`, ….
        """

        def listener(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
            ack()
            self._start(place.of_interaction(body, client), partial(invoked, body))

        def invoked(body: dict[str, Any]) -> Said:
            action = body["actions"][0]
            selected = action.get("selected_option") or {}
            value = action.get("value") or selected.get("value") or ""
            container = body.get("container", {})
            where = container.get("message_ts") or container.get("view_id") or ""
            view = body.get("view") or {}
            return run(
                self._services,
                Invocation(
                    actor=self._services.desk.actor(body["user"]["id"]),
                    text=value,
                    door="button",
                    key=f"button:{where}:{action['action_id']}:{value}"[:200],
                    form=view.get("state", {}).get("values", {}),
                    note=view.get("private_metadata", ""),
                ),
            )

        self._app.action(re.compile(rf"^{re.escape(action_id)}(:\d+)?$"))(listener)

    def form(self, callback_id: str, run: Run) -> None:
        """`run` is called with the fields of a submitted form.

        It runs before the acknowledgement, because a form that is refused must stay open and show
        why beside the field. What it says is shown once the form is closed.
        """

        def listener(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
            view = body["view"]
            try:
                said = run(self._services, self._submitted(body))
            except (SalesError, KnowledgeError) as error:
                field = error.field if isinstance(error, Invalid) else None
                ack(errors.form_errors(body, str(error), field))
                return
            if isinstance(said, Modal):
                ack(response_action="update", view=said.view)
                return
            ack()
            here = place.of_note(view.get("private_metadata", ""), body["user"]["id"], client)
            self._start(here, lambda: said)

        self._app.view(callback_id)(listener)

    def suggestions(self, action_id: str, suggest: Suggest) -> None:
        """`suggest` names the records to choose from while the person types."""

        def listener(ack: Ack, body: dict[str, Any]) -> None:
            actor = self._services.desk.actor(body["user"]["id"])
            typed = Invocation(actor, body.get("value", ""), "form", key="")
            choices = suggest(self._services, typed)
            ack(options=[option(asking.label(choice), str(choice.id)) for choice in choices])

        self._app.options(action_id)(listener)

    def messages(self, run: Run) -> None:
        """`run` is called for each direct message and each message that mentions the app."""

        def listener(
            event: dict[str, Any], body: dict[str, Any], client: WebClient, context: BoltContext
        ) -> None:
            here = place.of_event(event, client, threads=self._threads)
            if here is not None and _by_a_person(event) and _addressed(event):
                self._start(here, partial(self._message, here, event, body, context.bot_user_id))

        self._runs[asking.MESSAGE] = run
        self._app.event("message")(listener)
        self._app.event("app_mention")(listener)

    def home_opened(self, run: Run) -> None:
        def listener(event: dict[str, Any], client: WebClient) -> None:
            if event.get("tab") != "home":
                return
            here = place.Place(client, event["user"])
            self._start(here, partial(opened, event["user"]))

        def opened(user: str) -> Said:
            actor = self._services.desk.actor(user)
            return run(self._services, Invocation(actor, "", "home", key=""))

        self._app.event("app_home_opened")(listener)

    def leftovers(self) -> None:
        """Answers what no feature listens to: buttons and forms of an older Deskmate."""
        sentence = (
            "That comes from an older version of me and no longer works. "
            "/deskmate help shows how to do it now."
        )

        def pressed(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
            ack()
            # A link button is pressed too, and Slack itself does all it is for.
            if body["actions"][0].get("url") is None:
                self._start(place.of_interaction(body, client), lambda: Reply(sentence))

        def submitted(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
            ack()
            self._start(place.Place(client, body["user"]["id"]), lambda: Reply(sentence))

        anything = re.compile(".*")
        self._app.action(anything)(pressed)
        self._app.view(anything)(submitted)

    def _message(
        self, here: place.Place, event: dict[str, Any], body: dict[str, Any], bot: str | None
    ) -> Said:
        delivery = body.get("event_id") or f"{event['channel']}:{event['ts']}"
        if not self._services.desk.first_time(f"event:{delivery}"):
            return ()
        text = plain(event.get("text", ""), bot)
        turns = conversation.turns(here, event["ts"], bot)
        key = f"message:{event['channel']}:{event['ts']}"
        return self._asked(asking.MESSAGE, here.user, text, "message", key, history=turns)

    def _submitted(self, body: dict[str, Any]) -> Invocation:
        view = body["view"]
        return Invocation(
            actor=self._services.desk.actor(body["user"]["id"]),
            text="",
            door="form",
            key=f"form:{view['id']}",
            form=view.get("state", {}).get("values", {}),
            note=view.get("private_metadata", ""),
        )

    def _asked(self, door: str, user: str, text: str, kind: str, key: str, **more: Any) -> Said:
        """Runs what is behind `door`; where several records fit, asks which one is meant."""
        actor = self._services.desk.actor(user)
        if len(text) > MAX_TEXT:
            return Reply(
                f"That message has {len(text):,} characters and I read up to {MAX_TEXT:,}. "
                "Please send me the part that matters."
            )
        invocation = Invocation(actor, text, kind, key, **more)
        try:
            return self._runs[door](self._services, invocation)
        except Ambiguous as error:
            return asking.which(door, invocation, error)

    def _carry_on(self, services: Services, invocation: Invocation) -> Said:
        """The person pressed one of the choices: the same order again, now with that record."""
        chosen = asking.Chosen.read(invocation)
        user = invocation.actor.slack_user_id
        kind = "message" if chosen.door == asking.MESSAGE else "command"
        text, history = chosen.order
        said = self._asked(
            chosen.door, user, text, kind, invocation.key, picked=chosen.picked, history=history
        )
        return asking.in_its_place(said)

    def _start(self, here: place.Place, work: Callable[[], Said]) -> None:
        asked = time.monotonic()

        def done() -> None:
            deliver(self._lanes, here, work())
            logger.info("answered %s after %.0f ms", here.user, 1000 * (time.monotonic() - asked))

        self._work.submit(errors.guarded, here, done)


def _addressed(event: Mapping[str, Any]) -> bool:
    """A mention, or a direct message; the app is not meant by anything else it may overhear."""
    return event.get("type") == "app_mention" or event.get("channel_type") == "im"


def _by_a_person(event: Mapping[str, Any]) -> bool:
    """Neither a bot's message, nor an edit, a deletion or another note of Slack's own."""
    return (
        event.get("bot_id") is None
        and event.get("subtype") in (None, "file_share", "thread_broadcast")
        and event.get("user") is not None
    )
