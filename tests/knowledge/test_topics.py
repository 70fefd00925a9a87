"""What the sheets speak of by name, and that who asks for it is not told something else."""

import pytest

from knowledge import topics
from knowledge.answer import Silence
from knowledge.catalogue import EMPTY
from knowledge.lexicon import Lexicon
from knowledge.passage import Sheet
from knowledge.words import words
from tests.knowledge.asking import Ask, asking, first
from tests.knowledge.fakes import row, text

DEVICES = ("Book 3", "Book 4", "Slate 9", "Slate 10", "Studio 2", "Base 2", "Lens 2", "Hub 3")
ROWS = {
    "Weight": "700 g",
    "Colors": "Slate gray",
    "Memory": "8 GB",
    "Storage": "256 GB",
    "Casing": "Aluminum",
    "Ports": "2 x USB-C",
    "Warranty": "1 year",
    "Sensors": "Gyroscope",
    "Microphones": "Far-field",
}
MOUSE = Sheet("mouse.md", "Tern Mouse tech specs")
CARE = Sheet("care.md", "Take care of Tern devices")

SHEETS = [
    *(
        row({"": name, f"Tern {device}": value}, Sheet(f"{device}.md", f"Tern {device} tech specs"))
        for number, device in enumerate(DEVICES)
        for name, value in {**ROWS, **({"Bluetooth": "5.1"} if number < 3 else {})}.items()
    ),
    row({"": "Release date", "Tern Mouse": "June 30, 2017"}, MOUSE),
    row({"": "Buttons", "Tern Mouse": "2, and a wheel that turns both ways"}, MOUSE),
    *(text(f"Move the device number {n} to a dry place.", CARE) for n in range(4)),
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("topics"), SHEETS)


def test_topics_stand_above_the_text_and_are_rare() -> None:
    learnt = topics.learn(SHEETS, Lexicon(words(sheet.context) for sheet in SHEETS), EMPTY)
    assert "bluetooth" in learnt
    assert learnt.isdisjoint({"weight", "move", "devic", "date"})


def test_who_asks_for_a_topic_is_told_of_nothing_else(ask: Ask) -> None:
    assert ask("tern mouse - which bluetooth version and colours").silence is Silence.NOT_STATED
    assert "June 30, 2017" in first(ask("since when is the tern mouse out, release date?"))


def test_a_quantity_is_that_of_the_topic_that_is_named(ask: Ask) -> None:
    assert "700 g" in first(ask("weight of the tern book 3"))
    assert ask("weight of the tern book 3 bluetooth").silence is Silence.NOT_STATED
    assert "5.1" in ask("weight and bluetooth of the tern book 3").text


def test_a_topic_that_is_stated_is_told(ask: Ask) -> None:
    assert "5.1" in first(ask("which bluetooth version does the tern book 3 have"))
