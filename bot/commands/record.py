"""`deskmate crm`: the record in and out."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.forgetting import forget, prune
from bot.commands.importing import import_file
from bot.failures import CommandFailed
from bot.sales.errors import UnknownRep
from bot.wiring.whole import Wiring


def group() -> typer.Typer:
    commands = typer.Typer(help="The record: accounts, contacts, deals, calls, tasks, orders.")
    commands.command(name="import")(import_file)
    commands.command()(export)
    commands.command()(forget)
    commands.command()(prune)
    return commands


def export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="Where to write; made if it is missing.")],
    person: Annotated[
        str | None,
        typer.Option("--as", help="Only what this Slack user may take along, as tables."),
    ] = None,
    xlsx: Annotated[bool, typer.Option("--xlsx", help="Also as a workbook, record.xlsx.")] = False,
) -> None:
    """Write the record out: world.json in the shape of an import, and one CSV a list."""
    wiring: Wiring = context.obj
    try:
        if person is None:
            written = wiring.export_world(folder, workbook=xlsx)
        else:
            actor = wiring.desk.actor(person)
            written = wiring.exports.export_for(actor, folder, workbook=xlsx)
    except OSError as error:
        raise CommandFailed(f"{folder} cannot be written; name a folder that can.") from error
    except UnknownRep as error:
        raise CommandFailed(f"'{person}' is not a rep of the record.") from error
    said = ", ".join(f"{number} {name}" for name, number in written.items())
    typer.echo(f"Written to {folder}: {said}.")
