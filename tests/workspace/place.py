"""A workspace with people, a page to press on and a real Bolt app, for the tests."""

import contextlib
import json
import queue
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.workspace.delivery import Timing
from bot.workspace.people import Person
from bot.workspace.server import Workspace

Json = dict[str, Any]

ANA = Person("U0ANA", "Ana Ruiz", "rep", "Europe/Madrid", "es-ES", "ana@example.com")
BEN = Person("U0BEN", "Ben Carter", "manager", "America/New_York")
QUICK = Timing(answer=0.4, connection=0.4, retries=(0.0, 0.0, 0.0))
PATIENT = Timing(retries=())
PATIENCE = 8.0

EVENTS = ["app_home_opened", "app_mention", "message.channels", "message.im"]


def manifest(**more: Any) -> Json:
    """The manifest of the test app; `more` replaces top-level parts."""
    commands = [
        {"command": "/echo", "description": "Say it again", "usage_hint": "[words]"},
        {"command": "/form", "description": "Open a form"},
        {"command": "/names", "description": "Take names", "should_escape": True},
    ]
    return {
        "display_information": {"name": "Deskmate"},
        "features": {"slash_commands": commands},
        "settings": {"event_subscriptions": {"bot_events": EVENTS}},
        **more,
    }


def _http(url: str, timeout: float | None) -> httpx.Client:
    """A client without the slow loading of certificates, which nothing here needs."""
    return httpx.Client(base_url=url, trust_env=False, verify=False, timeout=timeout)


class Page:
    """What one person does and sees in the browser."""

    def __init__(self, workspace: Workspace, person: Person) -> None:
        self.person = person
        self._http = httpx.Client(
            base_url=workspace.url, trust_env=False, verify=False, timeout=PATIENCE
        )
        self._heard: queue.Queue[Json] = queue.Queue()
        self._unasked: list[Json] = []
        self._ready: queue.Queue[bool] = queue.Queue()
        self._ears = Thread(target=self._listen, daemon=True)
        self._ears.start()
        self._ready.get(timeout=PATIENCE)

    def get(self, path: str, **query: str) -> Json:
        answer = self._http.get(f"/page/{path}", params={"as": self.person.id, **query})
        return dict(answer.json())

    def post(self, path: str, **body: Any) -> Json:
        answer = self._http.post(f"/page/{path}", json={"as": self.person.id, **body})
        return dict(answer.json())

    @property
    def rooms(self) -> dict[str, str]:
        """The ids of the conversations by name; the one with the app is `Deskmate`."""
        found = self.get("conversations")["conversations"]
        return {room["name"]: room["id"] for room in found}

    def say(self, text: str, room: str = "Deskmate", **more: Any) -> Json:
        return self.post("messages", channel=self.rooms[room], text=text, **more)

    def upload(self, name: str, content: bytes) -> str:
        """The id of a file that may go along with a message."""
        query = {"as": self.person.id, "name": name}
        answer = self._http.post("/page/files", params=query, content=content)
        return str(answer.json()["id"])

    def messages(self, room: str = "Deskmate", **query: str) -> list[Json]:
        return list(self.get("messages", channel=self.rooms[room], **query)["messages"])

    def hear(self, kind: str, when: Callable[[Json], bool] = lambda _event: True) -> Json:
        """The first event of this type that fits and was not asked for before."""
        for event in self._unasked:
            if event["type"] == kind and when(event):
                self._unasked.remove(event)
                return event
        while True:
            event = self._heard.get(timeout=PATIENCE)
            if event["type"] == kind and when(event):
                return event
            self._unasked.append(event)

    def see(self, text: str) -> Json:
        """Waits for a message with this text and returns it."""
        heard = self.hear("message", lambda event: event["message"]["text"] == text)
        return dict(heard["message"])

    def press(self, message: Json, action_id: str, room: str = "Deskmate", **action: Any) -> Json:
        return self.post(
            "actions",
            container={"type": "message", "channel": self.rooms[room], "ts": message["ts"]},
            action={"type": "button", "block_id": "buttons", "action_id": action_id, **action},
        )

    def close(self) -> None:
        """The stream of events ends by itself when the workspace stops."""
        self._http.close()

    def _listen(self) -> None:
        query = {"as": self.person.id}
        with (
            contextlib.suppress(httpx.TransportError),
            httpx.Client(
                base_url=self._http.base_url, trust_env=False, verify=False, timeout=None
            ) as http,
            http.stream("GET", "/page/events", params=query) as stream,
        ):
            for line in stream.iter_lines():
                if line.startswith("data: "):
                    self._heard.put(json.loads(line.removeprefix("data: ")))
                elif line:
                    self._ready.put(True)


@contextmanager
def opened(home: Path, timing: Timing = PATIENT, **options: Any) -> Iterator[Workspace]:
    """A workspace that is served while the context lasts."""
    workspace = Workspace(home, options.pop("port", 0), timing=timing, **options)
    workspace.install(manifest())
    workspace.sync_people([ANA, BEN])
    workspace.start()
    try:
        yield workspace
    finally:
        workspace.stop()


@contextmanager
def paged(workspace: Workspace, person: Person = ANA) -> Iterator[Page]:
    """A person's page."""
    page = Page(workspace, person)
    try:
        yield page
    finally:
        page.close()


def client(workspace: Workspace) -> WebClient:
    return WebClient(workspace.bot_token, base_url=workspace.api_url)


def bolt(workspace: Workspace) -> App:
    """A Bolt app as anybody writes one; only the base URL is not Slack's."""
    return App(client=client(workspace), signing_secret=workspace.signing_secret)


@contextmanager
def connected(workspace: Workspace, app: App) -> Iterator[SocketModeHandler]:
    """The app on a Socket Mode connection."""
    handler = SocketModeHandler(app, workspace.app_token)
    handler.connect()  # type: ignore[no-untyped-call]
    try:
        yield handler
    finally:
        # The other way round, the SDK would wait for its receive time-out.
        handler.client.auto_reconnect_enabled = False
        workspace.stop()
        # The SDK looks whether it should end only after each message, or once a second.
        handler.client.enqueue_message("")
        handler.close()  # type: ignore[no-untyped-call]


def error_of(call: Any, **arguments: Any) -> str:
    """The error code with which a call is refused."""
    with pytest.raises(SlackApiError) as refused:
        call(**arguments)
    return str(refused.value.response["error"])


def button(action_id: str, **more: Any) -> Json:
    return {
        "type": "button",
        "action_id": action_id,
        "text": {"type": "plain_text", "text": action_id},
        **more,
    }


def buttons(*names: str) -> list[Json]:
    elements = [button(name, value=name) for name in names]
    return [{"type": "actions", "block_id": "buttons", "elements": elements}]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def modal(**more: Any) -> Json:
    """A modal with one required input, `minutes`."""
    element = {"type": "number_input", "action_id": "minutes", "is_decimal_allowed": False}
    return {
        "type": "modal",
        "callback_id": "form",
        "title": plain("Log a call"),
        "submit": plain("Save"),
        "blocks": [
            {
                "type": "input",
                "block_id": "minutes",
                "label": plain("Minutes"),
                "element": element,
            }
        ],
        **more,
    }
