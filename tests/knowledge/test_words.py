"""Words, names and languages: what the search makes of a text."""

import pytest

from knowledge import language
from knowledge.lexicon import Lexicon
from knowledge.words import plain, words


@pytest.mark.parametrize("size", ["13.8-inch", '13.8"', "13.8 inches", "13.8 inch", "13.8in"])
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


@pytest.mark.parametrize("generation", ["7th Edition", "7 Edition"])
def test_an_ordinal_is_its_number(generation: str) -> None:
    assert plain(generation) == ["7", "edition"]


def test_a_generation_may_be_said_in_words() -> None:
    assert plain("the first gen, at first") == ["the", "1", "gen", "at", "first"]


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
        ("storge limt per usr", "en"),
        ("", "en"),
    ],
)
def test_the_language_of_a_question_is_told(asked: str, code: str) -> None:
    assert language.detect(asked) == code
