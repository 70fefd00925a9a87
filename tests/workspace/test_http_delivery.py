"""Delivery by signed HTTP to a real Bolt app behind a real server."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
import uvicorn
from slack_bolt import App
from slack_bolt.adapter.starlette.handler import SlackRequestHandler
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.workspace.posting import signature
from tests.workspace.place import (
    ANA,
    PATIENCE,
    QUICK,
    Json,
    bolt,
    buttons,
    client,
    modal,
    opened,
    paged,
    plain,
)


class _Uvicorn(uvicorn.Server):
    def __init__(self, app: Starlette) -> None:
        super().__init__(uvicorn.Config(app, log_config=None, lifespan="off", loop="asyncio"))
        self.ready = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


class Office:
    """The app's own server: what it hears goes to `answer`, which can be set later."""

    def __init__(self) -> None:
        self.heard: list[Request] = []
        self.app: App | None = None
        self.answer: Response | None = None

    async def __call__(self, request: Request) -> Response:
        body = await request.body()
        self.heard.append(request)
        if self.answer is not None and b"url_verification" not in body:
            return self.answer
        assert self.app is not None
        return await SlackRequestHandler(self.app).handle(request)


@contextmanager
def served(office: Office) -> Iterator[str]:
    """The request URL of the office, while it is open."""

    async def events(request: Request) -> Response:
        return await office(request)

    app = Starlette(routes=[Route("/slack/events", events, methods=["POST"])])
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = _Uvicorn(app)
        thread = Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        assert server.ready.wait(PATIENCE)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/slack/events"
        finally:
            server.should_exit = True
            thread.join(PATIENCE)


def test_events_commands_buttons_and_forms_arrive_signed(tmp_path: Path) -> None:
    office = Office()
    with (
        served(office) as url,
        opened(tmp_path, request_url=url) as workspace,
        paged(workspace) as ana,
    ):
        app = office.app = bolt(workspace)

        @app.event("message")
        def hear(event: Json, say: Any) -> None:
            say(f"heard {event['text']}")

        @app.command("/echo")
        def echo(ack: Any, command: Json, say: Any) -> None:
            ack(f"privately {command['text']}")
            say("card", blocks=buttons("open"))

        @app.action("open")
        def press(ack: Any, body: Json, client: Any) -> None:
            ack()
            client.views_open(trigger_id=body["trigger_id"], view=modal())

        @app.view("form")
        def submitted(ack: Any) -> None:
            ack(response_action="errors", errors={"minutes": "Too long."})

        ana.say("hello")
        ana.see("heard hello")
        ana.say("/echo größer & <b>")
        ana.see("privately größer &amp; &lt;b&gt;")
        ana.press(ana.see("card"), "open")
        view = ana.hear("view_opened")["view"]["id"]
        state = {"values": {"minutes": {"minutes": {"type": "number_input", "value": "7"}}}}
        answer = ana.post("views/submit", view_id=view, state=state)
        assert answer["errors"] == {"minutes": "Too long."}
        kinds = {one.headers["content-type"] for one in office.heard}
        assert kinds == {"application/json", "application/x-www-form-urlencoded"}


def test_bolt_refuses_what_another_secret_signed(tmp_path: Path) -> None:
    office = Office()
    with (
        served(office) as url,
        opened(tmp_path, QUICK, request_url=url) as workspace,
        paged(workspace) as ana,
    ):
        app = office.app = App(client=client(workspace), signing_secret="another")
        app.command("/echo")(lambda ack: ack("never"))
        ana.say("/echo")
        assert ana.hear("failure")["text"] == "/echo failed because the app did not respond."


def test_a_signature_is_slacks_own() -> None:
    # The worked example of https://docs.slack.dev/authentication/verifying-requests-from-slack
    secret, stamp = "8f742231b10e8888abcd99yyyzzz85a5", "1531420618"
    body = (
        b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
        b"&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        b"&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands"
        b"%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015"
        b".47445629121.803a0bc887a14d10d2c447fce8b6703c"
    )
    expected = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
    assert signature(secret, stamp, body) == expected


@pytest.mark.parametrize(
    ("headers", "attempts"), [({}, [None, "1", "2", "3"]), ({"X-Slack-No-Retry": "1"}, [None])]
)
def test_a_failing_app_is_asked_again_unless_it_declines(
    tmp_path: Path, headers: dict[str, str], attempts: list[str | None]
) -> None:
    office = Office()
    office.answer = PlainTextResponse("no", status_code=500, headers=headers)
    with (
        served(office) as url,
        opened(tmp_path, QUICK, request_url=url) as workspace,
        paged(workspace) as ana,
    ):
        office.app = bolt(workspace)
        ana.say("hello")
        ana.say("/echo")
        ana.hear("failure")
        events = [one for one in office.heard[1:] if "json" in one.headers["content-type"]]
        seen = [one.headers.get("x-slack-retry-num") for one in events]
        assert seen == attempts[: len(seen)]
        reasons = {one.headers.get("x-slack-retry-reason") for one in events[1:]}
        assert reasons <= {"http_error"}


def test_an_unreachable_app_is_reported(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/slack/events"
    with (
        opened(tmp_path, QUICK, request_url=url) as workspace,
        paged(workspace, ANA) as ana,
    ):
        ana.say("/echo")
        assert "/echo failed" in ana.hear("failure")["text"]


def test_options_come_back_in_the_answer(tmp_path: Path) -> None:
    office = Office()
    with (
        served(office) as url,
        opened(tmp_path, request_url=url) as workspace,
        paged(workspace) as ana,
    ):
        app = office.app = bolt(workspace)
        option = {"text": plain("Contoso"), "value": "1"}
        app.options("account")(lambda ack: ack(options=[option]))
        app.event("message")(lambda ack: ack())
        select = {"type": "external_select", "action_id": "account"}
        blocks = [{"type": "actions", "block_id": "b", "elements": [select]}]
        ts = app.client.chat_postMessage(channel=ANA.id, text="pick", blocks=blocks)["ts"]
        place = {"type": "message", "channel": ana.rooms["Deskmate"], "ts": ts}
        answer = ana.post("options", container=place, block_id="b", action_id="account", value="")
        assert answer == {"options": [option]}
