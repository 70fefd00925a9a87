"""`deskmate ingest`, `ask` and `kb`: the sheets in, and answers out."""

import json
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import files
from bot.commands import gaps
from bot.commands.bars import bar
from bot.commands.options import AsJson
from bot.commands.showing import place
from bot.failures import CommandFailed
from bot.wiring.whole import Wiring
from knowledge.answer import Answer, Question
from knowledge.quoting import readable, repeats

if TYPE_CHECKING:
    from ingest.refresh import RefreshReport
    from knowledge.answering import IndexStatus

DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")]
Force = Annotated[
    bool, typer.Option("--force", help="Also if it would leave the index without any sheet.")
]
STOPPED = "Stopped. The sheets that answered before still do; run the same command to go on."


def register(app: typer.Typer) -> None:
    app.command()(ingest)
    app.command()(ask)


def group() -> typer.Typer:
    commands = typer.Typer(help="The knowledge: what the sheets hold.")
    commands.command()(status)
    commands.command()(refresh)
    return commands


def ingest(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="The folder that holds the sheets.")],
    as_json: AsJson = False,
    dry_run: DryRun = False,
    force: Force = False,
) -> None:
    """Bring the index to the state of a folder of sheets."""
    wiring: Wiring = context.obj
    _bring(wiring, folder, as_json, dry_run, force)


def refresh(
    context: typer.Context,
    as_json: AsJson = False,
    dry_run: DryRun = False,
    force: Force = False,
) -> None:
    """The same as ingest, for the folder that was read last or that DESKMATE_SHEETS names."""
    wiring: Wiring = context.obj
    _bring(wiring, wiring.sheets_folder(), as_json, dry_run, force)


def status(context: typer.Context, as_json: AsJson = False) -> None:
    """What the index holds: sheets, passages, when and from where."""
    wiring: Wiring = context.obj
    found = wiring.answering.status()
    facts = {
        "sheets": found.sheets,
        "passages": found.passages,
        "refreshed_at": found.refreshed_at.isoformat() if found.refreshed_at else None,
        "model": found.model,
        "folder": str(found.folder) if found.folder else None,
        "failed": [{"path": path, "reason": reason} for path, reason in found.failed],
    }
    if as_json:
        typer.echo(json.dumps(facts))
    else:
        typer.echo(_standing(found))


def ask(
    context: typer.Context,
    question: Annotated[str | None, typer.Argument(help="What a rep would ask.")] = None,
    lang: Annotated[str | None, typer.Option(help="ISO 639-1; found out if not given.")] = None,
    batch: Annotated[Path | None, typer.Option(help="JSON Lines of questions.")] = None,
    out: Annotated[Path | None, typer.Option(help="Where the answers go.")] = None,
) -> None:
    """Answer a product question from the sheets, with the line it stands on."""
    wiring: Wiring = context.obj
    if (question is None) == (batch is None):
        raise CommandFailed("Give either a question or --batch FILE.")
    if batch is not None:
        questions = files.batch(batch)
        with questions.naming_faults():
            answers = wiring.answer_batch(questions.lines)
        files.write_json_lines(out, questions.answered(answers))
        return
    if out is not None:
        raise CommandFailed("--out goes with --batch.")
    assert question is not None
    answer = wiring.ask(Question(question, lang))
    typer.echo(_readable(answer))
    if gaps.kept(wiring, question, answer):
        typer.echo("The product team will see the question: deskmate gaps")


def _bring(wiring: Wiring, folder: Path, as_json: bool, dry_run: bool, force: bool) -> None:
    with bar("Reading the sheets", STOPPED, quiet=as_json) as told:
        report = wiring.refresh(folder, dry_run=dry_run, force=force, progress=told)
    _tell(report, as_json)
    if dry_run or not (report.added or report.changed or report.removed):
        return
    answered = wiring.ask_gaps_again()
    if answered and not as_json:
        typer.echo(gaps.now_answered(answered))


def _tell(report: "RefreshReport", as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(report.as_json()))
        return
    typer.echo(
        f"{report.added} added, {report.changed} changed, {report.removed} removed, "
        f"{report.unchanged} unchanged; {report.passages} passages in {report.seconds:.1f} s."
    )
    for failure in report.failed:
        typer.echo(f"Left out: {failure.path}: {failure.reason}")


def _standing(found: "IndexStatus") -> str:
    if found.refreshed_at is None:
        return "No sheet has been read yet. Read a folder of them: deskmate ingest FOLDER"
    failed = "".join(f"\nLeft out: {path}: {reason}" for path, reason in found.failed)
    return (
        f"{found.passages} passages of {found.sheets} sheets, read from {found.folder} "
        f"on {found.refreshed_at:%Y-%m-%d at %H:%M} UTC with the model {found.model}.{failed}"
    )


def _readable(answer: Answer) -> str:
    """The answer, the lines it stands on as far as they say more, and each sheet once."""
    shown = [answer.text]
    for _, group in groupby(answer.citations, key=lambda one: one.path):
        citations = list(group)
        lines = dict.fromkeys(one.text or readable(one.quote) for one in citations)
        shown += [f"  “{line}”" for line in lines if not repeats(line, [answer.text])]
        one = citations[0]
        where = place(one.title, one.section, one.page, one.worksheet, one.dated, one.path)
        shown.append(f"  {where}")
    return "\n".join((*shown, answer.note) if answer.note else shown)
