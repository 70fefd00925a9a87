"""`make bench`: how fast and how large Deskmate is, measured on the running program.

Without arguments it works on sheets that it makes; `--sheets FOLDER` takes real ones, `--questions`
a file of questions for them. The program is started as a user would start it and spoken to through
the local workspace, so every figure includes Slack's protocol in both directions.
"""

import argparse
import json
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.acknowledging import beside
from tests.benchmarks.figures import Figure, spread
from tests.benchmarks.made import make_sheets
from tests.program import Program, ingest

COMMAND = "/opp show Contoso"
REPEATS = 40
OFTEN = 200
QUIET = 10.0  # seconds without a message before memory is read


def measure(home: Path, sheets: Path, questions: list[str]) -> list[Figure]:
    """Every figure, in the order a user would meet them."""
    first, again = ingest(home, sheets), ingest(home, sheets)
    figures = [
        Figure("ingest, first time", first["seconds"], "s", f"{first['passages']} passages"),
        Figure("ingest again, nothing changed", again["seconds"], "s"),
        Figure("ratio of the two", first["seconds"] / max(again["seconds"], 0.001), "times"),
    ]
    with Program(home) as first_start:
        figures.append(
            Figure("start with samples to load, until the page answers", first_start.ready, "s")
        )
    with Program(home) as program:
        figures.append(Figure("start, until the page answers", program.ready, "s"))
        program.wait_until_it_works(COMMAND)
        first_answer, *answers = program.answers(questions)
        figures.append(
            Figure("first product question, while all is loading", 1000 * first_answer, "ms")
        )
        figures += spread("product question answered", answers)
        figures += spread("/opp shown", program.answers([COMMAND] * OFTEN))
        figures.append(Figure("memory after use, idle", program.memory(QUIET), "MB"))
    return figures + beside(home, program.me, COMMAND)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--sheets", type=Path, help="a folder of sheets; made up if not given")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")
    parser.add_argument("--questions", type=Path, help="JSON Lines, as for deskmate ask --batch")
    options = parser.parse_args()
    if (options.sheets is None) != (options.questions is None):
        parser.error("--sheets and --questions go together")
    with tempfile.TemporaryDirectory() as scratch:
        sheets = options.sheets or Path(scratch) / "sheets"
        if options.sheets is None:
            products = make_sheets(sheets, 200)
            questions = [f"how much does the {name} weigh?" for name in products[:REPEATS]]
        else:
            lines = options.questions.read_text(encoding="utf-8").splitlines()
            questions = [json.loads(line)["question"] for line in lines][:REPEATS]
        figures = measure(Path(scratch) / "home", sheets, questions)
    if options.json:
        Console().print_json(json.dumps({f.name: f.value for f in figures}))
        return
    table = Table("figure", "value", "unit", "of")
    for figure in figures:
        table.add_row(figure.name, f"{figure.value:,.2f}", figure.unit, figure.note)
    Console().print(table)


if __name__ == "__main__":
    main()
