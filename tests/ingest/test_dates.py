"""Dates in words."""

from datetime import date

import pytest

from ingest import dates

NEW_YEARS_EVE = date(2026, 12, 31)


@pytest.mark.parametrize(
    "words",
    [
        "2026-12-31",
        "31 December 2026",
        "Dec. 31, 2026",
        "December 31st 2026",
        "31.12.2026",
        "31/12/2026",
        "12/31/2026",
        "on the 31st of December, 2026, at noon",
    ],
)
def test_a_date_is_read_however_it_is_written(words: str) -> None:
    assert dates.parse(words) == NEW_YEARS_EVE


def test_a_date_that_can_be_read_in_two_ways_is_not_guessed() -> None:
    assert dates.parse("03/04/2027") is None
    assert dates.parse("03/04/2027", month_first=True) == date(2027, 3, 4)
    assert dates.parse("31 February 2026") is None


@pytest.mark.parametrize(
    "line",
    [
        "Valid until 31 December 2026",
        "This promotion is valid until December 31, 2026.",
        "Prices valid from 1 October 2026 to 31 December 2026.",
        "Offer ends 31 December 2026",
        "Expires: 2026-12-31",
        "Gültig bis 31. Dezember 2026",
        "Oferta válida hasta el 31 de diciembre de 2026",
        "Offre valable jusqu'au 31 décembre 2026",
    ],
)
def test_the_last_day_of_a_sheet_is_read_from_its_own_words(line: str) -> None:
    assert dates.expiry([line]) == NEW_YEARS_EVE


@pytest.mark.parametrize(
    "line",
    [
        "Windows 10 is supported until October 14, 2025.",
        "The certificate of your server expires on 31 December 2026 and must be renewed.",
        "The battery is valid for two years.",
    ],
)
def test_another_thing_that_ends_is_not_the_end_of_the_sheet(line: str) -> None:
    assert dates.expiry([line]) is None


def test_of_several_last_days_the_latest_counts() -> None:
    lines = ["Valid until 30 June 2026", "Valid until 31 December 2026"]
    assert dates.expiry(lines) == NEW_YEARS_EVE


def test_the_day_of_the_last_change_is_read_from_a_short_line_only() -> None:
    assert dates.updated(["Last updated: 31 December 2026"]) == NEW_YEARS_EVE
    long = "As of December 31, 2026, the plan is sold in another form, which is described below."
    assert dates.updated([long]) is None
