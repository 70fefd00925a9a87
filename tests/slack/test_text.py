"""Texts are safe and within Slack's limits, formats are the reader's own."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sales.results import Actor, Money
from bot.slack.incoming import person, plain
from bot.slack.views import blocks, format, text
from bot.store.vocabulary import Role
from tests.slack import world


def reader(locale: str, timezone: str = "UTC") -> Actor:
    return Actor(1, "U1", "Ann", Role.REP, None, locale, timezone)


def test_what_slack_would_obey_is_made_harmless() -> None:
    assert text.escape("<!channel> & <@U1>") == "&lt;!channel&gt; &amp; &lt;@U1&gt;"
    assert text.mark("*{name}*", name="<b>") == "*&lt;b&gt;*"


@given(st.text(alphabet="a&<> ", max_size=60), st.integers(min_value=6, max_value=40))
def test_cutting_leaves_whole_characters_within_the_limit(words: str, limit: int) -> None:
    kept = text.cut_mrkdwn(text.escape(words), limit)

    assert len(kept) <= limit
    shown = kept.removesuffix("…")
    assert text.escape(plain(shown)).strip() == shown.strip()


def test_points_are_a_list_in_markdown_and_marks_are_none() -> None:
    assert text.as_markdown("*1.2* kg\n• so it is") == "\\*1.2\\* kg\n- so it is"


def test_a_text_of_the_limit_is_kept_and_one_more_is_cut() -> None:
    assert text.cut("x" * 75, text.BUTTON) == "x" * 75
    assert text.cut("x" * 76, text.BUTTON) == "x" * 74 + "…"


def test_a_button_and_a_section_keep_to_their_limits() -> None:
    button = blocks.button("x" * 100, "a", "v")
    section = blocks.section(text.escape("x" * 4000))

    assert len(button["text"]["text"]) == 75
    assert len(section["text"]["text"]) == 3000


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        ("en-US", "€12,500"),
        ("de-DE", "12.500\xa0€"),
        ("fr-FR", "12\u202f500\xa0€"),
        ("??", "€12,500"),
    ],
)
def test_money_comes_in_the_readers_form(locale: str, shown: str) -> None:
    assert format.money(Money(Decimal("12500.00"), "EUR"), reader(locale)) == shown


def test_cents_are_shown_where_there_are_some() -> None:
    assert format.money(Money(Decimal("9.90"), "USD"), reader("en-US")) == "$9.90"


def test_times_are_the_readers_own() -> None:
    late = datetime.fromisoformat("2026-03-04T23:30:00+00:00")
    berlin = reader("de-DE", "Europe/Berlin")

    assert format.today(late, berlin) == date(2026, 3, 5)
    assert format.moment(late, berlin) == "05.03.2026, 00:30"
    assert format.moment(late, reader("en-US", "UTC")) == "Mar 4, 2026, 11:30\u00a0PM"
    assert format.today(world.NOW, reader("en-US", "America/New_York")) == date(2026, 3, 4)


def test_a_mention_is_taken_off_and_a_colleague_is_found() -> None:
    assert plain("<@U0BOT> hello <@U1|ann>", "U0BOT") == "hello <@U1>"
    assert person("what has <@U1> got") == "U1"
    assert person("nobody") is None
