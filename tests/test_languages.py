"""What people read, in every language: nothing is missing, nothing is left over."""

from functools import lru_cache
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from bot.assistant.lexicon import language as lexicon
from bot.sales.terms import FIELDS, VALUES
from bot.sales.words import in_words
from bot.saying import LANGUAGES, later, locale, many, say, speak, speaking, spoken
from bot.slack.features import FEATURES
from bot.slack.narrowing import FORMS
from bot.store.vocabulary import (
    AccountStatus,
    ActivityKind,
    Channel,
    ContactFunction,
    Direction,
    EscalationState,
    GapState,
    Outcome,
    Role,
    Sentiment,
    Severity,
    Source,
    Stage,
)
from tests.sentences import HOME, SAYING, said, unsaid

# What people type and what is looked for in it, which is English for everybody.
TYPED = {
    FORMS, "here on", "here off", "at least", "at most", "up to",
    "no calls", "may be called", "may call", "calls are fine",
    *(f"{which} {period}" for which in ("this", "next") for period in ("month", "quarter", "year")),
}  # fmt: skip
# Names of the code, of the program, of Slack and of made-up people.
NAMES = {
    "Authorization", "Deskmate", "laid out", "Undo", "Contoso Ltd", "Maria Lopez",
    "Contact", "Opportunity", "Activity", "Task", "Order", "Escalation",
    "Slack asks to wait.", "everybody in this conversation",
}  # fmt: skip
# The manifest, and the page that Slack's own links lead to, are of the whole workspace.
NOT_SAID = {"manifest.py", "landing.py", "vocabulary.py"}
OTHERS = [code for code in LANGUAGES if code != "en"]


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def forms(said: object) -> list[str]:
    return [said] if isinstance(said, str) else list(said) if isinstance(said, tuple | list) else []


@lru_cache
def catalogue(code: str) -> Catalog:
    with (HOME / "languages" / f"{code}.po").open("rb") as file:
        return read_po(file)


def sentences() -> dict[str, tuple[str, ...]]:
    """Each sentence, with its form for several where it counts something."""
    found = (one.sentences for one in said())
    return {one[0]: tuple(filter(None, one)) for one in found if one and one[0] is not None}


@pytest.mark.parametrize("code", OTHERS)
def test_every_sentence_is_translated_and_none_is_left_over(code: str) -> None:
    known = {one.id if isinstance(one.id, str) else one.id[0] for one in catalogue(code) if one.id}
    assert sentences().keys() - known == set(), "to be translated"
    assert known - sentences().keys() == set(), "said nowhere any more"


@pytest.mark.parametrize("code", OTHERS)
def test_translations_have_words_and_the_same_blanks(code: str) -> None:
    for one in catalogue(code):
        originals, told = forms(one.id), forms(one.string)
        for original, text in zip(originals[-len(told) :], told, strict=True):
            if original:
                assert not one.fuzzy
                assert text.strip(), original
                assert blanks(text) == blanks(original), original
                assert text[0].isspace() == original[0].isspace(), original


def test_gettexts_own_tools_find_every_sentence() -> None:
    """In an f-string they would not: what they miss, no translator is shown."""
    words: dict[str, tuple[int, ...] | None] = dict.fromkeys(SAYING)
    found = extract_from_dir(HOME, keywords={**words, "many": (2, 3)})
    told = {message if isinstance(message, str) else message[0] for _, _, message, _, _ in found}
    assert sentences().keys() - told == set()


@pytest.mark.parametrize("package", ["slack", "sales"])
def test_nothing_is_shown_that_is_not_said(package: str) -> None:
    """Write `say("…")` around it; `later("…")` where it is written down before anybody is there."""
    scopes = {reason for feature in FEATURES for reason in feature.scopes.values()}
    known = {*FIELDS, *VALUES, *TYPED, *NAMES, *scopes}
    left = {
        f"{file.relative_to(HOME)}: {text}"
        for file in (HOME / package).rglob("*.py")
        if file.name not in NOT_SAID
        for text in unsaid(file)
        if text not in known
    }
    assert left == set()


@pytest.mark.parametrize("code", OTHERS)
def test_no_sentence_of_the_reader_is_missing(code: str) -> None:
    english, other = lexicon("en").data["replies"], lexicon(code).data["replies"]
    assert other.keys() == english.keys()
    for key, text in english.items():
        assert blanks(other[key]) == blanks(text)


def test_every_value_of_the_record_is_a_term() -> None:
    kinds = (AccountStatus, ActivityKind, Channel, ContactFunction, Direction, EscalationState)
    more = (GapState, Outcome, Role, Sentiment, Severity, Source, Stage)
    assert {in_words(value) for kind in (*kinds, *more) for value in kind} <= {*VALUES}
    assert len({*FIELDS}) == len(FIELDS)


def test_the_first_language_with_words_is_spoken() -> None:
    with speaking(None, "nl", "de-AT", "fr"):
        assert (spoken(), say("Cancel")) == ("de", "Abbrechen")
        assert say("{deal} is unheard of", deal="A") == "A is unheard of"
    with speaking("nl"):
        assert (spoken(), say("Cancel")) == ("en", "Cancel")
    assert say("Cancel") == "Cancel"


def test_what_is_counted_has_the_form_of_its_language() -> None:
    with speaking("de"):
        assert [many(n, "{n} deal", "{n} deals") for n in (0, 1, 2)] == [
            "0 Deals", "1 Deal", "2 Deals"
        ]  # fmt: skip
    with speaking("fr"):
        assert many(0, "{n} deal", "{n} deals") == "0 affaire"
    with speaking("ja"):
        assert many(2, "{n} deal", "{n} deals") == "商談2件"
    assert later("Cancel") == "Cancel"


def test_dates_and_money_take_the_form_of_the_language_spoken() -> None:
    with speaking():
        speak("de")
        assert (locale("de-AT"), locale("en-US")) == ("de-AT", "de-DE")
    assert locale("en-US") == "en-US"
