"""`deskmate eval`: the product team's own check of what the sheets answer."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.options import AsJson
from bot.failures import CommandFailed
from bot.files import batch
from bot.wiring.whole import Wiring
from knowledge.evaluation import Judged, Verdict, figures, judge, read

TOO_FEW_RIGHT = 3


def register(app: typer.Typer) -> None:
    app.command(name="eval")(evaluate)


def evaluate(
    context: typer.Context,
    golden: Annotated[Path, typer.Argument(help="JSON Lines, as docs/commands.md shows.")],
    as_json: AsJson = False,
    least: Annotated[
        float, typer.Option(help="Exit with 3 when fewer per cent are right.", min=0, max=100)
    ] = 0,
) -> None:
    """Ask every question of a golden set and hold the answers against it."""
    wiring: Wiring = context.obj
    lines = batch(golden)
    with lines.naming_faults():
        questions = read(lines.lines)
    if not questions:
        raise CommandFailed(f"{golden} holds no question.")
    judged = [judge(one, wiring.answering.answer, wiring.find) for one in questions]
    found = figures(judged)
    if as_json:
        typer.echo(
            json.dumps({**found, "failures": [_failure(one) for one in judged if one.failed]})
        )
    else:
        _show(judged, found)
    right = sum(not one.failed for one in judged)
    if 100 * right < least * len(judged):
        raise typer.Exit(TOO_FEW_RIGHT)


def _failure(one: Judged) -> dict[str, object]:
    return {
        "id": one.golden.id,
        "type": one.golden.type,
        "question": one.golden.question,
        "verdict": one.verdict,
        "missing": one.missing,
        "answer": one.answer,
    }


def _show(judged: Sequence[Judged], found: dict[str, float | int | None]) -> None:
    console = Console()
    by_type: dict[str, Counter[Verdict]] = {}
    for one in judged:
        by_type.setdefault(one.golden.type, Counter())[one.verdict] += 1
    table = Table("type", *(verdict.value for verdict in Verdict))
    for name, verdicts in sorted(by_type.items()):
        table.add_row(name, *(str(verdicts[verdict] or "") for verdict in Verdict))
    console.print(table)
    for one in judged:
        if one.failed:
            console.print(f"{one.verdict} {one.golden.id}: {one.golden.question}", markup=False)
    for name, value in found.items():
        console.print(f"{name}: {'-' if value is None else value}", markup=False)
