"""Which failures of the parts are known, so that their own sentence can be shown."""

from bot.assistant.errors import AssistantError
from bot.sales.errors import SalesError
from bot.settings import SettingsError
from bot.store.errors import ImportRefused, StoreError
from bot.workspace.errors import WorkspaceError
from ingest.errors import IngestError
from knowledge.errors import KnowledgeError


class CommandFailed(Exception):
    """A command cannot do what it was asked; the text says why and what to do."""


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
)


def sentence(error: BaseException) -> str | None:
    """The words of a known failure; None for anything Deskmate did not foresee."""
    if isinstance(error, StoreError):
        return f"Nothing was saved: {error}."
    if isinstance(error, ImportRefused):
        return "\n".join((str(error), *error.faults))
    return str(error) if isinstance(error, KNOWN) else None
