"""The two ways in: signed HTTP, and Socket Mode over a real WebSocket."""

import json
import time
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
from slack_bolt import App, BoltRequest, BoltResponse
from slack_sdk.signature import SignatureVerifier
from starlette.testclient import TestClient

from bot.slack.app import build
from bot.slack.features import FEATURES
from bot.slack.manifest import manifest
from bot.slack.replays import REMEMBERED, Replays
from bot.slack.services import Services
from bot.slack.serving import EVENTS, HEALTH, http
from bot.slack.sockets import socket_mode
from bot.slack.threads import Inline
from bot.workspace.people import Person as Member
from bot.workspace.server import Workspace
from tests.slack import world
from tests.slack.stub import Stub

SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5"


@pytest.fixture
def client(services: Services, stub: Stub) -> TestClient:
    app = build(
        services,
        token="xoxb-t",
        signing_secret=SIGNING_SECRET,
        api_url=stub.api_url,
        work=Inline(),
    )
    return TestClient(http(app))


def signed(body: str, secret: str = SIGNING_SECRET, age: int = 0) -> dict[str, str]:
    at = str(int(time.time()) - age)
    signature = SignatureVerifier(secret).generate_signature(timestamp=at, body=body)
    return {
        "x-slack-request-timestamp": at,
        "x-slack-signature": signature or "",
        "content-type": "application/x-www-form-urlencoded",
    }


def command(stub: Stub) -> str:
    return urlencode(
        {
            "command": "/deskmate",
            "text": "whoami",
            "user_id": world.DANA,
            "team_id": "T1",
            "channel_id": "C1",
            "response_url": f"{stub.url}/response/1",
            "trigger_id": "t1",
        }
    )


def test_a_signed_command_is_answered(client: TestClient, stub: Stub) -> None:
    body = command(stub)

    answer = client.post(EVENTS, content=body, headers=signed(body))

    assert answer.status_code == 200
    assert stub.said("response")[0]["text"] == "You are Dana Whit, rep."


def test_what_cannot_be_read_is_refused(client: TestClient) -> None:
    bodies = {"{nope": "json", "[]": "json", "payload=%7Bnope": "x-www-form-urlencoded"}
    answers = [
        client.post(EVENTS, content=body, headers={"content-type": f"application/{kind}"})
        for body, kind in bodies.items()
    ]

    assert [answer.status_code for answer in answers] == [400, 400, 400]


@pytest.mark.parametrize(("secret", "age"), [("another secret", 0), (SIGNING_SECRET, 400)])
def test_a_wrong_or_old_signature_is_refused(
    client: TestClient, stub: Stub, secret: str, age: int
) -> None:
    body = command(stub)

    answer = client.post(EVENTS, content=body, headers=signed(body, secret, age))

    assert answer.status_code == 401
    assert stub.said("response") == []


def test_a_replayed_request_is_not_carried_out_again(client: TestClient, stub: Stub) -> None:
    body = command(stub)
    headers = signed(body)

    answers = [client.post(EVENTS, content=body, headers=headers) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200] * 3
    assert len(stub.said("response")) == 1


def test_what_slack_signs_anew_is_no_replay(client: TestClient, stub: Stub) -> None:
    body = command(stub)

    for age in (0, 100):
        client.post(EVENTS, content=body, headers=signed(body, age=age))

    assert len(stub.said("response")) == 2


def test_a_retry_of_slacks_own_is_acknowledged_and_answered_once(
    client: TestClient, stub: Stub
) -> None:
    event = {"type": "message", "channel_type": "im", "channel": "D1", "user": world.DANA}
    body = json.dumps(
        {
            "type": "event_callback",
            "team_id": "T1",
            "event_id": "Ev1",
            "event": {**event, "text": "How heavy is it?", "ts": "1700000001.000100"},
        }
    )
    headers = {**signed(body), "content-type": "application/json"}

    client.post(EVENTS, content=body, headers=headers)
    again = {"x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout"}
    answer = client.post(EVENTS, content=body, headers={**headers, **again})

    assert answer.status_code == 200
    assert len(stub.said("chat.postMessage")) == 1


def test_signatures_are_forgotten_when_their_age_speaks_against_them() -> None:
    hours = iter((0.0, 1.0, REMEMBERED, REMEMBERED + 1))
    replays = Replays(lambda: next(hours))
    request = BoltRequest(body="", headers={"x-slack-signature": "v0=1"})
    other = BoltRequest(body="", headers={"x-slack-signature": "v0=2"})
    passed = BoltResponse(status=202)

    heard = [replays(one, lambda: passed).status for one in (request, request, request, other)]

    assert heard == [202, 200, 202, 202]


def test_without_a_signing_secret_nothing_by_http_is_believed(app: App, stub: Stub) -> None:
    body = command(stub)

    answer = TestClient(http(app)).post(EVENTS, content=body, headers=signed(body, "guessed"))

    assert answer.status_code == 401


def test_a_load_balancer_can_ask_whether_it_is_up(client: TestClient) -> None:
    assert client.get(HEALTH).text == "ok"


def test_a_command_is_answered_over_socket_mode(services: Services, tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, 0)
    workspace.install(manifest(FEATURES))
    workspace.sync_people([Member(world.DANA, "Dana Whit", "rep")])
    workspace.start()
    app = build(services, token=workspace.bot_token, api_url=workspace.api_url, workers=2)
    handler = socket_mode(app, workspace.app_token, concurrency=2)
    try:
        handler.connect()
        with httpx.Client(base_url=workspace.url, timeout=10) as page:
            assert "You are Dana Whit, rep." in typed(page, "/deskmate whoami")
    finally:
        handler.close()
        workspace.stop()


def test_a_connection_is_closed_at_once(services: Services, tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, 0)
    workspace.install(manifest(FEATURES))
    workspace.start()
    app = build(services, token=workspace.bot_token, api_url=workspace.api_url, workers=2)
    handler = socket_mode(app, workspace.app_token, concurrency=2)
    try:
        handler.connect()
        before = time.monotonic()
        handler.close()
        took = time.monotonic() - before
    finally:
        workspace.stop()

    assert took < 2  # left to itself it waits for three seconds


def typed(page: httpx.Client, text: str) -> str:
    """The first message that comes back to a person who types `text` into a channel."""
    here = {"as": world.DANA}
    rooms = page.get("/page/conversations", params=here).json()["conversations"]
    channel = next(room["id"] for room in rooms if room["kind"] == "channel")
    with page.stream("GET", "/page/events", params=here) as events:
        page.post("/page/messages", json={**here, "channel": channel, "text": text})
        for line in events.iter_lines():
            if not line.startswith("data:"):
                continue
            event = json.loads(line.removeprefix("data:"))
            if event["type"] == "failure" or event.get("message", {}).get("bot_id"):
                return line
    raise AssertionError("the stream of events ended")
