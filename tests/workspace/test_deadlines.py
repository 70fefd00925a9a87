"""Triggers and response URLs: how long they live and how often they serve."""

from pathlib import Path
from queue import SimpleQueue
from typing import Any

from slack_sdk.webhook import WebhookClient

from bot.workspace.delivery import Timing
from tests.workspace.place import (
    BEN,
    PATIENCE,
    Json,
    bolt,
    connected,
    error_of,
    modal,
    opened,
    paged,
)


class Hands:
    """A clock that is moved by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 1_790_000_000.0

    def __call__(self) -> float:
        return self.now


def test_a_trigger_opens_one_view_within_three_seconds(tmp_path: Path) -> None:
    clock = Hands()
    with (
        opened(tmp_path, Timing(retries=()), clock=clock) as workspace,
        paged(workspace) as ana,
    ):
        app = bolt(workspace)
        bodies: list[Json] = []

        @app.command("/form")
        def form(ack: Any, body: Json) -> None:
            bodies.append(body)
            ack("noted")

        with connected(workspace, app):
            for _ in range(2):
                ana.say("/form")
                ana.see("noted")
            used, late = (body["trigger_id"] for body in bodies)
            clock.now += 3.0
            view = app.client.views_open(trigger_id=used, view=modal())["view"]
            again = {"trigger_id": used, "view": modal()}
            assert error_of(app.client.views_open, **again) == "exchanged_trigger_id"
            clock.now += 0.1
            too_late = {"trigger_id": late, "view": modal()}
            assert error_of(app.client.views_open, **too_late) == "expired_trigger_id"
            app.client.views_update(view_id=view["id"], hash=view["hash"], view=modal())
            stale = {"view_id": view["id"], "hash": view["hash"], "view": modal()}
            assert error_of(app.client.views_update, **stale) == "hash_conflict"
            unknown = {"view_id": "V404", "view": modal()}
            assert error_of(app.client.views_update, **unknown) == "not_found"


def test_a_response_url_serves_five_times_within_half_an_hour(tmp_path: Path) -> None:
    clock = Hands()
    with (
        opened(tmp_path, Timing(retries=()), clock=clock) as workspace,
        paged(workspace) as ana,
    ):
        app = bolt(workspace)
        urls: list[str] = []

        @app.command("/echo")
        def echo(ack: Any, body: Json) -> None:
            urls.append(body["response_url"])
            ack("noted")

        with connected(workspace, app):
            for _ in range(2):
                ana.say("/echo", "sales")
                ana.see("noted")
            answers = [WebhookClient(urls[0]).send(text=str(n)) for n in range(6)]
            assert [one.status_code for one in answers] == [200] * 5 + [404]
            assert answers[5].body == "used_url"
            assert ana.see("4")["ephemeral"] is True
            clock.now += 30 * 60 + 1
            late = WebhookClient(urls[1]).send(text="late")
            assert (late.status_code, late.body) == (404, "expired_url")


def test_a_response_can_be_made_public_and_a_faulty_one_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana, paged(workspace, BEN) as ben:
        app = bolt(workspace)
        statuses: SimpleQueue[int] = SimpleQueue()

        @app.command("/echo")
        def echo(ack: Any, respond: Any) -> None:
            ack()
            statuses.put(respond("x", blocks=[{"type": "nonsense"}]).status_code)
            statuses.put(respond("for all", response_type="in_channel").status_code)

        with connected(workspace, app):
            ana.say("/echo", "sales")
            assert "ephemeral" not in ben.see("for all")
            assert [statuses.get(timeout=PATIENCE) for _ in range(2)] == [400, 200]
