"""PDF sheets, drawn by a library."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import TableBordersLayout
from PIL import Image

from ingest.cutting import cut
from ingest.errors import UnreadableSheet
from ingest.reading import read
from knowledge.passage import Kind, Passage
from tests.ingest.quoting import unfound


class Paper(FPDF):
    """Letter paper with a running header and page numbers."""

    def header(self) -> None:
        self.set_font("Helvetica", size=8)
        self.cell(0, 5, "Fjord sheets", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 5, f"{self.page_no()} / 2", align="C")

    def line_of(self, words: str, size: int = 10, style: str = "") -> None:
        self.set_font("Helvetica", style, size)
        self.multi_cell(0, size * 0.5, words, new_x="LMARGIN", new_y="NEXT", align="L")
        self.ln(4)


@pytest.fixture
def paper() -> Paper:
    paper = Paper(format="Letter")
    paper.add_page()
    return paper


def reading(paper: FPDF, folder: Path) -> list[Passage]:
    (folder / "a.pdf").write_bytes(bytes(paper.output()))
    document = read(folder / "a.pdf", folder)
    passages = cut(document)
    assert unfound(document, passages) == []
    return passages


def test_headings_text_and_lists_without_the_running_header(tmp_path: Path, paper: Paper) -> None:
    paper.set_title("Fjord Pen")
    paper.set_creation_date(datetime(2026, 6, 18, tzinfo=UTC))
    paper.line_of("Fjord Pen", 20, "B")
    paper.line_of("Battery", 14, "B")
    paper.line_of("The pen writes for forty hours. " * 5 + "Then it wants to be charged.")
    paper.line_of("- By USB-C")
    paper.line_of("- In the bay of the key-\nboard")
    paper.add_page()
    paper.line_of("Weight", 14, "B")
    paper.line_of("It weighs 14 g.")
    passages = reading(paper, tmp_path)
    assert passages[0].sheet.title == "Fjord Pen"
    assert passages[0].sheet.dated == date(2026, 6, 18)
    assert [(p.page, p.section, p.kind) for p in passages] == [
        (1, ("Battery",), Kind.TEXT),
        (1, ("Battery",), Kind.LIST),
        (2, ("Weight",), Kind.TEXT),
    ]
    assert passages[0].text.endswith("forty hours. Then it wants to be charged.")
    assert passages[1].text == "- By USB-C\n- In the bay of the keyboard"
    assert passages[2].text == "It weighs 14 g."


@pytest.mark.parametrize("ruled", [True, False])
def test_a_table_over_two_pages_is_one_table(tmp_path: Path, paper: Paper, ruled: bool) -> None:
    paper.line_of("Fjord Pro", 20, "B")
    paper.line_of("All about it.")
    paper.line_of("Specifications", 14, "B")
    paper.set_font("Helvetica", size=10)
    parts = [(f"Part {n}", f"a{n}", f"b{n}") for n in range(40)]
    layout = TableBordersLayout.ALL if ruled else TableBordersLayout.SINGLE_TOP_LINE
    with paper.table(borders_layout=layout, line_height=8, text_align="LEFT") as table:
        for cells in [("Feature", "Pro", "Book"), *parts]:
            row = table.row()
            for words in cells:
                row.cell(words)
    rows = [p for p in reading(paper, tmp_path) if p.kind is Kind.ROW]
    assert [row.cells for row in rows] == parts
    assert {row.header for row in rows} == {("Feature", "Pro", "Book")}
    assert {row.section for row in rows} == {("Specifications",)}
    assert {row.page for row in rows} == {1, 2}


def test_columns_of_running_text_are_read_one_after_the_other(tmp_path: Path, paper: Paper) -> None:
    paper.set_font("Helvetica", size=10)
    left = "The left column tells of tablets and of nothing else at all. " * 14
    right = "The right column tells of laptops and of nothing else at all. " * 14
    with paper.text_columns(ncols=2, gutter=10) as columns:
        columns.write(left + "\n\n" + right)
    text = " ".join(p.text for p in reading(paper, tmp_path)).replace("\n", " ")
    assert text.count("The left column tells of tablets and of nothing else at all.") == 14
    assert text.count("The right column tells of laptops and of nothing else at all.") == 14


def test_pages_that_are_pictures_are_named_so(tmp_path: Path) -> None:
    paper = FPDF()
    paper.add_page()
    paper.image(Image.new("L", (40, 40), 128), w=40)
    with pytest.raises(UnreadableSheet, match="its pages are pictures without text"):
        reading(paper, tmp_path)


def test_a_protected_pdf_is_named_so(tmp_path: Path, paper: Paper) -> None:
    paper.line_of("Secret.")
    paper.set_encryption("owner", "user")
    with pytest.raises(UnreadableSheet, match="it is protected by a password"):
        reading(paper, tmp_path)
