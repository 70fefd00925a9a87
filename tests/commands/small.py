"""A little of everything: two sheets, one team, one customer."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

REP = "U0ADA"
SHEETS = {
    "lamp.md": "# Lumo desk lamp\n\n| Feature | Lumo |\n| --- | --- |\n| Weight | 840 g |\n"
    "| Warranty | three years |\n",
    "chair.md": "# Sedia office chair\n\nThe Sedia carries up to 130 kg.\n",
}
WORLD: dict[str, Any] = {
    "reps": [
        {"id": REP, "name": "Ada Brook", "role": "rep", "timezone": "America/New_York"},
        {"id": "U0MAX", "name": "Max Dune", "role": "manager"},
    ],
    "accounts": [{"id": "A1", "name": "Quillwort", "owner": REP, "status": "customer"}],
    "contacts": [{"id": "C1", "account": "A1", "name": "Maria Lopez"}],
    "opportunities": [
        {
            "id": "O1",
            "name": "Quillwort lamps",
            "account": "A1",
            "owner": REP,
            "stage": "qualified",
            "amount": 1200.5,
            "currency": "USD",
        }
    ],
}


def sheets(folder: Path) -> Path:
    folder.mkdir()
    for name, text in SHEETS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def world(file: Path, **lists: object) -> Path:
    """The record as a file; `lists` take the place of its own."""
    file.write_text(json.dumps(WORLD | lists), encoding="utf-8")
    return file


def lines(file: Path, objects: Sequence[Mapping[str, Any]]) -> Path:
    """A JSON Lines file."""
    file.write_text("".join(json.dumps(one) + "\n" for one in objects), encoding="utf-8")
    return file


def read_lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]
