"""The folder that holds all embedded state, looked at before anything is put into it."""

import tempfile
from pathlib import Path

from bot.failures import CommandFailed


def usable(home: Path) -> Path:
    """The folder itself, made if it is missing; CommandFailed where nothing can be kept in it."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home):
            return home
    except (FileExistsError, NotADirectoryError) as error:
        raise CommandFailed(
            f"{home.absolute()} is a file, so Deskmate can keep nothing in it. "
            "Name a folder in DESKMATE_HOME."
        ) from error
    except OSError as error:
        raise CommandFailed(
            f"Deskmate cannot write to {home.absolute()}. Free some space there, give it the "
            "right to write, or name another folder in DESKMATE_HOME."
        ) from error
