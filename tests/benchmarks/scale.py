"""`python -m tests.benchmarks.scale`: what a question costs as the sheets become more.

Indexes of several sizes are grown from the given sheets (the samples, if none are given), see
`tests/benchmarks/growing.py`, and asked the same questions in turn, in one process of their own.
"""

import argparse
import cProfile
import io
import json
import logging
import math
import pstats
import re
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from ingest.refresh import refresh
from knowledge import memory
from knowledge.answer import Question
from knowledge.answering import Answering
from knowledge.embedding import MiniLM
from knowledge.evaluation import read
from knowledge.finding import passages
from knowledge.index import Index
from tests.benchmarks.figures import highest
from tests.benchmarks.growing import CHANGED, Stock, grow
from tests.benchmarks.turns import every, in_turn, quickest

SAMPLES = Path(__file__).parents[2] / "bot" / "samples"
SIZES = (1_000, 10_000, 100_000)
ROUNDS = 3
FIRST = 5
STOCK = "stock"
SHOWN = 15


@dataclass(frozen=True, slots=True)
class Grown:
    """An index of `size` passages: milliseconds of a question, seconds to load, KB a passage.

    `undisturbed` takes of each question its quickest round; `allowed` is what that leads to from
    the first size if, but for the embedding, an answer grows as the logarithm does.
    """

    size: int
    search: float
    search_highest: float
    answer: float
    answer_highest: float
    undisturbed: float
    embedding: float
    allowed: float
    loaded: float
    memory: float
    profile: str = ""


def build(sheets: Path, home: Path, sizes: Sequence[int]) -> None:
    """An index of each size below `home`."""
    model = MiniLM()
    index = Index(home / STOCK)
    refresh(sheets, index, model)
    stock = Stock.of(index)
    index.close()
    for size in sizes:
        grow(Index(home / str(size)), stock, size)


def measure(
    home: Path, sizes: Sequence[int], questions: Sequence[Question], rounds: int, profiled: bool
) -> list[Grown]:
    """For a fresh process: memory is read off before and after each index is loaded."""
    logging.disable(logging.WARNING)
    model = MiniLM()
    model.load()
    _warm(home, model, questions)
    ways: dict[str, Callable[[Question], object]] = {
        "embedding": lambda asked: model.embed_query(asked.text)
    }
    costs = {}
    for size in sizes:
        before, began = resident(), time.perf_counter()
        index = Index(home / str(size))
        held = index.snapshot()
        loaded = time.perf_counter() - began
        answering = Answering(index, model)
        for asked in questions:
            answering.answer(asked)
        memory.give_back()
        costs[size] = loaded, (resident() - before) / len(held.passages)
        ways[f"search {size}"] = partial(_search, index=index, model=model)
        ways[f"answer {size}"] = answering.answer
    taken = in_turn(ways, questions, rounds)
    embedding, first = (
        1000 * median(quickest(taken[name])) for name in ("embedding", f"answer {sizes[0]}")
    )
    return [
        Grown(
            size,
            search=1000 * median(every(taken[f"search {size}"])),
            search_highest=1000 * highest(every(taken[f"search {size}"])),
            answer=1000 * median(every(taken[f"answer {size}"])),
            answer_highest=1000 * highest(every(taken[f"answer {size}"])),
            undisturbed=1000 * median(quickest(taken[f"answer {size}"])),
            embedding=embedding,
            allowed=embedding + (first - embedding) * math.log(size) / math.log(sizes[0]),
            loaded=costs[size][0],
            memory=costs[size][1],
            profile=_profile(ways[f"answer {size}"], questions) if profiled else "",
        )
        for size in sizes
    ]


def _warm(home: Path, model: MiniLM, questions: Sequence[Question]) -> None:
    """Load whatever is loaded once, so that no index is charged with it."""
    answering = Answering(Index(home / STOCK), model)
    for asked in questions:
        answering.answer(asked)
    answering.close()
    memory.give_back()


def resident() -> float:
    """Kilobytes of this process that are in the machine's memory."""
    found = re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))
    return float(found[1]) if found else 0.0


def _search(asked: Question, index: Index, model: MiniLM) -> object:
    return passages(asked, index, model, FIRST)


def _profile(way: Callable[[Question], object], questions: Sequence[Question]) -> str:
    profile = cProfile.Profile()
    profile.enable()
    for asked in questions:
        way(asked)
    profile.disable()
    told = io.StringIO()
    pstats.Stats(profile, stream=told).strip_dirs().sort_stats("tottime").print_stats(SHOWN)
    return told.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scale", description=__doc__)
    parser.add_argument("--sheets", type=Path, help="a folder of sheets; the samples if not given")
    parser.add_argument("--questions", type=Path, help="JSON Lines, as for deskmate ask --batch")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="in passages")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is asked")
    parser.add_argument("--home", type=Path, help="keep the indexes there, and use them again")
    parser.add_argument("--profile", action="store_true", help="tell what costs most, by function")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    options = parser.parse_args()
    if (options.sheets is None) != (options.questions is None):
        parser.error("--sheets and --questions go together")
    logging.disable(logging.WARNING)
    lines = (options.questions or SAMPLES / "golden.jsonl").read_text(encoding="utf-8").splitlines()
    questions = [golden.asked for golden in read(json.loads(line) for line in lines)]
    with tempfile.TemporaryDirectory() as scratch:
        home = options.home or Path(scratch)
        if not (home / str(options.sizes[-1])).exists():
            build(options.sheets or SAMPLES / "sheets", home, options.sizes)
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
            asked = (home, options.sizes, questions, options.rounds, options.profile)
            grown = process.submit(measure, *asked).result()
    if options.json:
        Console().print_json(json.dumps([asdict(one) for one in grown]))
        return
    Console().print(_table(grown))
    for one in grown:
        Console().print(one.profile, markup=False, highlight=False)


def _table(grown: Sequence[Grown]) -> Table:
    table = Table(
        *(
            "passages",
            "search",
            "99 %",
            "answer",
            "99 %",
            "undisturbed",
            "allowed",
            "loading",
            "a passage",
        ),
        title=f"milliseconds of a question, of which {grown[0].embedding:.2f} are its embedding",
        caption="Grown from the sheets: whatever is more than these are copies in which every "
        f"number and one word of {CHANGED} differ. Their vectors are not embedded anew: they are "
        "the originals' with noise (cosine 0.9). Undisturbed: median of each question's quickest "
        "round. Allowed: what that leads to from the first size if all but the embedding grows as "
        "the logarithm does.",
    )
    for one in grown:
        times = (
            *(one.search, one.search_highest, one.answer, one.answer_highest),
            *(one.undisturbed, one.allowed),
        )
        told = [f"{time:.2f}" for time in times]
        table.add_row(f"{one.size:,}", *told, f"{one.loaded:.1f} s", f"{one.memory:.1f} KB")
    return table


if __name__ == "__main__":
    main()
