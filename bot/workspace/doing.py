"""What people do on the page: write, run commands, press buttons, fill in and close forms."""

import logging
from dataclasses import dataclass

from bot.workspace import answers, inputs, payloads, talk
from bot.workspace.block_kit import checking
from bot.workspace.block_kit.naming import interactive
from bot.workspace.core import Core
from bot.workspace.errors import NoAnswer, NotAllowed, Refused
from bot.workspace.manifest import SlashCommand
from bot.workspace.messages import Kept
from bot.workspace.methods import views
from bot.workspace.people import Person
from bot.workspace.response_urls import Occasion
from bot.workspace.rooms import Room
from bot.workspace.typed_text import escaped, marked_up
from bot.workspace.views import Opened
from bot.workspace.wire import Json

logger = logging.getLogger(__name__)

LONGEST = 40_000


@dataclass(frozen=True)
class Doer:
    """One person at the page."""

    core: Core
    person: Person

    def write(self, room: Room, text: str, thread: str | None) -> Kept | None:
        """Posts a message, or runs the command that the text is; NotAllowed."""
        if not text.strip():
            raise NotAllowed("Write something first.")
        if len(text) > LONGEST:
            raise NotAllowed(f"A message may be {LONGEST:,} characters long; shorten it.")
        if text.startswith("/"):
            self._run(room, text, thread)
            return None
        if thread is not None and self._root(room, thread) is None:
            raise NotAllowed("That thread is gone.")
        body: Json = {
            "user": self.person.id,
            "team": self.core.identity.team_id,
            "text": marked_up(text, self._mentions(escape_names=False)),
            "client_msg_id": payloads.client_id(),
        }
        if self.core.installation.is_agent and room.kind == "dm":
            body["app_context"] = self._context
        return talk.say(self.core, room, body, thread=thread)

    def look_at(self, room: Room) -> None:
        """Notes the channel that the person reads, which an agent is told of."""
        known = self.core.viewing.get(self.person.id)
        if room.kind != "channel" or known == room.id:
            return
        self.core.viewing[self.person.id] = room.id
        event: Json = {
            "type": "app_context_changed",
            "user": self.person.id,
            "channel": self.core.rooms.direct(self.person.id).id,
            "context": self._context,
            "event_ts": self.core.messages.stamps.next(),
        }
        self.core.outbox.tell("app_context_changed", event)

    def call(self, callback_id: str, container: Json) -> None:
        """Chooses a shortcut: of the message that `container` names, or else a global one."""
        kind = "message" if container else "global"
        known = [(one.callback_id, one.kind) for one in self.core.installation.shortcuts]
        if (callback_id, kind) not in known:
            raise NotAllowed("The app has no such shortcut any more.")
        if container:
            place = self.message(container)
            payload = payloads.message_shortcut(self.core, self.person, *place, callback_id)
        else:
            payload = payloads.shortcut(self.core, self.person, callback_id)
        self.core.outbox.in_background(self._deliver_press(payload, {}))

    def open_home(self) -> None:
        self._opened("home")

    def open_messages(self) -> None:
        self._opened("messages")

    async def press(self, container: Json, action: Json, state: Json) -> None:
        """Hands a press to the app; the app's silence is shown as a failure."""
        if container.get("type") == "view":
            view = {**self.view(str(container.get("view_id"))).view, "state": state}
            _find_element(view["blocks"], action)
            payload = payloads.view_action(self.core, self.person, view, action)
            where: dict[str, str | None] = {"view_id": view["id"]}
        else:
            room, kept = self.message(container)
            _find_element(kept.body.get("blocks", []), action)
            payload = payloads.message_action(self.core, self.person, room, kept, action, state)
            where = {"channel": room.id, "thread_ts": kept.thread}
        self.core.outbox.in_background(self._deliver_press(payload, where))

    async def submit(self, view_id: str, state: Json) -> Json:
        """Submits a modal; answers as the page needs it: ok, or errors by block, or a sentence."""
        opened = self.view(view_id)
        view = {**opened.view, "state": state}
        errors = inputs.problems(view)
        if errors:
            return {"ok": False, "response_action": "errors", "errors": errors}
        payload = payloads.submission(self.core, self.person, view)
        try:
            return self._after_submission(
                opened, await self.core.outbox.ask("interactive", payload)
            )
        except NoAnswer:
            sentence = (
                f"{self.core.installation.app_name} did not answer in time."
                " See whether it was saved before you send it again."
            )
            return {"ok": False, "error": sentence}
        except Refused as refusal:
            return {"ok": False, "error": self._refused("form", refusal)}

    def close(self, view_id: str, *, everything: bool) -> None:
        """Closes a modal (or all of the stack) and tells the app where it asked to know."""
        top = self.view(view_id).view
        everything = everything or top["clear_on_close"]
        for view in self.core.views.close(self.person.id, view_id, everything=everything):
            self.core.hub.publish([self.person.id], {"type": "view_closed", "view": view})
            if view["notify_on_close"]:
                payload = payloads.closing(self.core, self.person, view, cleared=everything)
                self.core.outbox.in_background(self._deliver_press(payload, {}))

    async def options(self, container: Json, block_id: str, action_id: str, value: str) -> Json:
        """The app's options for a typed value, as options or option groups."""
        if container.get("type") == "view":
            view = self.view(str(container.get("view_id"))).view
            place: Json = {"container": {"type": "view", "view_id": view["id"]}, "view": view}
        else:
            place = payloads.message_place(self.core, *self.message(container))
        payload = payloads.suggestion(self.core, self.person, place, block_id, action_id, value)
        try:
            answer = await self.core.outbox.ask("interactive", payload)
            checking.options(answer)
        except NoAnswer:
            return {"options": [], "error": f"{self.core.installation.app_name} did not answer."}
        except Refused as refusal:
            return {"options": [], "error": self._refused("list of options", refusal)}
        return {key: answer[key] for key in ("options", "option_groups") if key in answer}

    def view(self, view_id: str) -> Opened:
        try:
            opened = self.core.views.find(view_id)
        except Refused as exc:
            raise NotAllowed("That form is no longer open.") from exc
        if opened.user != self.person.id:
            raise NotAllowed("That form is somebody else's.")
        return opened

    def message(self, container: Json) -> tuple[Room, Kept]:
        room = self.room(str(container.get("channel")))
        kept = self.core.messages.find(room.id, str(container.get("ts")))
        if kept is None or kept.only_for not in (None, self.person.id):
            raise NotAllowed("That message is gone.")
        return room, kept

    def room(self, room_id: str) -> Room:
        try:
            room = self.core.rooms.find(room_id)
        except Refused as exc:
            raise NotAllowed("There is no such conversation.") from exc
        if not room.seen_by(self.person.id):
            raise NotAllowed("There is no such conversation.")
        return room

    def _run(self, room: Room, text: str, thread: str | None) -> None:
        name, _, rest = text.partition(" ")
        command = self.core.installation.command(name)
        if command is None:
            raise NotAllowed(
                f"{name} is not a valid command."
                f' To send a message that starts with "/", put a space in front of it.'
            )
        if thread is not None:
            raise NotAllowed(f"{name} is not supported in threads. Use it outside the thread.")
        typed = self._command_text(command, rest.strip())
        payload = payloads.command(self.core, self.person, room, name, typed)
        self.core.outbox.in_background(self._deliver_command(room, name, payload))

    def _command_text(self, command: SlashCommand, text: str) -> str:
        if not command.should_escape:
            return escaped(text)
        return marked_up(text, self._mentions(escape_names=True))

    async def _deliver_command(self, room: Room, name: str, payload: Json) -> None:
        try:
            answer = await self.core.outbox.ask("slash_commands", payload)
            answers.to_command(self.core, Occasion(self.person.id, room.id), answer)
        except NoAnswer:
            sentence = f"{name} failed because the app did not respond."
            self.core.fail(self.person.id, sentence, channel=room.id)
        except Refused as refusal:
            self.core.fail(self.person.id, self._refused("answer", refusal), channel=room.id)

    async def _deliver_press(self, payload: Json, where: dict[str, str | None]) -> None:
        try:
            await self.core.outbox.ask("interactive", payload)
        except NoAnswer:
            sentence = f"{self.core.installation.app_name} did not respond. Try again in a moment."
            self.core.fail(self.person.id, sentence, **where)

    def _after_submission(self, opened: Opened, answer: Json) -> Json:
        action = answer.get("response_action")
        core, user = self.core, self.person.id
        if action == "errors":
            errors = answer.get("errors")
            checking.submission_errors(opened.view, errors)
            return {"ok": False, "response_action": "errors", "errors": errors}
        if action in ("update", "push"):
            view: Json = answer.get("view") or {}
            checking.view(view, "modal")
            if action == "push":
                views.show_on_top(core, user, view)
            else:
                views.redraw(core, core.views.find(opened.view["id"]), view)
        else:
            self._closed_by_app(opened.view["id"], everything=action == "clear")
        return {"ok": True, "response_action": action} if action else {"ok": True}

    def _closed_by_app(self, view_id: str, *, everything: bool) -> None:
        if view_id not in [view["id"] for view in self.core.views.stack(self.person.id)]:
            return
        for view in self.core.views.close(self.person.id, view_id, everything=everything):
            self.core.hub.publish([self.person.id], {"type": "view_closed", "view": view})

    def _opened(self, tab: str) -> None:
        core = self.core
        event: Json = {
            "type": "app_home_opened",
            "user": self.person.id,
            "channel": core.rooms.direct(self.person.id).id,
            "tab": tab,
            "event_ts": core.messages.stamps.next(),
        }
        if core.installation.is_agent:
            event["context"] = self._context
        view = core.views.home(self.person.id) if tab == "home" else None
        core.outbox.tell("app_home_opened", {**event, "view": view} if view else event)

    @property
    def _context(self) -> Json:
        return payloads.viewing(self.core, self.core.viewing.get(self.person.id))

    def _root(self, room: Room, ts: str) -> Kept | None:
        kept = self.core.messages.find(room.id, ts)
        if kept is None or kept.thread is not None or kept.only_for is not None:
            return None
        return kept

    def _mentions(self, *, escape_names: bool) -> dict[str, str]:
        """What can be typed → its mark-up; commands add the name behind a bar."""
        core = self.core
        bot = core.identity.bot_user_id
        people = {one.name: one for one in core.people.active()}
        handles = {one.handle: one for one in people.values()}
        marks = {
            f"@{name}": f"<@{one.id}|{one.handle}>" if escape_names else f"<@{one.id}>"
            for name, one in {**handles, **people}.items()
        }
        marks[f"@{core.installation.app_name}"] = f"<@{bot}>"
        return marks | {
            f"#{room.name}": f"<#{room.id}|{room.name}>" for room in core.rooms.channels()
        }

    def _refused(self, what: str, refusal: Refused) -> str:
        reasons = "; ".join(message.removeprefix("[ERROR] ") for message in refusal.messages)
        logger.warning("the app's %s was refused: %s %s", what, refusal.code, reasons)
        return (
            f"{self.core.installation.app_name} sent a {what} that Slack refuses"
            f" ({refusal.code}{': ' if reasons else ''}{reasons})."
        )


def _find_element(blocks: list[Json], action: Json) -> None:
    wanted = (action.get("block_id"), action.get("action_id"))
    if not any((block_id, one.get("action_id")) == wanted for block_id, one in interactive(blocks)):
        raise NotAllowed("That button is no longer there; the message has changed.")
