"""Socket Mode on the wire: greeting, envelopes, retries, several connections, ping."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from slack_sdk import WebClient
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from bot.workspace.delivery import Timing
from bot.workspace.server import Workspace
from tests.workspace.place import PATIENCE, QUICK, Json, opened, paged


def _url(workspace: Workspace) -> str:
    app = WebClient(base_url=workspace.api_url)
    return str(app.apps_connections_open(app_token=workspace.app_token)["url"])


@contextmanager
def wired(workspace: Workspace) -> Iterator[ClientConnection]:
    """A bare connection that has been greeted."""
    with connect(_url(workspace), proxy=None) as wire:
        hello = receive(wire)
        assert hello["type"] == "hello"
        assert hello["debug_info"]["approximate_connection_time"] > 0
        yield wire


def receive(wire: ClientConnection) -> Json:
    return dict(json.loads(wire.recv(timeout=PATIENCE)))


def acknowledge(wire: ClientConnection, envelope: Json, **payload: Any) -> None:
    answer: Json = {"envelope_id": envelope["envelope_id"]}
    wire.send(json.dumps({**answer, "payload": payload} if payload else answer))


def test_an_event_that_is_not_acknowledged_comes_three_more_times(tmp_path: Path) -> None:
    timing = Timing(answer=0.1, retries=(0.0, 0.0, 0.0))
    with opened(tmp_path, timing) as workspace, paged(workspace) as ana, wired(workspace) as wire:
        ana.say("hello")
        envelopes = [receive(wire) for _ in range(4)]
        assert [one["retry_attempt"] for one in envelopes] == [0, 1, 2, 3]
        assert [one["retry_reason"] for one in envelopes] == ["", "timeout", "timeout", "timeout"]
        assert len({one["payload"]["event_id"] for one in envelopes}) == 1
        assert len({one["envelope_id"] for one in envelopes}) == 4
        with pytest.raises(TimeoutError):
            wire.recv(timeout=3 * timing.answer)


def test_an_acknowledged_event_comes_once(tmp_path: Path) -> None:
    with opened(tmp_path, QUICK) as workspace, paged(workspace) as ana, wired(workspace) as wire:
        ana.say("hello")
        envelope = receive(wire)
        assert envelope["accepts_response_payload"] is False
        event = envelope["payload"]["event"]
        assert (event["type"], event["channel_type"], event["text"]) == ("message", "im", "hello")
        acknowledge(wire, envelope)
        with pytest.raises(TimeoutError):
            wire.recv(timeout=2 * QUICK.answer)


def test_each_envelope_goes_to_one_of_several_connections(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana, ExitStack() as stack:
        wires = [stack.enter_context(wired(workspace)) for _ in range(2)]
        for word in ("one", "two"):
            ana.say(f"/echo {word}")
        envelopes = [receive(wire) for wire in wires]
        assert {one["payload"]["text"] for one in envelopes} == {"one", "two"}
        for wire, envelope in zip(wires, envelopes, strict=True):
            assert envelope["accepts_response_payload"] is True
            acknowledge(wire, envelope, text=f"heard {envelope['payload']['text']}")
        ana.see("heard one")
        ana.see("heard two")


def test_the_greeting_counts_the_connections_and_pings_are_answered(tmp_path: Path) -> None:
    with (
        opened(tmp_path) as workspace,
        wired(workspace),
        connect(_url(workspace), proxy=None) as second,
    ):
        assert receive(second)["num_connections"] == 2
        assert second.ping("here?").wait(PATIENCE)


def test_an_envelope_survives_the_loss_of_its_connection(tmp_path: Path) -> None:
    timing = Timing(answer=0.4, connection=PATIENCE, retries=(0.0,))
    with opened(tmp_path, timing) as workspace, paged(workspace) as ana:
        with wired(workspace) as first:
            ana.say("hello")
            first_id = receive(first)["payload"]["event_id"]
        with wired(workspace) as second:
            again = receive(second)
            assert (again["payload"]["event_id"], again["retry_attempt"]) == (first_id, 1)
            acknowledge(second, again)


def test_a_connection_needs_a_ticket_that_was_not_used(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace:
        url = _url(workspace)
        with connect(url, proxy=None) as wire:
            receive(wire)
        for spent in (url, f"ws://127.0.0.1:{workspace.port}/socket/guessed"):
            with pytest.raises(InvalidStatus):
                connect(spent, proxy=None)


@pytest.mark.parametrize("noise", ["no json", "[]", "{}", '{"envelope_id": "unknown"}'])
def test_noise_from_the_app_does_not_end_the_connection(tmp_path: Path, noise: str) -> None:
    with opened(tmp_path) as workspace, paged(workspace) as ana, wired(workspace) as wire:
        wire.send(noise)
        ana.say("/echo hello")
        acknowledge(wire, receive(wire), text="still here")
        ana.see("still here")
