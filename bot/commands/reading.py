"""`deskmate understand`: what a rep's message would do, without doing it."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import files
from bot.failures import CommandFailed
from bot.wiring.record import now
from bot.wiring.whole import Wiring
from knowledge.errors import FaultyLines


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
    if batch is not None:
        messages = files.batch(batch)
        with messages.naming_faults():
            readings = wiring.understand(messages.lines, speaker, _moment(moment))
        files.write_json_lines(out, messages.answered(readings))
        return
    if out is not None:
        raise CommandFailed("--out goes with --batch.")
    try:
        found = wiring.understand([{"id": "1", "text": text}], speaker, _moment(moment))
    except FaultyLines as error:
        reason = error.faults[0].reason
        raise CommandFailed(f"The message cannot be read: {reason}.") from error
    typer.echo(json.dumps(found[0], ensure_ascii=False, indent=2))


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
