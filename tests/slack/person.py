"""A person at Slack: types, presses and submits, and sees what the app shows for it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from slack_bolt import App, BoltRequest, BoltResponse

from tests.slack import payloads
from tests.slack.stub import BOT, Call, Stub

TEAM = "T1"
CHANNEL = "C0SALES"


@dataclass(frozen=True)
class Seen:
    """A message on the screen of one person."""

    body: Mapping[str, Any]
    method: str

    @property
    def text(self) -> str:
        return str(self.body["text"])

    @property
    def whole(self) -> str:
        """Everything that can be read in it, for a look at words."""
        return self.text + "\n" + json.dumps(self.body.get("blocks", []), ensure_ascii=False)

    @property
    def private(self) -> bool:
        return self.method in ("response", "chat.postEphemeral") or str(
            self.body.get("channel", "")
        ).startswith(("D", "U"))

    @property
    def replaces(self) -> bool:
        return bool(self.body.get("replace_original"))

    @property
    def buttons(self) -> dict[str, Mapping[str, Any]]:
        return {one["text"]["text"]: one for one in _elements(self.body) if one["type"] == "button"}


@dataclass
class Person:
    """One user. Every act returns the messages it brought, in order; `views` has the forms."""

    app: App
    stub: Stub
    id: str
    views: list[dict[str, Any]] = field(default_factory=list)
    homes: list[dict[str, Any]] = field(default_factory=list)
    _acts: int = 0

    @property
    def dm(self) -> str:
        return "D" + self.id[1:]

    def types(
        self, command: str, text: str = "", *, channel: str = CHANNEL, trigger: str | None = None
    ) -> list[Seen]:
        """A slash command."""
        return self._act(
            {
                "command": command,
                "text": text,
                "user_id": self.id,
                "team_id": TEAM,
                "channel_id": channel,
                "response_url": f"{self.stub.url}/response/1",
                "trigger_id": trigger or self._id("trigger"),
            }
        )

    def says(self, text: str, *, thread: str | None = None, **more: Any) -> list[Seen]:
        """A direct message to the app."""
        event = {"type": "message", "channel_type": "im", "channel": self.dm, "text": text, **more}
        return self.event(event, thread)

    def shows(
        self, name: str, content: bytes, text: str = "", *, thread: str | None = None, **more: Any
    ) -> list[Seen]:
        """A file, in direct messages unless `more` names another place."""
        key = self._id("F")
        self.stub.files[key] = (name, content)
        event = {"type": "message", "channel_type": "im", "channel": self.dm, "text": text}
        files = [self.stub.file(key)]
        return self.event({**event, "subtype": "file_share", "files": files, **more}, thread)

    def mentions(self, text: str, *, thread: str | None = None) -> list[Seen]:
        """A message in a channel that mentions the app."""
        event = {"type": "app_mention", "channel": CHANNEL, "text": f"<@{BOT}> {text}"}
        return self.event(event, thread)

    def event(
        self, event: dict[str, Any], thread: str | None = None, event_id: str | None = None
    ) -> list[Seen]:
        told = {"user": self.id, "ts": self.stub.ts(), **event}
        if thread is not None:
            told["thread_ts"] = thread
        return self._act(
            {
                "type": "event_callback",
                "team_id": TEAM,
                "event_id": event_id or self._id("Ev"),
                "event": told,
                "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
            }
        )

    def opens_home(self) -> dict[str, Any]:
        self.event({"type": "app_home_opened", "tab": "home", "channel": self.dm})
        return self.homes[-1]

    def presses(self, message: Seen, label: str) -> list[Seen]:
        """The button of that label."""
        return self.acts_on(message, message.buttons[label])

    def acts_on(self, message: Seen, action: Mapping[str, Any]) -> list[Seen]:
        channel = message.body.get("channel") or CHANNEL
        hidden = message.method not in ("chat.postMessage", "chat.stopStream")
        container = {
            "type": "message",
            "message_ts": "1700000000.000200",
            "channel_id": channel,
            "is_ephemeral": hidden,
        }
        if message.body.get("thread_ts"):
            container["thread_ts"] = message.body["thread_ts"]
        return self._act(self._interaction(container, action, f"{self.stub.url}/response/2"))

    def unfurl_press(self, action: Mapping[str, Any], url: str) -> list[Seen]:
        """A button below a link."""
        container = {
            "type": "message_attachment",
            "message_ts": "1700000000.000700",
            "attachment_id": 1,
            "channel_id": CHANNEL,
            "is_ephemeral": False,
            "is_app_unfurl": True,
            "app_unfurl_url": url,
        }
        return self._act(self._interaction(container, action, f"{self.stub.url}/response/3"))

    def presses_home(self, action: Mapping[str, Any]) -> list[Seen]:
        view = {**self.homes[-1], "id": "V0HOME"}
        body = self._interaction({"type": "view", "view_id": "V0HOME"}, action)
        return self._act({**body, "view": view})

    def chooses(self, block_id: str, value: str) -> list[Seen]:
        """An option of the open form that the app wants to hear of at once."""
        block = next(b for b in self.views[-1]["blocks"] if b.get("block_id") == block_id)
        option = {"text": {"type": "plain_text", "text": "?"}, "value": value}
        action = {**block["element"], "block_id": block_id, "selected_option": option}
        view = {**self.views[-1], "id": "V0FORM", "hash": "h1"}
        body = self._interaction({"type": "view", "view_id": "V0FORM"}, action)
        return self._act({**body, "view": view})

    def chooses_shortcut(
        self, callback_id: str, text: str | None = None, *, channel: str = CHANNEL, **message: Any
    ) -> list[Seen]:
        """A shortcut of a message with this text, without one a global shortcut."""
        body: dict[str, Any] = {
            "type": "shortcut",
            "user": {"id": self.id},
            "team": {"id": TEAM},
            "callback_id": callback_id,
            "trigger_id": self._id("trigger"),
            "action_ts": "1700000000.000300",
        }
        if text is not None:
            ts = "1700000000.000100"
            body |= {
                "type": "message_action",
                "channel": {"id": channel},
                "message_ts": ts,
                "message": {
                    "type": "message",
                    "user": "U0OTHER",
                    "ts": ts,
                    "text": text,
                    **message,
                },
                "response_url": f"{self.stub.url}/response/3",
            }
        return self._act(body)

    def rates(self, answer: Seen, *, good: bool) -> list[Seen]:
        """Presses a thumb below an answer."""
        rows = [one for one in answer.body["blocks"] if one["type"] == "context_actions"]
        thumbs = rows[0]["elements"][0]
        side = thumbs["positive_button" if good else "negative_button"]
        action = {"type": "feedback_buttons", "action_id": thumbs["action_id"], **side}
        return self.acts_on(answer, action)

    def looks_for(self, action_id: str, typed: str) -> list[str]:
        """The labels offered while typing into a list."""
        body = {
            "type": "block_suggestion",
            "user": {"id": self.id},
            "team": {"id": TEAM},
            "action_id": action_id,
            "block_id": "account",
            "value": typed,
        }
        options = json.loads(self._dispatch(body).body)["options"]
        return [option["text"]["text"] for option in options]

    def submits(self, fields: Mapping[str, str], view_id: str = "V0FORM") -> "Submitted":
        """The open form with these fields; lists take the value of an option."""
        view = self.views[-1]
        state: dict[str, dict[str, Any]] = {}
        for block in view["blocks"]:
            if block["type"] != "input":
                continue
            name, element = block["block_id"], block["element"]
            given = fields.get(name, fields.get(name.split(":")[0]))
            state[name] = {element["action_id"]: _filled(element, given)}
        body = {
            "type": "view_submission",
            "user": {"id": self.id},
            "team": {"id": TEAM},
            "view": {**view, "id": view_id, "state": {"values": state}},
        }
        before = len(self.stub.calls)
        answer = self._dispatch(body)
        return Submitted(json.loads(answer.body or "{}"), self._seen(before))

    def _interaction(
        self, container: Mapping[str, Any], action: Mapping[str, Any], url: str | None = None
    ) -> dict[str, Any]:
        return {
            "type": "block_actions",
            "user": {"id": self.id},
            "team": {"id": TEAM},
            "container": container,
            "trigger_id": self._id("trigger"),
            "response_url": url,
            "actions": [{"block_id": "b", **action}],
        }

    def _act(self, body: dict[str, Any]) -> list[Seen]:
        before = len(self.stub.calls)
        answer = self._dispatch(body)
        assert answer.status == 200, answer.body
        return self._seen(before)

    def _seen(self, before: int) -> list[Seen]:
        calls = self.stub.calls[before:]
        self.views += [call.body["view"] for call in calls if call.method in _FORMS]
        self.homes += [call.body["view"] for call in calls if call.method == "views.publish"]
        return list(_shown(calls))

    def _dispatch(self, body: dict[str, Any]) -> BoltResponse:
        answer = self.app.dispatch(BoltRequest(mode="socket_mode", body=body))
        if (answer.body or "").startswith("{"):
            self.stub.faults += payloads.answer_faults(json.loads(answer.body))
        return answer

    def _id(self, kind: str) -> str:
        self._acts += 1
        return f"{kind}-{self.id}-{self._acts}"


@dataclass(frozen=True)
class Submitted:
    """What Slack was answered, and what was posted afterwards."""

    answer: Mapping[str, Any]
    messages: list[Seen]

    @property
    def errors(self) -> Mapping[str, str]:
        errors: Mapping[str, str] = self.answer.get("errors", {})
        return errors


_FORMS = ("views.open", "views.update")


def _shown(calls: Sequence[Call]) -> Iterator[Seen]:
    """Every message; one that was streamed once it stands there whole."""
    stream: dict[str, Any] = {}
    for call in calls:
        if call.method in ("response", "chat.postMessage", "chat.postEphemeral"):
            yield Seen(call.body, call.method)
        elif call.method == "chat.startStream":
            stream = {"text": "", "channel": call.body["channel"]}
            stream["thread_ts"] = call.body["thread_ts"]
        if call.method in ("chat.startStream", "chat.appendStream", "chat.stopStream"):
            stream["text"] += "".join(one.get("text", "") for one in call.body.get("chunks", ()))
        if call.method == "chat.stopStream":
            yield Seen({**stream, "blocks": call.body.get("blocks", [])}, call.method)


def _filled(element: Mapping[str, Any], given: str | None) -> dict[str, Any]:
    kind = element["type"]
    if kind.endswith("select"):
        chosen = {"value": given} if given else element.get("initial_option")
        return {"type": kind, "selected_option": chosen}
    if kind == "datepicker":
        return {"type": kind, "selected_date": given or element.get("initial_date")}
    return {"type": kind, "value": given if given is not None else element.get("initial_value")}


def _elements(body: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = []
    for block in body.get("blocks") or []:
        found += block.get("elements", []) if block["type"] == "actions" else []
        found += block.get("actions", []) if block["type"] == "card" else []
        found += _elements({"blocks": block["elements"]}) if block["type"] == "carousel" else []
        if "accessory" in block:
            found.append(block["accessory"])
    return found
