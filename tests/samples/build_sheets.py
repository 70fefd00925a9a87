"""Writes the sample sheets that are no text files: PDF, Word, PowerPoint and Excel.

    python -m tests.samples.build_sheets FOLDER

The same contents give the same bytes, so that a change of a sheet shows as one.
"""

import re
import sys
import zipfile
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from tests.samples import contents, prices, talks
from tests.samples.parts import Content
from tests.samples.prices import Price

_EPOCH = (2026, 1, 1, 0, 0, 0)
_LETTERS = "ABCD"


def build(folder: Path) -> None:
    """Writes every sheet into `folder`."""
    written: dict[str, bytes] = {
        "fjord-book-14-and-15.pdf": pdf(contents.BOOKS),
        "warranty-and-fjord-care.pdf": pdf(contents.WARRANTY),
        "fjord-headset.docx": word(contents.HEADSET),
        "deploying-fjord-devices.docx": word(contents.DEPLOYMENT),
        "winter-desk-bundle.pptx": slides(talks.BUNDLE),
        "tablet-or-laptop.pptx": slides(talks.GUIDE),
        "price-list.xlsx": workbook(),
    }
    for name, content in written.items():
        (folder / name).write_bytes(content)


def pdf(content: Content) -> bytes:
    from fpdf import FPDF

    class Paper(FPDF):
        def header(self) -> None:
            self.set_font("Helvetica", size=8)
            self.cell(0, 6, "Fjord product sheets", new_x="LMARGIN", new_y="NEXT")

        def footer(self) -> None:
            self.set_y(-15)
            self.set_font("Helvetica", size=8)
            self.cell(0, 6, f"Page {self.page_no()}", align="C")

    paper = Paper(format="Letter")
    paper.set_creation_date(_moment(content.saved))
    paper.set_title(content.title)
    paper.add_page()
    _line(paper, content.title, 20, "B")
    for part in content.parts:
        _line(paper, part.heading, 14, "B")
        for words in part.paragraphs:
            _line(paper, words)
        for words in part.points:
            _line(paper, f"- {words}", after=1)
        for number, words in enumerate(part.steps, start=1):
            _line(paper, f"{number}. {words}", after=1)
        if part.table:
            _table(paper, part.table)
    return bytes(paper.output())


def _line(paper: Any, words: str, size: int = 10, style: str = "", after: int = 3) -> None:
    paper.set_font("Helvetica", style, size)
    paper.multi_cell(0, size * 0.5, words, new_x="LMARGIN", new_y="NEXT", align="L")
    paper.ln(after)


def _table(paper: Any, rows: Sequence[Sequence[str]]) -> None:
    paper.set_font("Helvetica", size=9)
    with paper.table(text_align="LEFT", line_height=5, padding=1) as table:
        for cells in rows:
            row = table.row()
            for words in cells:
                row.cell(words)
    paper.ln(4)


def word(content: Content) -> bytes:
    import docx

    document = docx.Document()
    document.core_properties.title = content.title
    document.add_heading(content.title, level=1)
    for part in content.parts:
        document.add_heading(part.heading, level=2)
        for words in part.paragraphs:
            document.add_paragraph(words)
        for words in part.points:
            document.add_paragraph(words, style="List Bullet")
        _steps(document, part.steps)
        if part.table:
            table = document.add_table(0, len(part.table[0]), style="Table Grid")
            for cells in part.table:
                for cell, words in zip(table.add_row().cells, cells, strict=True):
                    cell.text = words
    return _saved(document.save, content.saved)


def _steps(document: Any, steps: Sequence[str]) -> None:
    """Numbered paragraphs that begin at 1 again, which in Word takes a numbering of its own."""
    if not steps:
        return
    style = document.styles["List Number"].element.pPr.numPr.numId.val
    numbering = document.part.numbering_part.numbering_definitions._numbering
    abstract = numbering.num_having_numId(style).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    for words in steps:
        paragraph = document.add_paragraph(words, style="List Number")
        paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number.numId


def slides(content: Content) -> bytes:
    import pptx
    from pptx.util import Inches

    deck = pptx.Presentation()
    deck.core_properties.title = content.title
    cover = deck.slides.add_slide(deck.slide_layouts[0])
    cover.shapes.title.text = content.parts[0].heading
    cover.placeholders[1].text = content.parts[0].paragraphs[0]
    for part in content.parts[1:]:
        slide = deck.slides.add_slide(deck.slide_layouts[5 if part.table else 1])
        slide.shapes.title.text = part.heading
        if not part.table:
            slide.placeholders[1].text = "\n".join((*part.paragraphs, *part.points))
            continue
        shape = slide.shapes.add_table(
            len(part.table), len(part.table[0]), Inches(0.5), Inches(1.6), Inches(9), Inches(4)
        )
        for row, cells in enumerate(part.table):
            for column, words in enumerate(cells):
                shape.table.cell(row, column).text = words
    return _saved(deck.save, content.saved)


def workbook() -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    del book["Sheet"]
    book.properties.title = "Fjord and Harbor price list"
    _prices(book, "Devices", prices.DEVICES)
    _prices(book, "Accessories and care", prices.ACCESSORIES)
    _prices(book, "Cloud plans", prices.PLANS)
    return _saved(book.save, prices.SAVED)


def _prices(book: Any, title: str, listed: Sequence[Price]) -> None:
    sheet = book.create_sheet(title)
    sheet.append([f"Price list: {title.lower()}"])
    sheet.merge_cells("A1:D1")
    sheet.append([prices.NOTE])
    sheet.merge_cells("A2:D2")
    sheet.append([])
    sheet.append(["Product", "Configuration", "Part number", "List price"])
    for price in listed:
        sheet.append([price.product, price.configuration, price.number, price.amount])
        sheet.cell(sheet.max_row, 4).number_format = '"$"#,##0.00'
    for letter, width in zip(_LETTERS, (28, 40, 16, 12), strict=True):
        sheet.column_dimensions[letter].width = width


def _saved(save: Callable[[Any], None], day: date) -> bytes:
    """The package that `save` writes, without the hour at which it was written."""
    raw, clean = BytesIO(), BytesIO()
    save(raw)
    stamp = f"{day.isoformat()}T08:00:00Z".encode()
    with zipfile.ZipFile(raw) as before, zipfile.ZipFile(clean, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z", stamp, content)
            entry = zipfile.ZipInfo(name, _EPOCH)
            after.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return clean.getvalue()


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, tzinfo=UTC)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
