"""Each limit, at the limit and one past it."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from bot.sales import phones, validation
from bot.sales.errors import Invalid

NOW = datetime(2026, 11, 5, 17, 0, tzinfo=UTC)


@pytest.mark.parametrize("said", ["0.01", "1", "24000", "999999999.99", "1E+3"])
def test_an_amount_within_the_limits_is_kept(said: str) -> None:
    assert validation.amount(Decimal(said)) == Decimal(said)


@pytest.mark.parametrize("said", ["0", "-1", "1000000000", "0.001", "NaN", "Infinity"])
def test_an_amount_outside_the_limits_is_refused(said: str) -> None:
    with pytest.raises(Invalid) as caught:
        validation.amount(Decimal(said))
    assert caught.value.field == "amount"


@pytest.mark.parametrize("said", ["USD", " eur ", "JPY", "CHF"])
def test_a_currency_of_today_is_kept(said: str) -> None:
    assert validation.currency(said) == said.strip().upper()


@pytest.mark.parametrize("said", ["DEM", "XXX", "BTC", "", "dollars", "US$"])
def test_other_currencies_are_refused(said: str) -> None:
    with pytest.raises(Invalid, match="not a currency"):
        validation.currency(said)


@pytest.mark.parametrize(
    ("locale", "currency"), [("en-US", "USD"), ("de-DE", "EUR"), ("ja-JP", "JPY"), ("pt-BR", "BRL")]
)
def test_each_country_has_its_currency(locale: str, currency: str) -> None:
    assert validation.home_currency(locale) == currency


@pytest.mark.parametrize("locale", ["en", "", "nonsense"])
def test_a_locale_without_a_country_has_none(locale: str) -> None:
    with pytest.raises(Invalid, match="Which currency"):
        validation.home_currency(locale)


@pytest.mark.parametrize("said", [date(2000, 1, 1), date(2100, 12, 31)])
def test_a_day_of_our_time_is_kept(said: date) -> None:
    assert validation.day(said, "close date") == said


@pytest.mark.parametrize("said", [date(1999, 12, 31), date(2101, 1, 1), date(1900, 1, 1)])
def test_other_days_are_refused(said: date) -> None:
    with pytest.raises(Invalid) as caught:
        validation.day(said, "close date")
    assert caught.value.field == "close_date"


def test_a_line_is_folded_to_one_line() -> None:
    assert validation.line("  Con\u0000to\n so\t Ltd ", "name") == "Conto so Ltd"


def test_combining_and_right_to_left_characters_are_kept() -> None:
    assert validation.line("e\u0301cole \u05d0\u05d1", "name") == "\u00e9cole \u05d0\u05d1"


@pytest.mark.parametrize("said", ["", "  ", "\n", "\u0000"])
def test_an_empty_line_is_refused(said: str) -> None:
    with pytest.raises(Invalid, match="is empty"):
        validation.line(said, "name")


def test_a_line_at_its_limit_is_kept_and_one_more_is_refused() -> None:
    assert len(validation.line("x" * 200, "name")) == 200
    with pytest.raises(Invalid, match="201 characters; at most 200"):
        validation.line("x" * 201, "name")


def test_a_text_keeps_its_lines() -> None:
    assert validation.text(" one\ntwo ", "summary") == "one\ntwo"
    with pytest.raises(Invalid, match="4,001 characters"):
        validation.text("x" * 4001, "summary")


@pytest.mark.parametrize("said", ["a@b.example", "first.last+tag@mail.contoso.example"])
def test_an_address_is_kept(said: str) -> None:
    assert validation.email(said) == said


@pytest.mark.parametrize("said", ["a", "a@b", "a b@c.example", "@c.example", "a@c..example"])
def test_what_is_no_address_is_refused(said: str) -> None:
    with pytest.raises(Invalid, match="not a valid e-mail address"):
        validation.email(said)


@pytest.mark.parametrize(
    ("said", "country", "kept"),
    [
        ("030 1234567", "DE", "+49 30 1234567"),
        ("+49 (0)30/1234567", "US", "+49 30 1234567"),
        ("202-555-0143", "US", "+1 202-555-0143"),
        ("0044 20 7946 0958", "DE", "+44 20 7946 0958"),
        ("030 1234567 ext. 12", "DE", "+49 30 1234567 ext. 12"),
        ("+1 202 CALL NOW", None, "+1 202-225-5669"),
        ("03-1234-5678", "JP", "+81 3-1234-5678"),
    ],
)
def test_a_phone_number_is_kept_as_one_dials_it_anywhere(
    said: str, country: str | None, kept: str
) -> None:
    assert validation.phone(said, country) == (kept, True)


@pytest.mark.parametrize("said", ["555 0102", "ask for 217", "030/1234", "+999 1", "=1+202"])
def test_what_can_be_no_number_is_kept_as_it_was_typed(said: str) -> None:
    assert validation.phone(said) == (said, False)


@pytest.mark.parametrize("said", ["call me", "12", "=1+1"])
def test_what_is_no_phone_number_is_refused(said: str) -> None:
    with pytest.raises(Invalid) as caught:
        validation.phone(said)
    assert caught.value.field == "phone"


@pytest.mark.parametrize(
    ("market", "locale", "country"),
    [("DE", "en-US", "DE"), ("uk", "en-US", "GB"), ("DACH", "de-AT", "AT"), (None, "en", None)],
)
def test_the_country_of_a_number_is_the_customers_or_the_reps(
    market: str | None, locale: str, country: str | None
) -> None:
    assert phones.region(market, locale) == country


@pytest.mark.parametrize(
    ("said", "tag"),
    [("German", "de"), ("Deutsch", "de"), ("DE", "de"), ("pt-BR", "pt-BR"), ("japonais", "ja")],
)
def test_a_language_is_kept_by_its_tag(said: str, tag: str) -> None:
    assert validation.language(said, "fr-FR") == tag


def test_what_is_no_language_is_refused() -> None:
    with pytest.raises(Invalid, match="'Klingonish' is no language I know"):
        validation.language("Klingonish", "en-US")


@pytest.mark.parametrize("said", ["contoso.example", "https://www.contoso.example/de?x=1"])
def test_a_website_is_kept(said: str) -> None:
    assert validation.website(said) == said


@pytest.mark.parametrize("said", ["contoso", "two words.example", "javascript:alert(1)"])
def test_what_is_no_website_is_refused(said: str) -> None:
    with pytest.raises(Invalid, match="not a valid website"):
        validation.website(said)


@pytest.mark.parametrize("said", [0, -1, 11])
def test_a_count_outside_its_limits_is_refused(said: int) -> None:
    with pytest.raises(Invalid, match="from 1 to 10"):
        validation.whole(said, "quantity", 10)


def test_later_today_in_the_reps_zone_has_occurred() -> None:
    late = datetime(2026, 11, 6, 4, 59, tzinfo=UTC)
    assert validation.occurred(late, NOW, "America/New_York") == late


def test_tomorrow_in_the_reps_zone_has_not_occurred() -> None:
    with pytest.raises(Invalid, match="still to come"):
        validation.occurred(datetime(2026, 11, 6, 5, 0, tzinfo=UTC), NOW, "America/New_York")


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(Invalid, match="no time zone"):
        validation.occurred((NOW - timedelta(days=1)).replace(tzinfo=None), NOW, "UTC")
