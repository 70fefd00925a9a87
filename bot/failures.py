"""Which failures of the parts are known, so that their own sentence can be shown."""

import typer

from bot.assistant.errors import AssistantError
from bot.sales.errors import SalesError
from bot.settings import SettingsError
from bot.store.errors import ImportRefused, StoreError
from bot.tracing import NotInstalled
from bot.workspace.errors import WorkspaceError
from ingest.errors import IngestError
from knowledge.errors import KnowledgeError

INTERRUPTED = 130  # what a shell expects after Ctrl-C


class CommandFailed(Exception):
    """A command cannot do what it was asked; the text says why and what to do."""


class Stopped(CommandFailed):
    """A command was interrupted by Ctrl-C; the text says in which state it left things."""


KNOWN = (
    CommandFailed,
    AssistantError,
    SettingsError,
    SalesError,
    StoreError,
    ImportRefused,
    WorkspaceError,
    IngestError,
    KnowledgeError,
    NotInstalled,
)


def sentence(error: BaseException) -> str | None:
    """The words of a known failure; None for anything Deskmate did not foresee."""
    if isinstance(error, typer.TyperException):
        return _misused(error)
    if isinstance(error, StoreError):
        said = str(error)
        return f"{said[:1].upper()}{said[1:]}, so nothing was saved. deskmate doctor says more."
    if isinstance(error, ImportRefused):
        return "\n".join((str(error), *error.faults))
    return str(error) if isinstance(error, KNOWN) else None


def exit_code(error: BaseException) -> int:
    """1, but for the codes that shells know: 2 for a wrong call, 130 for Ctrl-C."""
    if isinstance(error, Stopped):
        return INTERRUPTED
    return int(getattr(error, "exit_code", 1))


def _misused(error: typer.TyperException) -> str:
    """What was wrong in the call; empty where the help was shown already."""
    said = error.format_message().rstrip(".")
    context = getattr(error, "ctx", None)
    return f"{said}. See: {context.command_path} --help" if said and context else said
