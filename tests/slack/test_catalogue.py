"""The words of the interface, in every language."""

from string import Formatter

import pytest

from bot.assistant.lexicon import LANGUAGES
from bot.assistant.lexicon import language as lexicon
from bot.sales.vocabulary import (
    AccountStatus,
    ActivityKind,
    Direction,
    Outcome,
    Sentiment,
    Severity,
    Source,
    Stage,
)
from bot.sales.words import plain
from bot.slack.catalogue import catalogue

ENGLISH = catalogue("en")
OTHERS = [code for code in LANGUAGES if code != "en"]


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", OTHERS)
def test_no_word_is_missing_and_every_blank_is_filled(code: str) -> None:
    other = catalogue(code)
    assert other.language == code
    assert other.words.keys() == ENGLISH.words.keys()
    for section, words in ENGLISH.words.items():
        assert other.words[section].keys() == words.keys()
        for key, text in words.items():
            assert other.words[section][key].strip()
            assert blanks(other.words[section][key]) == blanks(text)


@pytest.mark.parametrize("code", OTHERS)
def test_no_sentence_of_the_reader_is_missing(code: str) -> None:
    english, other = lexicon("en").data["replies"], lexicon(code).data["replies"]
    assert other.keys() == english.keys()
    for key, text in english.items():
        assert blanks(other[key]) == blanks(text)


def test_every_value_of_the_record_has_a_word() -> None:
    kinds = (AccountStatus, ActivityKind, Direction, Outcome, Sentiment, Severity, Source, Stage)
    said = {plain(value) for kind in kinds for value in kind}
    assert said <= ENGLISH.words["value"].keys()


def test_a_language_without_a_catalogue_speaks_english() -> None:
    assert catalogue("nl") is not None
    assert catalogue("nl").language == "en"
