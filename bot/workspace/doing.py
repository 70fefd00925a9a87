"""What people do on the page beside writing: press, stop, choose, fill in and close forms."""

from bot.workspace import inputs, payloads, talk
from bot.workspace.block_kit import checking
from bot.workspace.block_kit.naming import interactive
from bot.workspace.composing import Writer
from bot.workspace.errors import NoAnswer, NotAllowed, Refused
from bot.workspace.messages import Kept
from bot.workspace.methods import views
from bot.workspace.rooms import Room
from bot.workspace.views import Opened
from bot.workspace.wire import Json


class Doer(Writer):
    """One person at the page."""

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
            "context": self.context,
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

    def stop(self, room: Room, thread: str) -> None:
        """Ends what the app is writing in a thread, and tells it that nobody waits for more."""
        stopped = []
        for kept in self.core.messages.thread(room.id, thread):
            if "stream" in kept.body:
                body = {name: part for name, part in kept.body.items() if name != "stream"}
                talk.mark(self.core, room, kept, {**body, "stopped_by_user": True})
                stopped.append(kept.ts)
        event: Json = {
            "type": "agent_session_stopped",
            "channel": room.id,
            "thread_ts": thread,
            "streaming_message_ts": stopped,
            "user": self.person.id,
            "event_ts": self.core.messages.stamps.next(),
        }
        self.core.outbox.tell("agent_session_stopped", event)

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
            _find_element([*kept.body.get("blocks", []), *_unfurled(kept)], action)
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
            event["context"] = self.context
        view = core.views.home(self.person.id) if tab == "home" else None
        core.outbox.tell("app_home_opened", {**event, "view": view} if view else event)


def _find_element(blocks: list[Json], action: Json) -> None:
    wanted = (action.get("block_id"), action.get("action_id"))
    if not any((block_id, one.get("action_id")) == wanted for block_id, one in interactive(blocks)):
        raise NotAllowed("That button is no longer there; the message has changed.")


def _unfurled(kept: Kept) -> list[Json]:
    """The blocks of the links in a message."""
    return [block for one in kept.body.get("attachments", []) for block in one.get("blocks") or []]
