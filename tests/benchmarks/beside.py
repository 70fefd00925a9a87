"""`python -m tests.benchmarks.beside`: Deskmate and the pipeline of the textbooks, side by side.

Both read the same sheets, use the same embedding model in the same process, and are asked the same
questions in turn. Without arguments these are the project's own samples. Needs the extra `bench`.
"""

import argparse
import json
import logging
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from ingest.refresh import refresh
from knowledge.answer import Question
from knowledge.answering import Answering
from knowledge.embedding import MiniLM
from knowledge.evaluation import read
from knowledge.finding import passages
from knowledge.index import Index
from tests.benchmarks.figures import highest
from tests.benchmarks.textbook import FIRST, OVERLAP, Textbook
from tests.benchmarks.turns import Rounds, every, in_turn, quickest

SAMPLES = Path(__file__).parents[2] / "bot" / "samples"
ROUNDS = 5

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure of both; `aim` is the least `ratio` (the textbook's by Deskmate's) wanted."""

    name: str
    unit: str
    textbook: float
    deskmate: float
    aim: float | None = None

    @property
    def ratio(self) -> float:
        return self.textbook / max(self.deskmate, 1e-9)

    @property
    def verdict(self) -> str:
        if self.aim is None:
            return ""
        return f"≥ {self.aim:g} {'met' if self.ratio >= self.aim else 'MISSED'}"


def compare_times(
    name: str, textbook: Rounds, deskmate: Rounds, aim: float | None
) -> list[Compared]:
    """Median and 99th percentile of all times, and of each question's quickest round."""
    told = (
        ("median", median, every),
        ("99th percentile", highest, every),
        ("undisturbed, median", median, quickest),
        ("undisturbed, 99th percentile", highest, quickest),
    )
    figures = []
    for label, middle, chosen in told:
        theirs, ours = (1000 * middle(chosen(taken)) for taken in (textbook, deskmate))
        figures.append(Compared(f"{name}, {label}", "ms", theirs, ours, aim))
    return figures


def _timed(make: Callable[[], Made]) -> tuple[Made, float, float]:
    """What was made, the seconds on the clock, and those of the processors."""
    clock, work = time.perf_counter(), time.process_time()
    made = make()
    return made, time.perf_counter() - clock, time.process_time() - work


def measure(
    sheets: Path, questions: Sequence[Question], home: Path, rounds: int, overlap: int
) -> list[Compared]:
    """Every figure; `home` is an empty folder for the indexes of both."""
    model = MiniLM()
    model.load()
    index = Index(home / "deskmate")
    report, clock, work = _timed(lambda: refresh(sheets, index, model))
    textbook, their_clock, their_work = _timed(
        lambda: Textbook(sheets, home / "textbook", model, overlap)
    )
    _, again, work_again = _timed(lambda: refresh(sheets, index, model))
    figures = [
        Compared("chunks and passages", "", textbook.chunks, report.passages),
        Compared("ingest", "s", their_clock, clock, 1.0),
        Compared("ingest, work of the processors", "s", their_work, work, 1.0),
        Compared("first ingest by a repeated one", "s", clock, again, 50.0),
        Compared("the same, work of the processors", "s", work, work_again),
    ]
    answering = Answering(index, model)
    ways: dict[str, Callable[[Question], object]] = {
        "textbook": lambda asked: textbook.retrieve(asked.text),
        "search": lambda asked: passages(asked, index, model, FIRST),
        "answer": answering.answer,
        "embedding": lambda asked: model.embed_query(asked.text),
    }
    in_turn(ways, questions, 1)
    taken = in_turn(ways, questions, rounds)
    answering.close()
    figures += compare_times("search", taken["textbook"], taken["search"], 2.0)
    figures += compare_times("whole answer", taken["textbook"], taken["answer"], 1.0)
    alone = 1000 * median(quickest(taken["embedding"]))
    return [*figures, Compared("embedding a question, undisturbed, median", "ms", alone, alone)]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.beside", description=__doc__)
    parser.add_argument("--sheets", type=Path, help="a folder of sheets; the samples if not given")
    parser.add_argument("--questions", type=Path, help="JSON Lines, as for deskmate ask --batch")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is asked")
    parser.add_argument("--overlap", type=int, default=OVERLAP, help="of the textbook's chunks")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    options = parser.parse_args()
    if (options.sheets is None) != (options.questions is None):
        parser.error("--sheets and --questions go together")
    logging.disable(logging.WARNING)
    sheets = options.sheets or SAMPLES / "sheets"
    lines = (options.questions or SAMPLES / "golden.jsonl").read_text(encoding="utf-8").splitlines()
    questions = [golden.asked for golden in read(json.loads(line) for line in lines)]
    with tempfile.TemporaryDirectory() as home:
        figures = measure(sheets, questions, Path(home), options.rounds, options.overlap)
    if options.json:
        Console().print_json(json.dumps([asdict(f) | {"ratio": f.ratio} for f in figures]))
        return
    Console().print(_table(figures, f"{len(questions)} questions, {options.rounds} rounds in turn"))


def _table(figures: Sequence[Compared], title: str) -> Table:
    table = Table(
        *("figure", "textbook", "Deskmate", "unit", "ratio", "aim"),
        title=title,
        caption="Undisturbed: of each question its quickest round. The aims are for thousands of "
        "passages; with a few hundred the embedding of the question is nearly all.",
    )
    for f in figures:
        numbers = (f"{f.textbook:,.2f}", f"{f.deskmate:,.2f}", f.unit, f"{f.ratio:,.2f}")
        table.add_row(f.name, *numbers, f.verdict)
    return table


if __name__ == "__main__":
    main()
