"""`deskmate run` as a process of its own, and commands that are interrupted."""

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import httpx
import pytest

from bot.slack.features import FEATURES
from bot.slack.manifest import manifest
from bot.workspace.people import Person
from bot.workspace.server import Workspace
from tests.commands import small
from tests.commands.conftest import Run
from tests.slack.stub import Stub

PATIENCE = 60.0
DEAD_PROXY = "http://127.0.0.1:9"


@contextmanager
def started(home: Path, *words: object, **settings: str) -> Iterator[subprocess.Popen[str]]:
    """The program as a process, ended at the end if it still runs."""
    program = Path(sys.executable).with_name("deskmate")
    process = subprocess.Popen(
        [str(program), *map(str, words)],
        env={"DESKMATE_HOME": str(home), "PATH": "/usr/bin:/bin", **settings},
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Tests that run in the background of a shell would hand on that Ctrl-C is to be ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def until(met: Callable[[], bool]) -> None:
    give_up = time.monotonic() + PATIENCE
    while not met():
        assert time.monotonic() < give_up, "it did not happen in time"
        time.sleep(0.02)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def line(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline()


class Typist:
    """The rep in front of the page."""

    def __init__(self, address: str) -> None:
        self._page = httpx.Client(base_url=address, trust_env=False, timeout=PATIENCE)
        rooms = self._page.get("/page/conversations", params={"as": small.REP}).json()
        self._room = next(one["id"] for one in rooms["conversations"] if one["kind"] == "dm")

    def types(self, text: str) -> bool:
        """Whether it could be sent; a command is refused while no app is connected."""
        body = {"as": small.REP, "channel": self._room, "text": text}
        return bool(self._page.post("/page/messages", json=body).json()["ok"])

    def sees(self, words: str) -> bool:
        query = {"as": small.REP, "channel": self._room}
        return words in self._page.get("/page/messages", params=query).text

    def close(self) -> None:
        self._page.close()


@contextmanager
def typist(address: str) -> Iterator[Typist]:
    found = Typist(address)
    try:
        yield found
    finally:
        found.close()


def works_for(rep: Typist) -> None:
    """Types what a rep types, and waits for the answers."""
    until(lambda: rep.types("/deskmate whoami"))
    until(lambda: rep.sees("Ada Brook"))
    rep.types("/account Quillwort")
    until(lambda: rep.sees("Maria Lopez"))
    rep.types("how heavy is the Lumo lamp?")
    until(lambda: rep.sees("840 g"))


def ends_well(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == (0, "")


def nothing_said_is_in(log: Path, *secrets: str) -> None:
    text = log.read_text(encoding="utf-8")
    assert "answered" in text
    for words in ("Quillwort", "Maria", "Lumo", "whoami", "Ada Brook", *secrets):
        assert words not in text


def test_the_local_workspace_works_behind_a_dead_proxy_and_logs_no_words(
    at_work: Path, home: Path
) -> None:
    proxies = dict.fromkeys(("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"), DEAD_PROXY)
    port = str(free_port())

    with started(home, "run", "--port", port, DESKMATE_LOG_LEVEL="DEBUG", **proxies) as process:
        assert line(process.stdout) == (
            f"Deskmate is at http://127.0.0.1:{port} (stop with Ctrl-C).\n"
        )
        with typist(f"http://127.0.0.1:{port}") as rep:
            works_for(rep)
        ends_well(process)

    nothing_said_is_in(home / "deskmate.log", "xoxb", "xapp")


def test_it_ends_well_even_while_it_is_still_loading(at_work: Path, home: Path) -> None:
    with started(home, "run", "--port", free_port()) as process:
        assert "Deskmate is at" in line(process.stdout)
        ends_well(process)


def test_slack_by_http_works_and_logs_no_words(at_work: Path, home: Path, tmp_path: Path) -> None:
    (tmp_path / "slack").mkdir()
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    slack = Workspace(tmp_path / "slack", 0, request_url=f"{address}/slack/events")
    slack.install(manifest(FEATURES, url=address))
    slack.sync_people([Person(small.REP, "Ada", "rep")])
    slack.start()
    settings = {
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "SLACK_API_URL": slack.api_url,
        "DESKMATE_LOG_LEVEL": "DEBUG",
    }
    try:
        with started(home, "run", "--port", port, **settings) as process:
            assert "Listening for Slack" in line(process.stdout)
            with typist(slack.url) as rep:
                works_for(rep)
            ends_well(process)
    finally:
        slack.stop()

    log = home / "deskmate.log"
    nothing_said_is_in(log, slack.bot_token, slack.signing_secret)
    assert "will be unused" not in log.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "slack", [{}, {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s3cret"}], ids=["", "http"]
)
def test_a_port_that_is_taken_is_told(deskmate: Run, at_work: Path, slack: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        ran = deskmate("run", "--port", port, **slack)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"Port {port} is ")


def test_a_record_without_people_says_how_to_bring_some(deskmate: Run) -> None:
    ran = deskmate("run")

    assert (ran.code, ran.out) == (1, "")
    assert "deskmate crm import" in ran.err


def test_ctrl_c_leaves_the_index_as_it_was(
    deskmate: Run, at_work: Path, home: Path, tmp_path: Path
) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(600):
        text = "\n\n".join(f"# Part {number}-{one}\n\nIt weighs {one} g." for one in range(8))
        (many / f"{number}.md").write_text(text, encoding="utf-8")
    (home / "index.lock").unlink()

    with started(home, "ingest", many) as process:
        until((home / "index.lock").exists)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE)

    assert (process.returncode, out) == (130, "")
    assert err.startswith("Stopped.")
    assert len(err.splitlines()) == 1
    assert json.loads(deskmate("kb", "status", "--json").out)["sheets"] == 2
    assert deskmate("ingest", at_work).code == 0


def test_the_samples_are_never_loaded_for_a_real_slack(deskmate: Run, tmp_path: Path) -> None:
    slack = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
    stub = Stub(refusals={"apps.connections.open": "invalid_auth"})
    stub.start()
    ran = deskmate("run", "--samples", SLACK_API_URL=stub.api_url, **slack)
    stub.stop()
    deskmate("crm", "export", tmp_path / "out")

    assert ran.code == 1
    assert "Slack did not accept the tokens" in ran.err
    assert json.loads((tmp_path / "out" / "world.json").read_text(encoding="utf-8"))["reps"] == []
