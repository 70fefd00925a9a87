"""Commands read from a message, waiting for the one who wrote it to say yes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.sales.commands import Command
from bot.sales.results import Changed


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be saved. `evidence[i]` names, for `commands[i]`, each field's words."""

    id: str
    commands: tuple[Command, ...]
    evidence: tuple[Mapping[str, str], ...]
    preview: tuple[Changed, ...]
    made_at: datetime
