"""What Slack offers an agent: messages that grow, conversations shown whole, context, shortcuts."""

from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.workspace.server import Workspace
from tests.workspace.place import (
    EVENTS,
    PATIENCE,
    Json,
    Page,
    bolt,
    connected,
    error_of,
    manifest,
    opened,
    paged,
)

STOPPED = ["agent_session_stopped"]
AGENT = manifest(
    features={
        "agent_view": {"agent_description": "A colleague"},
        "shortcuts": [
            {
                "name": "Note it",
                "type": "message",
                "callback_id": "note",
                "description": "As it is",
            },
            {"name": "Call", "type": "global", "callback_id": "call", "description": "Anybody"},
        ],
    },
    settings={"event_subscriptions": {"bot_events": [*EVENTS, "app_context_changed", *STOPPED]}},
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with opened(tmp_path) as workspace:
        workspace.install(AGENT)
        yield workspace


def begun(web: WebClient, ana: Page, **more: Any) -> Json:
    """A stream below a message of Ana's: the arguments that name it."""
    root = ana.say("tell me")["ts"]
    channel = ana.rooms["Deskmate"]
    answer = web.chat_startStream(channel=channel, thread_ts=root, **more)
    return {"channel": channel, "ts": answer["ts"]}


def shown(ana: Page, ts: str) -> Json:
    return next(one for one in ana.messages() if one["ts"] == ts)


def test_a_message_grows_and_ends_with_its_blocks(ana: Page, web: WebClient) -> None:
    stream = begun(web, ana, markdown_text="It weighs ")

    web.chat_appendStream(**stream, markdown_text="**1.2 kg**.")
    assert shown(ana, stream["ts"])["stream"]
    web.chat_stopStream(**stream, blocks=[{"type": "divider"}])

    whole = shown(ana, stream["ts"])
    assert whole["text"] == "It weighs **1.2 kg**."
    assert [block["type"] for block in whole["blocks"]] == ["markdown", "divider"]
    assert "stream" not in whole


def test_tasks_of_a_plan_change_in_place(ana: Page, web: WebClient) -> None:
    stream = begun(web, ana, task_display_mode="plan")
    task = {"type": "task_update", "id": "1", "title": "Look", "status": "in_progress"}
    web.chat_appendStream(**stream, chunks=[{"type": "plan_update", "title": "On it"}, task])

    web.chat_appendStream(**stream, chunks=[{**task, "status": "complete", "output": "Found"}])

    (plan,) = shown(ana, stream["ts"])["blocks"]
    assert plan["title"] == "On it"
    assert [one["status"] for one in plan["tasks"]] == ["complete"]


def test_on_a_time_line_tasks_stand_among_the_words(ana: Page, web: WebClient) -> None:
    stream = begun(web, ana)
    task = {"type": "task_update", "id": "1", "title": "Look", "status": "complete"}
    words = {"type": "markdown_text", "text": "Found it."}

    web.chat_stopStream(**stream, chunks=[task, words])

    kinds = [block["type"] for block in shown(ana, stream["ts"])["blocks"]]
    assert kinds == ["task_card", "markdown"]


def test_what_slack_would_refuse_of_a_stream_is_refused(ana: Page, web: WebClient) -> None:
    stream = begun(web, ana)
    add, start = web.chat_appendStream, web.chat_startStream
    sales, root = ana.rooms["sales"], ana.say("tell us", "sales")["ts"]
    pizza = [{"type": "task_update", "id": "1", "title": "Look", "status": "completed"}]

    assert error_of(add, **stream, chunks=pizza) == "invalid_chunks"
    assert error_of(add, **stream, markdown_text="x" * 12_001) == "invalid_chunks"
    assert error_of(add, **stream, markdown_text="a", chunks=pizza) == "markdown_text_conflict"
    assert error_of(start, channel=sales, thread_ts=root) == "missing_recipient_team_id"
    web.chat_stopStream(**stream)
    assert error_of(add, **stream, markdown_text="more") == "message_not_in_streaming_state"


def test_an_agents_conversations_are_shown_whole_one_below_the_other(
    ana: Page, web: WebClient
) -> None:
    first, second = ana.say("first")["ts"], ana.say("second")["ts"]
    web.chat_postMessage(channel=ana.rooms["Deskmate"], thread_ts=first, text="to the first")

    assert [one["text"] for one in ana.messages()] == ["first", "to the first", "second"]
    assert second > first


def test_a_conversation_keeps_its_title(ana: Page, web: WebClient) -> None:
    root = ana.say("how heavy?")["ts"]

    channel = ana.rooms["Deskmate"]
    web.assistant_threads_setTitle(channel_id=channel, thread_ts=root, title="Weights")

    assert shown(ana, root)["thread_title"] == "Weights"


def test_an_agent_is_told_what_a_person_reads(ana: Page, workspace: Workspace) -> None:
    heard: list[Json] = []
    app = bolt(workspace)
    app.event("app_context_changed")(lambda event: heard.append(event))

    @app.event("message")
    def hear(event: Json, say: Any) -> None:
        say(event["app_context"]["entities"][0]["value"])

    with connected(workspace, app):
        sales = ana.rooms["sales"]
        ana.post("looking", channel=sales)
        ana.post("looking", channel=sales)
        ana.say("where am I?")
        ana.see(sales)

    (event,) = heard
    (entity,) = event["context"]["entities"]
    assert (entity["type"], entity["value"]) == ("slack#/types/channel_id", sales)
    assert event["user"] == "U0ANA"


def test_shortcuts_of_a_message_and_of_all_reach_the_app(ana: Page, workspace: Workspace) -> None:
    app = bolt(workspace)

    @app.shortcut("note")
    def note(ack: Any, body: Json, respond: Any) -> None:
        ack()
        respond(f"noted: {body['message']['text']} by {body['user']['id']}")

    @app.shortcut("call")
    def call(ack: Any, body: Json, client: WebClient) -> None:
        ack()
        client.chat_postMessage(channel=body["user"]["id"], text=f"called: {body['type']}")

    app.event("message")(lambda ack: ack())
    with connected(workspace, app):
        ts = ana.say("buy milk", "sales")["ts"]
        place = {"type": "message", "channel": ana.rooms["sales"], "ts": ts}
        assert ana.post("shortcuts", callback_id="note", container=place)["ok"]
        assert ana.see("noted: buy milk by U0ANA")["ephemeral"]
        assert ana.post("shortcuts", callback_id="call")["ok"]
        ana.see("called: shortcut")


def test_the_menus_are_told_to_the_page_and_others_are_refused(ana: Page) -> None:
    boot = ana.get("boot")

    assert boot["agent"] is True
    assert [(one["callback_id"], one["kind"]) for one in boot["shortcuts"]] == [
        ("note", "message"),
        ("call", "global"),
    ]
    assert "no such shortcut" in ana.post("shortcuts", callback_id="note")["error"]


def test_without_an_agent_view_nothing_of_it_is_told(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)

        @app.event("message")
        def hear(event: Json, say: Any) -> None:
            say("agent" if "app_context" in event else "bot")

        with connected(workspace, app):
            ana.say("who are you?")
            ana.see("bot")
            assert ana.get("boot")["agent"] is False


def test_a_person_stops_what_the_app_writes(
    workspace: Workspace, web: WebClient, ana: Page
) -> None:
    app, heard = bolt(workspace), Queue[Json]()
    app.event("agent_session_stopped")(lambda event: heard.put(event))
    with connected(workspace, app):
        stream = begun(web, ana)
        assert ana.get("boot")["stops"] is True

        ana.post("stop", channel=stream["channel"], thread_ts=ana.messages()[0]["ts"])
        told = heard.get(timeout=PATIENCE)

        assert told["streaming_message_ts"] == [stream["ts"]]
        assert (told["channel"], told["user"]) == (stream["channel"], ana.person.id)
        more = {"markdown_text": "more", **stream}
        assert error_of(web.chat_appendStream, **more) == "stopped_by_user"
        assert error_of(web.chat_stopStream, **stream) == "message_not_in_streaming_state"


def test_a_session_that_is_worked_on_shows_it(web: WebClient, ana: Page) -> None:
    ana.say("hello")
    root = ana.see("hello")["ts"]
    where = {"channel_id": ana.rooms["Deskmate"], "thread_ts": root}

    for status, line in (("processing", "is working…"), ("active", "")):
        web.agents_sessions_setStatus(status=status, **where)
        assert ana.hear("status", lambda event: event["thread_ts"] == root)["status"] == line
    wrong = {"status": "asleep", **where}
    assert error_of(web.agents_sessions_setStatus, **wrong) == "invalid_arguments"
