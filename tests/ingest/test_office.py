"""Word, PowerPoint and Excel sheets, made by their own libraries."""

from datetime import date
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pptx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from pptx.util import Inches

from ingest.cutting import cut
from ingest.document import Document, Table
from ingest.reading import read
from knowledge.passage import Kind
from tests.ingest.quoting import unfound


def reading(save: Any, folder: Path, name: str) -> Document:
    save(str(folder / name))
    return read(folder / name, folder)


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def test_a_word_document_has_headings_lists_and_tables(tmp_path: Path) -> None:
    file = docx.Document()
    file.core_properties.title = "Word Document"
    file.add_heading("Fjord Dock", level=1)
    file.add_paragraph("It has ports:")
    file.add_paragraph("USB-C", style="List Bullet")
    file.add_paragraph("HDMI", style="List Bullet 2")
    file.add_heading("Set up", level=2)
    file.add_paragraph("Plug it in.", style="List Number")
    file.add_paragraph("Wait.", style="List Number")
    table = file.add_table(3, 3)
    for row, cells in zip(table.rows, ["Feature|A|B", "Ports|2|3", "Power|60 W|"], strict=True):
        for cell, words in zip(row.cells, cells.split("|"), strict=True):
            cell.text = words
    table.cell(2, 1).merge(table.cell(2, 2))
    document = reading(file.save, tmp_path, "dock.docx")
    passages = cut(document)
    assert document.sheet.title == "Fjord Dock"
    assert [(p.kind, p.section, p.text) for p in passages] == [
        (Kind.LIST, (), "It has ports:\n- USB-C\n- HDMI"),
        (Kind.STEPS, ("Set up",), "1. Plug it in.\n2. Wait."),
        (Kind.ROW, ("Set up",), "Feature: Ports; A: 2; B: 3"),
        (Kind.ROW, ("Set up",), "Feature: Power; A: 60 W; B: 60 W"),
    ]
    assert unfound(document, passages) == []


def test_deleted_words_are_not_read_and_footnote_figures_are_not_part_of_a_word(
    tmp_path: Path,
) -> None:
    file = docx.Document()
    paragraph = file.add_paragraph("Up to 14 hours")
    paragraph.add_run("3").font.superscript = True
    paragraph.add_run(" of use.")
    gone = parse_xml(
        '<w:del xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:r><w:t>Not any more.</w:t></w:r></w:del>"
    )
    paragraph._p.append(gone)
    (passage,) = cut(reading(file.save, tmp_path, "a.docx"))
    assert passage.text == "Up to 14 hours of use."
    assert passage.source == "Up to 14 hours3 of use."


def test_footnotes_stand_at_the_end_of_their_section(tmp_path: Path) -> None:
    file = docx.Document()
    file.add_heading("Fjord Book", 1)
    marked = file.add_paragraph("Up to 14 hours")
    mark = '<w:r xmlns:w="{}"><w:footnoteReference w:id="2"/></w:r>'.format(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    )
    marked._p.append(parse_xml(mark))
    file.add_heading("Colours", 2)
    file.add_paragraph("Grey.")
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r>'
        "<w:t>Measured with the lid open.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), file.part.package)
    file.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    passages = cut(reading(file.save, tmp_path, "a.docx"))
    assert [(p.section, p.text) for p in passages] == [
        ((), "Up to 14 hours"),
        ((), "Measured with the lid open."),
        (("Colours",), "Grey."),
    ]


def test_a_slide_that_goes_on_keeps_its_title_and_a_table_its_own_header(tmp_path: Path) -> None:
    deck = pptx.Presentation()
    for title, rows in (
        ("Fjord devices", ()),
        ("Battery", ("Device|Hours", "Book 14|10", "Device|Weight (kg)", "Book 14|1.2")),
        ("Battery (continued)", ("Device|Hours", "Book 15|8", "Device|Hours", "Pro 11|9")),
    ):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = title
        if rows:
            shape = slide.shapes.add_table(4, 2, Inches(1), Inches(2), Inches(6), Inches(2))
            for number, row in enumerate(rows):
                for column, words in enumerate(row.split("|")):
                    shape.table.cell(number, column).text = words
    document = reading(deck.save, tmp_path, "a.pptx")
    rows_read = [p for p in cut(document) if p.kind is Kind.ROW]
    assert [p.text for p in rows_read] == [
        "Device: Book 14; Hours: 10",
        "Device: Book 14; Weight (kg): 1.2",
        "Device: Book 15; Hours: 8",
        "Device: Pro 11; Hours: 9",
    ]
    assert {p.section for p in rows_read} == {("Battery",)}


def test_raised_figures_of_a_slide_are_no_part_of_a_word(tmp_path: Path) -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "Fjord Pen"
    paragraph = slide.placeholders[1].text_frame.paragraphs[0]
    paragraph.add_run().text = "Forty hours"
    raised = paragraph.add_run()
    raised.text = "2"
    raised.font._rPr.set("baseline", "30000")
    (passage,) = cut(reading(deck.save, tmp_path, "a.pptx"))
    assert passage.text == "Forty hours"
    assert passage.source == "Forty hours2"


def test_a_title_that_is_a_files_name_is_written_as_words(tmp_path: Path) -> None:
    file = docx.Document()
    file.core_properties.title = "fjord-dock_2.docx"
    file.add_paragraph("It has ports.")
    assert reading(file.save, tmp_path, "x.docx").sheet.title == "Fjord dock 2"


def test_several_highest_headings_are_sections_and_no_title(tmp_path: Path) -> None:
    file = docx.Document()
    file.core_properties.title = "Fjord Dock"
    for words in ("Ports", "Power"):
        file.add_heading(words, 1)
        file.add_paragraph(f"All about {words}.")
    document = reading(file.save, tmp_path, "x.docx")
    assert document.sheet.title == "Fjord Dock"
    assert [p.section for p in cut(document)] == [("Ports",), ("Power",)]


def test_figures_of_footnotes_that_a_worksheet_glues_to_words_are_left_out(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in (
        ("Feature", "Fjord Book"),
        ("Storage1", "Removable2 drive, 256 GB"),
        ("Weight3", "1.2 kg"),
        ("Battery life4", "Up to 14 hours"),
        ("Ports", "USB4, HDMI2, Wi-Fi6"),
    ):
        sheet.append(row)
    document = reading(book.save, tmp_path, "a.xlsx")
    assert [p.cells for p in cut(document)] == [
        ("Storage", "Removable drive, 256 GB"),
        ("Weight", "1.2 kg"),
        ("Battery life", "Up to 14 hours"),
        ("Ports", "USB4, HDMI2, Wi-Fi6"),
    ]
    assert "Battery life4" in document.text


def test_names_that_end_in_figures_stay_whole(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in (("Device", "Chip"), ("Fjord2", "Nova7"), ("Harbour3", "Nova9"), ("Lamp1", "None")):
        sheet.append(row)
    document = reading(book.save, tmp_path, "a.xlsx")
    assert [p.cells[0] for p in cut(document)] == ["Fjord2", "Harbour3", "Lamp1"]


def test_a_presentation_is_read_slide_by_slide(tmp_path: Path) -> None:
    deck = pptx.Presentation()
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Winter offer"
    second = deck.slides.add_slide(deck.slide_layouts[1])
    second.shapes.title.text = "Terms"
    second.placeholders[1].text = "Five bundles at least\nOne order"
    second.notes_slide.notes_text_frame.text = "Say it slowly."
    third = deck.slides.add_slide(deck.slide_layouts[5])
    third.shapes.title.text = "Prices"
    shape = third.shapes.add_table(3, 2, Inches(1), Inches(2), Inches(6), Inches(2))
    for row, cells in enumerate((("Bundle", "Price"), ("A", "$10"), ("B", "$20"))):
        for column, words in enumerate(cells):
            shape.table.cell(row, column).text = words
    hidden = deck.slides.add_slide(deck.slide_layouts[1])
    hidden.shapes.title.text = "Our margin"
    hidden._element.set("show", "0")
    document = reading(deck.save, tmp_path, "offer.pptx")
    passages = cut(document)
    assert document.sheet.title == "Winter offer"
    assert [(p.page, p.section, p.text) for p in passages] == [
        (2, ("Terms",), "- Five bundles at least\n- One order"),
        (2, ("Terms",), "Say it slowly."),
        (3, ("Prices",), "Bundle: A; Price: $10"),
        (3, ("Prices",), "Bundle: B; Price: $20"),
    ]
    assert unfound(document, passages) == []


def test_a_workbook_shows_what_a_person_sees(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "Prices"
    sheet.append(["Price list", None, None])
    sheet.merge_cells("A1:C1")
    sheet.append(["Valid until 31 January 2027"])
    sheet.append([])
    for row in (
        ["Product", "Price", "From"],
        ["Pen", 99, date(2026, 11, 1)],
        ["Dock", 1249.5, None],
    ):
        sheet.append(row)
    for cell in (sheet["B5"], sheet["B6"]):
        cell.number_format = '"$"#,##0.00'
    sheet["C5"].number_format = "d mmmm yyyy"
    secret = book.create_sheet("Margins")
    secret["A1"] = "40 %"
    secret.sheet_state = "hidden"
    document = reading(book.save, tmp_path, "prices.xlsx")
    rows = [p for p in cut(document) if p.kind is Kind.ROW]
    assert [row.text for row in rows] == [
        "Product: Pen; Price: $99.00; From: 1 November 2026",
        "Product: Dock; Price: $1,249.50",
    ]
    assert {row.worksheet for row in rows} == {"Prices"}
    assert document.sheet.expires == date(2027, 1, 31)
    assert "40 %" not in document.text
    assert unfound(document, cut(document)) == []


def test_headers_of_two_rows_and_merged_cells_in_a_worksheet(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["Model", "Battery", None])
    sheet.append([None, "Video", "Office"])
    sheet.append(["Book 14", "10 hours", "17 hours"])
    sheet.append(["Book 15", "8 hours", "12 hours"])
    sheet.merge_cells("B1:C1")
    sheet.merge_cells("A1:A2")
    document = reading(book.save, tmp_path, "a.xlsx")
    first, _ = cut(document)
    assert first.header == ("Model", "Battery Video", "Battery Office")
    assert first.cells == ("Book 14", "10 hours", "17 hours")
    assert first.section == ()


def test_two_tables_of_one_worksheet_stay_apart(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in (["A", "B", None, "C", "D"], ["x", "y", None, "u", "v"]):
        sheet.append(row)
    document = reading(book.save, tmp_path, "a.xlsx")
    assert [p.text for p in cut(document)] == ["A: x; B: y", "C: u; D: v"]
