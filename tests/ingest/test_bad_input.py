"""Files that are no sheets: each is named with its reason, none stops the others."""

import zipfile
from pathlib import Path

import docx
import pytest

from ingest import folder, reading
from ingest.errors import UnreadableSheet
from ingest.readers import package


def reason(path: Path, root: Path) -> str:
    with pytest.raises(UnreadableSheet) as caught:
        reading.read(path, root)
    assert caught.value.path == path.relative_to(root).as_posix()
    return caught.value.reason


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64
LOCKED = OLD + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.md", b"", "the file is empty"),
        ("a.md", b" \n\t\n", "the file is empty"),
        ("a.txt", b"text\0with\0nul and more", "characters that no text has"),
        ("a.csv", b"%PDF-1.7 \n", "it holds a PDF document"),
        ("a.html", b"PK\x03\x04 ", "it holds an Office document"),
        ("a.html", b"<html><body><script>x</script></body></html>", "it holds no text"),
        ("a.yml", b"a: [b\n", "it is not valid YAML"),
        ("a.yml", b"just words", "it holds no questions"),
        ("a.yml", b"[" * 5000, "it holds no questions"),
        ("a.yml", b"a: " + b"- " * 200 + b"b", "it is not valid YAML"),
        ("a.pdf", b"no pdf at all", "it is damaged or not a PDF document"),
        ("a.pdf", b"%PDF-1.7\n1 0 obj\n<<", "it is damaged or not a PDF document"),
        ("a.docx", b"PK\x03\x04 broken", "it is damaged or not a Word document"),
        ("a.pptx", b"hello", "it is damaged or not a PowerPoint presentation"),
        ("a.xlsx", b"hello", "it is damaged or not an Excel workbook"),
        ("a.docx", OLD, "old Office format"),
        ("a.docx", LOCKED, "it is protected by a password"),
        ("a.pptx", LOCKED, "it is protected by a password"),
        ("a.xlsx", LOCKED, "it is protected by a password"),
        ("a.doc", OLD, "the format .doc is not read"),
        ("a.png", b"\x89PNG", "the format .png is not read"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert said in reason(tmp_path / name, tmp_path)


def test_a_package_of_another_kind_or_with_broken_insides(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "a.pptx"))
    assert reason(tmp_path / "a.pptx", tmp_path) == "it is not a PowerPoint presentation"
    for name, part in (
        ("a.docx", "word/document.xml"),
        ("b.pptx", "ppt/presentation.xml"),
        ("c.xlsx", "xl/workbook.xml"),
    ):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(part, "<broken")
        assert "damaged" in reason(tmp_path / name, tmp_path)


def test_an_empty_document_and_an_archive_that_grows(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "a.docx"))
    assert reason(tmp_path / "a.docx", tmp_path) == "it holds no text"
    with pytest.raises(UnreadableSheet, match="unpacks to far more"):
        package.check(
            tmp_path / "a.docx", "a.docx", "word/document.xml", "a Word document", unpacked=1000
        )


def test_a_file_is_read_up_to_the_limit_and_not_beyond(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"word " * 20)
    assert reading.read(path, tmp_path, limit=100).text
    with pytest.raises(UnreadableSheet, match="the limit for a sheet is"):
        reading.read(path, tmp_path, limit=99)


def test_a_link_that_leaves_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("Secret.")
    root = tmp_path / "sheets"
    root.mkdir()
    (root / "a.md").symlink_to(tmp_path / "secret.md")
    (root / "gone.md").symlink_to(root / "nothing.md")
    assert reason(root / "a.md", root) == "it is a link to a file outside the folder"
    assert reason(root / "gone.md", root) == "the file cannot be opened"


def test_a_folder_gives_its_sheets_and_leaves_out_what_is_marked(tmp_path: Path) -> None:
    for name in ("b.md", "_draft.md", ".hidden.md", "~$a.docx", "logo.png", "old.doc"):
        (tmp_path / name).touch()
    for below in ("more", "_parts", ".git"):
        (tmp_path / below).mkdir()
        (tmp_path / below / "A.PDF").touch()
    found = [path.relative_to(tmp_path).as_posix() for path in folder.sheets(tmp_path)]
    assert found == ["b.md", "more/A.PDF", "old.doc"]


@pytest.mark.parametrize(
    "opening", ["[", "<!--", "* ", "`a", "![", "\\*", "[!INCLUDE [", "x  ", "> "]
)
def test_what_only_ever_opens_is_read_in_no_time(tmp_path: Path, opening: str) -> None:
    (tmp_path / "a.md").write_text("Text " + opening * 20_000 + " end")
    assert reading.read(tmp_path / "a.md", tmp_path).text
