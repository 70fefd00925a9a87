"""Markdown sheets, read from small files."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ingest.cutting import cut
from ingest.document import Document, Heading, Listing, Paragraph, Table
from ingest.reading import read
from knowledge.passage import Kind
from tests.ingest.quoting import unfound

Reading = Callable[..., Document]


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    def written(text: str, name: str = "sheet.md") -> Document:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return read(tmp_path / name, tmp_path)

    return written


def test_front_matter_tells_title_products_and_dates(reading: Reading) -> None:
    sheet = reading(
        "---\ntitle: Fjord Dock\nProduct: [Dock, Dock 2]\nms.date: 03/04/2026\n"
        "Valid_Until: 2026-12-31\n---\n\n# Another\n"
    ).sheet
    assert sheet.title == "Fjord Dock"
    assert sheet.products == ("Dock", "Dock 2")
    assert sheet.dated == date(2026, 3, 4)
    assert sheet.expires == date(2026, 12, 31)


def test_front_matter_that_is_no_yaml_is_still_read_line_by_line(reading: Reading) -> None:
    sheet = reading("---\ntitle: Dock 2: the fast one\nbroken: [\n---\nText.\n").sheet
    assert sheet.title == "Dock 2: the fast one"


def test_the_first_heading_is_the_title_and_else_the_name_of_the_file(reading: Reading) -> None:
    assert reading("# Fjord **Pen**\n\nText.\n").sheet.title == "Fjord Pen"
    assert reading("Text.\n", "fjord-pen_tips.md").sheet.title == "Fjord pen tips"


def test_a_line_about_the_sheet_tells_when_it_expires(reading: Reading) -> None:
    assert reading("# Offer\n\nValid until 31 December 2026.\n").sheet.expires == date(2026, 12, 31)
    assert reading("# News\n\nSupport is available until May 1, 2026.\n").sheet.expires is None


def test_markup_is_taken_off_the_text_and_kept_in_the_source(reading: Reading) -> None:
    document = reading("# T\n\nUse **two** [ports](a_(b).md)<sup>1</sup> of `x_y` &amp; more.\n")
    (passage,) = cut(document)
    assert passage.text == "Use two ports of x_y & more."
    assert passage.source == "Use **two** [ports](a_(b).md)<sup>1</sup> of `x_y` &amp; more."


def test_a_table_row_knows_its_header_its_cells_and_its_exact_line(reading: Reading) -> None:
    document = reading(
        "# T\n\n| Feature | Pro | Pro 5G |\n| --- | --- | --- |\n"
        "| **Ports** | - USB-C<br>- HDMI   | None |\n"
    )
    (passage,) = cut(document)
    assert passage.kind is Kind.ROW
    assert passage.header == ("Feature", "Pro", "Pro 5G")
    assert passage.cells == ("Ports", "USB-C\nHDMI", "None")
    assert passage.text == "Feature: Ports; Pro: USB-C, HDMI; Pro 5G: None"
    assert passage.source == "| **Ports** | - USB-C<br>- HDMI | None |"


def test_a_table_in_html_is_read_with_its_merged_cells(reading: Reading) -> None:
    document = reading(
        "# T\n\n<table>\n<tr><th>Device</th><th>Monitors</th></tr>\n\n"
        '<tr><td>A</td><td rowspan="2">Two</td></tr>\n<tr><td>B</td></tr>\n</table>\n\nAfter.\n'
    )
    rows = [p for p in cut(document) if p.kind is Kind.ROW]
    assert [row.cells for row in rows] == [("A", "Two"), ("B", "Two")]
    assert unfound(document, cut(document)) == []
    assert cut(document)[-1].text == "After."


def test_notes_tabs_pictures_and_comments(reading: Reading) -> None:
    document = reading(
        "# T\n\n> [!NOTE]\n> Two lines\n> of one note.\n\n<!-- not\n\nread -->\n\n![A](b.png)\n\n"
        ':::image source="x.png" alt-text="y":::\n\n## [Online](#tab/online)\n\nHere.\n'
    )
    kinds = [type(block) for block in document.blocks]
    assert kinds == [Heading, Paragraph, Heading, Paragraph]
    note = document.blocks[1]
    assert isinstance(note, Paragraph)
    assert note.label == "Note"
    assert [p.text for p in cut(document)] == ["Two lines of one note.", "Here."]
    assert cut(document)[1].section == ("Online",)
    assert unfound(document, cut(document)) == []


def test_an_included_file_is_read_in_its_place(reading: Reading, tmp_path: Path) -> None:
    (tmp_path / "_parts").mkdir()
    (tmp_path / "_parts" / "battery.md").write_text("---\ntitle: X\n---\nUp to 14 hours.\n")
    document = reading("# T\n\n[!INCLUDE [b](_parts/battery.md)]\n\n[!INCLUDE [c](missing.md)]\n")
    assert [p.text for p in cut(document)] == ["Up to 14 hours."]
    assert unfound(document, cut(document)) == []


def test_a_file_outside_the_folder_is_never_included(reading: Reading, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.md"
    outside.write_text("Secret.\n")
    (tmp_path / "loop.md").write_text("[!INCLUDE [l](loop.md)]\n")
    document = reading("# T\n\n[!INCLUDE [o](../outside.md)]\n\n[!INCLUDE [l](loop.md)]\n\nText.\n")
    assert [p.text for p in cut(document)] == ["Text."]


def test_a_bold_line_of_its_own_is_a_heading_but_the_mark_of_a_note_is_not(
    reading: Reading,
) -> None:
    document = reading("# T\n\n**Ports**\n\nTwo.\n\n**Note:**\n\nMind the gap.\n")
    assert [(p.section, p.text) for p in cut(document)] == [
        (("Ports",), "Two.\nNote:\nMind the gap.")
    ]


def test_nested_lists_keep_their_depth_and_steps_their_numbers(reading: Reading) -> None:
    document = reading(
        "# T\n\n1. Open it:\n\n   ![x](y.png)\n\n   - left\n   - right\n2. Close it.\n"
    )
    (block,) = [b for b in document.blocks if isinstance(b, Listing)]
    assert [(i.marker, i.depth, i.sentences[0].text) for i in block.items] == [
        ("1.", 0, "Open it:"),
        ("-", 1, "left"),
        ("-", 1, "right"),
        ("2.", 0, "Close it."),
    ]
    assert unfound(document, cut(document)) == []


def test_a_table_inside_a_list_is_a_table(reading: Reading) -> None:
    document = reading("# T\n\n- First:\n\n  | A | B |\n  | - | - |\n  | 1 | 2 |\n\n- Second.\n")
    assert [type(b) for b in document.blocks] == [Heading, Listing, Table, Listing]
    assert unfound(document, cut(document)) == []


def test_plain_text_is_no_markdown(reading: Reading) -> None:
    document = reading("Fjord Pen\n=========\n\n> 5 tips #1\n\n- one\n- two\n", "pen.txt")
    assert document.sheet.title == "Fjord Pen"
    assert [p.text for p in cut(document)] == ["> 5 tips #1", "- one\n- two"]


def test_a_question_sheet_in_yaml(reading: Reading) -> None:
    document = reading(
        "### YamlMime:FAQ\nmetadata:\n  title: Long\n  ms.date: 11/02/2020\ntitle: Seats FAQ\n"
        "sections:\n  - name: Seats\n    questions:\n"
        "      - question: |\n          How many seats?\n"
        "        answer: |\n          Up to **300** seats.\n          - per company\n"
        "      - question: Who pays?\n        answer: 'The [company](x.md).'\n",
        "faq.yml",
    )
    assert document.sheet.title == "Seats FAQ"
    assert document.sheet.dated == date(2020, 11, 2)
    passages = cut(document)
    assert [p.text for p in passages] == [
        "How many seats?\nUp to 300 seats.\n- per company",
        "Who pays?\nThe company.",
    ]
    assert passages[0].section == ("Seats", "How many seats?")
    assert "**300** seats" in passages[0].source
