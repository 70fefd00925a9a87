"""The sample sheets: readable, quotable, in every format, and built by their script."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot import samples
from ingest.cutting import cut
from ingest.folder import sheets
from ingest.reading import read
from knowledge.passage import Kind, Passage
from tests.ingest.quoting import unfound
from tests.samples import build_sheets, prices, talks

FOLDER = Path(samples.__file__).parent / "sheets"


def passages() -> list[Passage]:
    return [passage for path in sheets(FOLDER) for passage in cut(read(path, FOLDER))]


@pytest.mark.parametrize("path", sheets(FOLDER), ids=lambda path: path.name)
def test_every_passage_of_a_sheet_can_be_quoted(path: Path) -> None:
    document = read(path, FOLDER)
    found = cut(document)
    assert found
    assert unfound(document, found) == []


def test_the_sheets_come_in_all_seven_formats() -> None:
    suffixes = {path.suffix for path in sheets(FOLDER)}
    assert suffixes == {".md", ".html", ".pdf", ".docx", ".pptx", ".xlsx", ".csv"}
    assert len(sheets(FOLDER)) == 15


def test_one_promotion_is_current_and_one_has_expired() -> None:
    expires = {path.stem: read(path, FOLDER).sheet.expires for path in sheets(FOLDER)}
    assert {name: day for name, day in expires.items() if day} == {
        "winter-desk-bundle": date(2027, 3, 31),
        "promotion-back-to-school-2026": date(2026, 9, 30),
        "price-list": date(2027, 1, 31),
    }


def test_one_row_tells_whether_the_pro_11_has_thunderbolt() -> None:
    (row,) = [
        p for p in passages() if p.kind is Kind.ROW and p.cells[0] == "Ports" and "Pro" in p.text
    ]
    assert row.header == ("Feature", "Fjord Pro 11", "Fjord Pro 11 with 5G")
    assert "Thunderbolt 4: two ports" in row.cells[1]
    assert "no Thunderbolt" in row.cells[2]


def test_the_bundle_prices_follow_from_the_price_list() -> None:
    amounts = {(p.product, p.configuration): p.amount for p in prices.DEVICES}
    parts = {p.product: p.amount for p in prices.ACCESSORIES}
    dock, headset = parts["Fjord Dock 2"], parts["Fjord Headset"]
    table = next(part.table for part in talks.BUNDLE.parts if part.table)
    for bundle, listed, price in table[1:]:
        product, configuration = bundle.split(", ", 1)
        device = amounts[product, configuration]
        assert _money(listed) == device + dock + headset
        assert _money(price) == float(device) + float(dock) * 0.8 + float(headset) * 0.7


def _money(words: str) -> float:
    return float(re.sub(r"[$,]", "", words))


def test_the_script_builds_exactly_the_sheets_that_ship(tmp_path: Path) -> None:
    build_sheets.build(tmp_path)
    built = sorted(path.name for path in tmp_path.iterdir())
    assert len(built) == 7
    for name in built:
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes(), name
