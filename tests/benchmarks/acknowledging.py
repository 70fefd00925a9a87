"""How soon Deskmate acknowledges with many people at once, beside a Bolt app that does no more.

Both run as programs of their own, connected to the same kind of stub by real Socket Mode, and are
asked in turn, so that whatever else the machine does meets both.
"""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from websockets.sync.server import ServerConnection

from tests.benchmarks.figures import Figure, spread
from tests.slack.stub import Stub
from tests.slack.wire import Wire

PEOPLE = 100
RUSHES = 6
EACH = 4  # commands of each person, the next when the last was acknowledged
WORKERS = 32
PATIENCE = 60.0
WARM = 8.0  # seconds after a start in which Deskmate loads what answers need
PROGRAM = Path(sys.executable).with_name("deskmate")


@dataclass
class App:
    """A running app: `ready` is how long it took until Slack could reach it."""

    stub: Stub
    wire: Wire
    line: ServerConnection
    ready: float
    taken: list[float] = field(default_factory=list)

    def rush(self, people: int, each: int, command: dict[str, Any]) -> float:
        """All type at once, each the next when the last was acknowledged; commands a second."""
        began = time.perf_counter()
        sent = {self.type(command): time.perf_counter() for _ in range(people)}
        for number in range(people * each):
            answer = self.wire.acknowledged.get(timeout=PATIENCE)
            last: float = answer["at"]
            self.taken.append(last - sent[answer["envelope_id"]])
            if number < people * (each - 1):
                sent[self.type(command)] = time.perf_counter()
        return people * each / (last - began)

    def answered(self, times: int) -> None:
        """Waits until so many commands were answered, and the work behind them is over."""
        give_up = time.monotonic() + PATIENCE
        while len(self.stub.said("response")) < times and time.monotonic() < give_up:
            time.sleep(0.01)

    def type(self, command: dict[str, Any]) -> str:
        """Sends a command; the id with which it is to be acknowledged."""
        typed = {**command, "response_url": f"{self.stub.url}/response/1"}
        return self.wire.send(self.line, "slash_commands", typed)


def beside(home: Path, user: str, command: str) -> list[Figure]:
    """The figures of both; record and sheets are those in `home`."""
    name, _, text = command.partition(" ")
    typed = {
        "command": name,
        "text": text,
        "user_id": user,
        "team_id": "T1",
        "channel_id": "C1",
        "trigger_id": "1.1",
    }
    with ExitStack() as stack:
        bare = stack.enter_context(running(_bare(name), home))
        desk = stack.enter_context(running([str(PROGRAM), "run"], home))
        time.sleep(WARM)
        once = _in_turn(bare, desk, typed, 1)
        figures = [Figure("start, until Slack reaches it", desk.ready, "s")]
        figures += spread(f"{name} acknowledged, {PEOPLE} at once", desk.taken)
        figures += spread("… by a bare Bolt app", bare.taken)
        return [
            *figures,
            Figure("acknowledged a second, by a bare Bolt app's", once, "times"),
            Figure("the same without a pause", _in_turn(bare, desk, typed, EACH), "times"),
        ]


def _in_turn(bare: App, desk: App, command: dict[str, Any], each: int) -> float:
    """How many times as much Deskmate acknowledges in a rush as the bare app; the median."""
    ratios = []
    for _ in range(RUSHES):
        before = len(desk.stub.said("response"))
        theirs = bare.rush(PEOPLE, each, command)
        ratios.append(desk.rush(PEOPLE, each, command) / theirs)
        desk.answered(before + PEOPLE * each)
    return median(ratios)


@contextmanager
def running(words: Sequence[str], home: Path, **settings: str) -> Iterator[App]:
    """The program of these words, connected; `{api}` in them is the address of its Slack."""
    stub = Stub()
    stub.start()
    wire = Wire(stub)
    environment = {
        "DESKMATE_HOME": str(home),
        "DESKMATE_WORKERS": str(WORKERS),
        "PATH": "/usr/bin:/bin",
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_APP_TOKEN": "xapp-1",
        "SLACK_API_URL": stub.api_url,
        **settings,
    }
    told = [word.replace("{api}", stub.api_url) for word in words]
    began = time.perf_counter()
    process = subprocess.Popen(told, env=environment, stdout=subprocess.DEVNULL)
    try:
        line = wire.lines.get(timeout=PATIENCE)
        yield App(stub, wire, line, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(PATIENCE)
        wire.stop()
        stub.stop()


def _bare(command: str) -> list[str]:
    return [sys.executable, "-m", "tests.benchmarks.bare", "{api}", command, str(WORKERS)]
