"""Days named by a rule and some numbers, counted from today. Quarters are calendar quarters."""

from calendar import monthrange
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.assistant.span import Days, Span, Unreal

NO_DAY = Unreal("no_day")
_BACK = 45
_LAST = 31


def month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def quarter(day: date) -> Days:
    first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return Days(first, month_end(add_months(first, 2)))


def week(day: date) -> Days:
    first = day - timedelta(days=day.weekday())
    return Days(first, first + timedelta(days=6))


def _one(day: date) -> Days:
    return Days(day, day)


def _month(day: date) -> Days:
    return Days(day.replace(day=1), month_end(day))


def _weekday(today: date, number: int) -> Days:
    """The coming one; on that very weekday, the one in a week."""
    day = today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return Days(day, day, weekday=True)


def _next_weekday(today: date, number: int) -> Days:
    """The one in next week, Monday being the first day of a week."""
    return _one(week(today).first + timedelta(days=7 + number))


def _last_weekday(today: date, number: int) -> Days:
    return _one(today - timedelta(days=(today.weekday() - number - 1) % 7 + 1))


def named_month(today: date, month: int, year: int | None) -> date:
    """The first day of the named month: this year's, or next year's where that is over."""
    if year is None:
        year = today.year + (month < today.month)
    return date(year, month, 1)


def day_of_month(today: date, month: int, day: int, year: int | None) -> Days | None:
    """A day without a year is the coming one, unless it was just a few weeks ago."""
    try:
        found = date(year or today.year, month, day)
        if year is None and (today - found).days > _BACK:
            found = date(today.year + 1, month, day)
        elif year is None and (found - today).days > 365 - _BACK:
            found = date(today.year - 1, month, day)
    except ValueError:
        return None
    return _one(found)


def coming_day(today: date, day: int, weekday: int | None = None) -> Days | None:
    """`the 15th`: of this month, or of the next that has one; None where the weekday differs."""
    for months in range(3):
        first = add_months(today.replace(day=1), months)
        if day <= month_end(first).day and first.replace(day=max(day, 1)) >= today and day > 0:
            found = first.replace(day=day)
            return _one(found) if weekday in (None, found.weekday()) else None
    return None


def _numbered_quarter(today: date, number: int, year: int | None) -> Days:
    first = date(year or today.year, number * 3 - 2, 1)
    if year is None and month_end(add_months(first, 2)) < today:
        first = first.replace(year=today.year + 1)
    return quarter(first)


def ahead(today: date, count: int, unit: str) -> Days:
    """So many units from a day on; back from it, where the count is below nothing."""
    count = max(-1200, min(count, 1200))
    if unit in _UNIT_DAYS:
        return _one(today + timedelta(days=count * _UNIT_DAYS[unit]))
    return _one(add_months(today, count * {"month": 1, "quarter": 3, "year": 12}[unit]))


_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}

_PLAIN: Mapping[str, Callable[[date], Days]] = {
    "today": _one,
    "tomorrow": lambda today: _one(today + timedelta(days=1)),
    "after_tomorrow": lambda today: _one(today + timedelta(days=2)),
    "yesterday": lambda today: _one(today - timedelta(days=1)),
    "before_yesterday": lambda today: _one(today - timedelta(days=2)),
    "last_week": lambda today: week(today - timedelta(days=7)),
    "last_month": lambda today: _month(add_months(today.replace(day=1), -1)),
    "last_quarter": lambda today: quarter(add_months(quarter(today).first, -3)),
    "last_year": lambda today: Days(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    "this_week": week,
    "next_week": lambda today: week(today + timedelta(days=7)),
    "end_of_week": lambda today: _one(_friday(today)),
    "end_of_next_week": lambda today: _one(week(today).first + timedelta(days=11)),
    "this_month": _month,
    "next_month": lambda today: _month(add_months(today.replace(day=1), 1)),
    "end_of_month": lambda today: _one(month_end(today)),
    "start_of_next_month": lambda today: _one(add_months(today.replace(day=1), 1)),
    "end_of_next_month": lambda today: _one(month_end(add_months(today.replace(day=1), 1))),
    "this_quarter": quarter,
    "next_quarter": lambda today: quarter(add_months(quarter(today).first, 3)),
    "end_of_quarter": lambda today: _one(quarter(today).last),
    "end_of_next_quarter": lambda today: _one(quarter(add_months(quarter(today).first, 3)).last),
    "this_year": lambda today: Days(date(today.year, 1, 1), date(today.year, 12, 31)),
    "next_year": lambda today: Days(date(today.year + 1, 1, 1), date(today.year + 1, 12, 31)),
    "end_of_year": lambda today: _one(date(today.year, 12, 31)),
    "christmas": lambda today: _one(_coming(today, 12, 25)),
    "new_year": lambda today: _one(_coming(today, 1, 1)),
}


def _coming(today: date, month: int, day: int) -> date:
    found = date(today.year, month, day)
    return found if found >= today else found.replace(year=today.year + 1)


def _friday(today: date) -> date:
    friday = week(today).first + timedelta(days=4)
    return friday if friday >= today else friday + timedelta(days=7)


def days(rule: str, today: date, part: Mapping[str, int], unit: str) -> Days | None:
    """The days that a rule of a lexicon names; `part` holds the numbers found with it."""
    if rule in _PLAIN:
        return _PLAIN[rule](today)
    if rule in _WITH_WEEKDAY:
        return _WITH_WEEKDAY[rule](today, part["weekday"])
    if rule in ("ahead", "ago"):
        return ahead(today, part["count"] * (1 if rule == "ahead" else -1), unit)
    return _in_month_or_quarter(rule, today, part)


_WITH_WEEKDAY: Mapping[str, Callable[[date, int], Days]] = {
    "weekday": _weekday,
    "next_weekday": _next_weekday,
    "last_weekday": _last_weekday,
}


def misses(rule: str, part: Mapping[str, int]) -> bool:
    """The rule named a day of a month: where `days` finds none, the calendar has no such day."""
    return rule in ("day", "day_month", "month_day") and 0 < part["day"] <= _LAST


def _stretch(first: Days | None, last: Days | None) -> Days | None:
    ordered = first is not None and last is not None and first.first <= last.last
    return Days(first.first, last.last) if ordered and first and last else None


def _in_month_or_quarter(rule: str, today: date, part: Mapping[str, int]) -> Days | None:
    year = part.get("year")
    if rule in ("quarter", "end_of_numbered_quarter"):
        found = _numbered_quarter(today, part["q"], year)
        return found if rule == "quarter" else _one(found.last)
    if rule == "day":
        return coming_day(today, part["day"], part.get("weekday"))
    if not 1 <= part["month"] <= 12:
        return None
    if rule in ("day_month", "month_day"):
        return day_of_month(today, part["month"], part["day"], year)
    if rule == "day_range":
        return _stretch(
            day_of_month(today, part["month"], part["day"], year),
            day_of_month(today, part["month"], part["last"], year),
        )
    first = named_month(today, part["month"], year)
    if rule == "month_range":
        last = named_month(first, part["until"], year)
        return Days(first, month_end(last))
    return {
        "named_month": _month(first),
        "end_of_named_month": _one(month_end(first)),
        "middle_of_named_month": _one(first.replace(day=15)),
        "start_of_named_month": _one(first),
    }[rule]


def with_weekdays(folded: str, spans: Sequence[Span], weekdays: Container[str]) -> list[Span]:
    """The days again: `thurs dec 3` is one, where that day is a Thursday; else it is none."""
    result: list[Span] = []
    for span in sorted(spans, key=lambda s: s.start):
        before = result[-1] if result else span
        joined = result and folded[before.end : span.start].strip() in ("", ",")
        if joined and _same_weekday(before, span):
            result[-1] = replace(before, end=span.end, value=span.value)
        elif joined and _says_weekday(folded, before, weekdays) and _in_digits(folded, span):
            result[-1] = replace(before, end=span.end, value=NO_DAY)
        else:
            result.append(span)
    return result


def _says_weekday(folded: str, span: Span, weekdays: Container[str]) -> bool:
    said = folded[span.start : span.end].rstrip(".").split()
    return bool(said) and said[-1] in weekdays


def _in_digits(folded: str, span: Span) -> bool:
    return isinstance(span.value, Days) and any(c.isdigit() for c in folded[span.start : span.end])


def _same_weekday(*spans: Span) -> bool:
    days = [
        s.value.first for s in spans if isinstance(s.value, Days) and s.value.first == s.value.last
    ]
    return len(days) == len(spans) and len({day.weekday() for day in days}) == 1
