"""Slack is answered at once, whatever the work behind takes."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import wait

import pytest
from slack_bolt import App, BoltRequest

from bot.slack.app import build
from bot.slack.services import Services
from bot.slack.threads import FEW, OVER, Precedence, Workers
from tests.slack import world
from tests.slack.stub import Stub
from tests.slack.world import Minds

WORKERS = 4


@pytest.fixture
def busy(services: Services, stub: Stub, gate: threading.Event) -> Iterator[App]:
    workers = Workers(WORKERS, Precedence())
    yield build(services, token="xoxb-t", api_url=stub.api_url, work=workers)
    gate.set()
    workers.shutdown()


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
    workers = Workers(WORKERS, Precedence())
    app = build(services, token="xoxb-t", api_url=stub.api_url, work=workers)
    for number in range(WORKERS * 2):
        ask(app, stub, number)

    gate.set()
    workers.shutdown(wait=True)

    assert len(stub.said("response")) == WORKERS * 2


def test_work_begins_when_nobody_waits_to_be_acknowledged() -> None:
    precedence = Precedence()
    begun = threading.Event()
    with Workers(1, precedence) as workers:
        with precedence.acknowledging():
            workers.submit(begun.set)
            assert not begun.wait(0.05)
        assert begun.wait(2)


def test_a_rush_without_end_does_not_keep_work_for_ever() -> None:
    precedence = Precedence()
    with Workers(2, precedence) as workers, precedence.acknowledging():
        jobs = [workers.submit(int) for _ in range(2)]
        done, _ = wait(jobs, timeout=2)

    assert len(done) == 2


def test_right_after_a_rush_only_a_few_begin() -> None:
    precedence = Precedence()
    gate = threading.Event()
    begun: list[float] = []

    def hold() -> None:
        begun.append(time.monotonic())
        gate.wait(5)

    with Workers(3 * FEW, precedence) as workers:
        # All threads are there before the rush: to start them may take longer than work waits.
        there = threading.Barrier(3 * FEW + 1)
        for _ in range(3 * FEW):
            workers.submit(there.wait)
        there.wait()
        with precedence.acknowledging():
            for _ in range(3 * FEW):
                workers.submit(hold)
            rush = time.monotonic()
        until(lambda: len(begun) == 3 * FEW)
        gate.set()

    assert sorted(begun)[FEW] > rush + OVER


def until(met: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not met():
        assert time.monotonic() < end
        time.sleep(0.001)
