"""Dates, times and money in the form of the reader's own locale and time zone."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_name

from bot.sales.results import Actor, Money
from bot.sales.words import Words, form
from bot.saying import locale, say

NOON, EVENING = 12, 17


def money(value: Money, actor: Actor) -> str:
    """`$12,500` or `12.500 €`: no decimals where the amount has none."""
    return Words.of(actor).money(value.amount, value.currency) or ""


def number(value: int, actor: Actor) -> str:
    return Words.of(actor).number(value) or ""


def day(value: date, actor: Actor) -> str:
    """`Mar 31, 2026`, `31.03.2026`."""
    return Words.of(actor).day(value) or ""


def hour(value: time, actor: Actor) -> str:
    """`2:00 PM`, `14:00`."""
    return Words.of(actor).hour(value)


def moment(value: datetime, actor: Actor) -> str:
    """Date and time of day in the reader's zone."""
    return Words.of(actor).moment(value)


def today(now: datetime, actor: Actor) -> date:
    """The day it is where the reader is."""
    return local(now, actor).date()


def local(now: datetime, actor: Actor) -> datetime:
    """The same moment on the reader's clock."""
    return now.astimezone(ZoneInfo(actor.timezone))


def zone(actor: Actor) -> str:
    """`Eastern Time`."""
    return get_timezone_name(ZoneInfo(actor.timezone), locale=form(locale(actor.locale)))


def region(actor: Actor) -> str:
    """`English (United States)`."""
    return form(actor.locale).get_display_name(form(locale(actor.locale))) or actor.locale


def greeting(actor: Actor, at: int) -> str:
    """`Good morning, Dana`."""
    return say("{hello}, {name}", hello=_hello(at), name=actor.name.split(" ")[0])


def _hello(at: int) -> str:
    if at < NOON:
        return say("Good morning")
    return say("Good afternoon") if at < EVENING else say("Good evening")
