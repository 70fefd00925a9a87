"""Putting a sheet into the folder of sheets, and taking it out again."""

from pathlib import Path

import pytest

from ingest import folder
from ingest.errors import NotShelved, UnreadableSheet
from ingest.shelf import Shelf

DOCK = b"---\ntitle: Harbour Dock\nproduct: Harbour Dock\ndate: 2026-03-01\n---\n\nIt has 96 W.\n"
NEW_DOCK = DOCK.replace(b"96", b"120")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "sheets"
    (root / "docks").mkdir(parents=True)
    (root / "fjord.md").write_text("# Fjord 14\n\nIt weighs 1.2 kg.\n", encoding="utf-8")
    return root


@pytest.fixture
def shelf(root: Path) -> Shelf:
    return Shelf(lambda: root)


def everything(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def test_a_look_says_what_was_read_and_writes_nothing(shelf: Shelf, root: Path) -> None:
    looked = shelf.look("dock.md", DOCK)

    assert (looked.sheet.title, looked.sheet.products) == ("Harbour Dock", ("Harbour Dock",))
    assert looked.passages == 1
    assert (looked.path, looked.replaces) == ("dock.md", False)
    assert everything(root) == ["fjord.md"]


def test_a_sheet_is_put_there_whole_and_taken_back(shelf: Shelf, root: Path) -> None:
    token = shelf.put("dock.md", DOCK)
    assert (root / "dock.md").read_bytes() == DOCK

    assert shelf.take_back(token) == "dock.md"
    assert everything(root) == ["fjord.md"]


def test_a_sheet_of_the_same_name_is_replaced_where_it_is_and_comes_back(
    shelf: Shelf, root: Path
) -> None:
    (root / "docks" / "Dock.md").write_bytes(DOCK)

    looked = shelf.look("dock.MD", NEW_DOCK)
    token = shelf.put("dock.MD", NEW_DOCK)
    assert (looked.path, looked.replaces, looked.same) == ("docks/Dock.md", True, False)
    assert (root / "docks" / "Dock.md").read_bytes() == NEW_DOCK

    shelf.take_back(token)
    assert (root / "docks" / "Dock.md").read_bytes() == DOCK
    assert [path.name for path in folder.sheets(root)] == ["Dock.md", "fjord.md"]


def test_only_what_was_replaced_last_is_kept(shelf: Shelf, root: Path) -> None:
    for content in (DOCK, NEW_DOCK, DOCK + b"More.\n"):
        shelf.put("dock.md", content)

    (kept,) = (root / ".replaced" / "dock.md").iterdir()
    assert kept.read_bytes() == NEW_DOCK


def test_the_very_same_file_is_known(shelf: Shelf) -> None:
    shelf.put("dock.md", DOCK)

    assert shelf.look("dock.md", DOCK).same


def test_what_changed_since_is_not_taken_back(shelf: Shelf, root: Path) -> None:
    token = shelf.put("dock.md", DOCK)
    (root / "dock.md").write_bytes(NEW_DOCK)

    with pytest.raises(NotShelved, match="changed or removed since"):
        shelf.take_back(token)


def test_several_sheets_of_one_name_are_not_chosen_from(shelf: Shelf, root: Path) -> None:
    for place in ("dock.md", "docks/dock.md"):
        (root / place).write_bytes(DOCK)

    with pytest.raises(NotShelved, match=r"dock\.md, docks/dock\.md"):
        shelf.put("dock.md", NEW_DOCK)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("../../dock.md", "dock.md"),
        ("..\\dock.md", "dock.md"),
        (".dock.md", "dock.md"),
        ("_dock.md", "dock.md"),
        ("a/b/dock.md", "dock.md"),
        ("do\x00ck\n:2.md", "do-ck-2.md"),
        ("d" * 300 + ".md", "d" * 197 + ".md"),
        ("\u8868" * 150 + ".md", "\u8868" * 65 + ".md"),
        ("Stu\u0308hle.MD", "St\u00fchle.md"),
    ],
)
def test_no_name_leads_out_of_the_folder_or_hides(
    shelf: Shelf, root: Path, name: str, path: str
) -> None:
    shelf.put(name, DOCK)

    assert everything(root) == sorted([path, "fjord.md"])
    assert len(folder.sheets(root)) == 2


@pytest.mark.parametrize("name", ["photo.png", "dock", "dock.exe", ".md", ""])
def test_what_is_no_document_is_refused_with_the_formats(shelf: Shelf, name: str) -> None:
    with pytest.raises(UnreadableSheet, match=r"Word \(\.docx\)"):
        shelf.look(name, DOCK)


def test_what_cannot_be_read_is_refused(shelf: Shelf) -> None:
    for name, content in (("a.pdf", b"%PDF-1.4 nothing"), ("b.docx", b"PK"), ("c.md", b"")):
        with pytest.raises(UnreadableSheet):
            shelf.look(name, content)


def test_where_the_folder_is_gone_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotShelved, match="no folder"):
        Shelf(lambda: tmp_path / "gone").put("dock.md", DOCK)


def test_a_file_in_the_way_changes_nothing(shelf: Shelf, root: Path) -> None:
    (root / ".replaced").write_text("in the way", encoding="utf-8")
    (root / "dock.md").write_bytes(DOCK)

    with pytest.raises(NotShelved, match="nothing was changed"):
        shelf.put("dock.md", NEW_DOCK)

    assert (root / "dock.md").read_bytes() == DOCK
