"""The one place that builds things: settings in, ready parts out.

Every part is made at its first use and kept, so that a command pays only for what it needs.
"""

import logging
import threading
from datetime import UTC, datetime
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from bot.settings import Settings

if TYPE_CHECKING:
    from slack_bolt import App
    from sqlalchemy import Engine

    from bot.assistant.reader import Reader
    from bot.sales.desk import Desk
    from bot.slack.services import Services
    from bot.workspace.server import Workspace
    from ingest.refresh import Progress, RefreshReport
    from knowledge.answering import Answering
    from knowledge.embedding import Embedder
    from knowledge.index import Index

logger = logging.getLogger(__name__)


class NoSheets(Exception):
    """Nobody has said yet which folder holds the sheets."""


def now() -> datetime:
    return datetime.now(UTC)


def samples() -> Path:
    """The folder with the sample sheets and the sample customers."""
    return Path(str(files("bot.samples")))


class Wiring:
    """The parts of one Deskmate, made from one set of settings."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._making = threading.RLock()
