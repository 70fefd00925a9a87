"""Where the log goes: a file in the home folder, kept small, that never holds what people said.

Only Deskmate's own packages follow the level that is set. The libraries around them write whole
messages, questions and tokens at DEBUG, so of theirs only warnings are kept, and of those only the
words before the first value.
"""

import copy
import logging
import re
import sys
import traceback
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
MOST_BYTES = 5_000_000
OWN = ("bot", "knowledge", "ingest")
SLACKS_OWN = "bot.slack.bolt"  # what Bolt and its Socket Mode client write to
_VALUES_BEGIN = re.compile(r"[:({\['\"]")

_Raised: TypeAlias = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


def log_to(home: Path, level: str) -> None:
    """Send log lines to `home/deskmate.log`, opened when the first line is written.

    A home that cannot be written stops no command: then errors go to standard error.
    """
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
    file = _File(
        home / "deskmate.log", maxBytes=MOST_BYTES, backupCount=3, encoding="utf-8", delay=True
    )
    file.setFormatter(_Discreet(FORMAT))
    logging.basicConfig(level=logging.WARNING, handlers=[file], force=True)
    for package in OWN:
        logging.getLogger(package).setLevel(level)
    logging.getLogger(SLACKS_OWN).setLevel(max(logging.INFO, logging.getLogger("bot").level))
    logging.captureWarnings(capture=True)


class _File(RotatingFileHandler):
    """A file whose own failure (a full disk, a folder gone) disturbs nobody."""

    def handleError(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR:
            sys.stderr.write(f"{self.format(record)}\n")


class _Discreet(logging.Formatter):
    """Leaves out what may quote a customer: values in others' lines, and the text of a failure.

    Of a failure it writes where it happened and of which kind it is.
    """

    def format(self, record: logging.LogRecord) -> str:
        if _foreign(record.name):
            record = copy.copy(record)
            record.msg = _VALUES_BEGIN.split(record.getMessage())[0].strip()
            record.args = ()
        return super().format(record)

    def formatException(self, ei: _Raised) -> str:
        raised = ei[1]
        lines = []
        while raised is not None:
            lines += traceback.format_tb(raised.__traceback__)
            lines.append(_kind(raised))
            raised = raised.__cause__ or raised.__context__
            lines += ["because of\n"] if raised is not None else []
        return "".join(lines).rstrip("\n")


def _foreign(name: str) -> bool:
    return name.startswith(SLACKS_OWN) or name.split(".")[0] not in OWN


def _kind(raised: BaseException) -> str:
    reason = raised.strerror if isinstance(raised, OSError) else None
    return f"{type(raised).__qualname__}{f': {reason}' if reason else ''}\n"
