"""Installation by OAuth: any workspace installs the app, its token is kept, used and rotated."""

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from slack_sdk.signature import SignatureVerifier
from starlette.testclient import TestClient

from bot.slack.app import build
from bot.slack.client import SlackClient
from bot.slack.installing import OAuth
from bot.slack.services import Services
from bot.slack.serving import EVENTS, INSTALL, REDIRECT, http
from bot.slack.telling import Teller
from bot.slack.threads import Inline
from bot.store.engine import open_engine
from bot.wiring.installing import oauth as kept
from tests.slack import world
from tests.slack.stub import Stub

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
LASTS = 43_200


@pytest.fixture
def oauth(tmp_path: Path) -> Iterator[OAuth]:
    engine = open_engine(f"sqlite:///{tmp_path / 'installations.db'}")
    yield kept("1.2", "s3cret", engine)
    engine.dispose()


@pytest.fixture
def slack(services: Services, stub: Stub, oauth: OAuth) -> TestClient:
    """The app as Slack and a browser reach it."""
    app = build(services, oauth=oauth, signing_secret=SECRET, api_url=stub.api_url, work=Inline())
    return TestClient(http(app), base_url="https://desk.example")


def granted(token: str, lasts: int = LASTS, team: str = "T1") -> dict[str, object]:
    return {
        "ok": True,
        "app_id": "A1",
        "access_token": token,
        "refresh_token": f"xoxe-{token}",
        "expires_in": lasts,
        "token_type": "bot",
        "scope": "chat:write",
        "bot_user_id": "U0BOT",
        "team": {"id": team, "name": "Team"},
        "enterprise": None,
        "authed_user": {"id": "U0ADMIN"},
        "is_enterprise_install": False,
    }


def installs(slack: TestClient, stub: Stub, token: str = "xoxb-1", lasts: int = LASTS) -> int:
    """Somebody presses the button and agrees; the status of the page at the end."""
    stub.answers["oauth.v2.access"] = granted(token, lasts)
    page = slack.get(INSTALL).text
    link = re.search(r'href="([^"]*authorize[^"]*)"', page)
    assert link is not None
    state = parse_qs(urlsplit(link[1].replace("&amp;", "&")).query)["state"][0]
    return slack.get(REDIRECT, params={"code": "c", "state": state}).status_code


def says(slack: TestClient, event_id: str = "Ev1", team: str = "T1") -> int:
    event = {"type": "message", "channel_type": "im", "channel": "D1", "user": world.DANA}
    return tells(slack, {**event, "text": "How heavy is it?", "ts": "17.1"}, event_id, team)


def tells(slack: TestClient, event: dict[str, object], event_id: str, team: str = "T1") -> int:
    payload = {"type": "event_callback", "team_id": team, "event_id": event_id, "event": event}
    body, at = json.dumps(payload), str(int(time.time()))
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=at, body=body)
    headers = {
        "x-slack-request-timestamp": at,
        "x-slack-signature": signature or "",
        "content-type": "application/json",
    }
    return slack.post(EVENTS, content=body, headers=headers).status_code


def test_the_page_asks_for_what_the_app_needs(slack: TestClient) -> None:
    page = slack.get(INSTALL)

    assert page.status_code == 200
    assert "client_id=1.2" in page.text
    assert "chat%3Awrite" in page.text or "chat:write" in page.text


def test_an_installed_workspace_is_answered_with_its_own_token(
    slack: TestClient, stub: Stub
) -> None:
    assert installs(slack, stub) == 200

    assert says(slack) == 200

    (call,) = [call for call in stub.calls if call.method == "chat.postMessage"]
    assert call.token == "xoxb-1"


def test_a_workspace_that_has_not_installed_it_is_not_answered(
    slack: TestClient, stub: Stub
) -> None:
    installs(slack, stub)

    says(slack, team="T2")

    assert stub.said("chat.postMessage") == []


def test_who_comes_back_with_another_state_installs_nothing(slack: TestClient, stub: Stub) -> None:
    stub.answers["oauth.v2.access"] = granted("xoxb-1")
    slack.get(INSTALL)

    answer = slack.get(REDIRECT, params={"code": "c", "state": "guessed"})

    assert answer.status_code == 400
    assert stub.said("oauth.v2.access") == []


def test_a_token_is_rotated_before_it_ends_and_the_new_one_is_kept(
    slack: TestClient, stub: Stub
) -> None:
    installs(slack, stub, "xoxb-old", lasts=60)
    stub.answers["oauth.v2.access"] = granted("xoxb-new")

    says(slack, "Ev1")
    says(slack, "Ev2")

    tokens = [call.token for call in stub.calls if call.method == "chat.postMessage"]
    assert tokens == ["xoxb-new"] * 2
    refreshed = [body for body in stub.said("oauth.v2.access") if "refresh_token" in body]
    assert [body["refresh_token"] for body in refreshed] == ["xoxe-xoxb-old"]


def test_a_request_is_acknowledged_without_asking_who_a_token_is(
    slack: TestClient, stub: Stub
) -> None:
    installs(slack, stub)
    before = len(stub.said("auth.test"))

    says(slack)

    assert len(stub.said("auth.test")) == before


def test_a_token_that_slack_does_not_rotate_now_serves_until_its_end(
    slack: TestClient, stub: Stub
) -> None:
    installs(slack, stub, "xoxb-old", lasts=60)
    stub.refusals["oauth.v2.access"] = "internal_error"

    says(slack)

    assert [c.token for c in stub.calls if c.method == "chat.postMessage"] == ["xoxb-old"]


def test_who_removes_the_app_is_forgotten(slack: TestClient, stub: Stub) -> None:
    installs(slack, stub)

    assert tells(slack, {"type": "app_uninstalled"}, "Ev1") == 200

    says(slack, "Ev2")
    assert stub.said("chat.postMessage") == []


def test_people_are_told_in_the_workspace_that_installed_it(
    slack: TestClient, stub: Stub, services: Services, oauth: OAuth
) -> None:
    installs(slack, stub)
    app = build(services, oauth=oauth, api_url=stub.api_url, work=Inline())
    client = app.client
    assert isinstance(client, SlackClient)
    (told,) = list(oauth.clients(client))

    assert told.token == "xoxb-1"
    assert Teller(app, services.desk, lambda: oauth.clients(client)).tell()
