"""Word, PowerPoint and Excel sheets, made by their own libraries."""

from datetime import date
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pptx
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
