"""`deskmate understand`: what a rep's message would do, without doing it."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.failures import CommandFailed
from bot.files import json_lines, write_json_lines
from bot.wiring import Wiring, now


def register(app: typer.Typer) -> None:
    app.command()(understand)


def understand(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(help="A message as a rep would type it.")] = None,
    speaker: Annotated[
        str | None, typer.Option("--as", help="The rep's id; stands in where a line has none.")
    ] = None,
    moment: Annotated[
        str | None, typer.Option("--now", help="ISO 8601 with offset; the clock if not given.")
    ] = None,
    batch: Annotated[Path | None, typer.Option(help="JSON Lines of messages.")] = None,
    out: Annotated[Path | None, typer.Option(help="Where the readings go.")] = None,
) -> None:
    """Read a message, or a file of them, into actions. Nothing is written to the record."""
    wiring: Wiring = context.obj
    if (text is None) == (batch is None):
        raise CommandFailed("Give either a message or --batch FILE.")
    lines = [{"id": "1", "text": text}] if batch is None else json_lines(batch)
    answers = wiring.understand(lines, speaker, _moment(moment))
    if batch is None:
        typer.echo(json.dumps(answers[0], ensure_ascii=False, indent=2))
    else:
        write_json_lines(out, answers)


def _moment(text: str | None) -> datetime:
    if text is None:
        return now()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise CommandFailed(
            f"--now {text} is no moment with an offset, such as 2026-11-05T13:25:00-05:00."
        )
    return moment
