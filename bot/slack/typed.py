"""The values of a slash command or a form: stage, amount, day, minutes, as a person types them.

Each function takes the words and returns the value, or raises Invalid with a sentence that shows
how to write it. Sentences in plain language are the reader's job, not these functions'.
"""

import re
from datetime import date, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from babel import Locale
from babel.dates import ParseError, parse_date
from babel.numbers import list_currencies

from bot.assistant.when import day as named_day
from bot.sales.errors import Invalid
from bot.sales.terms import term
from bot.saying import say
from bot.store.vocabulary import Stage

Kind = TypeVar("Kind", bound=StrEnum)

CURRENCIES = ("EUR", "USD", "GBP", "CHF", "JPY", "BRL", "MXN", "CAD", "AUD")

_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_SCALES = {"": 1, "k": 1000, "m": 1_000_000}
_AMOUNT = re.compile(r"(?P<digits>\d[\d.,'\u00a0 ]*)(?P<scale>[km]?)", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(?P<mark>[.,'\u00a0 ])\d{3}(?:(?P=mark)\d{3})*")
_DURATION = re.compile(r"(?:(?P<hours>\d+)\s*h)?\s*(?:(?P<minutes>\d+)\s*(?:m|min|mins|minutes)?)?")
_HOUR = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?:(?P<half>[ap])\.?m\.?)?")
_PHONE = re.compile(r"\+?[\d(][\d\s()./-]{5,}(?:(?:ext\.?|x)\s*\d+)?", re.IGNORECASE)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def stage(word: str) -> Stage:
    """The stage of that name, or the only one that begins so (three letters or more)."""
    name = word.strip().lower()
    fitting = [one for one in Stage if _names(name, one) or _names(name, term(one).lower())]
    if len(fitting) == 1:
        return fitting[0]
    names = ", ".join(Stage)
    raise Invalid(
        say("There is no stage “{word}”. The stages are {names}.", word=word, names=names),
        field="stage",
    )


def _names(said: str, stage: str) -> bool:
    return said == stage or (len(said) > 2 and stage.startswith(said))


def amount(words: str) -> tuple[Decimal, str | None]:
    """An amount and, where it was given, its currency: `12,500`, `€12.5k`, `12500 usd`."""
    rest, currency = _without_currency(words.strip())
    found = _AMOUNT.fullmatch(rest)
    value = _number(found["digits"].strip()) if found else None
    if found is None or value is None:
        raise Invalid(
            say(
                "“{words}” is no amount I can read. Write it like 12500, 12,500.00 or 12.5k EUR.",
                words=words,
            ),
            field="amount",
        )
    return value * _SCALES[found["scale"].lower()], currency


def money(words: str | None, picked: str | None) -> tuple[Decimal | None, str | None]:
    """An amount that may be left empty; the currency `picked` beside it is for bare numbers."""
    if not words:
        return None, None
    value, currency = amount(words)
    return value, currency or picked


def day(words: str, today: date, locale: str) -> date:
    """A day: `2026-03-31`, the order of the person's locale, `friday`, `eom`, `in two weeks`."""
    name = words.strip().lower()
    spoken = _spoken_day(name, today)
    if spoken is not None:
        return spoken
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", name):
            return date.fromisoformat(name)
        if re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}", name):
            return parse_date(name, locale=Locale.parse(locale, sep="-"), format="short")
    except (ValueError, ParseError):
        pass
    named = named_day(words, today, locale)
    if named is not None:
        return named
    raise Invalid(
        say(
            "“{words}” is no day I know. Write it like {today}, tomorrow, friday or eom.",
            words=words,
            today=today.isoformat(),
        ),
        field="close_date",
    )


def minutes(words: str) -> int:
    """A duration in minutes: `12`, `12 min`, `1h 30`."""
    found = _DURATION.fullmatch(words.strip().lower())
    if found is None or not words.strip():
        raise Invalid(
            say(
                "“{words}” is no duration I can read. Write the minutes, like 12, or 1h 30.",
                words=words,
            ),
            field="duration_minutes",
        )
    return 60 * int(found["hours"] or 0) + int(found["minutes"] or 0)


def hour(words: str) -> time:
    """A time of day: `14:30`, `14.30`, `9`, `2pm`."""
    found = _HOUR.fullmatch(words.strip().lower())
    value = int(found["hour"]) if found else 24
    if found and found["half"]:
        value = value % 12 + (12 if found["half"] == "p" else 0) if value <= 12 else 24
    minute = int(found["minute"] or 0) if found else 0
    if value > 23 or minute > 59:
        raise Invalid(
            say("“{words}” is no time of day. Write it like 14:30 or 2pm.", words=words), field="at"
        )
    return time(value, minute)


def whole(words: str, field: str) -> int:
    """A whole number: `140`, `1,200`, `1.2k`."""
    sentence = say("“{words}” is no whole number.", words=words)
    try:
        value, _ = amount(words)
    except Invalid as error:
        raise Invalid(sentence, field) from error
    if value != value.to_integral_value():
        raise Invalid(sentence, field)
    return int(value)


def one_of(kind: type[Kind], words: str, field: str) -> Kind:
    """The value of that name."""
    try:
        return kind(words.lower())
    except ValueError as error:
        names = ", ".join(kind)
        sentence = say(
            "“{said}” is no {word}. It is one of {names}.", said=words, word=field, names=names
        )
        raise Invalid(sentence, field) from error


def is_phone(words: str) -> bool:
    """Whether it looks like a phone number."""
    return _PHONE.fullmatch(words) is not None


def split_amount(text: str) -> tuple[str, str]:
    """`Contoso renewal 12,500 EUR` → what stands before the amount at the end, and the amount."""
    words = text.split()
    length = 2 if len(words) > 2 and any(map(_is_currency, words[-2:])) else 1
    return " ".join(words[:-length]), " ".join(words[-length:])


def _without_currency(words: str) -> tuple[str, str | None]:
    for sign, code in _SIGNS.items():
        if words.startswith(sign) or words.endswith(sign):
            return words.strip(sign).strip(), code
    for code in re.sub(r"[^A-Za-z]", " ", words).split():
        if _is_currency(code):
            return words.replace(code, "", 1).strip(), code.upper()
    return words, None


def _is_currency(word: str) -> bool:
    """A code in capitals, or one of the usual in any letters: `all` is no Albanian lek."""
    return word.upper() in CURRENCIES or (word.isupper() and word in list_currencies())


def _number(digits: str) -> Decimal | None:
    """Groups of three are thousands, whatever the mark; one mark before other digits is decimal."""
    if digits.isdigit():
        return Decimal(digits)
    whole, mark, cents = _last_mark(digits)
    if len(cents) != 3 and whole.isdigit() and mark in ".,":
        return Decimal(f"{whole}.{cents}") if cents else None
    if _GROUPED.fullmatch(digits):
        return Decimal(re.sub(r"\D", "", digits))
    if 0 < len(cents) < 3 and mark in ".," and _GROUPED.fullmatch(whole) and mark not in whole:
        return Decimal(re.sub(r"\D", "", whole) + "." + cents)
    return None


def _last_mark(digits: str) -> tuple[str, str, str]:
    place = max(digits.rfind(mark) for mark in ".,' \u00a0")
    return digits[:place], digits[place], digits[place + 1 :]


def _spoken_day(name: str, today: date) -> date | None:
    if name in _WEEKDAYS:
        return today + timedelta(days=(_WEEKDAYS.index(name) - today.weekday() - 1) % 7 + 1)
    month_end = _last_of_month(today.year, today.month)
    quarter_end = _last_of_month(today.year, (today.month + 2) // 3 * 3)
    return {
        "today": today,
        "tomorrow": today + timedelta(days=1),
        "eom": month_end,
        "eoq": quarter_end,
        "eoy": date(today.year, 12, 31),
    }.get(name)


def _last_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
