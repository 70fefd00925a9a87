"""`deskmate facts`: what the sheets say, and where they contradict each other."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Run

SHEETS = {
    "lamp.md": "---\ntitle: Lumo Lamp 3 overview\nms.date: 06/01/2026\n---\n"
    "# Lumo Lamp 3 overview\n\n"
    "| Feature | Lumo Lamp 3 |\n| --- | --- |\n| Weight | 840 g |\n| Warranty | =three years |\n",
    "shelf.md": "---\ntitle: Compare lamps\nms.date: 01/01/2025\n---\n# Compare lamps\n\n"
    "| Feature | Lumo Lamp 3 | Lumo Lamp 4 |\n| --- | --- | --- |\n| Weight | 910 g | 1 kg |\n",
}
FIELDS = [
    "product",
    "attribute",
    "value",
    "condition",
    "title",
    "section",
    "page",
    "worksheet",
    "dated",
    "path",
]


@pytest.fixture
def lamps(deskmate: Run, tmp_path: Path) -> Run:
    folder = tmp_path / "lamps"
    folder.mkdir()
    for name, text in SHEETS.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert deskmate("ingest", folder).code == 0
    return deskmate


def test_the_facts_of_a_product_are_told_with_their_places(lamps: Run) -> None:
    ran = lamps("facts", "lumo", "lamp", "4")

    assert ran.out.splitlines()[:2] == ["Lumo Lamp 4", "  Weight: 1 kg"]
    assert "Compare lamps" in ran.out
    assert "(shelf.md)" in ran.out
    assert "840" not in ran.out


def test_without_a_product_all_are_told_and_as_json_with_every_field(lamps: Run) -> None:
    told: list[dict[str, Any]] = json.loads(lamps("facts", "--json").out)

    assert all(list(one) == FIELDS for one in told)
    assert [(one["product"], one["value"]) for one in told if one["attribute"] == "Weight"] == [
        ("Lumo Lamp 3", "840 g"),
        ("Lumo Lamp 3", "910 g"),
        ("Lumo Lamp 4", "1 kg"),
    ]


def test_disagreements_are_told_newest_sheet_first(lamps: Run) -> None:
    lines = lamps("facts", "--disagreeing").out.splitlines()
    (one,) = json.loads(lamps("facts", "--disagreeing", "--json").out)

    assert [line for line in lines if "Weight" in line] == ["  Weight: 840 g", "  Weight: 910 g"]
    assert [fact["path"] for fact in one["facts"]] == ["lamp.md", "shelf.md"]
    assert json.loads(lamps("facts", "lumo lamp 4", "--disagreeing", "--json").out) == []


def test_a_table_holds_the_facts_and_no_formulas(lamps: Run, tmp_path: Path) -> None:
    file, odds = tmp_path / "out" / "facts.csv", tmp_path / "out" / "odds.csv"

    ran = lamps("facts", "--csv", file)
    lamps("facts", "--disagreeing", "--csv", odds)

    with file.open(encoding="utf-8", newline="") as opened:
        heads, *rows = csv.reader(opened)
    assert ran.out == f"Written to {file}: 4 facts.\n"
    assert heads == FIELDS
    assert "'=three years" in {row[2] for row in rows}
    assert odds.read_text(encoding="utf-8").startswith("disagreement,product,")


def test_what_is_not_there_is_said(lamps: Run) -> None:
    nothing = lamps("facts", "zephyr")

    assert nothing.out == "The tables and lists of the sheets state nothing of “zephyr”.\n"
    assert lamps("facts", "--json", "--csv", "x.csv").code == 1
    assert "contradicts" in lamps("facts", "zephyr", "--disagreeing").out
