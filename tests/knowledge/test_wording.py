"""How an answer is worded: which columns, which sentence, yes or no, what comes second."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from knowledge.answer import Answer, Question, Turn
from knowledge.answering import Answering
from knowledge.embedding import MiniLM
from knowledge.expecting import Expected, expected, meets
from knowledge.passage import Kind, Passage, Sheet
from tests.knowledge.editions import publish
from tests.knowledge.fakes import fake_index, lines, row, text

PAIR = Sheet("pair.md", "Skerry Tab 11 and Skerry Tab 11 with 5G", (), date(2026, 9, 1))
NOTES = Sheet("notes.pdf", "Skerry Note 14 and Skerry Note 15")
HEADSET = Sheet("headset.md", "Skerry Headset specifications", ("Skerry Headset",))
PRICES = Sheet("prices.xlsx", "Skerry price list", (), date(2026, 11, 1), date(2027, 1, 31))
EXTRAS = Sheet("extras.csv", "Accessory compatibility")
RETURNS = Sheet("returns.md", "Returns and refunds")
SALE = Sheet("sale.md", "Spring sale", (), None, date(2026, 3, 31))
BUNDLE = Sheet("bundle.md", "Desk bundle", (), None, date(2027, 3, 31))


def pair(name: str, plain: str, mobile: str) -> Passage:
    cells = {"Feature": name, "Skerry Tab 11": plain, "Skerry Tab 11 with 5G": mobile}
    return row(cells, PAIR, ("Technical data",))


def notes(name: str, small: str, large: str) -> Passage:
    return row({"Feature": name, "Skerry Note 14": small, "Skerry Note 15": large}, NOTES)


def price(product: str, configuration: str, number: str, amount: str) -> Passage:
    return row(
        {
            "Product": product,
            "Configuration": configuration,
            "Part number": number,
            "List price": amount,
        },
        PRICES,
    )


def extra(name: str, small: str, large: str) -> Passage:
    return row({"Accessory": name, "Skerry Note 14": small, "Skerry Note 15": large}, EXTRAS)


SHEETS = [
    pair("Ports", "Thunderbolt 4: two ports\nCharging: one port", "USB-C: two (no Thunderbolt)"),
    pair("Mass", "1.76 lb (798 g)", "1.81 lb (821 g)"),
    pair("Pen", "Option", "Option"),
    text(
        "Both tablets look alike. A customer who needs Thunderbolt must take Skerry Tab 11, not "
        "Skerry Tab 11 with 5G.",
        PAIR,
        ("Technical data",),
    ),
    text("Skerry Mouse is sold separately.", PAIR, ("What is in the box",)),
    notes("Mass", "2.87 lb (1.30 kg)", "4.05 lb (1.84 kg)"),
    notes("HDMI", "None", "One, HDMI 2.1"),
    notes("Ethernet", "By adapter", "By adapter"),
    row({"Feature": "Battery life", "Value": "up to 21 hours"}, HEADSET, ("Specifications",)),
    price("Skerry Tab 11", "16 GB, 256 GB", "ST-1", "$1,099.00"),
    price("Skerry Tab 11", "16 GB, 512 GB", "ST-2", "$1,299.00"),
    price("Skerry Tab 11 with 5G", "16 GB, 256 GB", "ST-3", "$1,399.00"),
    price("Skerry Headset", "", "SH", "$149.00"),
    extra("Dock", "Yes", "Yes"),
    extra("Skerry Mouse", "Yes", "Yes"),
    extra("Travel charger", "Yes", "No, needs 100 W"),
    extra("Second monitor", "Yes, one monitor", "Yes"),
    text("Skerry Headset is a headset for the phone. It keeps the room out of calls.", HEADSET),
    text("With the receiver Skerry Headset reaches 30 m.", HEADSET, ("Range",)),
    lines(
        ["To open a claim:", "1. Find the serial number.", "2. Call service.", "3. Send it in."],
        Kind.STEPS,
        RETURNS,
        ("Open a claim",),
    ),
    text(
        "Unopened parcels go back within 30 days. Opened parcels can be returned within 14 days "
        "against a restocking fee. Engraved parcels are never taken back.",
        RETURNS,
        ("Parcels",),
    ),
    text("The spring sale gives 10 % off, at least $50.", SALE),
    text("Skerry Headset: $99 instead of $149. Skerry Tab 11 from $899.", SALE),
    row({"Bundle": "Skerry Tab 11, 16 GB, 256 GB", "Bundle price": "$1,402.50"}, BUNDLE),
]

Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def ask(minilm: MiniLM, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    index = fake_index(tmp_path_factory.mktemp("home"))
    publish(index, minilm, SHEETS)
    answering = Answering(index, minilm, today=lambda: date(2026, 11, 20))

    def asked(words: str, *before: str) -> Answer:
        """Answers a question after others, each with its answer behind it."""
        turns = (Turn("assistant" if at % 2 else "user", said) for at, said in enumerate(before))
        return answering.answer(Question(words, history=tuple(turns)))

    return asked


def test_of_a_table_the_column_of_the_product_is_told(ask: Ask) -> None:
    assert ask("mass of the note 14").text == "Skerry Note 14 \u2013 Mass: 2.87 lb (1.30 kg)"
    assert ask("mass of the note 15").text == "Skerry Note 15 \u2013 Mass: 4.05 lb (1.84 kg)"


def test_a_namesake_is_meant_only_if_its_own_words_are_said(ask: Ask) -> None:
    assert ask("mass of the tab 11").text == "Skerry Tab 11 \u2013 Mass: 1.76 lb (798 g)"
    assert "1.81 lb" in ask("mass of the tab 11 5g").text.splitlines()[0]


def test_a_product_is_known_by_its_number_where_no_other_bears_it(ask: Ask) -> None:
    assert ask("how much is the 11?").text.startswith("- Skerry Tab 11, 16 GB, 256 GB")
    assert ask("Preis vom 11er?").text.startswith("Laut Datenblatt:\n- Skerry Tab 11, 16 GB")
    assert ask("does the 14 day return count?").text.startswith("Opened parcels")


@pytest.mark.parametrize(
    ("answered", "told"),
    [
        (
            "Yes. Skerry Tab 11 \u2013 Ports: Thunderbolt 4: two ports, Skerry Headset: one",
            "$1,099.00",
        ),
        ("Skerry Headset: Battery: 21 hours\n\u2022 Not with Skerry Tab 11.", "$149.00"),
        ("- Skerry Tab 11 with 5G, 16 GB: $9\n- Skerry Tab 11 with 5G, 32 GB: $10", "$1,399.00"),
        ("Ports: Skerry Tab 11: two; Skerry Tab 11 with 5G: none", None),
        ("The sheets do not say that. The nearest sheet is \u201cSkerry Headset\u201d.", None),
    ],
)
def test_a_follow_up_is_about_the_product_that_the_answer_stood_on(
    ask: Ask, answered: str, told: str | None
) -> None:
    answer = ask("how much is it?", "which one has many ports?", answered)
    assert answer.answered == (told is not None)
    assert told is None or told in answer.text


def test_two_products_of_different_tables_are_compared_by_the_row_of_each(ask: Ask) -> None:
    assert ask("mass of the note 14 vs the tab 11").text.splitlines() == [
        "Skerry Note 14 | Skerry Tab 11:",
        "- Mass: 2.87 lb (1.30 kg) | 1.76 lb (798 g)",
    ]


def test_where_no_product_is_named_every_column_is_told(ask: Ask) -> None:
    first = ask("ethernet on the note?").text.splitlines()[0]
    assert "Skerry Note 14: By adapter; Skerry Note 15: By adapter" in first


def test_a_comparison_tells_both_columns(ask: Ask) -> None:
    assert ask("mass of note 14 vs note 15").text.splitlines()[0] == (
        "Mass \u2013 Skerry Note 14: 2.87 lb (1.30 kg); Skerry Note 15: 4.05 lb (1.84 kg)"
    )


def test_a_sheet_about_one_product_lends_its_name(ask: Ask) -> None:
    assert (
        ask("battery life of the headset").text
        == "Skerry Headset \u2013 Battery life: up to 21 hours"
    )


def test_a_price_is_told_without_the_other_columns_and_with_its_last_day(ask: Ask) -> None:
    assert ask("how much is the skerry headset").text.splitlines() == [
        "Skerry Headset: list price $149.00",
        "Valid until Jan 31, 2027.",
    ]


def test_several_rows_of_one_product_become_a_short_list_in_the_tables_order(ask: Ask) -> None:
    assert ask("price of the tab 11").text.splitlines()[:2] == [
        "- Skerry Tab 11, 16 GB, 256 GB: list price $1,099.00",
        "- Skerry Tab 11, 16 GB, 512 GB: list price $1,299.00",
    ]
    assert "$1,399.00" not in ask("price of the tab 11").text


@pytest.mark.parametrize(
    ("asked", "start"),
    [
        ("does the tab 11 have thunderbolt?", "Yes. Skerry Tab 11 \u2013 Ports: Thunderbolt 4"),
        ("does the tab 11 5g have thunderbolt?", "No. Skerry Tab 11 with 5G \u2013 Ports: USB-C"),
        ("does the note 14 have hdmi?", "No. Skerry Note 14 \u2013 HDMI: None"),
        ("does the note 15 have hdmi?", "Yes. Skerry Note 15 \u2013 HDMI: One, HDMI 2.1"),
        ("can the note 15 use the travel charger?", "No. Skerry Note 15 \u2013 Travel charger: No"),
    ],
)
def test_yes_and_no_are_said_where_the_row_says_so(ask: Ask, asked: str, start: str) -> None:
    assert ask(asked).text.startswith(start)


@pytest.mark.parametrize(
    "asked",
    [
        "does the note 14 have ethernet?",
        "can the note 14 drive two monitors?",
        "is there a pen for the tab 11?",
        "what ports does the tab 11 have?",
    ],
)
def test_otherwise_only_the_line_is_told(ask: Ask, asked: str) -> None:
    assert not ask(asked).text.startswith(("Yes", "No"))


def test_what_works_with_a_product_does_not_come_with_it(ask: Ask) -> None:
    assert ask("does the tab 11 come with a mouse?").text.startswith("Skerry Mouse is sold sep")


def test_a_warning_about_the_namesake_comes_second(ask: Ask) -> None:
    second = ask("does the tab 11 have thunderbolt?").text.splitlines()[1:]
    assert second == [
        "• A customer who needs Thunderbolt must take Skerry Tab 11, not Skerry Tab 11 with 5G."
    ]


def test_which_lists_the_rows_that_do_not_say_no(ask: Ask) -> None:
    listed = [
        line
        for line in ask("which accessories work with the note 15").text.splitlines()
        if line.startswith("- ")
    ]
    assert listed == [
        "- Skerry Note 15 \u2013 Dock: Yes",
        "- Skerry Note 15 \u2013 Skerry Mouse: Yes",
        "- Skerry Note 15 \u2013 Second monitor: Yes",
    ]


def test_of_a_text_only_the_sentence_that_answers_is_told(ask: Ask) -> None:
    answer = ask("restocking fee for opened parcels")
    assert answer.text == (
        "Opened parcels can be returned within 14 days against a restocking fee."
    )
    assert [cited.quote for cited in answer.citations] == [answer.text]


def test_steps_are_told_in_order(ask: Ask) -> None:
    assert "1. Find the serial number.\n2. Call service.\n3. Send it in." in (
        ask("how do i open a claim").text
    )


def test_what_is_over_is_said_first_and_once(ask: Ask) -> None:
    told = ask("spring sale discount, how many percent off").text
    assert told.startswith("This offer ended on Mar 31, 2026. The spring sale gives 10 % off")
    assert told.count("2026") == 1


@pytest.mark.parametrize(
    "asked",
    [
        "how much is the tab 11",
        "tab 11 price?",
        "Was kostet das Tab 11?",
        "Preis vom Tab 11?",
        "prix du Tab 11 ?",
        "¿cuánto cuesta el Tab 11?",
        "quanto costa il Tab 11?",
        "quanto custa o Tab 11?",
        "Tab 11はいくらですか？",  # noqa: RUF001
    ],
)
def test_a_plain_price_comes_before_one_with_conditions_or_one_that_is_over(
    ask: Ask, asked: str
) -> None:
    told = ask(asked).text
    assert "$1,099.00" in told
    assert "$1,299.00" in told
    assert "$899" not in told
    assert "$1,402.50" not in told


@pytest.mark.parametrize("asked", ["Skerry Headset", "tell me about the Skerry Headset"])
def test_where_nothing_is_asked_of_a_product_what_it_is_is_told(ask: Ask, asked: str) -> None:
    assert ask(asked).text.splitlines() == [
        "Skerry Headset is a headset for the phone. It keeps the room out of calls.",
        "• Skerry Headset \u2013 List price: $149.00",
    ]


def test_until_when_asks_for_a_date_and_a_discount_may_be_a_share() -> None:
    assert expected("until when is the price list valid") is Expected.DATE
    assert expected("any discount for charities?") is Expected.DISCOUNT
    assert meets(Expected.DISCOUNT, "Charities pay 40 % less.")


@pytest.mark.parametrize(
    ("line", "tells"),
    [
        ("1. Open Settings.", True),
        ("It is under Settings > Sound.", True),
        ("To mute the headset, press the button twice.", True),
        ("The button is pressed by many.", False),
    ],
)
def test_how_it_is_done_is_told_by_steps_a_path_through_menus_or_an_order(
    line: str, tells: bool
) -> None:
    assert meets(Expected.STEPS, line) is tells


def test_an_offer_is_found_by_its_name_and_what_is_over_says_so(ask: Ask) -> None:
    assert "$1,402.50" in ask("how much is the tab 11 in the bundle").text
    assert ask("headset price in the spring sale").text.startswith(
        "This offer ended on Mar 31, 2026. Skerry Headset: $99 instead of $149."
    )


def test_the_line_below_an_answer_is_the_whole_row_for_reading(ask: Ask) -> None:
    cited = ask("mass of the note 14").citations[0]
    assert cited.text == (
        "Mass · Skerry Note 14: 2.87 lb (1.30 kg) · Skerry Note 15: 4.05 lb (1.84 kg)"
    )


def test_at_most_two_lines_come_second(ask: Ask) -> None:
    for asked in ("tab 11 with 5g", "note 14 dock", "skerry parcels and prices"):
        assert sum(line.startswith("• ") for line in ask(asked).text.splitlines()) <= 2


def test_no_line_is_empty_or_only_an_ellipsis(minilm: MiniLM, tmp_path: Path) -> None:
    wide = row({f"Column {n} " + "x" * 60: "y" * 80 for n in range(12)}, EXTRAS)
    index = fake_index(tmp_path)
    publish(index, minilm, [wide])
    answer = Answering(index, minilm).answer(Question("column 3 of the accessory compatibility"))
    assert all(line.strip("-•… ") for line in answer.text.splitlines())
    assert all(cited.quote.strip("… ") for cited in answer.citations)
