"""Files that are no sheets: each is named with its reason, none stops the others."""

import zipfile
import zlib
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pptx
import pytest

from bot import samples
from ingest import folder, reading
from ingest.cutting import cut
from ingest.errors import UnreadableSheet
from ingest.readers import package, pdfsize

FOLDER = Path(samples.__file__).parent / "sheets"
BINARY = (".pdf", ".docx", ".pptx", ".xlsx")
SAMPLES = [path for path in FOLDER.iterdir() if path.suffix in BINARY]


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
    with pytest.raises(UnreadableSheet, match="the limit for such a sheet is"):
        reading.read(path, tmp_path, limit=99)


@pytest.mark.parametrize("suffix", [*reading.LIMITS, ".docx", ".pdf", ".pptx", ".xlsx"])
@pytest.mark.parametrize("nothing", [b" ", b"\0"])
def test_two_hundred_megabytes_of_nothing_are_not_even_opened(
    tmp_path: Path, suffix: str, nothing: bytes
) -> None:
    path = tmp_path / f"a{suffix}"
    with path.open("wb") as file:
        file.write(nothing * 1000)
        file.truncate(200 * 1024 * 1024)
    assert "it has 200.0 MB; the limit for such a sheet is" in reason(path, tmp_path)


@pytest.mark.parametrize("suffix", sorted(reading.LIMITS))
@pytest.mark.parametrize("nothing", [b"    ", b"\n\n\n\n", b"\xef\xbb\xbf ", b"\0\0\0\0"])
def test_as_much_of_nothing_as_a_sheet_may_have_is_nothing(
    tmp_path: Path, suffix: str, nothing: bytes
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(nothing[:3] + nothing[-1:] * (2 * 1024 * 1024 - 3))
    said = reason(path, tmp_path)
    assert said in ("the file is empty", "it holds no questions and answers") or "no text" in said


def test_questions_that_refer_to_each_other_a_billion_times_are_read_once(tmp_path: Path) -> None:
    parts = ["part0: &part0\n  - question: Is it loud?\n    answer: No.\n"]
    for number in range(1, 12):
        again = f"  - questions: *part{number - 1}\n" * 9
        parts.append(f"part{number}: &part{number}\n{again}")
    (tmp_path / "a.yml").write_text("".join(parts))
    text = [passage.text for passage in cut(reading.read(tmp_path / "a.yml", tmp_path))]
    assert text == ["Is it loud?\nNo."]


def packed(content: bytes, filters: str) -> bytes:
    """A PDF of one page whose content is `content`, already packed."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>"
    length = f"<</Length {len(content)}/Filter[{filters}]>>".encode()
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj" + page + b"endobj\n"
        b"4 0 obj" + length + b"stream\n" + content + b"\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def test_a_pdf_that_grows_is_not_unpacked(tmp_path: Path) -> None:
    spaces = zlib.compress(b" " * 3_000_000)
    once, twice = packed(spaces, "/FlateDecode"), packed(zlib.compress(spaces), "/FlateDecode" * 2)
    for content in (once, twice):
        (tmp_path / "a.pdf").write_bytes(content)
        assert reason(tmp_path / "a.pdf", tmp_path) == "it holds no text"
        assert pdfsize.within(tmp_path / "a.pdf", stream=3_000_000)
        assert not pdfsize.within(tmp_path / "a.pdf", stream=2_999_999)
        assert not pdfsize.within(tmp_path / "a.pdf", whole=2_999_999)


@pytest.mark.parametrize(
    ("name", "part", "opening", "again"),
    [
        ("a.docx", "word/document.xml", b"<w:body>", b"<w:p/>"),
        ("a.xlsx", "xl/worksheets/sheet1.xml", b"<sheetData>", b"<row><c><v>1</v></c></row>"),
        ("a.pptx", "ppt/presentation.xml", b"<p:sldSz", b"<p:sldSz/>"),
    ],
)
def test_an_office_file_whose_text_grows_is_not_unpacked(
    tmp_path: Path, name: str, part: str, opening: bytes, again: bytes
) -> None:
    makers: dict[str, Any] = {
        "a.docx": docx.Document,
        "a.xlsx": openpyxl.Workbook,
        "a.pptx": pptx.Presentation,
    }
    file = makers[name]()
    file.save(str(tmp_path / "small"))
    with (
        zipfile.ZipFile(tmp_path / "small") as small,
        zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as large,
    ):
        for entry in small.namelist():
            content = small.read(entry)
            if entry == part:
                content = content.replace(opening, again * (package.WORDS // len(again)) + opening)
            large.writestr(entry, content)
    assert (tmp_path / name).stat().st_size < 1_000_000
    assert reason(tmp_path / name, tmp_path) == "it unpacks to far more than a sheet can hold"


def test_a_cell_merged_over_millions_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book["Sheet"]["A1"] = "Fjord"
    book["Sheet"].merged_cells.add("A1:XFD10000")
    book.save(tmp_path / "a.xlsx")
    assert reason(tmp_path / "a.xlsx", tmp_path) == "it merges more than 2,000,000 cells"


def test_values_with_more_columns_or_rows_than_a_sheet_has(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("," * 100_000)
    assert reason(tmp_path / "a.csv", tmp_path) == "it has more than 1,000 columns"
    (tmp_path / "a.csv").write_text("a,b\n" * 200_001)
    assert reason(tmp_path / "a.csv", tmp_path) == "it has more than 200,000 rows"


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES))
def test_a_file_that_ends_too_early_is_named(tmp_path: Path, name: str) -> None:
    content = (FOLDER / name).read_bytes()
    for part in (0.1, 0.5, 0.95):
        (tmp_path / name).write_bytes(content[: int(part * len(content))])
        assert "damaged" in reason(tmp_path / name, tmp_path)


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES))
@pytest.mark.parametrize("suffix", [".md", ".html", ".csv", ".pdf", ".docx", ".pptx", ".xlsx"])
def test_a_file_under_a_wrong_name_is_named(tmp_path: Path, name: str, suffix: str) -> None:
    if name.endswith(suffix):
        return
    path = tmp_path / f"a{suffix}"
    path.write_bytes((FOLDER / name).read_bytes())
    said = reason(path, tmp_path)
    assert said.startswith(
        ("it is damaged or not", "it is not", "its name says text, but it holds")
    )


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
