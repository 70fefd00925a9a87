"""Dates, times and money in the form of the reader's own locale and time zone."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime
from babel.numbers import format_currency, format_decimal

from bot.sales.results import Actor, Money


@lru_cache(maxsize=64)
def _locale(tag: str) -> Locale:
    """The Babel locale of a BCP 47 tag; English where Babel has none."""
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en-US", sep="-")


def money(value: Money, actor: Actor) -> str:
    """`$12,500` or `12.500 €`: no decimals where the amount has none."""
    whole = value.amount == value.amount.to_integral_value()
    locale = _locale(actor.locale)
    if not whole:
        return format_currency(value.amount, value.currency, locale=locale)
    pattern = locale.currency_formats["standard"].pattern.replace(".00", "")
    return format_currency(
        value.amount, value.currency, format=pattern, locale=locale, currency_digits=False
    )


def number(value: int, actor: Actor) -> str:
    return format_decimal(value, locale=_locale(actor.locale))


def day(value: date, actor: Actor) -> str:
    """`Mar 31, 2026`, `31.03.2026`."""
    return format_date(value, format="medium", locale=_locale(actor.locale))


def moment(value: datetime, actor: Actor) -> str:
    """Date and time of day in the reader's zone."""
    return format_datetime(
        value.astimezone(ZoneInfo(actor.timezone)), format="short", locale=_locale(actor.locale)
    )


def today(now: datetime, actor: Actor) -> date:
    """The day it is where the reader is."""
    return now.astimezone(ZoneInfo(actor.timezone)).date()


def count(amount: int, singular: str, plural: str | None = None) -> str:
    """`1 deal`, `2 deals`."""
    return f"{amount} {singular if amount == 1 else plural or singular + 's'}"
