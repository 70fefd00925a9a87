"""`deskmate crm`: the record in and out."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from bot.failures import CommandFailed
from bot.wiring import Wiring


def group() -> typer.Typer:
    commands = typer.Typer(help="The record: accounts, contacts, deals, calls, tasks, orders.")
    commands.command(name="import")(import_file)
    commands.command()(export)
    return commands


def import_file(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A JSON file in the shape docs/commands.md shows.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
) -> None:
    """Bring a book of business into the record: all of it, or nothing and every fault named."""
    wiring: Wiring = context.obj
    report = wiring.import_world(file)
    if as_json:
        typer.echo(json.dumps(asdict(report)))
        return
    for counts in report.lists:
        typer.echo(
            f"{counts.list}: {counts.added} added, {counts.changed} changed, "
            f"{counts.unchanged} unchanged"
        )
    for field in report.ignored:
        typer.echo(f"Left out, the record has no place for it: {field}")


def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="Where to write; made if it is missing.")],
) -> None:
    """Write the record out: world.json in the shape of an import, and one CSV a list."""
    wiring: Wiring = context.obj
    try:
        written = wiring.export_world(folder)
    except OSError as error:
        raise CommandFailed(f"{folder} cannot be written; name a folder that can.") from error
    said = ", ".join(f"{number} {name}" for name, number in written.items())
    typer.echo(f"Written to {folder}: {said}.")
