"""Between Bolt and the features: acknowledges at once, makes the invocation, then does the work."""

import json
import re
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from slack_bolt import Ack

from bot.sales.errors import Choice, Invalid, SalesError, Unchanged, UnknownRep
from bot.saying import say
from bot.slack import asking, attached, audience, errors, leftovers, place
from bot.slack.bolt import SlackApp
from bot.slack.client import SlackClient
from bot.slack.hearing import Hearing
from bot.slack.incoming import plain
from bot.slack.invocation import Invocation, Modal, Reply, Run, Said
from bot.slack.services import Services
from bot.slack.views import help as help_view
from bot.slack.views.blocks import option
from knowledge.errors import KnowledgeError

Suggest = Callable[[Services, Invocation], Sequence[Choice]]


@dataclass(frozen=True, slots=True)
class SlashCommand:
    """A command as Slack lists it, and each way to use it with what that does."""

    name: str
    summary: str
    hint: str
    usage: tuple[tuple[str, str], ...]
    mentions_people: bool = False
    helps_itself: bool = False


class Listening(Hearing):
    """Registers the features' functions on the Bolt app."""

    def __init__(self, app: SlackApp, services: Services, work: Executor) -> None:
        super().__init__(app, services, work)
        self.button(asking.CHOOSE, self._carry_on)

    def command(self, command: SlashCommand, run: Run) -> None:
        """`run` is called for the slash command, unless the person only asks how to use it."""

        def listener(ack: Ack, body: dict[str, Any], client: SlackClient) -> None:
            here = place.of_command(body, client)
            ack()
            self._start(here, partial(invoked, body))

        def invoked(body: dict[str, Any]) -> Said:
            text = plain(body.get("text", ""))
            if text.lower() in ("help", "?") and not command.helps_itself:
                with suppress(UnknownRep):
                    self._actor(body["user_id"])
                summary = say(command.summary)
                return Reply(summary, help_view.usage_blocks(summary, command.usage))
            key = f"command:{body.get('trigger_id') or body.get('response_url')}"
            channel = body.get("channel_id")
            return self._asked(command.name, body["user_id"], text, "command", key, channel=channel)

        self._runs[command.name] = run
        self._app.command(command.name)(listener)

    def button(self, action_id: str, run: Run) -> None:
        """`run` is called with the value of a button, or of what was selected in a list.

        Actions of one block need ids of their own: `action_id` also stands for `action_id:0`, ….
        """

        def listener(ack: Ack, body: dict[str, Any], client: SlackClient) -> None:
            here = place.of_interaction(body, client)
            ack()
            self._start(here, partial(invoked, body, here))

        def invoked(body: dict[str, Any], here: place.Place) -> Said:
            action = body["actions"][0]
            selected = action.get("selected_option") or {}
            value = action.get("value") or selected.get("value") or ""
            container = body.get("container", {})
            where = container.get("message_ts") or container.get("view_id") or ""
            view = body.get("view") or {}
            return run(
                self._services,
                Invocation(
                    actor=self._actor(body["user"]["id"]),
                    text=value,
                    door="button",
                    key=f"button:{where}:{action['action_id']}:{value}"[:200],
                    form=view.get("state", {}).get("values", {}),
                    note=view.get("private_metadata", ""),
                    file=partial(attached.by_id, here.client),
                    channel=here.channel,
                    alone=here.direct or container.get("is_ephemeral", False),
                    audience=partial(audience.words, here.client, here.channel),
                ),
            )

        self._app.action(re.compile(rf"^{re.escape(action_id)}(:\d+)?$"))(listener)

    def shortcut(self, callback_id: str, run: Run) -> None:
        """`run` is called when it is chosen from Slack's menus, with the text of its message.

        The invocation's note names the message: its channel, its `ts` and who wrote it.
        """

        def listener(ack: Ack, body: dict[str, Any], client: SlackClient) -> None:
            here = place.of_shortcut(body, client)
            ack()
            self._start(here, partial(invoked, body, client))

        def invoked(body: dict[str, Any], client: SlackClient) -> Said:
            message = body.get("message") or {}
            origin = {"ts": body.get("message_ts"), "author": message.get("user")}
            return run(
                self._services,
                Invocation(
                    actor=self._actor(body["user"]["id"]),
                    text=plain(message.get("text", "")),
                    door="shortcut",
                    key=f"shortcut:{body.get('trigger_id')}",
                    note=json.dumps(origin if message else {}),
                    files=attached.of_messages([message], client),
                ),
            )

        self._app.shortcut(callback_id)(listener)

    def form(self, callback_id: str, run: Run) -> None:
        """`run` is called with the fields of a submitted form.

        It runs before the acknowledgement, because a form that is refused must stay open and show
        why beside the field. What it says is shown once the form is closed.
        """

        def listener(ack: Ack, body: dict[str, Any], client: SlackClient) -> None:
            view = body["view"]
            try:
                said = run(self._services, self._submitted(body, client))
            except Unchanged as error:
                said = Reply(str(error))
            except (SalesError, KnowledgeError) as error:
                field = error.field if isinstance(error, Invalid) else None
                ack(errors.refusal(body, errors.explain(error), field))
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
            actor = self._actor(body["user"]["id"])
            typed = Invocation(actor, body.get("value", ""), "form", key="")
            choices = suggest(self._services, typed)
            ack(options=[option(asking.label(choice), str(choice.id)) for choice in choices])

        self._app.options(action_id)(listener)

    def leftovers(self) -> None:
        """Answers what no feature listens to; to be called last."""
        leftovers.register(self._app, self._start)

    def _submitted(self, body: dict[str, Any], client: SlackClient) -> Invocation:
        view = body["view"]
        return Invocation(
            actor=self._actor(body["user"]["id"]),
            text="",
            door="form",
            key=f"form:{view['id']}",
            form=view.get("state", {}).get("values", {}),
            note=view.get("private_metadata", ""),
            file=partial(attached.by_id, client),
        )

    def _carry_on(self, services: Services, invocation: Invocation) -> Said:
        """The person pressed one of the choices: the same order again, now with that record."""
        chosen = asking.Chosen.of(invocation)
        user = invocation.actor.slack_user_id
        kind = "message" if chosen.door == asking.MESSAGE else "command"
        text, history = chosen.order
        said = self._asked(
            chosen.door, user, text, kind, invocation.key, picked=chosen.picked, history=history
        )
        return asking.in_its_place(said)
