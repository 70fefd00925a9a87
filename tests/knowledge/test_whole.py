"""What is told whole, with its heading, or not at all: lists, comparisons, what is excluded."""

import pytest

from knowledge.answer import Silence
from knowledge.passage import Kind, Sheet
from tests.knowledge.asking import Ask, asking, first
from tests.knowledge.fakes import lines, row, text

SKUS = Sheet("skus.md", "Tern system names")
PARTNERS = Sheet("partners.md", "Repair partners for Tern devices")
ERASER = Sheet("eraser.md", "Tern Eraser")
PORTAL = Sheet("portal.md", "Tern Portal")
NETWORK = Sheet("network.md", "Connect a Tern Lens")
BASE = Sheet("base.md", "Tern Base 2 tech specs")
VIEWER = Sheet("viewer.md", "Viewer mode")
OFFICE = Sheet("office.md", "Tern Office 70 licences")

SHEETS = [
    *(
        row({"Device": device, "System name": f"Tern_{code}"}, SKUS)
        for device, code in (
            ("Tern Book 3 AMD", "B3A"),
            ("Tern Book 3 Intel", "B3I"),
            ("Tern Book 4 Intel", "B4I"),
            ("Tern Slate 9", "S9"),
            ("Tern Slate 9 with 5G", "S9G"),
        )
    ),
    lines(["- Valora"], Kind.LIST, PARTNERS, ("Partners", "Spain")),
    lines(["- Bertel GmbH", "- Mobil Austria"], Kind.LIST, PARTNERS, ("Partners", "Austria")),
    lines(["- Atea"], Kind.LIST, PARTNERS, ("Partners", "Denmark")),
    lines(
        ["This version of Tern Eraser adds:", "- Support for Tern Slate 9."],
        Kind.LIST,
        ERASER,
        ("3.45.1",),
    ),
    lines(
        [
            "The portal lets you view:",
            "- Devices under warranty.",
            "- Devices out of it.",
            "- Age.",
        ],
        Kind.LIST,
        PORTAL,
        ("Warranty",),
    ),
    row(
        {
            "Component": "USB-C",
            "Description": "Two ports in front, USB 3.2 Gen 2\n(15 W power)\n"
            "Two ports at the back, USB 3.2 Gen 2, one of them with display output\n"
            "(7.5 W power)\nOne port for the host, with a cable that is fixed to it",
        },
        BASE,
    ),
    lines(
        [
            "- Viewer mode opens documents of these apps without a licence:",
            "  - Quill, from version 19 on",
            "  - Ledger, from version 20 on",
            "- Updates are applied in viewer mode as in any other, each month, in the background.",
            "- The button for activation is hidden while somebody only views documents, and comes "
            "back as soon as a licence is assigned to the person and the app was started anew.",
            "- An administrator switches viewer mode on by policy for the computers of a group.",
        ],
        Kind.LIST,
        VIEWER,
    ),
    text(
        "Assign a licence of Tern Office 70 before you roll Tern Office 70 out. "
        "That is done 24 hours ahead. Then the roll-out can start.",
        OFFICE,
    ),
    text("An authorized partner mends a broken screen.", PARTNERS, ("Screens",)),
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("home"), SHEETS)


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("system name of the book 3 INTEL not amd", "Tern_B3I"),
        ("system name slate 9, not the 5g one", "Tern_S9"),
        ("system name of the slate 9 with 5g", "Tern_S9G"),
    ],
)
def test_what_tells_products_apart_is_excluded_without_a_pause(
    ask: Ask, asked: str, name: str
) -> None:
    assert first(ask(asked)).endswith(name)


def test_lists_of_two_headings_are_told_together(ask: Ask) -> None:
    told = first(ask("which repair partners are there in spain and austria"))
    assert "Valora" in told
    assert "Bertel GmbH" in told
    assert "Atea" not in told


def test_a_list_is_told_with_the_heading_that_was_asked_for(ask: Ask) -> None:
    assert first(ask("which repair partner in denmark")) == "Denmark: Atea"


def test_what_points_to_its_heading_is_told_with_it(ask: Ask) -> None:
    assert first(ask("which tern eraser has support for the slate 9")).startswith("3.45.1: ")


def test_a_brief_list_is_told_whole(ask: Ask) -> None:
    assert "Age." in first(ask("what can they see about warranty in the tern portal"))


def test_of_a_comparison_the_whole_cell_is_told(ask: Ask) -> None:
    told = first(ask("base 2 usb-c: power of the front ports vs the ones at the back"))
    assert "15 W" in told
    assert "7.5 W" in told


def test_what_stands_below_a_point_is_told_with_it(ask: Ask) -> None:
    told = first(ask("which apps work in viewer mode"))
    assert "Quill" in told
    assert "Ledger" in told


def test_the_number_of_a_name_is_no_number_that_was_asked_for(ask: Ask) -> None:
    assert "24 hours" in first(ask("how far ahead do they assign the tern office 70 licence"))


def test_words_are_found_in_the_other_spelling(ask: Ask) -> None:
    assert "authorized partner" in first(ask("who mends a broken screen, an authorised partner?"))


def test_how_much_alone_asks_for_the_price(ask: Ask) -> None:
    assert ask("the slate 9, how much").silence is Silence.NO_PRICE
