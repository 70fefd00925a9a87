"""What people say where sheets say it in other words."""

import pytest

from knowledge import glossary, language, saying
from knowledge.answer import Silence
from knowledge.passage import Kind, Sheet
from knowledge.words import stemmed
from tests.knowledge.asking import Ask, asking, first
from tests.knowledge.fakes import lines, row, text

SLATE = Sheet("slate.md", "Tern Slate in shops")
VISOR = Sheet("visor.md", "Tern Visor")
DRIVE = Sheet("drive.md", "Tern Cloud for people who leave")

SHEETS = [
    text("Battery Limit is meant for devices that are always plugged in.", SLATE, ("Battery",)),
    text("Wake on Power lets a device start when it is reconnected to power.", SLATE, ("Power",)),
    row({"Component": "Weight", "Description": "540 g"}, SLATE, ("Body",)),
    text("Clean the headset with a cloth and isopropyl alcohol.", VISOR, ("Care",)),
    text("The headset fits over eyeglasses.", VISOR, ("Fit",)),
    text("The files of a deleted user are kept for 45 days.", DRIVE, ("Retention",)),
    lines(["- Word", "- Excel", "- Mail"], Kind.LIST, DRIVE, ("Apps",)),
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("home"), SHEETS)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("they hang on the charger all day and night, do the cells wear out?", "Battery Limit"),
        ("nurse wants to scrub the goggles, what liquid?", "isopropyl alcohol"),
        ("can they boot by themselves when the juice is back after a blackout?", "Wake on Power"),
        ("his specs stay on, does the headgear squeeze over them", "fits over eyeglasses"),
        ("chap got sacked, how long hangs his stuff around before its gone for good?", "45 days"),
    ],
)
def test_what_shares_no_word_with_its_sheet_is_answered(ask: Ask, words: str, told: str) -> None:
    assert told in first(ask(words))


def test_what_no_product_was_named_for_is_told_with_its_sheet(ask: Ask) -> None:
    assert first(ask("does the headgear squeeze over his specs?")).startswith("Tern Visor: ")


@pytest.mark.parametrize(
    "words",
    [
        "can the parrot chew on the goggles?",
        "they sacked the gardener, who waters the plants now?",
        "does the tern slate rub off on white trousers?",
    ],
)
def test_what_no_sheet_says_in_any_words_is_not_answered(ask: Ask, words: str) -> None:
    assert ask(words).silence is Silence.NOT_IN_SHEETS or ask(words).silence is Silence.NOT_STATED


def test_other_words_may_stand_between_those_of_an_expression() -> None:
    said = ["the", "guy", "left", "our", "little", "firm", "and", "wants", "his", "files", "back"]
    found = {one.words: one.meaning.words[0] for one in saying.found(said)}
    assert found["left", "firm"] == "deleted"
    apart = saying.found(["he", "left", "the", "old", "house", "that", "is", "near", "our", "firm"])
    assert ("left", "firm") not in {one.words for one in apart}


def test_the_longest_expression_counts_and_none_shares_a_word_with_another() -> None:
    said = ["it", "keeps", "going", "without", "a", "cable"]
    (found,) = saying.found(said)
    assert found.words == ("keeps", "going", "without", "cable")
    assert saying.reworded(said, [found]) == "it battery life a"


def test_an_expression_of_two_meanings_asks_for_either() -> None:
    (lost,) = saying.found(["lost", "laptop"])
    told = {*lost.meaning.words, *lost.meaning.also}
    assert {"encryption", "wipe"} <= told


def test_no_expression_is_a_small_word_and_each_means_something_or_is_story() -> None:
    small = {*glossary.CHATTER.split(), *language.small()}
    small |= {*stemmed([*small])}
    for said, meaning in saying.entries():
        assert all(way for way in said)
        assert not any(len(way) == 1 and stemmed([*way])[0] in small for way in said), said
        assert meaning.words or not meaning.also
