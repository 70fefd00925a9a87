"""`deskmate gaps`: what was asked in vain, on the screen, as JSON and as a table."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Run

FIELDS = [
    "question",
    "earlier",
    "language",
    "silence",
    "nearest",
    "times",
    "askers",
    "first_asked",
    "last_asked",
    "state",
    "sheet",
    "closed_by",
    "closed_at",
    "note",
]


def listed(deskmate: Run, *options: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(deskmate("gaps", "--json", *options).out)
    return found


@pytest.mark.usefixtures("at_work")
def test_a_question_asked_in_vain_is_kept_and_counted(deskmate: Run) -> None:
    first = deskmate("ask", "is there a Zephyr 700 turntable?")
    deskmate("ask", "Is there a  zephyr 700 turntable")

    (gap,) = listed(deskmate)

    assert first.code == 0
    assert "The product team will see the question" in first.out
    assert list(gap) == FIELDS
    assert (gap["question"], gap["times"]) == ("is there a Zephyr 700 turntable?", 2)
    assert (gap["state"], gap["askers"], gap["language"]) == ("open", [], "en")
    assert "2 x  is there a Zephyr 700 turntable?" in deskmate("gaps").out


@pytest.mark.usefixtures("at_work")
def test_an_answered_question_and_a_batch_are_no_gaps(deskmate: Run, tmp_path: Path) -> None:
    batch = tmp_path / "in.jsonl"
    batch.write_text('{"id": "1", "question": "is there a Zephyr 700 turntable?"}\n')

    answered = deskmate("ask", "how heavy is the Lumo lamp?")
    deskmate("ask", "--batch", batch)

    assert "product team" not in answered.out
    assert listed(deskmate) == []
    assert "No open questions" in deskmate("gaps").out


def test_without_a_record_none_is_made_for_a_question(deskmate: Run, home: Path) -> None:
    ran = deskmate("ask", "is there a Zephyr 700 turntable?")

    assert (ran.code, ran.err) == (0, "")
    assert "product team will see" not in ran.out
    assert listed(deskmate) == []
    assert not (home / "deskmate.db").exists()


@pytest.mark.usefixtures("at_work")
def test_a_record_that_cannot_be_used_fails_no_answer(deskmate: Run, home: Path) -> None:
    for file in home.glob("deskmate.db*"):
        file.unlink()
    (home / "deskmate.db").write_bytes(b"no database, but long enough to be looked at" * 99)

    ran = deskmate("ask", "is there a Zephyr 700 turntable?")
    shown = deskmate("gaps")

    assert (ran.code, ran.err) == (0, "")
    assert "sheet" in ran.out
    assert "product team will see" not in ran.out
    assert (shown.code, shown.out) == (1, "")


def test_a_refresh_says_which_questions_it_answered(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    deskmate("ask", "how heavy is the Zephyr 700 turntable?")
    sheets = tmp_path / "more"
    sheets.mkdir()
    for sheet in at_work.iterdir():
        (sheets / sheet.name).write_bytes(sheet.read_bytes())
    (sheets / "zephyr.md").write_text(
        "# Zephyr 700 turntable\n\n| Feature | Zephyr 700 |\n| --- | --- |\n| Weight | 5.2 kg |\n"
    )

    again = deskmate("ingest", at_work)
    dry = deskmate("ingest", sheets, "--dry-run")
    assert "now answered" not in again.out + dry.out
    assert len(listed(deskmate)) == 1

    ran = deskmate("ingest", sheets)

    assert ran.out.endswith("1 open question is now answered.\n")
    assert listed(deskmate) == []
    (gap,) = listed(deskmate, "--all")
    assert (gap["state"], gap["sheet"]) == ("answered", "Zephyr 700 turntable")
    assert "answered by a refresh" in deskmate("gaps", "--all").out


@pytest.mark.usefixtures("at_work")
def test_the_table_is_harmless_to_a_spreadsheet(deskmate: Run, tmp_path: Path) -> None:
    deskmate("ask", "=2+5 zephyr 700 turntable?")
    file = tmp_path / "new" / "gaps.csv"

    ran = deskmate("gaps", "--csv", file)

    assert ran.out == f"Written to {file}: 1 question.\n"
    with file.open(encoding="utf-8", newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert list(row) == FIELDS
    assert row["question"] == "'=2+5 zephyr 700 turntable?"
    assert (row["times"], row["closed_by"]) == ("1", "")


@pytest.mark.usefixtures("at_work")
def test_a_table_that_cannot_be_written_is_said(deskmate: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    ran = deskmate("gaps", "--csv", tmp_path / "file" / "gaps.csv")
    both = deskmate("gaps", "--json", "--csv", tmp_path / "gaps.csv")

    assert (ran.code, ran.out) == (1, "")
    assert "cannot be written" in ran.err
    assert (both.code, both.err) == (1, "Give either --json or --csv FILE.\n")
