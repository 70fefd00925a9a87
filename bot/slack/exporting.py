"""`/deskmate export`: what one may take along, as a workbook or as tables in one file."""

import zipfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.saying import later, many, say
from bot.slack.invocation import Document, Invocation, Reply
from bot.slack.services import Services
from bot.slack.views.format import today

WORKBOOK = "record.xlsx"
USAGE = (
    ("/deskmate export", later("sends you a workbook of the customers that you look after")),
    ("/deskmate export csv", later("sends you the same as CSV tables, zipped")),
)
SCOPES = {
    "files:write": "to send you the export that you asked for",
    "im:write": "to open your direct messages for it",
}


def by_words(services: Services, invocation: Invocation, text: str) -> Reply:
    """Says that it is at work, for a large record takes its time; then comes the file."""
    tables = text.lower() in ("csv", "tables")
    services.exports.check(invocation.actor)
    return Reply(
        say("Writing your export; it comes as a file to our direct messages."),
        then=lambda: _written(services, invocation, tables=tables),
    )


def _written(services: Services, invocation: Invocation, *, tables: bool) -> Document:
    day = today(services.clock(), invocation.actor)
    with TemporaryDirectory() as place:
        folder = Path(place)
        counts = services.exports.export_for(invocation.actor, folder, workbook=not tables)
        content = _zipped(folder) if tables else (folder / WORKBOOK).read_bytes()
    records = many(sum(counts.values()), "{n} record", "{n} records")
    return Document(
        name=f"deskmate-{day.isoformat()}.{'zip' if tables else 'xlsx'}",
        content=content,
        said=say("Your export: {what}.", what=records),
        otherwise=(
            say(
                "Slack did not take the file. An administrator can write it: deskmate crm export "
                "FOLDER --as {rep}",
                rep=invocation.actor.slack_user_id,
            )
        ),
    )


def _zipped(folder: Path) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for table in sorted(folder.glob("*.csv")):
            file.write(table, table.name)
    return packed.getvalue()
