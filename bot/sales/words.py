"""A row in words: how receipts name it, and each of its fields as a person reads it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal, format_percent

from bot.sales.results import Actor
from bot.sales.terms import term
from bot.saying import later, locale, say
from bot.store.aims import Preference, Quota
from bot.store.models import (
    Activity,
    Escalation,
    Opportunity,
    Order,
    Task,
)
from bot.store.vocabulary import ActivityKind, ContactFunction

_EMAIL = re.compile(r"\bemail\b")
_WITH: Mapping[ActivityKind, str] = {
    ActivityKind.CALL: later("call with {account}"),
    ActivityKind.EMAIL: later("e-mail with {account}"),
    ActivityKind.MEETING: later("meeting with {account}"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """Money, days and times as the actor's locale and time zone have them.

    Where another language is spoken than that of the locale, they take the form of that language.
    """

    locale: str
    timezone: str

    @classmethod
    def of(cls, actor: Actor) -> "Words":
        return cls(locale(actor.locale), actor.timezone)

    def money(self, amount: Decimal | None, currency: str | None) -> str | None:
        """`$12,500` or `12.500 €`: no decimals where the amount has none."""
        if amount is None:
            return None
        locale = form(self.locale)
        if currency is None:
            return format_decimal(amount, locale=locale)
        if amount != amount.to_integral_value():
            return format_currency(amount, currency, locale=locale)
        pattern = locale.currency_formats["standard"].pattern.replace(".00", "")
        return format_currency(
            amount, currency, format=pattern, locale=locale, currency_digits=False
        )

    def number(self, value: int | None) -> str | None:
        return None if value is None else format_decimal(value, locale=form(self.locale))

    def share(self, part: Decimal, whole: Decimal) -> str:
        return format_percent(part / whole, locale=form(self.locale))

    def day(self, value: date | None) -> str | None:
        return None if value is None else format_date(value, "medium", form(self.locale))

    def moment(self, value: datetime) -> str:
        here = value.astimezone(ZoneInfo(self.timezone))
        return f"{self.day(here.date())}, {self.hour(here.time())}"

    def hour(self, value: time) -> str:
        # Some locales part "1:30" and "PM" by a space so thin that many fonts lack it.
        return format_time(value, "short", locale=form(self.locale)).replace("\u202f", "\u00a0")

    def stretch(self, first: date, last: date) -> str:
        """`Q4 2026`, `November 2026`, or the first and the last day."""
        locale = form(self.locale)
        whole = first.day == 1 and (last + timedelta(days=1)).day == 1
        months = 12 * (last.year - first.year) + last.month - first.month + 1
        if whole and months == 1:
            return format_date(first, "LLLL y", locale)
        if whole and months == 3 and first.month % 3 == 1:
            return format_date(first, "QQQ y", locale)
        return f"{self.day(first)} \u2013 {self.day(last)}"


@lru_cache
def form(tag: str) -> Locale:
    """The locale of that tag; that of the United States for one that nobody knows."""
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en", "US")


def label(row: object) -> str:
    """What a receipt calls the row."""
    if isinstance(row, Activity):
        return say(_WITH[row.kind], account=row.account.name)
    if isinstance(row, Task):
        return row.title
    if isinstance(row, Order):
        return say("Order {number}", number=row.number)
    if isinstance(row, Escalation):
        return say("escalation of {account}", account=row.account.name)
    if isinstance(row, Quota):
        return say("quota of {rep}", rep=row.rep.name)
    if isinstance(row, Preference):
        return say("your settings")
    return str(getattr(row, "name", ""))


def minutes(number: int | None) -> str | None:
    return None if number is None else say("{n} min", n=number)


def gone(model: type) -> str:
    """The sentence for a row that was looked for under its key."""
    return say("That {kind} is not in the record any more.", kind=term(called(model)))


def called(model: type) -> str:
    """What a person calls a row of this kind."""
    return "deal" if model is Opportunity else model.__name__.lower()


def in_words(value: str) -> str:
    """A value of the record as people write it: `no_answer` → `no answer`, `it` → `IT`."""
    if value == ContactFunction.IT:
        return "IT"
    return _EMAIL.sub("e-mail", value.replace("_", " "))


def plain(value: str | None) -> str | None:
    return None if value is None else in_words(value)
