"""Web pages, separated values, and the numbers of spreadsheets."""

from datetime import date, datetime
from pathlib import Path

import pytest

from ingest.cutting import cut
from ingest.readers import numberformat
from ingest.reading import read
from knowledge.passage import Kind, Passage
from tests.ingest.quoting import unfound


def passages(folder: Path, name: str, content: str | bytes) -> list[Passage]:
    raw = content.encode() if isinstance(content, str) else content
    (folder / name).write_bytes(raw)
    document = read(folder / name, folder)
    found = cut(document)
    assert unfound(document, found) == []
    return found


def test_only_the_main_content_of_a_page_is_read(tmp_path: Path) -> None:
    found = passages(
        tmp_path,
        "a.html",
        "<html><head><title>Dock | Shop</title><meta name='date' content='2026-08-20'></head><body>"
        "<header><nav>Home</nav></header><div class='cookie-banner'>Cookies!</div>"
        "<main><h2>Power</h2><p>It gives <b>96&nbsp;W</b>.<sup>2</sup> Always.</p>"
        "<script>alert(1)</script><ul><li>One<ul><li>Two</li></ul></li></ul>"
        "<details><summary>Is it loud?</summary><p>No.</p></details></main>"
        "<footer>Terms</footer></body></html>",
    )
    assert [p.text for p in found] == [
        "It gives 96 W. Always.",
        "- One\n  - Two",
        "Is it loud?\nNo.",
    ]
    assert found[0].source == "It gives 96 W.2 Always."
    assert found[0].sheet.title == "Dock"
    assert found[0].sheet.dated == date(2026, 8, 20)


def test_a_page_without_a_main_part_and_in_an_old_encoding(tmp_path: Path) -> None:
    content = "<html><head><meta charset='windows-1252'></head><body>Größe: 5 €</body></html>"
    assert [p.text for p in passages(tmp_path, "a.htm", content.encode("cp1252"))] == ["Größe: 5 €"]


def test_menus_and_banners_are_known_by_their_names_and_their_place(tmp_path: Path) -> None:
    found = passages(
        tmp_path,
        "a.html",
        "<body><div id='onetrust-banner-sdk'>Cookies!</div><div class='cookieConsent'>More</div>"
        "<div class='gdpr-notice'>We value you.</div><ul class='mainNavigation'><li>Home</ul>"
        "<ul><li><a href='/a'>Products</a><ul><li><a href='/b'>Docks</a></ul></ul>"
        "<h1>Fjord Dock</h1><p>It gives 96 W.</p><ul><li><a href='/c'>Read on</a></ul>"
        "<div class='site-footer'>Imprint</div><p class='copyright'>All rights reserved</p></body>",
    )
    assert [p.text for p in found] == ["It gives 96 W.", "- Read on"]


def test_terms_with_values_are_rows_and_tables_for_layout_are_none(tmp_path: Path) -> None:
    found = passages(
        tmp_path,
        "a.html",
        "<h1>Fjord Dock</h1><dl><dt>Weight</dt><dd>400 g</dd>"
        "<dt>Ports</dt><dd>USB-C</dd><dd>HDMI</dd></dl>"
        "<table><tr><td><p>It stands on the desk.</p></td><td><ul><li>Grey</ul></td></tr></table>"
        "<table><tr><td><b>Feature</b><td><b>Dock</b></tr><tr><td>Power<td>96 W</tr></table>"
        "<dl><dt>Is it loud?<dd>" + "No, it is not, and it has never been so far. " * 5 + "</dl>",
    )
    assert [(p.kind, p.text) for p in found[:5]] == [
        (Kind.ROW, "Weight: 400 g"),
        (Kind.ROW, "Ports: USB-C, HDMI"),
        (Kind.TEXT, "It stands on the desk."),
        (Kind.LIST, "- Grey"),
        (Kind.ROW, "Feature: Power; Dock: 96 W"),
    ]
    assert found[5].text.startswith("Is it loud?\nNo, it is not")


def test_merged_cells_of_a_page(tmp_path: Path) -> None:
    found = passages(
        tmp_path,
        "a.html",
        "<table><caption>Docks</caption><tr><th rowspan=2>Part</th><th colspan=2>Power</th></tr>"
        "<tr><th>Old</th><th>New</th></tr><tr><td colspan=3>Ports</td></tr>"
        "<tr><td>USB-C</td><td colspan=2>15 W</td></tr></table>",
    )
    assert [(p.section, p.text) for p in found] == [
        (("Docks", "Ports"), "Part: USB-C; Power Old: 15 W; Power New: 15 W")
    ]


@pytest.mark.parametrize(
    ("encoding", "separator"),
    [("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "\t"), ("cp1252", "|"), ("utf-16-le", ",")],
)
def test_separated_values_of_any_make(tmp_path: Path, encoding: str, separator: str) -> None:
    lines = ["Product,Price", "Größe 1,5", '"Dock, ""big""\nand black",7']
    if separator != ",":
        lines = ["Product,Price", "Größe 1,5", "Dock,7"]
    text = "\r\n".join(line.replace(",", separator) if separator != "," else line for line in lines)
    found = passages(tmp_path, "a.csv", text.encode(encoding))
    assert found[0].kind is Kind.ROW
    assert found[0].header == ("Product", "Price")
    assert found[0].cells == ("Größe 1", "5")
    if separator == ",":
        assert found[1].cells == ('Dock, "big"\nand black', "7")
        assert found[1].source == '"Dock, ""big""\nand black",7'


def test_a_number_of_markup_that_is_none_keeps_no_page_from_being_read(tmp_path: Path) -> None:
    steps = '<h1>Dock</h1><ol start="\u00b2"><li>Plug it in.</ol>'
    table = '<table><tr><th colspan="\u00b2">Port<th>Power<tr><td>Left<td>96 W</table>'
    found = passages(tmp_path, "a.html", steps + table)
    assert [p.text for p in found] == ["1. Plug it in.", "Port: Left; Power: 96 W"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Weight,1.2 kg\nColour,grey\n", ["Weight: 1.2 kg", "Colour: grey"]),
        ("Model,2025,2026\nBook,10,20\n", ["Model: Book; 2025: 10; 2026: 20"]),
        ("Model,13.8-inch\nWeight,1 kg\n", ["Model: Weight; 13.8-inch: 1 kg"]),
        ("Pen,P-1,99\nDock,D-2,249\n", ["Pen; P-1; 99", "Dock; D-2; 249"]),
    ],
)
def test_a_first_row_heads_the_table_only_if_it_looks_like_it(
    tmp_path: Path, text: str, read: list[str]
) -> None:
    assert [p.text for p in passages(tmp_path, "a.csv", text)] == read


def test_a_header_that_stands_again_is_no_row(tmp_path: Path) -> None:
    found = passages(tmp_path, "a.csv", "Part,Price\nPen,9\nPart,Price\nDock,99\n")
    assert [p.text for p in found] == ["Part: Pen; Price: 9", "Part: Dock; Price: 99"]


@pytest.mark.parametrize(
    ("value", "pattern", "shown"),
    [
        (1299, '"$"#,##0.00', "$1,299.00"),
        (1299.5, "#,##0.00 [$€-407]", "1,299.50 €"),
        (-1299.5, '_("$"* #,##0.00_);_("$"* (#,##0.00)', "$(1,299.50)"),
        (0.125, "0.0%", "12.5%"),
        (3, '0" seats"', "3 seats"),
        (1.5, "0.##", "1.5"),
        (2.0, "General", "2"),
        (0.1 + 0.2, "General", "0.3"),
        (True, "General", "TRUE"),
        (None, "General", ""),
        (datetime(2026, 12, 31), "mm-dd-yy", "31 December 2026"),  # noqa: DTZ001 cells have no zone
        (datetime(2026, 12, 31, 14, 5), "yyyy-mm-dd hh:mm", "2026-12-31 14:05"),  # noqa: DTZ001
        (datetime(2026, 12, 31, 14, 5), "h:mm AM/PM", "2:05 PM"),  # noqa: DTZ001
    ],
)
def test_a_number_is_shown_by_its_format(value: object, pattern: str, shown: str) -> None:
    assert numberformat.shown(value, pattern) == shown
