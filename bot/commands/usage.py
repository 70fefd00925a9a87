"""`deskmate usage`: what the language model took, by day, person and purpose."""

import json
from collections import Counter, defaultdict
from datetime import timedelta
from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from bot.commands.options import AsJson
from bot.wiring.record import now
from bot.wiring.whole import Wiring

_MILLION = 1_000_000
_HEADS = {"day": "day", "rep": "person", "purpose": "purpose"}
_SUMS = ("calls", "failed", "tokens", "money", "ms a call")


class By(StrEnum):
    """What may be alike in several rows."""

    DAY = "day"
    PERSON = "rep"
    PURPOSE = "purpose"


def register(app: typer.Typer) -> None:
    app.command()(usage)


def usage(
    context: typer.Context,
    days: Annotated[int, typer.Option(min=1, help="How many days to look back.")] = 7,
    by: Annotated[By | None, typer.Option(help="Add up what is alike in that.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show the calls, tokens, money and time that the language model took."""
    wiring: Wiring = context.obj
    rows = wiring.model_uses(now().date() - timedelta(days=days - 1)) if wiring.has_record else []
    if by is not None:
        rows = _added_up(rows, by.value)
    if as_json:
        typer.echo(json.dumps(rows))
    elif rows:
        Console().print(_table(rows))
    else:
        typer.echo("No language model was called in that time.")


def _added_up(rows: list[dict[str, Any]], by: str) -> list[dict[str, Any]]:
    """A row for each day, person or purpose (whatever the version of its prompt), dearest first."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        key = row[by].rpartition(" ")[0] or row[by] if by == By.PURPOSE else row[by]
        found[key].update({name: row[name] for name in row if name not in _HEADS})
    sums = [{by: key, **counted} for key, counted in found.items()]
    return sorted(sums, key=lambda one: (-one["micros"], -one["tokens_read"]))


def _table(rows: list[dict[str, Any]]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0))
    kept = [key for key in _HEADS if key in rows[0]]
    for head in (*(_HEADS[key] for key in kept), *_SUMS):
        table.add_column(head)
    for row in rows:
        tokens = row["tokens_read"] + row["tokens_written"]
        table.add_row(
            *(row[key] or "nobody" for key in kept),
            str(row["calls"]),
            str(row["failed"]),
            f"{tokens:,}",
            f"{row['micros'] / _MILLION:.4f}",
            f"{row['milliseconds'] / row['calls']:.0f}",
        )
    return table
