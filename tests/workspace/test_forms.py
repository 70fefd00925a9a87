"""Modals, selects and the Home tab, between a person and a real Bolt app."""

from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App
from slack_sdk.errors import SlackApiError

from tests.workspace.place import (
    BEN,
    QUICK,
    Json,
    Page,
    bolt,
    buttons,
    connected,
    modal,
    opened,
    paged,
    plain,
)


def _form(app: App, answer: dict[str, Any] | None = None) -> None:
    @app.command("/form")
    def show(ack: Any, body: Json, client: Any) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=modal(notify_on_close=True))

    @app.view("form")
    def submitted(ack: Any, body: Json, view: Json, client: Any) -> None:
        ack(**(answer or {}))
        entered = view["state"]["values"]["minutes"]["minutes"]["value"]
        client.chat_postMessage(channel=body["user"]["id"], text=f"minutes {entered}")

    @app.view_closed("form")
    def closed(ack: Any, body: Json, client: Any) -> None:
        ack()
        client.chat_postMessage(channel=body["user"]["id"], text=f"closed {body['is_cleared']}")


def _state(minutes: str) -> Json:
    return {"values": {"minutes": {"minutes": {"type": "number_input", "value": minutes}}}}


def _open_form(page: Page) -> str:
    page.say("/form")
    return str(page.hear("view_opened")["view"]["id"])


def test_a_modal_is_checked_submitted_and_closed(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)
        _form(app)
        with connected(workspace, app):
            view = _open_form(ana)
            empty = ana.post("views/submit", view_id=view, state={"values": {}})
            assert empty["errors"] == {"minutes": "Please complete this required field."}
            wrong = ana.post("views/submit", view_id=view, state=_state("a few"))
            assert wrong["errors"] == {"minutes": "Please enter a whole number."}
            assert ana.post("views/submit", view_id=view, state=_state("12")) == {"ok": True}
            assert ana.hear("view_closed")["view"]["id"] == view
            ana.see("minutes 12")
            assert ana.get("views")["views"] == []


def test_a_closed_modal_tells_the_app(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana, paged(workspace, BEN) as ben:
        app = bolt(workspace)
        _form(app)
        with connected(workspace, app):
            view = _open_form(ana)
            stolen = ben.post("views/submit", view_id=view, state=_state("1"))
            assert stolen["error"] == "That form is somebody else's."
            ana.post("views/close", view_id=view)
            ana.see("closed False")
            again = ana.post("views/close", view_id=view)
            assert again["error"] == "That form is no longer open."


@pytest.mark.parametrize(
    ("answer", "expected", "event"),
    [
        (
            {"response_action": "errors", "errors": {"minutes": "Too long."}},
            {"ok": False, "response_action": "errors", "errors": {"minutes": "Too long."}},
            None,
        ),
        (
            {"response_action": "update", "view": modal(title=plain("Second"))},
            {"ok": True, "response_action": "update"},
            "view_updated",
        ),
        (
            {"response_action": "push", "view": modal(title=plain("Second"))},
            {"ok": True, "response_action": "push"},
            "view_opened",
        ),
        ({"response_action": "clear"}, {"ok": True, "response_action": "clear"}, "view_closed"),
    ],
)
def test_the_app_decides_what_follows_a_submission(
    tmp_path: Path, answer: Json, expected: Json, event: str | None
) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)
        _form(app, answer)
        with connected(workspace, app):
            view = _open_form(ana)
            assert ana.post("views/submit", view_id=view, state=_state("12")) == expected
            if event is not None:
                ana.hear(event)


def test_a_submission_answered_with_a_faulty_view_says_what_is_wrong(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)
        _form(app, {"response_action": "update", "view": modal(title=plain("t" * 25))})
        with connected(workspace, app):
            view = _open_form(ana)
            answer = ana.post("views/submit", view_id=view, state=_state("12"))
            assert "must be less than 25 characters [json-pointer:/view/title/text]" in str(
                answer["error"]
            )


def test_a_press_in_a_modal_pushes_up_to_three_views(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)
        deep = modal(blocks=buttons("deeper"), submit=None)
        refused: list[str] = []

        @app.command("/form")
        def show(ack: Any, body: Json, client: Any) -> None:
            ack()
            client.views_open(trigger_id=body["trigger_id"], view=deep)

        @app.action("deeper")
        def deeper(ack: Any, body: Json, client: Any, say: Any) -> None:
            ack()
            try:
                client.views_push(trigger_id=body["trigger_id"], view=deep)
            except SlackApiError as error:
                refused.append(error.response["error"])
                client.chat_postMessage(channel=body["user"]["id"], text="no further")

        with connected(workspace, app):
            view = _open_form(ana)
            action = {"type": "button", "block_id": "buttons", "action_id": "deeper"}
            for _ in range(2):
                place = {"type": "view", "view_id": view}
                ana.post("actions", container=place, action=action)
                view = ana.hear("view_opened")["view"]["id"]
            ana.post("actions", container={"type": "view", "view_id": view}, action=action)
            ana.see("no further")
            assert refused == ["push_limit_reached"]
            assert len(ana.get("views")["views"]) == 3


def test_a_select_gets_its_options_from_the_app(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)
        select = {"type": "external_select", "action_id": "account", "min_query_length": 1}

        @app.command("/echo")
        def echo(ack: Any, say: Any) -> None:
            ack()
            say("pick", blocks=[{"type": "actions", "block_id": "b", "elements": [select]}])

        @app.options("account")
        def accounts(ack: Any, payload: Json) -> None:
            ack(options=[{"text": plain(payload["value"].upper()), "value": "1"}])

        with connected(workspace, app):
            ana.say("/echo")
            place = {"type": "message", "channel": ana.rooms["Deskmate"]}
            place["ts"] = ana.see("pick")["ts"]
            answer = ana.post(
                "options", container=place, block_id="b", action_id="account", value="con"
            )
            assert answer == {"options": [{"text": plain("CON"), "value": "1"}]}


def test_the_home_tab_is_published_when_it_is_opened(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana:
        app = bolt(workspace)

        @app.event("app_home_opened")
        def publish(event: Json, client: Any) -> None:
            block = {"type": "header", "text": plain(event["tab"])}
            client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [block]})

        with connected(workspace, app):
            assert ana.get("home") == {"view": None}
            ana.post("home/open")
            view = ana.hear("home")["view"]
            assert view["blocks"][0]["text"]["text"] == "home"
            assert ana.get("home")["view"] == view


def test_a_form_that_the_app_does_not_answer_stays_open_with_a_sentence(tmp_path: Path) -> None:
    with opened(tmp_path, QUICK) as workspace, paged(workspace) as ana:
        app = bolt(workspace)

        @app.command("/form")
        def show(ack: Any, body: Json, client: Any) -> None:
            ack()
            client.views_open(trigger_id=body["trigger_id"], view=modal())

        with connected(workspace, app):
            view = _open_form(ana)
            answer = ana.post("views/submit", view_id=view, state=_state("12"))
            assert answer["error"].startswith("Deskmate did not answer in time.")
            assert [one["id"] for one in ana.get("views")["views"]] == [view]
