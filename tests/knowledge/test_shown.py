"""What is shown once the passage is found: parts of cells, what a colon leads to, whole lists."""

from datetime import date

import pytest

from knowledge.passage import Kind, Sheet
from tests.knowledge.asking import Ask, asking, first
from tests.knowledge.fakes import lines, row, text

BOOK = Sheet("book.md", "Tern Book 5 tech specs")
PAD = Sheet("pad.md", "Tern Pad 7 tech specs")
PRICES = Sheet("prices.csv", "Price list of Terns", expires=date(2099, 1, 31))
MINIS = Sheet("minis.md", "Ports of Tern Minis")
HOURS = Sheet("hours.md", "Which Tern lasts longest")
PROOF = Sheet("proof.md", "Registering Tern devices")
KEYS = Sheet("keys.md", "Sign-in with badges on Tern Slates")
WIPE = Sheet("wipe.md", "Erasing a Tern Wall")

SHEETS = [
    row(
        {
            "Component": "Display",
            "Description": 'Tern Book 5 13.5"\nGlass: Finch 3 on every lid that is sold\n'
            'Pixels: 2256 x 1504\nContrast: 1300:1\nTern Book 5 15"\n'
            "Glass: Finch 5 on every lid that is sold\nPixels: 2496 x 1664\nContrast: 1300:1",
        },
        BOOK,
    ),
    row(
        {
            "Component": "Battery",
            "Description": 'Tern Book 5 13.5"\nUp to 17 hours\nTern Book 5 15"\nUp to 17 hours',
        },
        BOOK,
    ),
    row(
        {
            "Component": "Box",
            "Description": "Tern Book 5\nCable\nPen\nTern Link dongle\nGuide",
        },
        BOOK,
    ),
    row(
        {
            "Needed": "Proof of purchase",
            "Details": "Send the bill or the invoice as a PDF to the support of Tern devices; "
            "screenshots are not accepted at all. The invoice must include the following:\n"
            "Serial numbers.\nCompany name.",
            "By": "You",
        },
        PROOF,
    ),
    row({"Component": "Weight", "Description": "1.3 kg"}, BOOK),
    row({"Component": "Screen", "Description": "Glass: matt\nLuminance: 400 nits"}, PAD),
    row({"Component": "Weight", "Description": "0.7 kg"}, PAD),
    row({"Product": "Tern Pad 7", "List price": "$849.00"}, PRICES),
    row({"Product": "Tern Book 5", "List price": "$1,049.00"}, PRICES),
    row(
        {
            "Component": "Sensors",
            "Description": 'Tern Book 5 13.5"\nLight sensor\nGyroscope\nTern Book 5 15"\nCompass',
        },
        BOOK,
    ),
    row({"Port": "Card reader", "Tern Mini 1": "None", "Tern Mini 2": "One, SD"}, MINIS),
    row({"Device": "Tern Mini 1", "Hours of video": "23 hours", "Hours of web": "16"}, HOURS),
    row({"Device": "Tern Mini 2", "Hours of video": "22 hours", "Hours of web": "15"}, HOURS),
    row({"Device": "Tern Mini 2 Pro", "Hours of video": "9 hours", "Hours of web": "5"}, HOURS),
    text("Of a wiped Tern Wall all of these are gone for good, and never come back:", WIPE),
    lines(["- Files of people", "- The account of the room"], Kind.LIST, WIPE),
    row(
        {
            "State": "Hanging",
            "What happens": "Nobody touches it for 4 minutes",
            "What the wall does": "It goes dark and shows the time of the day",
        },
        WIPE,
        ("States",),
    ),
    text(
        "A feather shield keeps out what is plugged in. In new devices the feather shield is on, "
        "whether or not somebody sees to it. A feather shield can be ordered for old ones.",
        KEYS,
        ("Feather shield",),
    ),
    text(
        "To check whether there is a feather shield, open Settings > Shields.",
        KEYS,
        ("Feather shield",),
    ),
    lines(
        ["1. On your Tern Desk 10/11 press the wing key.", "2. Choose the wall in the list."],
        Kind.STEPS,
        WIPE,
        ("Show a device on the wall",),
    ),
    *(row({"Product": f"Tern Desk {n}", "List price": f"${n}49.00"}, PRICES) for n in (10, 11)),
    text("The system version of the wall is shown under Settings > About.", WIPE, ("Versions",)),
    row({"Product": "Tern Roost Operating System", "List price": "$9.00"}, PRICES),
    row({"Product": "Tern Roost Cloud", "List price": "$8.00"}, PRICES),
    lines(
        [
            "The following badge keys are supported:",
            "- Finch: Offers a range of keys for badges, which support many protocols of banks.",
            "- Wren: Known for cards that people have carried around for quite a long time now.",
            "- Robin: Provides keys for badges, with options for the many ports of a computer.",
            "- Heron: A small option which can be worn on the wrist, or hung around the neck, "
            "and which needs neither a battery nor a cable in all the years of its life.",
            "- Egret: The same for gloves, with a larger button, a light, a loop for the belt "
            "and a case which floats on water, so that it is found again when it was dropped.",
        ],
        Kind.LIST,
        KEYS,
    ),
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("home"), SHEETS)


def test_of_each_variant_in_a_cell_its_own_line_is_told(ask: Ask) -> None:
    told = first(ask("tern book 5 13.5 or 15 - pixels of each?"))
    assert 'Book 5 13.5" \u2013 Pixels: 2256 x 1504' in told
    assert 'Book 5 15" \u2013 Pixels: 2496 x 1664' in told
    assert "Contrast" not in told


def test_what_the_name_of_the_row_says_does_not_choose_among_its_lines(ask: Ask) -> None:
    told = first(ask("which sensors has the book 5 13.5 vs the 15"))
    assert all(sensor in told for sensor in ("Light sensor", "Gyroscope", "Compass"))


def test_what_is_so_of_all_variants_is_told_once(ask: Ask) -> None:
    assert first(ask("tern book 5 battery")).endswith("Battery: Up to 17 hours")


def test_two_names_in_a_list_are_no_heads_of_its_parts(ask: Ask) -> None:
    told = first(ask("what is in the box of the tern book 5"))
    assert all(thing in told for thing in ("Cable", "Pen", "Link dongle", "Guide"))


def test_a_cell_is_told_with_what_its_colon_leads_to(ask: Ask) -> None:
    told = first(ask("what must the invoice include as proof of purchase"))
    assert "Serial numbers" in told
    assert "Company name" in told


def test_a_sentence_is_told_with_the_list_that_its_colon_leads_to(ask: Ask) -> None:
    told = ask("is anything gone for good on a wiped tern wall?").text
    assert "- Files of people\n- The account of the room" in told


def test_of_brands_all_are_told(ask: Ask) -> None:
    told = first(ask("brands of badge keys for tern slates?"))
    assert all(name in told for name in ("Finch", "Wren", "Robin", "Heron", "Egret"))


@pytest.mark.parametrize(
    "asked",
    ["weight and price of the tern pad 7", "pad 7 price & weight", "tern pad 7 weight + price?"],
)
def test_of_two_things_asked_each_has_its_row(ask: Ask, asked: str) -> None:
    told = ask(asked).text
    assert "Tern Pad 7 \u2013 Weight: 0.7 kg" in told
    assert "Tern Pad 7: list price $849.00" in told
    assert "Book 5" not in told
    assert told.endswith("Valid until Jan 31, 2099.")


def test_what_is_asked_second_may_be_a_label_in_a_cell(ask: Ask) -> None:
    assert "Luminance: 400 nits" in first(ask("tern pad 7 weight and brightness of the thing"))


def test_the_cell_that_has_the_number_is_told_though_it_says_the_words_of_the_question(
    ask: Ask,
) -> None:
    told = first(ask("after how many minutes without a touch does a hanging wall go dark"))
    assert "Nobody touches it for 4 minutes" in told


def test_how_it_is_done_goes_before_what_it_is_though_that_says_more(ask: Ask) -> None:
    told = first(ask("how can they see whether the feather shield is on?"))
    assert told.startswith("To check whether there is a feather shield, open Settings > Shields.")


def test_a_product_is_known_by_one_of_two_numbers(ask: Ask) -> None:
    told = first(ask("how do i show a tern desk 11 on the wall"))
    assert "On your Tern Desk 10/11 press the wing key." in told


def test_what_has_a_version_is_no_edition_of_a_product(ask: Ask) -> None:
    assert first(ask("how to see the system version of the wall")).startswith("The system version")


def test_of_which_things_have_it_those_that_do_not_are_left_out(ask: Ask) -> None:
    assert (
        first(ask("which minis have a card reader?")) == "Tern Mini 2 \u2013 Card reader: One, SD"
    )
    assert "Tern Mini 1" in first(ask("which minis have no card reader?"))


def test_products_of_one_table_are_compared_by_the_row_of_each(ask: Ask) -> None:
    told = ask("hours of video, mini 1 vs mini 2?").text
    assert told.splitlines()[:2] == [
        "- Tern Mini 1 \u2013 Hours of video: 23 hours",
        "- Tern Mini 2 \u2013 Hours of video: 22 hours",
    ]
