"""Where the log goes: a file in the home folder, kept small; warnings also to standard error."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
MOST_BYTES = 5_000_000


def log_to(home: Path, level: str) -> None:
    """Send every log line to `home/deskmate.log`, opened when the first line is written."""
    home.mkdir(parents=True, exist_ok=True)
    file = RotatingFileHandler(
        home / "deskmate.log", maxBytes=MOST_BYTES, backupCount=3, encoding="utf-8", delay=True
    )
    logging.basicConfig(level=level, format=FORMAT, handlers=[file], force=True)
    logging.captureWarnings(capture=True)
