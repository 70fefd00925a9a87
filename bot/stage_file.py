"""The stages of a deal as the settings name them: one's own file, or the one that is shipped."""

from pathlib import Path

from bot.failures import CommandFailed
from bot.sales.stage_rules import StageFileError, StageRules, load, shipped


def stage_rules(path: Path | None) -> StageRules:
    """CommandFailed says what is wrong with one's own file."""
    if path is None:
        return shipped()
    try:
        return load(path)
    except StageFileError as error:
        raise CommandFailed(str(error)) from error
