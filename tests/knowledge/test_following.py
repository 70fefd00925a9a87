"""Whole conversations: each question leans on those before it and on what answered them."""

from collections.abc import Sequence

import pytest

from knowledge.answer import Turn
from knowledge.passage import Passage, Sheet
from tests.knowledge.asking import Ask, asking, first
from tests.knowledge.fakes import row, text

BOOKS = Sheet("books.md", "Puffin Book 14 and Puffin Book 15")
EXTRAS = Sheet("extras.csv", "What works with what")
PRICES = Sheet("prices.xlsx", "Price list")
DELIVERY = Sheet("delivery.md", "Delivery")
DOCK = Sheet("dock.md", "Puffin Dock 3")


def books(name: str, small: str, large: str) -> Passage:
    return row({"Feature": name, "Puffin Book 14": small, "Puffin Book 15": large}, BOOKS)


def price(product: str, configuration: str, amount: str, part: str) -> Passage:
    cells = {"Product": product, "Configuration": configuration, "List price": amount}
    return row(cells, PRICES, (part,))


SHEETS = [
    books("HDMI", "None", "One, HDMI 2.1"),
    books("Weight", "1.3 kg", "1.8 kg"),
    books("Colors", "Granite, Moss", "Granite"),
    books("Memory", "16 GB or 32 GB", "32 GB"),
    books("Clock with a ryzen 15", "4 GHz", "5 GHz"),
    row({"Feature": "Power", "Puffin Dock 3": "96 W"}, DOCK),
    row({"Feature": "Sound pressure level", "Puffin Dock 3": "Up to 60 dB (1 kHz)"}, DOCK),
    text("Your dock is looked over before it is sent.", DOCK),
    row(
        {"Accessory": "Puffin Dock 3", "Puffin Book 14": "Yes", "Puffin Book 15": "No"},
        EXTRAS,
    ),
    price("Puffin Book 14", "16 GB", "$999.00", "Laptops"),
    price("Puffin Book 14", "32 GB", "$1,299.00", "Laptops"),
    price("Puffin Book 15", "32 GB", "$1,499.00", "Laptops"),
    price("Puffin Dock 3", "", "$249.00", "Docks"),
    price("Puffin Adapter to HDMI", "", "$29.00", "Adapters"),
    price("Puffin Team", "Per seat and month", "$11.00", "Plans"),
    price("Puffin Team Plus", "Per seat and month", "$19.00", "Plans"),
    *(
        row({"Group": group, "Delivery time": days}, DELIVERY)
        for group, days in (("Laptops", "3 days"), ("Docks", "2 days"))
    ),
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("home"), SHEETS)


def talked(ask: Ask, questions: Sequence[str]) -> list[str]:
    """What answers each question of one conversation, without what adds to it."""
    said: list[Turn] = []
    told = []
    for question in questions:
        answer = ask(question, *said)
        told.append(first(answer))
        said += [Turn("user", question), Turn("assistant", answer.text)]
    return told


@pytest.mark.parametrize(
    ("questions", "last"),
    [
        (
            ["how much is the book 14", "and the 15?", "how heavy is it"],
            "Puffin Book 15 \u2013 Weight",
        ),
        (["how much is the book 14", "with 32 gb?"], "$1,299.00"),
        (
            ["how heavy is the book 14", "and the 15?", "the other one?"],
            "Puffin Book 14 \u2013 Weight",
        ),
        (["how heavy is the book 14", "the other one?"], "Puffin Book 15 \u2013 Weight"),
        (["how heavy is the book 14", "and the 15 inch?"], "Puffin Book 15 \u2013 Weight"),
        (["how heavy is the book 14", "power of the docks"], "Puffin Dock 3 \u2013 Power"),
        (["memory of the book 14", "and clock of the ryzen 15?"], "Puffin Book 14: 4 GHz"),
        (["power of the dock 3", "and how loud can it get?"], "Puffin Dock 3 \u2013 Sound"),
        (["how many watts for 20 docks"], "Puffin Dock 3 \u2013 Power"),
        (
            ["how heavy is the book 14", "and the 15?", "what is its color"],
            "Puffin Book 15 \u2013 Color",
        ),
        (["how many watts has the dock 3", "does it work with the book 15"], "No. Puffin Book 15"),
        (["how fast is delivery of laptops", "and docks?"], "Docks \u2013 Delivery time: 2 days"),
        (
            ["which laptops do you have?", "does it have hdmi"],
            "HDMI \u2013 Puffin Book 14: None; Puff",
        ),
        (["which laptops do you have?", "and docks?"], "Puffin Dock 3 \u2013 List price"),
        (
            ["which laptops do you have?", "is it heavy", "cheapest one?"],
            "- Puffin Book 14 \u2013 List",
        ),
        (["book 14 or book 15 heavier", "how much are they"], "- Puffin Book 15 \u2013 List price"),
        (["how much is team plus for 50 users"], "$19.00"),
        (
            ["combien pèse le book 14", "et le 15 ?", "lequel est le plus léger ?"],
            "- Puffin Book 14",
        ),
        (["combien pèse le book 14", "prix ?"], "D'après les fiches"),
        (["Book 14にHDMIはありますか", "15は?"], "Puffin Book 15 \u2013 HDMI: One"),
        (["wie schwer ist das book 14", "and how heavy is the 15"], "Puffin Book 15 \u2013 Weight"),
        (["how heavy is the book 15", "do they have any lighter"], "Puffin Book 14 \u2013 Weight"),
        (["anything cheaper than the book 15"], "Puffin Book 14 \u2013 List price"),
        (["how heavy is the book 14", "and the 15?", "which is lowest?"], "- Puffin Book 14"),
        (["how heavy is the book 14", "and the 15 model?"], "Puffin Book 15 \u2013 Weight"),
    ],
)
def test_a_conversation_goes_on_about_what_it_was_about(
    ask: Ask, questions: list[str], last: str
) -> None:
    assert last in talked(ask, questions)[-1]


@pytest.mark.parametrize(
    ("questions", "total"),
    [
        (["how much is the dock 3 for 50 users"], "50 \u00d7 $249.00"),
        (["how much is the dock 3 for 50 users", "and for 80?"], "80 \u00d7 $249.00"),
        (["ドック10台の価格"], "10 \u00d7 $249.00"),
        (["price of the dock 3", "and for 20 people"], "20 \u00d7 $249.00"),
    ],
)
def test_for_how_many_may_be_said_later(ask: Ask, questions: list[str], total: str) -> None:
    said: list[Turn] = []
    for question in questions[:-1]:
        answer = ask(question, *said)
        said += [Turn("user", question), Turn("assistant", answer.text)]
    assert total in ask(questions[-1], *said).text
