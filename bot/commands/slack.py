"""`deskmate slack`: what Slack needs to know of the app."""

import json

import typer

from bot.wiring import Wiring


def group() -> typer.Typer:
    commands = typer.Typer(help="Slack: what it needs to know of the app.")
    commands.command()(manifest)
    return commands


def manifest(context: typer.Context) -> None:
    """Print the app manifest as JSON, to paste where Slack asks for it."""
    wiring: Wiring = context.obj
    typer.echo(json.dumps(wiring.manifest, indent=2))
