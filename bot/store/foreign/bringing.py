"""Import a CSV file of another tool: all of its rows or none, and twice is once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from bot.store import checking
from bot.store.errors import ImportRefused
from bot.store.faults import Place
from bot.store.foreign import tables, tools, values
from bot.store.foreign.links import Links
from bot.store.foreign.rows import DATES, Draft, Rows
from bot.store.foreign.tables import Table
from bot.store.foreign.tools import Tool, folded
from bot.store.importing import ImportReport, Progress, import_world, quiet
from bot.store.work import UnitOfWork
from bot.store.world import LISTS

_NEEDED = {
    "accounts": ("name",),
    "contacts": ("name",),
    "opportunities": ("name", "stage"),
    "activities": (),
}


@dataclass(frozen=True, slots=True)
class Choices:
    """What the file does not say of itself; what is left out is found out or asked for."""

    tool: str | None = None
    list: str | None = None
    dates: str | None = None
    currency: str | None = None
    timezone: str = "UTC"
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unknown_owners: bool = False
    without_account: bool = False


@dataclass(frozen=True, slots=True)
class Brought:
    """What was found in the file, what became of it, and what of it was left out or empty."""

    tool: str
    list: str
    rows: int
    report: ImportReport
    notes: tuple[str, ...]


def import_csv(
    path: Path,
    engine: Engine,
    choices: Choices,
    now: datetime | None = None,
    *,
    dry_run: bool = False,
    progress: Progress = quiet,
) -> Brought:
    """Bring the rows into the record; `ImportRefused` names every fault by its line."""
    progress(0, 0, "Reading the file")
    table = tables.read(path)
    if any(set(table.header) == set(fields.model_fields) for fields in LISTS.values()):
        raise ImportRefused(
            "These are the columns of Deskmate's own export, whose tables are for reading. What "
            "comes back into the record is the world.json beside them."
        )
    given = tools.chosen(choices.tool) if choices.tool else None
    tool, name = tools.recognised(table.header, choices.list, given)
    rows = _rows(table, _worded(tool, choices), name, choices)
    wanted = [row for row in table.rows if rows.wanted(row)]
    drafts = [rows.draft(row) for row in wanted]
    with UnitOfWork(engine).reading() as session:
        links = Links(session, rows, choices.unknown_owners, choices.without_account)
        made = links.records(drafts)
    checking.refuse(rows.faults)
    report = import_world(
        {name: [record for _, record in made]},
        engine,
        now,
        dry_run=dry_run,
        progress=progress,
        say=lambda place: _place(place, rows, [draft for draft, _ in made]),
    )
    notes = (*_left_out(table, rows, len(wanted)), *_empty(rows, links))
    return Brought(tool.tool, name, len(table.rows), report, notes)


def _rows(table: Table, tool: Tool, name: str, choices: Choices) -> Rows:
    columns = tool.present(name, table.header)
    for needed in _NEEDED[name]:
        alternatives = {"name": "last_name", "stage": "status"}
        if needed not in columns and alternatives[needed] not in columns:
            known = ", ".join(tool.fields(name).get(needed, [])[:4])
            raise ImportRefused(f"The file has no column for the {needed}, such as {known}.")
    day_first = _day_first(table, columns, choices.dates)
    reading = values.Reading(day_first, ZoneInfo(choices.timezone))
    return Rows(tool, name, columns, reading, choices.currency)


def _worded(tool: Tool, choices: Choices) -> Tool:
    """The tool with the words that the caller explains, too."""
    words = {name: dict(known) for name, known in tool.words.items()}
    for name, said in choices.words.items():
        for theirs, ours in said.items():
            known = words.setdefault(name, {})
            known[ours] = [*known.get(ours, []), theirs]
    return tool.model_copy(update={"words": words})


def _day_first(table: Table, columns: Mapping[str, Any], told: str | None) -> bool:
    if told is not None:
        return told == "day-first"
    dated = [column for name in DATES for column in columns.get(name, ())]
    found = values.day_first(row.cells.get(column, "") for row in table.rows for column in dated)
    if found is None:
        raise ImportRefused(
            "The dates of the file may be meant both ways, such as 11/12/2026; say which with "
            "--dates day-first or --dates month-first."
        )
    return found


def _place(place: Place, rows: Rows, drafts: list[Draft]) -> str:
    """The line and the column that a record's fault comes from."""
    if len(place) < 2 or not isinstance(place[1], int):
        return rows.name
    row = drafts[place[1]].row
    if len(place) == 2:
        return f"line {row.line}"
    return f"line {row.line} ({rows.column(str(place[2]), row)})"


def _left_out(table: Table, rows: Rows, wanted: int) -> list[str]:
    used = {folded(column) for columns in rows.columns.values() for column in columns}
    used |= {folded(column) for column in rows.tool.only.get(rows.name, {})}
    unused = [column for column in table.header if column and folded(column) not in used]
    notes = []
    if wanted < len(table.rows):
        notes.append(f"Left out, because not done yet: {_count(len(table.rows) - wanted, 'row')}.")
    if unused:
        more = f" and {len(unused) - 20} more" if len(unused) > 20 else ""
        notes.append(f"Columns without a place in the record: {', '.join(unused[:20])}{more}.")
    return notes


def _empty(rows: Rows, links: Links) -> list[str]:
    words = [
        f"{column}: '{said[:60]}' has no counterpart and was left empty ({_count(number, 'row')})."
        for (column, said), number in rows.unknown.most_common(20)
    ]
    return words + [f"Left out: {_count(number, what)}." for what, number in links.unlinked.items()]


def _count(number: int, what: str) -> str:
    """`1 row`, `2 rows`, `2 rows without an account`."""
    first, space, rest = what.partition(" ")
    return f"{number:,} {first}{'' if number == 1 else 's'}{space}{rest}"
