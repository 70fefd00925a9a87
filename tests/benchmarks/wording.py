"""What Deskmate adds around a model's own time: `python -m tests.benchmarks.wording`.

The model is a scripted one on this machine that says all it has to say at once, so every
millisecond is ours: search, the call, checking, the book-keeping in a record on disk.
"""

import tempfile
import threading
import time
from datetime import date
from functools import partial
from pathlib import Path

from rich.console import Console

from bot.model.answers import Answers
from bot.model.budget import Budget, Limits
from bot.model.calling import Caller
from bot.model.client import OpenAIEndpoint
from bot.store.engine import open_engine
from bot.store.migrating import upgrade
from bot.store.work import UnitOfWork
from bot.wiring.record import now
from knowledge.answer import Question
from knowledge.answering import Answering
from knowledge.embedding import MiniLM
from tests.benchmarks.figures import Figure, spread
from tests.knowledge.editions import publish
from tests.knowledge.fakes import Clock, fake_index
from tests.model.adversary import CASES
from tests.model.server import KEY, MODEL, Say, Scripted, serving
from tests.model.shelf import PASSAGES

ROUNDS = 40


def measure(home: Path) -> list[Figure]:
    embedder = MiniLM()
    index = fake_index(home, clock=Clock())
    publish(index, embedder, PASSAGES)
    sheets = Answering(index, embedder)
    engine = open_engine(f"sqlite:///{home / 'deskmate.db'}")
    upgrade(engine)
    budget = Budget(partial(UnitOfWork, engine), now, Limits(tokens=10**9))
    with serving() as model:
        endpoint = OpenAIEndpoint(model.url, KEY)
        caller = Caller(endpoint, MODEL, budget, threading.Semaphore(4))
        answers = Answers(sheets, caller, lambda: date(2026, 11, 2))
        first, last = _times(answers, sheets, model)
        endpoint.close()
    engine.dispose()
    return [
        *spread("question to first checked sentence", first),
        *spread("first sentence to the end of the answer", last),
    ]


def _times(answers: Answers, sheets: Answering, model: Scripted) -> tuple[list[float], list[float]]:
    first: list[float] = []
    last: list[float] = []
    for _ in range(ROUNDS):
        for case in CASES:
            found = sheets.consult(Question(case.question))
            mark = f"[{found.passages.index(found.pieces[0].passage) + 1}]"
            sentence = case.sentence.replace("{m}", mark)
            model.plan(Say(f"{sentence} {sentence.replace('The ', 'Every ')} {sentence}"))
            began = time.perf_counter()
            shown = answers.stream(Question(case.question))
            next(shown)
            seen = time.perf_counter()
            list(shown)
            first.append(seen - began)
            last.append(time.perf_counter() - seen)
    return first[len(CASES) :], last[len(CASES) :]


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        figures = measure(Path(scratch))
    for figure in figures:
        Console().print(f"{figure.name}: {figure.value:.1f} {figure.unit} ({figure.note})")


if __name__ == "__main__":
    main()
