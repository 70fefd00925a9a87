"""What speaks for a product and what bears on an objection, in the words of the sheets."""

from collections.abc import Iterator
from datetime import date

import pytest

from knowledge.answering import Answering
from knowledge.arguing import Case, Plea
from knowledge.passage import Kind, Sheet
from tests.knowledge.editions import publish
from tests.knowledge.fakes import ToyEmbedder, fake_index, lines, row, text

TODAY = date(2026, 11, 2)
BOOK = Sheet("book.md", "Tern Book 14", ("Tern Book 14",))
DOCK = Sheet("dock.md", "Tern Dock", ("Tern Dock",))
CALLS = Sheet("calls.md", "A guide for the call")
LIST = Sheet("prices.md", "Price list")
SALE = Sheet("sale.md", "Summer prices", (), None, date(2026, 8, 31))


def told(feature: str, value: str, sheet: Sheet = BOOK) -> dict[str, str]:
    return {"Feature": feature, "Value": value}


SHEETS = [
    text("Tern Book 14 is the light laptop for people who travel. Offer it first.", BOOK),
    row(told("Weight", "1.2 kg"), BOOK),
    row(told("Battery life", "Up to 17 hours"), BOOK),
    row(told("Ports", "Thunderbolt 4: two ports\nUSB-A: one port"), BOOK),
    row(told("Warranty", "Three years"), BOOK),
    row({"Product": "Tern Book 14", "Memory": "16 GB", "List price": "$999.00"}, LIST),
    row({"Product": "Tern Book 14", "Memory": "32 GB", "List price": "$1,199.00"}, LIST),
    row({"Product": "Tern Book 14", "Memory": "16 GB", "List price": "$499.00"}, SALE),
    row(
        {"Product": "Skiff Plan", "Configuration": "Per seat and month", "List price": "$11.00"},
        LIST,
    ),
    row(told("Cable length", "80 cm"), DOCK),
    row(told("Weight", "500 g"), DOCK),
    lines(
        ["- A laptop is too heavy to carry: show its weight beside a paper folder.", "- Too dear."],
        Kind.LIST,
        CALLS,
        ("Common objections",),
    ),
]


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answering]:
    index = fake_index(tmp_path_factory.mktemp("home"))
    publish(index, ToyEmbedder(), SHEETS)
    answering = Answering(index, ToyEmbedder(), lambda: TODAY)
    yield answering
    answering.close()


def objected(sheets: Answering, words: str, *others: str, code: str = "en") -> Case:
    return sheets.argue(Plea(words, code, words, others))


def test_a_pitch_introduces_the_product_and_tells_its_price_last(sheets: Answering) -> None:
    case = sheets.argue(Plea("Tern Book 14 for Contoso", "en"))

    assert case.products == ("Tern Book 14",)
    assert case.points == (
        "Tern Book 14 is the light laptop for people who travel",
        "Battery life: Up to 17 hours",
        "Weight: 1.2 kg",
        "Warranty: Three years",
        "Ports: Thunderbolt 4: two ports, USB-A: one port",
        "List price: $999.00 (16 GB)",
    )


def test_every_point_has_its_line(sheets: Answering) -> None:
    case = sheets.argue(Plea("Tern Book 14", "en"))

    cited = {citation.path for citation in case.consulted.answer.citations}
    assert cited == {"book.md", "prices.md"}
    assert len(case.consulted.pieces) == len(case.points)


def test_what_matters_to_the_customer_comes_first(sheets: Answering) -> None:
    case = sheets.argue(Plea("Tern Book 14", "en", interests="they asked about thunderbolt"))

    assert case.points[1] == "Ports: Thunderbolt 4: two ports"


def test_an_objection_is_met_by_what_bears_on_it(sheets: Answering) -> None:
    assert objected(sheets, "the Tern Book 14 has a poor battery").points == (
        "Battery life: Up to 17 hours",
    )


def test_an_objection_that_the_sheets_answer_themselves_has_that_first(sheets: Answering) -> None:
    case = objected(sheets, "the Tern Book 14 is too heavy")

    assert case.points == (
        "A laptop is too heavy to carry: show its weight beside a paper folder.",
        "Weight: 1.2 kg",
    )


def test_a_price_is_met_by_the_lowest_one_that_is_valid(sheets: Answering) -> None:
    assert "List price: $999.00 (16 GB)" in objected(sheets, "Tern Book 14 too expensive").points


def test_a_product_may_be_called_by_what_it_is(sheets: Answering) -> None:
    assert objected(sheets, "the cable of the dock is too short").points == ("Cable length: 80 cm",)


def test_where_none_is_named_it_is_the_one_of_the_deal(sheets: Answering) -> None:
    case = objected(sheets, "it weighs too much", "Tern Dock")

    assert case.products == ("Tern Dock",)
    assert "Weight: 500 g" in case.points


def test_an_objection_in_another_language_finds_the_same_lines(sheets: Answering) -> None:
    case = objected(sheets, "das Tern Book 14 ist zu schwer", code="de")

    assert "Weight: 1.2 kg" in case.points


def test_what_no_line_bears_on_has_no_points(sheets: Answering) -> None:
    assert objected(sheets, "the Tern Book 14 is ugly").points == ()


def test_what_a_product_is_called_is_no_objection_to_it(sheets: Answering) -> None:
    # A dock is a device, and a sheet that speaks of devices says nothing to its looks.
    assert objected(sheets, "the dock is ugly").points == ()


def test_what_names_no_product_has_none(sheets: Answering) -> None:
    assert sheets.argue(Plea("something nice", "en")).products == ()


def test_a_price_says_what_it_is_the_price_of(sheets: Answering) -> None:
    assert (
        sheets.argue(Plea("Skiff plan", "en")).points[-1]
        == "List price: $11.00 (Per seat and month)"
    )
