"""The running program, as a user has it: started, and typed to in the local workspace."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

PATIENCE = 60.0
REP = "rep"


def _command(home: Path, *arguments: str) -> tuple[list[str], dict[str, str]]:
    program = Path(sys.executable).with_name("deskmate")
    return [str(program), *arguments], {"DESKMATE_HOME": str(home), "PATH": "/usr/bin:/bin"}


def ingest(home: Path, sheets: Path) -> dict[str, Any]:
    """The report of `deskmate ingest`."""
    words, environment = _command(home, "ingest", "--json", str(sheets))
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


class Program:
    """`deskmate run` on a free port; `ready` is how long it took until the page answered."""

    def __init__(self, home: Path) -> None:
        self.home = home
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        began = time.perf_counter()
        words, environment = _command(self.home, "run", "--samples", "--port", str(self.port))
        self._process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL)
        self._http = httpx.Client(base_url=self.address, timeout=PATIENCE)
        self._until(lambda: self._http.get("/").status_code == 200)
        self.ready = time.perf_counter() - began
        people = self._http.get("/page/boot").json()["people"]
        self.me = [person["id"] for person in people if person["role"] == REP][-1]
        rooms = self._http.get("/page/conversations", params={"as": self.me}).json()
        self.room = next(room["id"] for room in rooms["conversations"] if room["kind"] == "dm")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.close()
        self._process.terminate()
        self._process.wait(PATIENCE)

    def wait_until_it_works(self, command: str) -> None:
        """The bot connects and warms up behind the page; measure when it has."""
        self._until(lambda: bool(self._send(command).get("ok")))
        self.answers(["is anyone there?"])

    def answers(self, texts: list[str]) -> list[float]:
        """Seconds from typing each in the direct message until its answer was shown."""
        taken = []
        with self._events() as events:
            for text in texts:
                began = time.perf_counter()
                self._send(text)
                self._next_from_bot(events)
                taken.append(time.perf_counter() - began)
        return taken

    def memory(self, quiet: float) -> float:
        """Resident megabytes after `quiet` seconds without a message."""
        time.sleep(quiet)
        words = ["ps", "-o", "rss=", "-p", str(self._process.pid)]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        return int(done.stdout) / 1024

    def _send(self, text: str) -> dict[str, Any]:
        body = {"as": self.me, "channel": self.room, "text": text}
        answer: dict[str, Any] = self._http.post("/page/messages", json=body).json()
        return answer

    @contextmanager
    def _events(self) -> Iterator[Iterator[dict[str, Any]]]:
        with self._http.stream("GET", "/page/events", params={"as": self.me}) as stream:
            lines = stream.iter_lines()
            yield (json.loads(line[5:]) for line in lines if line.startswith("data:"))

    def _next_from_bot(self, events: Iterator[dict[str, Any]]) -> dict[str, Any]:
        for event in events:
            if event["type"] == "message" and event["message"].get("user") != self.me:
                return event
        raise RuntimeError("the workspace closed the stream of events")

    def _until(self, met: Callable[[], bool]) -> None:
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            try:
                if met():
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.02)
        raise TimeoutError("the program did not answer in time")
