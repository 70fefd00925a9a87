"""`deskmate ingest`, `ask`, `kb` and `eval`: the sheets in, and answers out."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands import small
from tests.commands.conftest import Run

COUNTS = ["added", "changed", "removed", "unchanged"]


def report(out: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(out)
    assert list(found) == [*COUNTS, "failed", "passages", "seconds"]
    return found


def test_ingest_prints_its_report_alone_as_json(deskmate: Run, tmp_path: Path) -> None:
    sheets = small.sheets(tmp_path / "sheets")
    (sheets / "torn.pdf").write_bytes(b"%PDF-1.7 torn")

    first = deskmate("ingest", sheets, "--json")
    again = deskmate("ingest", sheets, "--json")

    told = report(first.out)
    assert (first.code, first.err) == (0, "")
    assert [told[count] for count in COUNTS] == [2, 0, 0, 0]
    assert told["failed"] == [{"path": "torn.pdf", "reason": "it is damaged or not a PDF document"}]
    assert told["passages"] == 3
    assert isinstance(told["seconds"], float)
    assert [report(again.out)[count] for count in COUNTS] == [0, 0, 0, 2]


def test_ingest_says_in_words_what_it_did_and_left_out(deskmate: Run, at_work: Path) -> None:
    ran = deskmate("ingest", at_work)

    assert ran.out.startswith("0 added, 0 changed, 0 removed, 2 unchanged; 3 passages in ")
    assert ran.err == ""


def test_a_dry_run_changes_nothing(deskmate: Run, at_work: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "desk.md").write_text("# Desk\n\nIt is 74 cm high.\n", encoding="utf-8")

    ran = deskmate("ingest", other, "--dry-run", "--json")

    assert [report(ran.out)[count] for count in COUNTS] == [1, 0, 2, 0]
    assert json.loads(deskmate("kb", "status", "--json").out)["sheets"] == 2


@pytest.mark.parametrize("folder", ["missing", "empty", "unreadable"])
def test_a_folder_that_holds_nothing_leaves_the_index_alone(
    deskmate: Run, at_work: Path, tmp_path: Path, folder: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "unreadable").mkdir()
    (tmp_path / "unreadable" / "a.md").touch()

    ran = deskmate("ingest", tmp_path / folder, "--json")

    assert (ran.code, ran.out) == (1, "")
    assert "Nothing was changed." in ran.err
    assert json.loads(deskmate("kb", "status", "--json").out)["sheets"] == 2


def test_the_index_is_emptied_when_that_is_forced(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    unreadable = tmp_path / "unreadable"
    unreadable.mkdir()
    (unreadable / "a.md").touch()

    ran = deskmate("ingest", unreadable, "--force", "--json")

    assert report(ran.out)["removed"] == 2


def test_refresh_reads_the_folder_that_was_read_last(deskmate: Run, at_work: Path) -> None:
    ran = deskmate("kb", "refresh", "--json")

    assert report(ran.out)["unchanged"] == 2


def test_refresh_without_a_folder_says_how_to_name_one(deskmate: Run) -> None:
    ran = deskmate("kb", "refresh")

    assert (ran.code, ran.out) == (1, "")
    assert "DESKMATE_SHEETS" in ran.err


def test_refresh_reads_the_folder_that_is_set(deskmate: Run, at_work: Path) -> None:
    ran = deskmate("kb", "refresh", "--json", DESKMATE_SHEETS=at_work)

    assert report(ran.out)["unchanged"] == 2


def test_the_status_is_told_in_words_and_as_json(deskmate: Run, at_work: Path) -> None:
    told = json.loads(deskmate("kb", "status", "--json").out)

    assert list(told) == ["sheets", "passages", "refreshed_at", "model", "folder", "failed"]
    assert deskmate("kb", "status").out.startswith(f"3 passages of 2 sheets, read from {at_work}")


def test_the_status_before_the_first_sheet_says_what_to_do(deskmate: Run) -> None:
    assert "deskmate ingest FOLDER" in deskmate("kb", "status").out


def test_an_answer_comes_with_the_line_and_the_sheet(deskmate: Run, at_work: Path) -> None:
    ran = deskmate("ask", "how heavy is the Lumo lamp?")

    assert ran.code == 0
    assert "840 g" in ran.out
    assert "(lamp.md)" in ran.out


def test_another_home_is_another_deskmate(deskmate: Run, at_work: Path, tmp_path: Path) -> None:
    ran = deskmate("kb", "status", "--json", DESKMATE_HOME=tmp_path / "another")

    assert json.loads(ran.out)["sheets"] == 0


def test_a_golden_set_is_held_against_the_answers(
    deskmate: Run, at_work: Path, tmp_path: Path
) -> None:
    golden = small.lines(
        tmp_path / "golden.jsonl",
        [
            {
                "id": "g1",
                "type": "weight",
                "question": "how heavy is the Lumo lamp?",
                "must_include": ["840"],
                "gold_docs": ["lamp.md"],
            }
        ],
    )

    ran = deskmate("eval", golden, "--json", "--least", 100)

    assert (ran.code, json.loads(ran.out)["failures"]) == (0, [])
