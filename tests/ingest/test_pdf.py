"""PDF sheets, drawn by a library."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import TableBordersLayout

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


def row_heights(paper: FPDF) -> None:
    """A ruled table whose last row is cut by the page's end, with its header on both pages."""
    paper.set_font("Helvetica", size=10)
    paper.set_auto_page_break(False)
    for top, first, rest, open_below in (
        (200, "Ports", "USB-C\nHDMI\nEthernet", True),
        (30, "", "Audio\nKensington lock", False),
    ):
        if not open_below:
            paper.add_page()
        bottom = top + 12 + (paper.h - 25 - top - 12 if open_below else 20)
        for x in (20, 70, 190):
            paper.line(x, top, x, bottom)
        for y in (top, top + 12, *(() if open_below else (bottom,))):
            paper.line(20, y, 190, y)
        for x, words in ((22, "Feature"), (72, "Fjord Dock")):
            paper.set_font("Helvetica", "B", 10)
            paper.text(x, top + 8, words)
        paper.set_font("Helvetica", size=10)
        paper.text(22, top + 20, first)
        for number, words in enumerate(rest.split("\n")):
            paper.text(72, top + 20 + 5 * number, words)


def test_a_row_that_a_page_cuts_through_is_one_row(tmp_path: Path, paper: Paper) -> None:
    paper.line_of("Fjord Dock", 20, "B")
    row_heights(paper)
    (row,) = [p for p in reading(paper, tmp_path) if p.kind is Kind.ROW]
    assert row.header == ("Feature", "Fjord Dock")
    assert row.cells == ("Ports", "USB-C\nHDMI\nEthernet\nAudio\nKensington lock")


def test_lines_of_a_cell_that_were_broken_on_purpose_stay_lines(
    tmp_path: Path, paper: Paper
) -> None:
    paper.set_font("Helvetica", size=10)
    long = (
        "Made of aluminium that was melted at least once before and will be melted again, and more"
    )
    with paper.table(line_height=6, text_align="LEFT", col_widths=(30, 60)) as table:
        for cells in (("Feature", "Fjord Pro"), ("Case", f"{long}\nColour: grey\nButtons: two")):
            row = table.row()
            for words in cells:
                row.cell(words)
    (only,) = [p for p in reading(paper, tmp_path) if p.kind is Kind.ROW]
    assert only.cells == ("Case", f"{long}\nColour: grey\nButtons: two")


def test_running_text_below_a_table_adds_no_column_to_it(tmp_path: Path, paper: Paper) -> None:
    paper.set_font("Helvetica", size=10)
    layout = TableBordersLayout.SINGLE_TOP_LINE
    with paper.table(borders_layout=layout, line_height=8, text_align="LEFT") as table:
        for cells in (("Feature", "Pro"), ("Input voltage", "110 V"), ("Input current", "7.8 A")):
            row = table.row()
            for words in cells:
                row.cell(words)
    paper.set_x(20)
    paper.multi_cell(150, 5, "The screen can be used for eighteen hours a day. " * 8, align="L")
    rows = [p.cells for p in reading(paper, tmp_path) if p.kind is Kind.ROW]
    assert rows == [("Input voltage", "110 V"), ("Input current", "7.8 A")]


def test_footnotes_do_not_cut_through_a_paragraph(tmp_path: Path, paper: Paper) -> None:
    paper.line_of("Fjord Book", 20, "B")
    paper.line_of("It runs for a whole day at the desk and on the road, and then for a while more,")
    paper.set_y(245)
    paper.line_of("1 Measured with the lid open,", 7)
    paper.set_y(249)
    paper.line_of("at 150 nits.", 7)
    paper.add_page()
    paper.line_of("which is what most people need.")
    paper.line_of("Weight", 14, "B")
    paper.line_of("It weighs 1.2 kg, and that is all there is to say about it here.")
    found = [(p.page, p.section, p.text) for p in reading(paper, tmp_path)]
    assert found == [
        (
            1,
            (),
            "It runs for a whole day at the desk and on the road, and then for a while more, "
            "which is what most people need.",
        ),
        (1, (), "1 Measured with the lid open, at 150 nits."),
        (2, ("Weight",), "It weighs 1.2 kg, and that is all there is to say about it here."),
    ]


def test_columns_of_running_text_are_read_one_after_the_other(tmp_path: Path, paper: Paper) -> None:
    paper.set_font("Helvetica", size=10)
    left = "The left column tells of tablets and of nothing else at all. " * 14
    right = "The right column tells of laptops and of nothing else at all. " * 14
    with paper.text_columns(ncols=2, gutter=10) as columns:
        columns.write(left + "\n\n" + right)
    text = " ".join(p.text for p in reading(paper, tmp_path)).replace("\n", " ")
    assert text.count("The left column tells of tablets and of nothing else at all.") == 14
    assert text.count("The right column tells of laptops and of nothing else at all.") == 14


def test_a_protected_pdf_is_named_so(tmp_path: Path, paper: Paper) -> None:
    paper.line_of("Secret.")
    paper.set_encryption("owner", "user")
    with pytest.raises(UnreadableSheet, match="it is protected by a password"):
        reading(paper, tmp_path)
