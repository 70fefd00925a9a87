"""Dates, amounts and durations as other tools and spreadsheets write them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from decimal import Decimal, InvalidOperation
from functools import cache
from math import ceil

from bot.store.currencies import currencies

_NUMERIC = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?!\d)")
_ISO = re.compile(r"(\d{4})[/\-.](\d{1,2})[/\-.](\d{1,2})(?!\d)")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?", re.IGNORECASE)
_ZONE = re.compile(r"(Z|[+-]\d{2}:?\d{2})$")
_SIGNS = {"€": "EUR", "£": "GBP", "zł": "PLN", "₹": "INR"}
_AMOUNT = re.compile(r"[\d.,'\u2019\s]*\d[\d.,'\u2019\s]*")


@dataclass(frozen=True, slots=True)
class Reading:
    """How the file's dates and times are read: which number is the day, and whose clock it is."""

    day_first: bool
    zone: tzinfo

    def day(self, said: str) -> str | None:
        """The day as `2026-11-30`; None if it is no date."""
        found = self._date(said)
        return None if found is None else found.isoformat()

    def moment(self, said: str) -> str | None:
        """The moment with its zone. A day alone is its noon, so that no zone makes it another."""
        day = self._date(said)
        if day is None:
            return None
        clock = clock_of(said) or time(12)
        zone = _ZONE.search(said.strip())
        if zone and clock_of(said):
            offset = "+00:00" if zone[1] == "Z" else zone[1]
            return f"{day.isoformat()}T{clock.isoformat()}{offset}"
        return datetime.combine(day, clock, self.zone).isoformat()

    def _date(self, said: str) -> date | None:
        try:
            if found := _ISO.match(said.strip()):
                return date(*map(int, found.groups()))
            if found := _NUMERIC.match(said.strip()):
                one, other, year = map(int, found.groups())
                return date(year, other, one) if self._day_first(said) else date(year, one, other)
        except ValueError:
            return None
        return None

    def _day_first(self, said: str) -> bool:
        # With points nobody writes the month first.
        return self.day_first or bool(re.match(r"\s*\d{1,2}\.", said))


def day_first(dates: Iterable[str]) -> bool | None:
    """Whether the days come before the months; None if no date of the file tells."""
    firsts: set[bool] = set()
    told = True
    for said in dates:
        if (found := _NUMERIC.match(said.strip())) and "." not in found.group():
            one, other = int(found[1]), int(found[2])
            if (one > 12) != (other > 12):
                firsts.add(one > 12)
            elif one != other:
                told = False
    if len(firsts) == 1:
        return firsts.pop()
    return False if told and not firsts else None


def clock_of(said: str) -> time | None:
    found = _CLOCK.search(said)
    if not found:
        return None
    hour = int(found[1])
    if found[4]:
        hour = hour % 12 + (12 if found[4].lower().startswith("p") else 0)
    try:
        return time(hour, int(found[2]), int(found[3] or 0))
    except ValueError:
        return None


def amount(said: str) -> tuple[Decimal | None, str | None]:
    """An amount and its currency, if the cell names one; no amount if it is none."""
    found = _AMOUNT.search(said)
    if not found:
        return None, None
    around = said[: found.start()] + said[found.end() :]
    code = next((word.upper() for word in re.findall(r"[A-Za-z]{3}", around)), None)
    rest = re.sub(r"[A-Za-z]{3}", "", around, count=1)
    for sign, meant in _SIGNS.items():
        if sign in rest:
            code, rest = code or meant, rest.replace(sign, "")
    value = _decimal(found.group())
    if value is None or rest.strip(" -()$\u00a5"):
        return None, None
    negative = "-" in around or "(" in around
    return (-value if negative else value), code


def _decimal(digits: str) -> Decimal | None:
    """`1,234.50`, `1.234,50` and `1'234` alike: a last group of three is one of thousands."""
    plain = re.sub(r"[\s'\u2019]", "", digits).strip(".,") or "0"
    last = max(plain.rfind("."), plain.rfind(","))
    mark = plain[last] if last >= 0 else ""
    thousands = mark and (len(plain) - last - 1 == 3) and not plain.startswith("0" + mark)
    if mark and not (thousands or plain.count(mark) > 1):
        plain = re.sub("[.,]", "", plain[:last]) + "." + plain[last + 1 :]
    else:
        plain = re.sub("[.,]", "", plain)
    try:
        found = Decimal(plain)
    except InvalidOperation:
        return None
    # Zeros beyond the second decimal are how a database writes money, not a third decimal.
    return found.quantize(Decimal("0.01")) if found == round(found, 2) else found


def currency(said: str) -> str:
    """`EUR` for `EUR`, `€` and `Euro`; what is none stays as it is."""
    word = said.strip()
    return _SIGNS.get(word) or _called().get(word.casefold(), word)


def minutes(said: str) -> int | None:
    """`0:14:30`, `0:14`, `14`, `14 minutes` and `1.5 hours` as whole minutes, rounded up."""
    text = said.strip().lower()
    if found := re.fullmatch(r"(?:(\d+):)?(\d{1,3}):(\d{2})", text):
        first, second, third = int(found[1] or 0), int(found[2]), int(found[3])
        # Two numbers are hours and minutes; with three the last are seconds.
        return first * 60 + second + (third > 0) if found[1] else second * 60 + third
    if found := re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(\w*)\.?", text):
        number = Decimal(found[1].replace(",", "."))
        for beginning, factor in _UNITS.items():
            if found[2].startswith(beginning):
                return ceil(number * factor)
    return None


_UNITS = {
    "h": Decimal(60),
    "d": Decimal(24 * 60),
    "s": Decimal(1) / 60,
    "ms": Decimal(1) / 60_000,
    "": Decimal(1),
}


@cache
def _called() -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415 - paid when used

    names = Locale("en").currencies
    return {name.casefold(): code for code, name in names.items() if code in currencies()}
