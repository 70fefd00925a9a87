"""JSON Lines in and out: the shape of every batch."""

import json
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from bot.failures import CommandFailed


def json_lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file; a faulty line is named by its number."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandFailed(f"{path} cannot be read as UTF-8 text.") from error
    return [
        _object(line, f"{path}, line {number}")
        for number, line in enumerate(lines, 1)
        if line.strip()
    ]


def write_json_lines(path: Path | None, objects: Iterable[Mapping[str, Any]]) -> None:
    """Write a line an object, whole or not at all; to standard output where no path is given."""
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)
    if path is None:
        sys.stdout.write(text)
        return
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, path)
    except OSError as error:
        raise CommandFailed(f"{path} cannot be written.") from error


def _object(line: str, place: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        raise CommandFailed(f"{place}: this is not JSON.") from error
    if not isinstance(found, dict):
        raise CommandFailed(f"{place}: this is not a JSON object.")
    return found
