"""The kinds of values in an import file, each with its limits."""

from datetime import UTC, date, time
from decimal import Decimal
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field, StringConstraints

from bot.store import limits
from bot.store.cleaning import clean
from bot.store.columns import CENT
from bot.store.currencies import currencies


def _cleaned(value: Any) -> Any:
    return clean(value).strip() if isinstance(value, str) else value


def _known_or_none(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


def _known_timezone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"'{value}' is not a time zone such as Europe/Berlin") from None
    return value


def _known_locale(value: str) -> str:
    tag = value.replace("_", "-")
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        raise ValueError(f"'{value}' is not a locale such as en-US") from None
    return tag


def _known_currency(value: str) -> str:
    if value.upper() not in currencies():
        raise ValueError(f"'{value}' is not a currency such as USD, EUR or JPY")
    return value.upper()


_Clean = BeforeValidator(_cleaned)
Blank = BeforeValidator(_known_or_none)

Key = Annotated[str, _Clean, StringConstraints(min_length=1, max_length=limits.KEY)]
Name = Annotated[str, _Clean, StringConstraints(min_length=1, max_length=limits.NAME)]
Short = Annotated[str, _Clean, StringConstraints(min_length=1, max_length=limits.SHORT)]
Address = Annotated[str, _Clean, StringConstraints(min_length=1, max_length=limits.ADDRESS)]
Text = Annotated[str, _Clean, StringConstraints(min_length=1, max_length=limits.TEXT)]
Currency = Annotated[str, _Clean, AfterValidator(_known_currency)]
Timezone = Annotated[str, _Clean, AfterValidator(_known_timezone)]
LocaleTag = Annotated[str, _Clean, AfterValidator(_known_locale)]

Money = Annotated[
    Decimal,
    Field(ge=0, le=limits.LARGEST_AMOUNT, decimal_places=2),
    AfterValidator(lambda value: value.quantize(CENT)),
]
Day = Annotated[date, Field(ge=limits.EARLIEST, le=limits.LATEST)]
Moment = Annotated[AwareDatetime, AfterValidator(lambda value: value.astimezone(UTC))]
Quantity = Annotated[int, Field(ge=1, le=limits.LARGEST_QUANTITY)]
Headcount = Annotated[int, Field(ge=0, le=limits.LARGEST_HEADCOUNT)]
Minutes = Annotated[int, Field(ge=0, le=limits.LONGEST_MINUTES)]

MaybeKey = Annotated[Key | None, Blank]
MaybeName = Annotated[Name | None, Blank]
MaybeShort = Annotated[Short | None, Blank]
MaybeAddress = Annotated[Address | None, Blank]
MaybeTag = Annotated[LocaleTag | None, Blank]
MaybeText = Annotated[Text | None, Blank]
MaybeCurrency = Annotated[Currency | None, Blank]
MaybeMoney = Annotated[Money | None, Blank]
MaybeDay = Annotated[Day | None, Blank]
MaybeHour = Annotated[time | None, Blank]
MaybeMoment = Annotated[Moment | None, Blank]
MaybeHeadcount = Annotated[Headcount | None, Blank]
MaybeMinutes = Annotated[Minutes | None, Blank]
