"""Products told apart by their names."""

import pytest

from knowledge import naming
from knowledge.catalogue import MORE_GENERAL, MORE_SPECIAL, SAME, Catalogue, kinship
from knowledge.passage import Sheet
from knowledge.words import plain
from tests.knowledge.fakes import row, text

TITLES = [
    "Fjord Pro 9 specifications",
    "Fjord Pro 9 with 5G specifications",
    "Fjord Pro 10 overview",
    "Fjord Laptop Go 2",
    "Fjord Go 4",
    "Order Fjord Hub 3",
    "Set up Fjord Hub 3",
    "Fjord Hub 3 overview",
    "Fjord Hub (1st gen) overview",
    "Is Fjord Dock 2 for you",
    "HoloLens 2 hardware",
]
PLANS = ["Skiff 365 Business Basic", "Skiff 365 Business Standard", "Skiff 365 Business Premium"]
SIZES = ['Fjord Hub 3 50"', 'Fjord Hub 3 85"']


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    sheets = [text("words", Sheet(f"{title}.md", title)) for title in TITLES]
    plans = [row({"Plan": plan, "Users": "300"}) for plan in PLANS]
    sizes = [row({"Device": size, "Weight": "28 kg"}) for size in SIZES]
    lamps = [row({"Product": name, "Price": "$9"}) for name in ("Fjord Lamp", "Fjord Lamp 2")]
    called = row({"Product": "Fjord Pro 10", "Aliases": "the tenner, P-Ten"})
    known = {"Fjord Buds": ["Buds", "FB"], "Fjord Pro 12": ["Pro 10", "the twelve"]}
    lamps.append(text("Each desk needs a lamp."))
    return naming.learn([*sheets, *plans, *sizes, *lamps, called], known)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("is the pro 9 heavy", ["fjord pro 9"]),
        ("is the pro 9 with 5G heavy", ["fjord pro 9 5g"]),
        ("pro 9 5g", ["fjord pro 9 5g"]),
        ("hub 3 or dock 2", ["fjord hub 3", "fjord dock 2"]),
        ("the 85 inch hub 3", ["fjord hub 3 85"]),
        (
            "business basic or business premium",
            ["skiff 365 business basic", "skiff 365 business premium"],
        ),
        ("how much is the tenner", ["fjord pro 10"]),
        ("a p-ten please", ["fjord pro 10"]),
        ("hub 1st gen", ["fjord hub 1"]),
        ("are the buds blue", ["fjord buds"]),
        ("the twelve or the pro 10", ["fjord pro 12", "fjord pro 10"]),
        ("pro 95 or 1.9", []),
        ("where is lunch", []),
    ],
)
def test_the_longest_name_that_is_said_is_meant(
    catalogue: Catalogue, said: str, meant: list[str]
) -> None:
    mentions = catalogue.mentions(plain(said))
    assert [" ".join(min(mention.names)) for mention in mentions] == meant


@pytest.mark.parametrize(
    ("kind", "name"),
    [("lamps", "fjord lamp 2"), ("pro", ""), ("it", "")],
)
def test_what_is_the_only_one_of_its_kind_is_called_so(
    catalogue: Catalogue, kind: str, name: str
) -> None:
    assert " ".join(catalogue.only(kind) or ()) == name


def test_initials_with_a_number_stand_for_a_name(catalogue: Catalogue) -> None:
    assert catalogue.short["flg2"] == ("fjord", "laptop", "go", "2")
    assert catalogue.short["hl2"] == ("hololens", "2")
    assert catalogue.short["fp10"] == ("fjord", "pro", "10")


@pytest.mark.parametrize(
    ("said", "unsold"),
    [
        ("weight of the pro 13", "pro 13"),
        ("weight of the pro 10", None),
        ("hub 1st gen", None),
        ("20 of them", None),
        ("pro 1024 GB", None),
        ("the pro with 85 inches", None),
        ("the pro with 70 inches", "pro 70"),
        ("specs of the laptop go 4", "laptop go 4"),
        ("specs of the go 4", None),
    ],
)
def test_a_number_that_is_not_sold_is_told_from_one_that_is(
    catalogue: Catalogue, said: str, unsold: str | None
) -> None:
    assert catalogue.unsold(plain(said)) == unsold


def test_a_name_is_written_as_the_sheets_write_it(catalogue: Catalogue) -> None:
    assert catalogue.written["fjord", "pro", "9", "5g"] == "Fjord Pro 9 with 5G"


def test_what_merely_stands_before_a_name_is_no_part_of_it(catalogue: Catalogue) -> None:
    assert ("order", "fjord", "hub", "3") not in catalogue.written


def test_namesakes_are_nearer_than_strangers_and_siblings_are_farther() -> None:
    asked = ("fjord", "pro", "9")
    assert kinship(asked, asked) == SAME
    assert kinship(asked, (*asked, "5g")) == MORE_SPECIAL
    assert kinship(asked, asked[:2]) == MORE_GENERAL
    sibling, stranger = ("fjord", "pro", "8"), ("skiff", "365")
    assert kinship(asked, sibling) < kinship(asked, stranger) < 0
