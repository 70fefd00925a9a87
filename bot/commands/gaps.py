"""`deskmate gaps`: what the sheets could not answer, for the product team."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot import files
from bot.commands.options import AsJson, Csv
from bot.commands.showing import counted
from bot.failures import CommandFailed
from bot.wiring.whole import Wiring
from knowledge.answer import Answer

if TYPE_CHECKING:
    from bot.sales.gap import Gap

FIELDS = (
    "question",
    "earlier",
    "language",
    "silence",
    "nearest",
    "times",
    "askers",
    "first_asked",
    "last_asked",
    "state",
    "sheet",
    "closed_by",
    "closed_at",
    "note",
)


def register(app: typer.Typer) -> None:
    app.command(name="gaps")(show)


def show(
    context: typer.Context,
    as_json: AsJson = False,
    table: Csv = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Also those that are answered or dismissed.")
    ] = False,
) -> None:
    """List the questions that the sheets could not answer, those asked most first."""
    wiring: Wiring = context.obj
    if as_json and table is not None:
        raise CommandFailed("Give either --json or --csv FILE.")
    found = wiring.gaps.every(closed=everything) if wiring.has_record else ()
    if table is not None:
        _write(table, found)
        typer.echo(f"Written to {table}: {counted(len(found), 'question')}.")
    elif as_json:
        typer.echo(json.dumps([_fields(gap) for gap in found], ensure_ascii=False))
    elif not found:
        typer.echo("No open questions: the sheets had an answer to all that was asked.")
    else:
        typer.echo("\n".join(map(_told, found)))


def kept(wiring: Wiring, question: str, answer: Answer) -> bool:
    """Put a declined question on the list, if there is a record to hold it: is it open there?"""
    from bot.sales.gap import Declined  # noqa: PLC0415 (paid when used)

    if answer.silence is None:
        return False
    gaps = wiring.gaps_if_any()
    declined = Declined(question, answer.language, answer.silence.value, answer.nearest)
    return gaps is not None and gaps.keep(declined).open


def now_answered(number: int) -> str:
    questions = "1 open question is" if number == 1 else f"{number} open questions are"
    return f"{questions} now answered."


def _fields(gap: "Gap") -> dict[str, Any]:
    told = {name: getattr(gap, name) for name in FIELDS}
    for moment in ("first_asked", "last_asked", "closed_at"):
        told[moment] = told[moment].isoformat() if told[moment] else None
    return {**told, "note": gap.note.text if gap.note else None}


def _write(path: Path, found: Sequence["Gap"]) -> None:
    rows = ([_plain(value) for value in _fields(gap).values()] for gap in found)
    files.write_table(path, FIELDS, rows)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _told(gap: "Gap") -> str:
    facts = [gap.silence.replace("_", " ")]
    if gap.askers:
        facts.append(f"by {', '.join(gap.askers)}")
    facts.append(f"last on {gap.last_asked:%Y-%m-%d}")
    if gap.nearest:
        facts.append(f"nearest: {gap.nearest}")
    if gap.earlier:
        facts.insert(0, f"after “{' / '.join(gap.earlier)}”")
    if gap.note:
        facts.append(f"note by {gap.note.by}: {gap.note.text}")
    if not gap.open:
        facts.append(f"{gap.state} by {gap.closed_by or 'a refresh'}")
    return f"{gap.times:4} x  {_line(gap.question)}\n        {_line(' · '.join(facts))}"


def _line(text: str) -> str:
    return " ".join(text.split())
