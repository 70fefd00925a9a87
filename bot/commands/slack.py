"""`deskmate slack`: what Slack needs to know of the app."""

import json
import re
from typing import Annotated

import typer

from bot.failures import CommandFailed
from bot.wiring.whole import Wiring


def group() -> typer.Typer:
    commands = typer.Typer(help="Slack: what it needs to know of the app.")
    commands.command()(manifest)
    return commands


def manifest(
    context: typer.Context,
    url: Annotated[
        str | None,
        typer.Option(help="Where Slack reaches Deskmate by HTTP, such as https://desk.example."),
    ] = None,
    oauth: Annotated[
        bool, typer.Option("--oauth", help="With --url: any workspace may install it by OAuth.")
    ] = False,
    reasons: Annotated[
        bool, typer.Option("--reasons", help="Print the permissions and why each is asked for.")
    ] = False,
) -> None:
    """Print the app manifest as JSON, to paste where Slack asks for it.

    It is for Socket Mode where no --url is given.
    """
    wiring: Wiring = context.obj
    if reasons:
        for scope, reason in wiring.scopes().items():
            typer.echo(f"{scope:20} {reason}")
        return
    if url is not None and not re.fullmatch(r"https://[^\s/]+\S*", url):
        raise CommandFailed(f"--url {url}: Slack wants an address that begins with https://")
    if oauth and url is None:
        raise CommandFailed("--oauth needs --url: installing happens there.")
    typer.echo(json.dumps(wiring.manifest(url, oauth=oauth), indent=2))
