"""Words, names and languages: what the search makes of a text."""

import pytest

from knowledge import language
from knowledge.lexicon import Lexicon
from knowledge.names import Names, mentions
from knowledge.passage import Sheet
from knowledge.words import plain, words
from tests.knowledge.fakes import text


@pytest.mark.parametrize("size", ["13.8-inch", '13.8"', "13.8 inches", "13.8 inch"])
def test_a_size_is_the_same_however_it_is_written(size: str) -> None:
    assert words(size) == ["13.8", "inch"]


@pytest.mark.parametrize("power", ["18W", "18-W", "18 W", "18 watts"])
def test_a_measure_is_the_same_however_it_is_written(power: str) -> None:
    assert words(power) == ["18", "watt"]


def test_a_product_token_stays_whole() -> None:
    assert plain("Hub 2S, 5G, LPDDR4x, 1.4a, 24H2") == [
        "hub",
        "2s",
        "5g",
        "lpddr4x",
        "1.4a",
        "24h2",
    ]


def test_a_quotation_mark_is_not_an_inch() -> None:
    assert plain('called "quick" here') == ["called", "quick", "here"]


def test_thousands_and_number_words_are_plain_numbers() -> None:
    assert plain("1,000 nits for nine screens") == ["1000", "nits", "for", "9", "screens"]


def test_forms_of_a_word_are_one_word() -> None:
    assert words("charging charged charger")[0] == words("charge")[0]


def test_japanese_runs_become_pairs_and_names_stay() -> None:
    assert plain("Dockは使え") == ["dock", "は使", "使え"]


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    lexicon = Lexicon([["hub", "pen"], ["hub", "dock"], ["hub"]])
    scores = lexicon.scores({"hub": 1.0, "pen": 1.0})
    assert scores[0] > scores[2]
    assert lexicon.rarity("pen") > lexicon.rarity("hub")
    assert lexicon.rarity("unheard") >= lexicon.rarity("pen")


def test_an_unknown_word_scores_nothing() -> None:
    assert Lexicon([["hub"]]).scores({"unheard": 1.0}).tolist() == [0.0]


def test_an_empty_lexicon_answers() -> None:
    assert Lexicon([]).scores({"hub": 1.0}).tolist() == []


def test_short_forms_are_learned_from_titles() -> None:
    sheets = [Sheet("a.md", "Fjord Laptop Go 2"), Sheet("b.md", "HoloLens 2 hardware")]
    names = Names.learn([text("words", sheet) for sheet in sheets])
    assert names.spelled_out(["flg2", "weight"]) == ["fjord", "laptop", "go", "2", "weight"]
    assert names.spelled_out(["hl2"]) == ["hololens", "2"]


def test_a_number_that_is_not_sold_is_told_from_one_that_is() -> None:
    names = Names.learn([text("words", Sheet("a.md", "Fjord Pro 9"))])
    assert names.designations(plain("is the pro 12 lighter than the pro 9")) == [
        ("pro", "12"),
        ("pro", "9"),
    ]
    assert names.is_sold(("pro", "9"))
    assert not names.is_sold(("pro", "12"))


def test_a_near_namesake_is_not_a_mention() -> None:
    assert mentions("The Fjord Pro 9 weighs", ("pro", "9"))
    assert not mentions("The Fjord Pro 95 weighs", ("pro", "9"))
    assert not mentions("It has 1.9 and Pro 9.5", ("pro", "9"))


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("how heavy is the Fjord 14?", "en"),
        ("¿cuántas horas dura la batería?", "es"),
        ("Wie schwer ist der Fjord 14?", "de"),
        ("quelle est l'autonomie du casque", "fr"),
        ("quantos dispositivos posso instalar com uma licença", "pt"),
        ("quanto pesa il portatile e quali porte ha", "it"),
        ("Dock 2はデルのPCでも使えますか", "ja"),
        ("Fjord 14", "en"),
        ("", "en"),
    ],
)
def test_the_language_of_a_question_is_told(asked: str, code: str) -> None:
    assert language.detect(asked) == code
