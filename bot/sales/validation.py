"""What a value must be before the record takes it. Each check returns the value to keep."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.numbers import get_territory_currencies

from bot.sales import phones
from bot.sales.errors import Invalid
from bot.sales.terms import term
from bot.saying import say
from bot.store import limits
from bot.store.cleaning import clean
from bot.store.currencies import currencies

_FIELDS = {
    "duration in minutes": "duration_minutes",
    "number of employees": "employees",
    "e-mail address": "email",
    "phone number": "phone",
    "due date": "due",
    "day": "occurred_at",
    "quantity": "lines",
    "unit price": "lines",
}
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_SITE = re.compile(r"(https?://)?[^\s/.]+(\.[^\s/.]+)+(/\S*)?", re.IGNORECASE)


def line(value: str, field: str, longest: int = limits.NAME) -> str:
    """One line of text, not empty: spaces folded, characters that nobody can see removed."""
    cleaned = " ".join(clean(value).split())
    if not _visible(cleaned):
        raise Invalid(say("The {field} is empty.", field=term(field)), _key(field))
    return _within(cleaned, field, longest)


def text(value: str, field: str) -> str:
    """A text of several lines, not empty."""
    cleaned = clean(value).strip()
    if not _visible(cleaned):
        raise Invalid(say("The {field} is empty.", field=term(field)), _key(field))
    return _within(cleaned, field, limits.TEXT)


def amount(value: Decimal, field: str = "amount") -> Decimal:
    """Money above zero, to two decimals."""
    if not value.is_finite() or value <= 0:
        raise Invalid(say("The {field} must be more than zero.", field=term(field)), _key(field))
    if value > limits.LARGEST_AMOUNT:
        raise Invalid(
            say(
                "The {field} is larger than the record takes ({largest:,}).",
                field=term(field),
                largest=limits.LARGEST_AMOUNT,
            ),
            _key(field),
        )
    if value != round(value, 2):
        raise Invalid(
            say("The {field} has more than two decimals.", field=term(field)), _key(field)
        )
    return round(value, 2)


def currency(value: str) -> str:
    """The ISO 4217 code of money in use today."""
    code = value.strip().upper()
    if code not in currencies():
        raise Invalid(
            say(
                "'{value}' is not a currency. Use a code such as USD, EUR or JPY.", value=value[:12]
            ),
            "currency",
        )
    return code


def home_currency(locale: str) -> str:
    """The currency where the locale is spoken; a locale without a country has none."""
    try:
        territory = Locale.parse(locale, sep="-").territory
    except (UnknownLocaleError, ValueError):
        territory = None
    if territory is None:
        raise Invalid(say("Which currency is the amount in?"), "currency")
    return str(get_territory_currencies(territory)[0])


def day(value: date, field: str) -> date:
    if not limits.EARLIEST <= value <= limits.LATEST:
        raise Invalid(
            say(
                "The {field} {day} is not between {first} and {last}.",
                field=term(field),
                day=value.isoformat(),
                first=limits.EARLIEST.year,
                last=limits.LATEST.year,
            ),
            _key(field),
        )
    return value


def occurred(value: datetime, now: datetime, timezone: str) -> datetime:
    """A zoned time of today or before, by the rep's own calendar."""
    if value.tzinfo is None:
        raise Invalid(say("The time has no time zone."), "occurred_at")
    zone = ZoneInfo(timezone)
    if value.astimezone(zone).date() > now.astimezone(zone).date():
        raise Invalid(
            say("That day is still to come: note a task instead, and log it once it took place."),
            "occurred_at",
        )
    day(value.astimezone(zone).date(), "day")
    return value


def whole(value: int, field: str, largest: int) -> int:
    if not 0 < value <= largest:
        raise Invalid(
            say("The {field} must be from 1 to {largest:,}.", field=term(field), largest=largest),
            _key(field),
        )
    return value


def email(value: str) -> str:
    return _shaped(_EMAIL, line(value, "e-mail address", limits.ADDRESS), "e-mail address", "email")


def website(value: str) -> str:
    return _shaped(_SITE, line(value, "website", limits.ADDRESS), "website", "website")


def phone(value: str, country: str | None = None) -> tuple[str, bool]:
    """The number in international form, or as it was typed and False where it can be none.

    `country` is whose numbers may be written without it.
    """
    said = line(value, "phone number", 40)
    if sum(character.isdigit() for character in said) < 3:
        raise Invalid(say("'{said}' is not a phone number.", said=said), "phone")
    known = phones.normal(said, country)
    return (said, False) if known is None else (known, True)


def language(value: str, locale: str) -> str:
    """The tag of a language that is given by its tag or by its name: `de`, `German`, `Deutsch`."""
    said = line(value, "language", limits.SHORT)
    folded = said.casefold()
    for told in dict.fromkeys((locale.partition("-")[0], "en", folded[:2])):
        for tag, name in _languages(told).items():
            if folded in (tag.casefold(), name.casefold()):
                return tag
    try:
        return str(Locale.parse(said.replace("_", "-"), sep="-")).replace("_", "-")
    except (UnknownLocaleError, ValueError):
        raise Invalid(
            say("'{said}' is no language I know. Write it like German or de.", said=said[:40]),
            "language",
        ) from None


@lru_cache
def _languages(locale: str) -> Mapping[str, str]:
    try:
        return {str(tag): str(name) for tag, name in Locale.parse(locale).languages.items()}
    except (UnknownLocaleError, ValueError):
        return {}


def _visible(text: str) -> bool:
    """Whether anybody can see it: joiners and marks of direction alone are nothing to read."""
    return any(unicodedata.category(character)[0] not in "CZ" for character in text)


def _shaped(shape: re.Pattern[str], said: str, field: str, key: str) -> str:
    if not shape.fullmatch(said):
        raise Invalid(
            say("'{said}' is not a valid {field}.", said=said[:60], field=term(field)), key
        )
    return said


def _within(value: str, field: str, longest: int) -> str:
    if len(value) > longest:
        raise Invalid(
            say(
                "The {field} has {n:,} characters; at most {longest:,} are kept.",
                field=term(field),
                n=len(value),
                longest=longest,
            ),
            _key(field),
        )
    return value


def _key(field: str) -> str:
    """The field of the command that the words are for."""
    return _FIELDS.get(field) or field.replace(" ", "_")
