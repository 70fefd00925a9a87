"""Two hundred people and a slow model: `python -m tests.benchmarks.waiting`.

The program runs as in a company, connected by Socket Mode. Everybody asks a product question at
once; while the model takes its time over them, everybody types a command.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from rich.console import Console

from bot.settings import Settings
from bot.wiring.whole import Wiring
from tests.benchmarks.acknowledging import PATIENCE, PROGRAM, WORKERS, App, running
from tests.benchmarks.figures import Figure, spread
from tests.commands import small
from tests.model.server import KEY, Say, serving

PEOPLE = 200
SLOW = 8.0  # seconds until the model says its first word
LATER = 1.0
FIRST = "U0FIRST"
QUESTION = "how heavy is the Lumo?"
COMMAND = {"command": "/opp", "text": "show Quillwort", "team_id": "T1"}


def measure(home: Path, people: int, slow: float, workers: int) -> list[Figure]:
    ids = [f"U0{number:03}" for number in range(people)]
    _furnish(home, ids)
    with serving() as model:
        model.always = Say("The Lumo weighs 840 g [1].", after=slow)
        settings = {
            "OPENAI_API_KEY": KEY,
            "OPENAI_BASE_URL": model.url,
            "DESKMATE_WORKERS": str(workers),
        }
        with running([str(PROGRAM), "run"], home / "home", **settings) as desk:
            # What is answered once has loaded all that the others need.
            _acknowledged(desk, {_asks(desk, FIRST): time.perf_counter()})
            _answers(desk, 1)
            desk.stub.calls.clear()
            return _rush(desk, ids)


def _furnish(home: Path, ids: Iterable[str]) -> None:
    """Two sheets, and a record in which everybody is a rep."""
    wiring = Wiring(Settings.from_env({"DESKMATE_HOME": str(home / "home")}))
    reps = [{"id": one, "name": f"Rep {one}", "role": "rep"} for one in (FIRST, *ids)]
    record = small.world(home / "world.json", reps=[*small.WORLD["reps"], *reps])
    wiring.import_world(record)
    wiring.refresh(small.sheets(home / "sheets"))
    wiring.close()


def _rush(desk: App, ids: list[str]) -> list[Figure]:
    asked = {_asks(desk, one): time.perf_counter() for one in ids}
    taken = _acknowledged(desk, asked)
    time.sleep(LATER)
    typed = {_types(desk, one): time.perf_counter() for one in ids}
    waited = _acknowledged(desk, typed)
    answers = _answers(desk, len(ids))
    desk.answered(len(ids))
    began = min(asked.values())
    note = f"of {len(ids)}"
    by_model = [at for at, said in answers.values() if "Without" not in said]
    return [
        *spread("question acknowledged", taken),
        *spread("command acknowledged while the model is waited for", waited),
        *spread("question answered", [at - began for at, _ in answers.values()]),
        Figure("questions answered", len(answers), "", note),
        Figure("… of them in the model's words", len(by_model), "", note),
        Figure("commands answered", len(desk.stub.said("response")), "", note),
    ]


def _asks(desk: App, user: str) -> str:
    event = {
        "type": "message",
        "channel": f"D{user}",
        "channel_type": "im",
        "user": user,
        "ts": desk.stub.ts(),
        "text": QUESTION,
    }
    payload = {"type": "event_callback", "team_id": "T1", "event_id": f"Ev{user}", "event": event}
    return desk.wire.send(desk.line, "events_api", payload)


def _types(desk: App, user: str) -> str:
    return desk.type({**COMMAND, "user_id": user, "channel_id": f"D{user}", "trigger_id": user})


def _acknowledged(desk: App, sent: Mapping[str, float]) -> list[float]:
    taken = []
    for _ in sent:
        answer = desk.wire.acknowledged.get(timeout=PATIENCE)
        taken.append(answer["at"] - sent[answer["envelope_id"]])
    return taken


def _answers(desk: App, most: int) -> dict[str, tuple[float, str]]:
    """Of each direct message when its answer was posted, and all of it."""
    found: dict[str, tuple[float, str]] = {}
    give_up = time.monotonic() + PATIENCE
    while len(found) < most and time.monotonic() < give_up:
        time.sleep(0.01)
        for body in desk.stub.said("chat.postMessage"):
            found.setdefault(body["channel"], (time.perf_counter(), json.dumps(body)))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.waiting")
    parser.add_argument("--people", type=int, default=PEOPLE, help="who ask at once")
    parser.add_argument("--slow", type=float, default=SLOW, help="seconds that the model takes")
    parser.add_argument("--workers", type=int, default=WORKERS, help="DESKMATE_WORKERS")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        figures = measure(Path(scratch), options.people, options.slow, options.workers)
    if options.json:
        Console().print_json(json.dumps({f.name: f.value for f in figures}))
        return
    for figure in figures:
        Console().print(f"{figure.name}: {figure.value:,.1f} {figure.unit} ({figure.note})")


if __name__ == "__main__":
    main()
