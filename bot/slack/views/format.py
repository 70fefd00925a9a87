"""Dates, times and money in the form of the reader's own locale and time zone."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.sales.results import Actor, Money
from bot.sales.words import Words
from bot.saying import say

NOON, EVENING = 12, 17


def money(value: Money, actor: Actor) -> str:
    """`$12,500` or `12.500 €`: no decimals where the amount has none."""
    return Words.of(actor).money(value.amount, value.currency) or ""


def number(value: int, actor: Actor) -> str:
    return Words.of(actor).number(value) or ""


def day(value: date, actor: Actor) -> str:
    """`Mar 31, 2026`, `31.03.2026`."""
    return Words.of(actor).day(value) or ""


def moment(value: datetime, actor: Actor) -> str:
    """Date and time of day in the reader's zone."""
    return Words.of(actor).moment(value)


def today(now: datetime, actor: Actor) -> date:
    """The day it is where the reader is."""
    return local(now, actor).date()


def local(now: datetime, actor: Actor) -> datetime:
    """The same moment on the reader's clock."""
    return now.astimezone(ZoneInfo(actor.timezone))


def greeting_at(hour: int) -> str:
    """`Good morning`, `Good afternoon`, `Good evening`."""
    if hour < NOON:
        return say("Good morning")
    return say("Good afternoon") if hour < EVENING else say("Good evening")
