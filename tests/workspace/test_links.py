"""Links of the app's own: told to it wherever they are posted, and shown as it says."""

from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import httpx
import pytest
from slack_bolt import Ack
from slack_sdk import WebClient

from bot.workspace.server import Workspace
from tests.workspace.place import (
    EVENTS,
    PATIENCE,
    Json,
    Page,
    bolt,
    buttons,
    connected,
    error_of,
    manifest,
    opened,
)

URL = "https://desk.example/deal/3?a=1&b=2"
UNFURLING = manifest(
    features={"unfurl_domains": ["desk.example"]},
    settings={"event_subscriptions": {"bot_events": [*EVENTS, "link_shared"]}},
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with opened(tmp_path) as workspace:
        workspace.install(UNFURLING)
        yield workspace


def test_a_link_is_unfurled_and_its_buttons_work(
    workspace: Workspace, web: WebClient, ana: Page
) -> None:
    app, pressed = bolt(workspace), Queue[Json]()

    def unfurl(event: Json, client: WebClient) -> None:
        (link,) = event["links"]
        shown = {link["url"]: {"blocks": buttons("show")}}
        client.chat_unfurl(channel=event["channel"], ts=event["message_ts"], unfurls=shown)

    def press(ack: Ack, body: Json) -> None:
        ack()
        pressed.put(body)

    app.event("link_shared")(unfurl)
    app.action("show")(press)
    with connected(workspace, app):
        ana.say(f"look: {URL} and https://else.example/", room="sales")
        changed = ana.hear("message_changed", lambda event: "attachments" in event["message"])

        (below,) = changed["message"]["attachments"]
        assert (below["from_url"], below["is_app_unfurl"]) == (URL, True)
        ana.press(changed["message"], "show", room="sales")
        body = pressed.get(timeout=PATIENCE)
        assert body["container"]["type"] == "message_attachment"
        assert body["container"]["app_unfurl_url"] == body["app_unfurl"]["from_url"] == URL


def test_only_links_that_are_there_are_unfurled(web: WebClient, ana: Page) -> None:
    ana.say(f"look: {URL}", room="sales")
    ts, room = ana.see(f"look: <{URL.replace('&', '&amp;')}>")["ts"], ana.rooms["sales"]
    shown = {"blocks": buttons("show")}

    other = {"channel": room, "ts": ts, "unfurls": {"https://x.example/": shown}}
    nowhere = {"channel": room, "ts": "1.000000", "unfurls": {URL: shown}}
    wrong = {"channel": room, "ts": ts, "unfurls": {URL: {"blocks": [{"type": "section"}]}}}

    assert error_of(web.chat_unfurl, **other) == "cannot_unfurl_url"
    assert error_of(web.chat_unfurl, **nowhere) == "cannot_find_message"
    assert error_of(web.chat_unfurl, **wrong) == "invalid_blocks"
    source, unfurls = "conversations_history", {URL: shown}
    assert web.chat_unfurl(unfurl_id=f"{room}.{ts}", source=source, unfurls=unfurls)["ok"]


def test_who_opens_such_a_link_comes_to_the_page(workspace: Workspace) -> None:
    answer = httpx.get(f"{workspace.url}/deal/3", trust_env=False)

    assert (answer.status_code, answer.headers["location"]) == (307, "/")
