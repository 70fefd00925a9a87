"""A day and an hour are taken out of the words around them, in the rep's own language."""

from datetime import date, time

import pytest

from bot.assistant.when import when

TODAY = date(2026, 11, 5)  # a Thursday


@pytest.mark.parametrize(
    ("text", "locale", "rest", "due", "at"),
    [
        ("Call Greg on Friday at 2pm", "en-US", "Call Greg", date(2026, 11, 6), time(14)),
        ("Send the quote by 2026-11-20", "en-US", "Send the quote", date(2026, 11, 20), None),
        ("tomorrow: ring Contoso", "en-US", "ring Contoso", date(2026, 11, 6), None),
        ("Call back next week", "en-US", "Call back", date(2026, 11, 9), None),
        ("Call back this week", "en-US", "Call back", TODAY, None),
        ("Call 3 people on 12/8", "en-US", "Call 3 people", date(2026, 12, 8), None),
        ("Call 3 people on 12/8", "en-GB", "Call 3 people", date(2027, 8, 12), None),
        ("Angebot schicken bis Freitag", "de-DE", "Angebot schicken", date(2026, 11, 6), None),
        ("rappeler Marie demain à 14h", "fr-FR", "rappeler Marie", date(2026, 11, 6), time(14)),
        ("明日 見積もりを送る", "ja-JP", "見積もりを送る", date(2026, 11, 6), None),
        (
            "Check the order tomorrow 9:30",
            "en-US",
            "Check the order",
            date(2026, 11, 6),
            time(9, 30),
        ),
        ("Prepare the May campaign", "en-US", "Prepare the May campaign", None, None),
        ("Ask about yesterday's call", "en-US", "Ask about yesterday's call", None, None),
        ("Check the Q4 order with Ann", "en-US", "Check the Q4 order with Ann", None, None),
        ("", "en-US", "", None, None),
    ],
)
def test_words_are_parted_into_what_and_when(
    text: str, locale: str, rest: str, due: date | None, at: time | None
) -> None:
    found = when(text, TODAY, locale)

    assert (found.text, found.due(TODAY), found.at) == (rest, due, at)
