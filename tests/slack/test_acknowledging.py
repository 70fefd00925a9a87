"""Slack is answered at once, whatever the work behind takes."""

import threading
import time
from collections.abc import Iterator

import pytest
from slack_bolt import App, BoltRequest

from bot.slack.app import build, pools
from bot.slack.services import Services
from tests.slack import world
from tests.slack.stub import Stub
from tests.slack.world import Minds

WORKERS = 4


@pytest.fixture
def gate(minds: Minds) -> Iterator[threading.Event]:
    """Answers wait until it is set."""
    gate = threading.Event()
    minds.before_answer = lambda: gate.wait(10)
    yield gate
    gate.set()


@pytest.fixture
def busy(services: Services, stub: Stub, gate: threading.Event) -> Iterator[App]:
    executors = pools(WORKERS)
    yield build(services, token="xoxb-t", api_url=stub.api_url, executors=executors)
    gate.set()
    executors.acknowledging.shutdown()
    executors.working.shutdown()


def ask(app: App, stub: Stub, number: int) -> float:
    """Types `/ask` and returns the seconds until it was acknowledged."""
    body = {
        "command": "/ask",
        "text": "How heavy?",
        "user_id": world.DANA,
        "team_id": "T1",
        "channel_id": "C1",
        "response_url": f"{stub.url}/response/1",
        "trigger_id": f"t{number}",
    }
    start = time.monotonic()
    answer = app.dispatch(BoltRequest(mode="socket_mode", body=body))
    assert answer.status == 200
    return time.monotonic() - start


def test_a_command_is_acknowledged_while_every_worker_waits(
    busy: App, stub: Stub, gate: threading.Event, minds: Minds
) -> None:
    for number in range(WORKERS):
        ask(busy, stub, number)

    taken = ask(busy, stub, WORKERS)

    assert taken < 1
    assert stub.said("response") == []
    assert not gate.is_set()


def test_what_waited_is_answered_in_the_end(
    services: Services, stub: Stub, gate: threading.Event
) -> None:
    executors = pools(WORKERS)
    app = build(services, token="xoxb-t", api_url=stub.api_url, executors=executors)
    for number in range(WORKERS * 2):
        ask(app, stub, number)

    gate.set()
    executors.acknowledging.shutdown(wait=True)
    executors.working.shutdown(wait=True)

    assert len(stub.said("response")) == WORKERS * 2
