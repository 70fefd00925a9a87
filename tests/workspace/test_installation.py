"""What the installed manifest allows: scopes and events."""

from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError

from tests.workspace.place import (
    ANA,
    EVENTS,
    bolt,
    client,
    connected,
    manifest,
    opened,
    paged,
)


def test_a_scope_that_the_manifest_does_not_ask_for_is_missing(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace:
        workspace.install(manifest(oauth_config={"scopes": {"bot": ["chat:write"]}}))
        web = client(workspace)
        assert web.auth_test().headers["x-oauth-scopes"] == "chat:write"
        web.chat_postMessage(channel="#sales", text="allowed")
        with pytest.raises(SlackApiError) as refused:
            web.users_info(user=ANA.id)
        answer = refused.value.response
        assert (answer["error"], answer["needed"]) == ("missing_scope", "users:read")
        assert answer["provided"] == "chat:write"


def test_events_that_the_manifest_does_not_ask_for_are_not_sent(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        events = [event for event in EVENTS if event != "message.channels"]
        settings = {"event_subscriptions": {"bot_events": events}}
        workspace.install(manifest(settings=settings))
        app = bolt(workspace)
        app.event("message")(lambda event, say: say(f"heard {event['text']}"))
        with connected(workspace, app):
            ana.say("one", "sales")
            ana.say("two")
            ana.see("heard two")
            assert [one["text"] for one in ana.messages("sales")] == ["one"]
