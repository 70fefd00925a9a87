"""Socket Mode over real WebSockets that are refreshed, closed and cut."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Barrier, Event
from typing import Any

import pytest
from slack_bolt import App
from slack_sdk.errors import SlackApiError
from websockets.sync.server import ServerConnection

from bot.slack.sockets import connected, socket_mode
from tests.slack import world
from tests.slack.person import CHANNEL, TEAM
from tests.slack.stub import BOT, PATIENCE, Stub
from tests.slack.wire import Wire

OFTEN = 0.05


@pytest.fixture
def wire(stub: Stub) -> Iterator[Wire]:
    wire = Wire(stub)
    yield wire
    wire.stop()


@pytest.fixture
def line(app: App, wire: Wire) -> Iterator[ServerConnection]:
    """The connection that the app opened first."""
    connection = socket_mode(app, "xapp-t", concurrency=2, look_every=OFTEN)
    connection.connect()
    yield wire.connected()
    connection.close()


def whoami(stub: Stub, trigger: str = "t1") -> dict[str, Any]:
    return {
        "command": "/deskmate",
        "text": "whoami",
        "user_id": world.DANA,
        "team_id": TEAM,
        "channel_id": CHANNEL,
        "response_url": f"{stub.url}/response/1",
        "trigger_id": trigger,
    }


def question() -> dict[str, Any]:
    event = {
        "type": "message",
        "channel_type": "im",
        "channel": "D0DANA",
        "user": world.DANA,
        "text": "How heavy is it?",
        "ts": "1700000001.000100",
    }
    return {
        "type": "event_callback",
        "team_id": TEAM,
        "event_id": "Ev1",
        "event": event,
        "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
    }


def is_answered(wire: Wire, stub: Stub, line: ServerConnection, trigger: str) -> None:
    before = len(stub.said("response"))
    sent = wire.send(line, "slash_commands", whoami(stub, trigger))
    assert wire.acknowledgement()["envelope_id"] == sent
    stub.wait(lambda: len(stub.said("response")) == before + 1)


def test_a_command_is_acknowledged_and_answered(
    wire: Wire, stub: Stub, line: ServerConnection
) -> None:
    is_answered(wire, stub, line, "t1")


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
def test_slack_asks_for_a_new_connection_and_gets_it_before_the_old_one_ends(
    wire: Wire, stub: Stub, line: ServerConnection, reason: str
) -> None:
    wire.refresh(line, reason)

    is_answered(wire, stub, wire.connected(), "t2")


def test_a_closed_connection_is_opened_again(
    wire: Wire, stub: Stub, line: ServerConnection
) -> None:
    line.close(1001)

    is_answered(wire, stub, wire.connected(), "t2")


def test_a_cut_connection_is_opened_again(wire: Wire, stub: Stub, line: ServerConnection) -> None:
    wire.cut(line)

    is_answered(wire, stub, wire.connected(), "t2")


def test_a_cut_connection_is_noticed_by_itself(app: App, wire: Wire, stub: Stub) -> None:
    every = 0.5
    connection = socket_mode(app, "xapp-t", look_every=every)
    connection.connect()
    line = wire.connected()
    try:
        began = time.monotonic()
        wire.cut(line)
        replaced = wire.connected()
        took = time.monotonic() - began
        is_answered(wire, stub, replaced, "t2")
    finally:
        connection.close()

    assert took < 4 * every  # left to itself it waits until five pings have failed


def test_several_threads_may_end_a_connection_at_once(app: App, wire: Wire) -> None:
    connection = socket_mode(app, "xapp-t", look_every=OFTEN)
    connection.connect()
    session = connection.client.current_session  # type: ignore[attr-defined]
    together = Barrier(4)

    def end() -> None:
        together.wait()
        session.disconnect()

    with ThreadPoolExecutor(4) as pool:
        with session.sock_send_lock:
            ended = [pool.submit(end) for _ in range(4)]
            wait(ended, OFTEN)
        connection.close()

    assert [one.exception() for one in ended] == [None] * 4


def test_it_ends_whenever_it_is_told_to(app: App, wire: Wire) -> None:
    for moment in range(12):
        connection = socket_mode(app, "xapp-t", concurrency=2, look_every=OFTEN)
        connection.connect()
        time.sleep(moment / 100)

        with ThreadPoolExecutor() as pool:
            assert not wait([pool.submit(connection.close)], timeout=10).not_done


def test_it_is_tried_again_until_slack_lets_it_in(
    wire: Wire, stub: Stub, line: ServerConnection, caplog: pytest.LogCaptureFixture
) -> None:
    stub.refusals["apps.connections.open"] = "internal_error"
    wire.cut(line)
    stub.wait(lambda: len(stub.said("apps.connections.open")) > 3)
    del stub.refusals["apps.connections.open"]

    is_answered(wire, stub, wire.connected(), "t2")
    assert "xapp-t" not in caplog.text


def test_an_event_that_comes_again_after_a_cut_is_answered_once(
    wire: Wire, stub: Stub, line: ServerConnection
) -> None:
    first = wire.send(line, "events_api", question(), retry_attempt=0, retry_reason="")
    assert wire.acknowledgement()["envelope_id"] == first
    wire.cut(line)

    again = wire.send(
        wire.connected(), "events_api", question(), retry_attempt=1, retry_reason="timeout"
    )

    assert wire.acknowledgement()["envelope_id"] == again
    assert len(stub.said("chat.postMessage")) == 1


def test_noise_on_the_wire_is_passed_over(wire: Wire, stub: Stub, line: ServerConnection) -> None:
    for noise in ("no json", '{"type": "newest_thing"}', "{}", "[]"):
        line.send(noise)

    is_answered(wire, stub, line, "t1")


def test_a_slack_that_is_not_there_yet_is_waited_for(app: App, wire: Wire, stub: Stub) -> None:
    stub.drops = True
    waits = Event()
    connection = socket_mode(app, "xapp-t", look_every=OFTEN)

    with ThreadPoolExecutor(1) as pool:
        found = pool.submit(connected, connection, Event(), waits.set, OFTEN)
        assert waits.wait(PATIENCE)
        stub.drops = False
        assert found.result(PATIENCE)
    connection.close()


def test_tokens_that_slack_refuses_are_not_tried_again(app: App, stub: Stub) -> None:
    stub.refusals["apps.connections.open"] = "invalid_auth"
    connection = socket_mode(app, "xapp-t", look_every=OFTEN)

    with pytest.raises(SlackApiError):
        connected(connection, Event(), pytest.fail)
    connection.close()
    assert len(stub.said("apps.connections.open")) == 1
