"""A real Bolt app on Socket Mode: what people do reaches it, what it answers is seen."""

from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App

from bot.workspace.delivery import Timing
from tests.workspace.place import (
    ANA,
    BEN,
    PATIENCE,
    QUICK,
    Json,
    bolt,
    buttons,
    connected,
    opened,
    paged,
)


def test_a_direct_message_is_answered_in_its_thread(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)

        @app.event("message")
        def hear(event: Json, say: Any) -> None:
            said = f"{event['channel_type']} {event['user']} {event['text']}"
            say(said, thread_ts=event["ts"])

        with connected(workspace, app):
            sent = ana.say("Is it < 2 kg & cheap? ask a@b.com or https://b.com/x.")
            text = "im U0ANA Is it &lt; 2 kg &amp; cheap? ask <mailto:a@b.com|a@b.com>"
            reply = ana.see(f"{text} or <https://b.com/x>.")
            assert reply["thread_ts"] == sent["ts"]
            root = ana.hear("message_changed")["message"]
            assert (root["ts"], root["reply_count"]) == (sent["ts"], 1)
            assert [one["ts"] for one in ana.messages()] == [sent["ts"]]
            thread = ana.messages(thread_ts=sent["ts"])
            assert [one["ts"] for one in thread] == [sent["ts"], reply["ts"]]


def test_a_mention_in_a_channel_reaches_the_app_by_its_user_id(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana, paged(workspace, BEN) as ben:
        app = bolt(workspace)

        @app.event("app_mention")
        def answer(event: Json, context: Json, say: Any) -> None:
            assert event["text"] == f"hi <@{context['bot_user_id']}>, <@U0BEN>"
            say(f"at your service in {event['channel']}")

        app.event("message")(lambda ack: ack())
        with connected(workspace, app):
            ana.say("hi @Deskmate, @Ben Carter", "sales")
            ben.see(f"at your service in {ben.rooms['sales']}")


def _echo(app: App) -> None:
    @app.command("/echo")
    def echo(ack: Any, command: Json, respond: Any) -> None:
        ack(f"{command['text']} by {command['user_name']} in {command['channel_name']}")


def test_a_slash_command_is_answered_to_its_person_alone(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana, paged(workspace, BEN) as ben:
        app = bolt(workspace)
        _echo(app)
        with connected(workspace, app):
            assert ana.say("/echo  Ben & Co ", "sales") == {"ok": True}
            seen = ana.see("Ben &amp; Co by ana.ruiz in sales")
            assert seen["ephemeral"] is True
            assert ben.messages("sales") == []


def test_a_command_that_escapes_gets_the_ids_of_whom_it_names(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)
        app.command("/names")(lambda ack, command: ack(command["text"]))
        with connected(workspace, app):
            ana.say("/names @Ben Carter in #sales")
            ana.see(f"<@U0BEN|ben.carter> in <#{ana.rooms['sales']}|sales>")


@pytest.mark.parametrize(
    ("text", "thread", "sentence"),
    [
        ("/nope now", None, '/nope is not a valid command. To send a message that starts with "/"'),
        ("/echo", "1.0", "/echo is not supported in threads."),
        ("  ", None, "Write something first."),
        ("a" * 40_001, None, "A message may be 40,000 characters long"),
    ],
)
def test_what_slack_would_not_send_is_refused_with_a_sentence(
    tmp_path: Path, text: str, thread: str | None, sentence: str
) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        refused = ana.say(text, thread_ts=thread)
        assert refused["ok"] is False
        assert refused["error"].startswith(sentence)


def test_a_silent_app_is_reported_to_the_person(tmp_path: Path) -> None:
    with opened(tmp_path, QUICK) as workspace, paged(workspace) as ana:
        app = bolt(workspace)
        with connected(workspace, app):
            ana.say("/echo hello", "sales")
            failure = ana.hear("failure")
            assert failure["text"] == "/echo failed because the app did not respond."
            assert failure["channel"] == ana.rooms["sales"]


def test_an_absent_app_is_reported_to_the_person(tmp_path: Path) -> None:
    with opened(tmp_path, QUICK) as workspace, paged(workspace) as ana:
        ana.say("/echo hello")
        assert "/echo failed" in ana.hear("failure")["text"]


def test_what_was_sent_just_before_the_app_connects_still_reaches_it(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)
        _echo(app)
        ana.say("/echo early")
        with connected(workspace, app):
            ana.see("early by ana.ruiz in directmessage")


def _card(app: App) -> None:
    @app.command("/echo")
    def echo(ack: Any, respond: Any, say: Any) -> None:
        ack()
        respond("private card", blocks=buttons("replace", "delete"))
        say("public card", blocks=buttons("replace", "delete"))

    @app.action("replace")
    def replace(ack: Any, body: Json, action: Json, respond: Any) -> None:
        ack()
        content = "message" in body
        respond(f"{action['value']} by {body['user']['id']}, {content}", replace_original=True)

    @app.action("delete")
    def delete(ack: Any, respond: Any) -> None:
        ack()
        respond(delete_original=True)


def test_a_button_replaces_and_deletes_its_message(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)
        _card(app)
        with connected(workspace, app):
            ana.say("/echo", "sales")
            private, public = ana.see("private card"), ana.see("public card")
            assert ana.press(public, "replace", "sales", value="replace") == {"ok": True}
            changed = ana.hear("message_changed")["message"]
            assert (changed["text"], changed["ts"]) == ("replace by U0ANA, True", public["ts"])
            assert "edited" in changed
            assert "blocks" not in changed
            ana.press(private, "replace", "sales", value="replace")
            changed = ana.hear("message_changed")["message"]
            assert (changed["text"], changed["ephemeral"]) == ("replace by U0ANA, False", True)
            gone = ana.press(public, "replace", "sales")
            assert gone["error"] == "That button is no longer there; the message has changed."


def test_an_ephemeral_message_can_be_deleted_by_its_button(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)
        _card(app)
        with connected(workspace, app):
            ana.say("/echo", "sales")
            private = ana.see("private card")
            ana.press(private, "delete", "sales")
            assert ana.hear("message_deleted")["message"]["ts"] == private["ts"]
            assert private["ts"] not in [one["ts"] for one in ana.messages("sales")]


def test_nobody_else_sees_or_presses_an_ephemeral_message(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana, paged(workspace, BEN) as ben:
        app = bolt(workspace)
        _card(app)
        with connected(workspace, app):
            ana.say("/echo", "sales")
            private = ana.see("private card")
            public = ben.see("public card")
            assert [one["ts"] for one in ben.messages("sales")] == [public["ts"]]
            assert ben.press(private, "replace", "sales")["error"] == "That message is gone."
            found = app.client.conversations_history(channel=ana.rooms["sales"])["messages"]
            assert [one["ts"] for one in found] == [public["ts"]]
            refused = ben.get("messages", channel=ana.rooms["Deskmate"])
            assert refused["error"] == "There is no such conversation."


def test_status_title_and_prompts_are_shown_and_the_answer_clears_the_status(
    tmp_path: Path,
) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        web = bolt(workspace).client
        ts, room = ana.say("hello")["ts"], ana.rooms["Deskmate"]
        web.assistant_threads_setStatus(channel_id=room, thread_ts=ts, status="is thinking…")
        assert ana.hear("status")["status"] == "is thinking…"
        web.assistant_threads_setTitle(channel_id=room, thread_ts=ts, title="Weights")
        assert ana.hear("title")["title"] == "Weights"
        prompts = [{"title": "Weigh", "message": "How heavy is it?"}]
        web.assistant_threads_setSuggestedPrompts(channel_id=room, thread_ts=ts, prompts=prompts)
        assert ana.hear("prompts")["prompts"] == prompts
        web.chat_postMessage(channel=room, thread_ts=ts, text="2 kg")
        assert ana.hear("status") == {
            "type": "status",
            "channel": room,
            "thread_ts": ts,
            "status": "",
        }


def test_the_app_reconnects_when_it_is_asked_to(tmp_path: Path) -> None:
    # The SDK listens on its new connection only after a last look of 3 s at the old one.
    with opened(tmp_path, Timing(answer=PATIENCE)) as workspace, paged(workspace) as ana:
        app = bolt(workspace)
        _echo(app)
        with connected(workspace, app) as handler:
            first = handler.client.session_id()
            workspace.refresh_connections()
            ana.say("/echo meanwhile")
            ana.see("meanwhile by ana.ruiz in directmessage")
            assert handler.client.is_connected()
            assert handler.client.session_id() != first


def test_a_refused_answer_to_a_command_is_shown_with_its_reason(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)
        app.command("/echo")(lambda ack: ack(text="x", blocks=[{"type": "header"}]))
        with connected(workspace, app):
            ana.say("/echo")
            text = ana.hear("failure")["text"]
            assert "invalid_blocks: missing required field: text [json-pointer:/blocks/0]" in text


def test_people_who_left_can_no_longer_use_the_page(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace, BEN) as ben:
        workspace.sync_people([ANA])
        assert ben.get("conversations")["error"] == "Choose who you are first."
        assert [one["id"] for one in ben.get("boot")["people"]] == [ANA.id]
