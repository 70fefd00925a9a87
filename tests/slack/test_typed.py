"""Stage, amount, day and minutes, as people type them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sales.errors import Invalid
from bot.saying import speaking
from bot.slack import typed
from bot.store.vocabulary import Stage

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("written", "amount", "currency"),
    [
        ("12500", "12500", None),
        ("12,500", "12500", None),
        ("12.500", "12500", None),
        ("12,5", "12.5", None),
        ("1,234,567.89", "1234567.89", None),
        ("1.234.567,89", "1234567.89", None),
        ("12 500 €", "12500", "EUR"),
        ("€40k", "40000", "EUR"),
        ("1.2m", "1200000", None),
        ("12500 usd", "12500", "USD"),
        ("EUR 12500", "12500", "EUR"),
        ("5k PLN", "5000", "PLN"),
    ],
)
def test_an_amount_is_read_as_it_is_written(
    written: str, amount: str, currency: str | None
) -> None:
    assert typed.amount(written) == (Decimal(amount), currency)


@pytest.mark.parametrize("written", ["12,,5x", "", "-5", "1,23,456", "12.", "abc", "k", "5 5"])
def test_what_is_no_amount_is_refused(written: str) -> None:
    with pytest.raises(Invalid) as refused:
        typed.amount(written)

    assert refused.value.field == "amount"


@given(st.text(max_size=40))
def test_any_words_are_an_amount_or_a_sentence(words: str) -> None:
    try:
        value, _ = typed.amount(words)
    except Invalid as refused:
        assert "Write it like" in str(refused)  # noqa: PT017 - either outcome is right
    else:
        assert value >= 0


@pytest.mark.parametrize(
    ("text", "name", "amount"),
    [
        ("Contoso renewal 12,500 EUR", "Contoso renewal", "12,500 EUR"),
        ("Contoso EUR 12500", "Contoso", "EUR 12500"),
        ("Call all 500", "Call all", "500"),
        ("500", "", "500"),
    ],
)
def test_the_amount_stands_at_the_end(text: str, name: str, amount: str) -> None:
    assert typed.split_amount(text) == (name, amount)


@pytest.mark.parametrize(
    ("words", "locale", "day"),
    [
        ("2026-03-31", "en-US", date(2026, 3, 31)),
        ("3/31/2026", "en-US", date(2026, 3, 31)),
        ("31.3.2026", "de-DE", date(2026, 3, 31)),
        ("tomorrow", "en-US", date(2026, 11, 21)),
        ("friday", "en-US", date(2026, 11, 27)),
        ("Monday", "en-US", date(2026, 11, 23)),
        ("eom", "en-US", date(2026, 11, 30)),
        ("eoq", "en-US", date(2026, 12, 31)),
        ("eoy", "en-US", date(2026, 12, 31)),
    ],
)
def test_a_day_is_read_in_the_order_of_the_locale(words: str, locale: str, day: date) -> None:
    assert typed.day(words, TODAY, locale) == day


@pytest.mark.parametrize("words", ["2026-02-30", "someday", "", "99.99.2026", "12.2026"])
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(Invalid):
        typed.day(words, TODAY, "de-DE")


@pytest.mark.parametrize(
    ("words", "minutes"), [("12", 12), ("12 min", 12), ("90m", 90), ("1h", 60), ("1h 30", 90)]
)
def test_a_duration_is_read_in_minutes(words: str, minutes: int) -> None:
    assert typed.minutes(words) == minutes


@pytest.mark.parametrize("words", ["a while", " ", "12 parsecs", "-3"])
def test_what_is_no_duration_is_refused(words: str) -> None:
    with pytest.raises(Invalid):
        typed.minutes(words)


def test_a_stage_may_be_typed_as_it_is_shown() -> None:
    with speaking("de"):
        assert (typed.stage("Angebot"), typed.stage("prop")) == (Stage.PROPOSAL, Stage.PROPOSAL)


def test_a_stage_is_known_by_its_beginning() -> None:
    assert typed.stage("Prop") == "proposal"
    assert typed.stage("WON") == "won"
