"""`deskmate doctor` and `deskmate version`: is everything in place, and which Deskmate is this?"""

import json
from dataclasses import asdict
from importlib.metadata import version

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.checks import Check, State
from bot.commands.options import AsJson
from bot.doctor import examine, without_settings
from bot.settings import SettingsError
from bot.wiring.whole import Wiring

MARKS = {State.OK: "[green]ok[/]", State.NOTE: "[yellow]note[/]", State.FAULT: "[red]fault[/]"}


def register(app: typer.Typer) -> None:
    app.command()(doctor)
    app.command(name="version")(show_version)


def show_version() -> None:
    """Print the version."""
    typer.echo(version("deskmate"))


def doctor(
    context: typer.Context,
    as_json: AsJson = False,
) -> None:
    """Check settings, database, index, model and Slack, and say what to do."""
    found: Wiring | SettingsError = context.obj
    checks = without_settings(found) if isinstance(found, SettingsError) else examine(found)
    if as_json:
        typer.echo(json.dumps([asdict(check) for check in checks]))
    else:
        Console().print(_table(checks))
    raise typer.Exit(code=int(any(check.state is State.FAULT for check in checks)))


def _table(checks: list[Check]) -> Table:
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    for check in checks:
        advice = f"\n[dim]{escape(check.advice)}[/]" if check.advice else ""
        table.add_row(MARKS[check.state], check.name, escape(check.finding) + advice)
    return table
