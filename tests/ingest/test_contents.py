"""The folder's own table of contents is no sheet."""

from pathlib import Path

import pytest

from ingest.reading import read

NAMES = [f"sheet-{number}.md" for number in range(6)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).write_text("# A sheet\n\nWords.\n")
    return tmp_path


def _table(folder: Path, names: list[str]) -> Path:
    lines = ["path,title", *(f"{name},A sheet" for name in names)]
    file = folder / "list.csv"
    file.write_text("\n".join(lines))
    return file


def test_a_table_of_the_folders_files_has_nothing_to_answer(folder: Path) -> None:
    assert read(_table(folder, NAMES), folder).blocks == ()


def test_a_table_that_merely_names_a_file_is_a_sheet(folder: Path) -> None:
    assert read(_table(folder, [*NAMES[:2], "dock", "pen", "hub", "bag"]), folder).blocks


def test_a_table_of_files_that_are_not_there_is_a_sheet(folder: Path) -> None:
    assert read(_table(folder, [f"gone-{name}" for name in NAMES]), folder).blocks
