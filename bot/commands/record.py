"""`deskmate crm`: the record in and out."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.importing import import_file
from bot.failures import CommandFailed
from bot.wiring import Wiring


def group() -> typer.Typer:
    commands = typer.Typer(help="The record: accounts, contacts, deals, calls, tasks, orders.")
    commands.command(name="import")(import_file)
    commands.command()(export)
    return commands


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
