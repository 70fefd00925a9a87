"""`deskmate crm import`: a book of business from Deskmate's own JSON or another tool's CSV."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from bot.commands.bars import bar
from bot.commands.options import AsJson
from bot.commands.showing import counted
from bot.failures import CommandFailed
from bot.wiring.whole import Wiring

if TYPE_CHECKING:
    from bot.store.foreign.bringing import Brought
    from bot.store.importing import ImportReport

STOPPED = "Stopped; nothing of the file was imported."
SHOWN = 20
TABLES = (".csv", ".tsv")


class Lists(StrEnum):
    ACCOUNTS = "accounts"
    CONTACTS = "contacts"
    OPPORTUNITIES = "opportunities"
    ACTIVITIES = "activities"


class Dates(StrEnum):
    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


FILE = typer.Argument(help="A JSON file in the shape docs/record.md shows, or a CSV file.")
TOOL = typer.Option(
    "--from", help="salesforce, hubspot, dynamics, pipedrive, or a mapping file.yaml of your own."
)
LIST = typer.Option("--list", help="What the CSV file holds; recognised by its columns if left.")
DRY_RUN = typer.Option(
    "--dry-run", help="Check everything and say what would happen; save nothing."
)
DATES = typer.Option("--dates", help="How 11/12/2026 is meant, where the file does not tell.")
CURRENCY = typer.Option("--currency", help="Of amounts without one, such as EUR.")
TIMEZONE = typer.Option("--timezone", help="Of times without one, such as Europe/Berlin.")
WORD = typer.Option("--word", help="What a word of the file means: 'stage:Demo done=qualified'.")
OWNERS = typer.Option("--leave-unknown-owners", help="Owners who are no reps are left empty.")
WITHOUT = typer.Option("--skip-without-account", help="Rows that name no account are left out.")


def import_file(
    context: typer.Context,
    file: Annotated[Path, FILE],
    tool: Annotated[str | None, TOOL] = None,
    what: Annotated[Lists | None, LIST] = None,
    dry_run: Annotated[bool, DRY_RUN] = False,
    dates: Annotated[Dates | None, DATES] = None,
    currency: Annotated[str | None, CURRENCY] = None,
    timezone: Annotated[str, TIMEZONE] = "UTC",
    word: Annotated[list[str] | None, WORD] = None,
    leave_unknown_owners: Annotated[bool, OWNERS] = False,
    skip_without_account: Annotated[bool, WITHOUT] = False,
    as_json: AsJson = False,
) -> None:
    """Bring a book of business into the record: all of it, or nothing and every fault named."""
    from bot.store.foreign.bringing import Choices  # noqa: PLC0415 - paid when used

    wiring: Wiring = context.obj
    choices = Choices(
        tool=tool,
        list=what and what.value,
        dates=dates and dates.value,
        currency=_known_currency(currency),
        timezone=_known_zone(timezone),
        words=_words(word or ()),
        unknown_owners=leave_unknown_owners,
        without_account=skip_without_account,
    )
    with bar("Reading the file", STOPPED, quiet=as_json) as told:
        if tool or what or file.suffix.lower() in TABLES:
            brought = wiring.import_csv(file, choices, dry_run=dry_run, progress=told)
            report = brought.report
        else:
            brought = None
            report = wiring.import_world(file, dry_run=dry_run, progress=told)
    if as_json:
        typer.echo(json.dumps(_as_json(report, brought, dry_run)))
        return
    _tell(report, brought, dry_run)


def _as_json(
    report: "ImportReport", brought: "Brought | None", dry_run: bool
) -> Mapping[str, object]:
    found: dict[str, object] = {**asdict(report), "dry_run": dry_run}
    if brought is not None:
        found |= {"from": brought.tool, "rows": brought.rows, "notes": list(brought.notes)}
    return found


def _tell(report: "ImportReport", brought: "Brought | None", dry_run: bool) -> None:
    if brought is not None:
        typer.echo(counted(brought.rows, f"row of {brought.tool} {brought.list}"))
    for counts in report.lists:
        typer.echo(
            f"{counts.list}: {counts.added} added, {counts.changed} changed, "
            f"{counts.unchanged} unchanged"
        )
    for note in brought.notes if brought is not None else ():
        typer.echo(note)
    for ignored in report.ignored:
        typer.echo(f"Left out, the record has no place for it: {ignored}")
    if dry_run:
        _tell_changes(report)


def _tell_changes(report: "ImportReport") -> None:
    for change in report.changes[:SHOWN]:
        for field, after in change.after.items():
            before = change.before.get(field)
            typer.echo(f"{change.list} {change.key}, {field}: {_said(before)} → {_said(after)}")
    if len(report.changes) > SHOWN:
        typer.echo(f"… and {len(report.changes) - SHOWN:,} more records that would change")
    typer.echo("A dry run: nothing was saved.")


def _said(value: object) -> str:
    return "nothing" if value in (None, "", []) else str(value)[:80]


def _words(said: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    """`stage:Demo done=qualified` as field, their word and ours."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for one in said:
        field, colon, rest = one.partition(":")
        theirs, equals, ours = rest.rpartition("=")
        if not (colon and equals and field.strip() and theirs.strip() and ours.strip()):
            raise CommandFailed(
                f"'{one}' is not FIELD:THEIR WORD=OURS, as in stage:Demo=qualified."
            )
        found[field.strip()][theirs.strip()] = ours.strip()
    return found


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise CommandFailed(f"'{name}' is not a time zone such as Europe/Berlin.") from error
    return name


def _known_currency(code: str | None) -> str | None:
    from bot.store.currencies import currencies  # noqa: PLC0415 - paid when used

    if code is not None and code.upper() not in currencies():
        raise CommandFailed(f"'{code}' is not a currency such as USD, EUR or JPY.")
    return code and code.upper()
