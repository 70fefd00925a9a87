"""Pages that are pictures: laid out by what was recognised, or named where nothing recognises."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont

from ingest.cutting import cut
from ingest.document import Document
from ingest.errors import UnreadableSheet
from ingest.readers import ocr, pdf
from ingest.readers.ocr import Seen
from ingest.reading import way
from knowledge.passage import Kind
from tests.ingest.quoting import unfound

DOTS = 150
WIDTH, HEIGHT = int(8.5 * DOTS), int(5.5 * DOTS)
TEXT = 22

Written = tuple[float, float, int, str]  # left, top, size, words

PAGE: Sequence[Written] = (
    (100, 80, 44, "Fjord Lamp"),
    (100, 180, TEXT, "The lamp stands on the desk and gives a warm light, all the evening long"),
    (100, 210, TEXT, "and all the night too."),
    (100, 290, 32, "Specifications"),
    (110, 360, TEXT, "Feature"),
    (510, 360, TEXT, "Fjord Lamp"),
    (110, 410, TEXT, "Power"),
    (510, 410, TEXT, "12 W\u00b9"),
    (110, 460, TEXT, "Height"),
    (510, 460, TEXT, "41 cm"),
)
LINES = ((350, 400, 450, 500), (100, 500, 1100))


def picture(*, ruled: bool = True) -> Image.Image:
    paper = Image.new("L", (WIDTH, HEIGHT), 255)
    pen = ImageDraw.Draw(paper)
    for left, top, size, words in PAGE:
        pen.text((left, top), words, fill=20, font=ImageFont.load_default(size))
    across, upright = LINES
    for y in across if ruled else ():
        pen.line((100, y, 1100, y), fill=120, width=2)
    for x in upright if ruled else ():
        pen.line((x, across[0], x, across[-1]), fill=120, width=2)
    return paper


def scanned(folder: Path, *pages: Image.Image) -> Path:
    paper = FPDF(unit="pt", format=(612, 396))
    for page in pages:
        paper.add_page()
        paper.image(page, x=0, y=0, w=612, h=396)
    (folder / "a.pdf").write_bytes(bytes(paper.output()))
    return folder / "a.pdf"


def known(_: Image.Image) -> list[Seen]:
    """A recogniser that knows the page by heart, with boxes as wide as the letters."""
    seen = []
    for left, top, size, words in PAGE:
        font = ImageFont.load_default(size)
        width = font.getlength(words)
        seen.append(Seen(words, (left - 3, top - 3, left + width + 3, top + 1.2 * size)))
    return seen


def reading(path: Path, recogniser: Callable[[], ocr.Recognise | None]) -> Document:
    return pdf.read(path, path.parent, path.name, recogniser=recogniser)


@pytest.mark.parametrize("ruled", [True, False])
def test_what_was_recognised_becomes_headings_text_and_rows(tmp_path: Path, ruled: bool) -> None:
    document = reading(scanned(tmp_path, picture(ruled=ruled)), lambda: known)
    passages = cut(document)
    assert document.sheet.title == "Fjord Lamp"
    assert [(p.kind, p.section, p.page) for p in passages] == [
        (Kind.TEXT, (), 1),
        (Kind.ROW, ("Specifications",), 1),
        (Kind.ROW, ("Specifications",), 1),
    ]
    assert passages[0].text.endswith("all the evening long and all the night too.")
    assert [p.text for p in passages[1:]] == [
        "Feature: Power; Fjord Lamp: 12 W",
        "Feature: Height; Fjord Lamp: 41 cm",
    ]
    assert unfound(document, passages) == []


def test_a_page_with_text_is_not_looked_at(tmp_path: Path) -> None:
    paper = FPDF()
    paper.add_page()
    paper.set_font("Helvetica", size=12)
    paper.image(picture(), x=0, y=0, w=210)
    paper.text(20, 250, "Real text.")
    (tmp_path / "a.pdf").write_bytes(bytes(paper.output()))

    def never() -> ocr.Recognise | None:
        raise AssertionError("nothing is to be recognised here")

    assert "Real text." in reading(tmp_path / "a.pdf", never).text


def test_without_the_extra_a_scan_is_named_with_what_would_read_it(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSheet) as caught:
        reading(scanned(tmp_path, picture()), lambda: None)
    assert caught.value.reason == (
        "its pages are pictures without text; they can be read once 'deskmate[ocr]' is installed"
    )


def test_a_picture_without_letters_is_named_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSheet, match="pictures in which no text can be made out"):
        reading(scanned(tmp_path, picture()), lambda: lambda _: [])


def test_far_too_many_pictures_are_refused(tmp_path: Path) -> None:
    grey = Image.new("L", (30, 40), 200)
    with pytest.raises(UnreadableSheet, match="more than 200 pages that are pictures"):
        reading(scanned(tmp_path, *[grey] * 201), lambda: known)


def test_sheets_are_read_again_once_pictures_can_be_read() -> None:
    assert way().endswith("+ocr") == ocr.installed()


@pytest.mark.skipif(not ocr.installed(), reason="the extra ocr is not installed")
def test_with_the_extra_a_scan_is_read_even_if_it_lies_askew(tmp_path: Path) -> None:
    page = picture().rotate(1.5, fillcolor=255)
    document = reading(scanned(tmp_path, page), ocr.recogniser)
    rows = [p for p in cut(document) if p.kind is Kind.ROW]
    assert document.sheet.title == "Fjord Lamp"
    assert {row.header for row in rows} == {("Feature", "Fjord Lamp")}
    # The space before a unit is narrow, and not always seen.
    said = [[cell.replace(" ", "")[:4] for cell in row.cells] for row in rows]
    assert said == [["Powe", "12W"], ["Heig", "41cm"]]
