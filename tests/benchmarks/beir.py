"""`python -m tests.benchmarks.beir FOLDER`: the search on a retrieval benchmark in BEIR's form.

FOLDER holds `corpus.jsonl`, `queries.jsonl` and `qrels/test.tsv` (https://github.com/beir-cellar/beir).
Every document is one passage of a sheet of its own. Nothing of the search is set for it.
"""

import argparse
import csv
import json
import math
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from knowledge.answer import Question
from knowledge.embedding import MiniLM
from knowledge.finding import passages
from knowledge.index import Index
from knowledge.passage import Kind, Passage, Sheet
from tests.knowledge.editions import publish

AT = 10


def ndcg(found: Sequence[str], gains: Mapping[str, int], at: int = AT) -> float:
    """Normalised discounted cumulative gain of the first `at` (Järvelin and Kekäläinen, 2002)."""
    best = sorted(gains.values(), reverse=True)[:at]
    gained = _discounted([gains.get(name, 0) for name in found[:at]])
    return gained / _discounted(best) if any(best) else 0.0


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _passage(document: Mapping[str, Any]) -> Passage:
    sheet = Sheet(document["_id"], document.get("title", ""))
    text = document["text"]
    return Passage(document["_id"], sheet, (), Kind.TEXT, text, text)


def _judgements(path: Path) -> dict[str, dict[str, int]]:
    judged: dict[str, dict[str, int]] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            judged[row["query-id"]][row["corpus-id"]] = int(row["score"])
    return judged


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.beir", description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    judged = _judgements(folder / "qrels" / "test.tsv")
    questions = {line["_id"]: line["text"] for line in _lines(folder / "queries.jsonl")}
    model = MiniLM()
    with tempfile.TemporaryDirectory() as home:
        index = Index(Path(home))
        publish(index, model, [_passage(line) for line in _lines(folder / "corpus.jsonl")])
        scores = []
        for name, gains in judged.items():
            found = passages(Question(questions[name], "en"), index, model, AT)
            scores.append(ndcg([one.sheet.path for one in found], gains))
        index.close()
    Console().print(f"{len(scores)} questions, nDCG@{AT} {sum(scores) / len(scores):.3f}")


if __name__ == "__main__":
    main()
