"""`deskmate ingest`, `ask` and `kb`: the sheets in, and answers out."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from bot.failures import CommandFailed
from bot.files import json_lines, write_json_lines
from bot.wiring import Wiring
from knowledge.answer import Answer, Question

if TYPE_CHECKING:
    from ingest.refresh import RefreshReport

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")]
Force = Annotated[
    bool, typer.Option("--force", help="Also if it would leave the index without any sheet.")
]


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
    _tell(_refreshed(wiring, folder, as_json, dry_run, force), as_json)


def refresh(
    context: typer.Context,
    as_json: AsJson = False,
    dry_run: DryRun = False,
    force: Force = False,
) -> None:
    """The same as ingest, for the folder that was read last or that DESKMATE_SHEETS names."""
    wiring: Wiring = context.obj
    _tell(_refreshed(wiring, wiring.sheets_folder(), as_json, dry_run, force), as_json)


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
    }
    if as_json:
        typer.echo(json.dumps(facts))
    else:
        typer.echo("\n".join(f"{name}: {value}" for name, value in facts.items()))


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
        write_json_lines(out, wiring.answer_batch(json_lines(batch)))
        return
    assert question is not None
    typer.echo(_readable(wiring.answering.answer(Question(question, lang))))


def _refreshed(
    wiring: Wiring, folder: Path, quiet: bool, dry_run: bool, force: bool
) -> "RefreshReport":
    with Progress(console=Console(stderr=True), transient=True, disable=quiet) as bar:
        task = bar.add_task("Reading the sheets", total=None)

        def progress(done: int, total: int, what: str) -> None:
            bar.update(task, completed=done, total=total, description=what)

        return wiring.refresh(folder, dry_run=dry_run, force=force, progress=progress)


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


def _readable(answer: Answer) -> str:
    quotes = [f"  “{c.quote}”\n  {c.title} ({c.path})" for c in answer.citations]
    return "\n\n".join([answer.text, *quotes])
