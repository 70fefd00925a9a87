"""`deskmate usage`: what the language model took, by day, person and purpose."""

import json
from datetime import timedelta
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from bot.wiring.record import now
from bot.wiring.whole import Wiring

_MILLION = 1_000_000


def register(app: typer.Typer) -> None:
    app.command()(usage)


def usage(
    context: typer.Context,
    days: Annotated[int, typer.Option(min=1, help="How many days to look back.")] = 7,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
) -> None:
    """Show the calls, tokens, money and time that the language model took."""
    wiring: Wiring = context.obj
    rows = wiring.model_uses(now().date() - timedelta(days=days - 1)) if wiring.has_record else []
    if as_json:
        typer.echo(json.dumps(rows))
    elif rows:
        Console().print(_table(rows))
    else:
        typer.echo("No language model was called in that time.")


def _table(rows: list[dict[str, Any]]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0))
    for head in ("day", "person", "purpose", "calls", "failed", "tokens", "money", "ms a call"):
        table.add_column(head)
    for row in rows:
        tokens = row["tokens_read"] + row["tokens_written"]
        table.add_row(
            row["day"],
            row["rep"] or "nobody",
            row["purpose"],
            str(row["calls"]),
            str(row["failed"]),
            f"{tokens:,}",
            f"{row['micros'] / _MILLION:.4f}",
            f"{row['milliseconds'] / row['calls']:.0f}",
        )
    return table
