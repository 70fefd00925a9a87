"""The dates a sheet states of itself, read from words without guessing."""

import re
from collections.abc import Iterable
from datetime import date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<m>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_SAID = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})\b",
        rf"\b{_DAY}\.?\s+(?:of\s+)?{_MONTH}\.?,?\s+(?P<y>\d{{4}})\b",
        rf"\b{_MONTH}\.?\s+{_DAY},?\s+(?P<y>\d{{4}})\b",
    )
)
_NUMERIC = re.compile(r"\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b")

# A longer sentence says since when something else holds.
_SHORT = 60

# Only a sentence about the sheet itself: "support is available until …" says nothing of the sheet.
_THING = r"(?:offer|promotion|price list|prices?|sheet|campaign|quote|discount|bundle|document)s?"
_EXPIRES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\W*(?:(?:this|the|our|all|these)\s+)?(?:[\w-]+\s+){{0,2}}?(?:{_THING}\s+)?"
        r"(?:(?:is|are|remains?)\s+)?valid\b[^.;]{0,60}?\b(?:until|till|through|thru|to)\b"
        r"(?:\s+and\s+including)?\W*(?P<when>[^\n]{6,40})",
        rf"^\W*(?:(?:this|the|our)\s+)?(?:[\w-]+\s+){{0,2}}?{_THING}\s+(?:ends|expires|runs\s+until)"
        r"(?:\s+on)?\W*(?P<when>[^\n]{6,40})",
        r"^\W*(?:expires|expiry(?:\s+date)?|expiration(?:\s+date)?|end\s+date)(?:\s+on)?\W+"
        r"(?P<when>[^\n]{6,40})",
    )
)
_ABROAD = re.compile(
    r"^.{0,40}\b(?:g[üu]ltig\s+bis(?:\s+zum)?|v[áa]lid[oa]s?\s+(?:hasta|at[ée])(?:\s+(?:el|ao?))?"
    r"|valables?\s+jusqu['\u2019]au|valid[oa]\s+fino\s+al)\s*:?\s*"
    r"(?P<when>\d{1,2}\S*\s+(?:de\s+)?[^\W\d]+\.?\s+(?:de\s+)?\d{4}|[\d./-]{8,10})",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"^\W*(?:last\s+updated|updated(?:\s+on)?|as\s+of|effective(?:\s+(?:from|date))?"
    r"|published(?:\s+on)?|version\s+of)\b\W*(?P<when>[^\n]{6,40})",
    re.IGNORECASE,
)


def parse(words: object, *, month_first: bool = False) -> date | None:
    """The first date in `words`, or None if there is none or it could be read in two ways.

    03/04/2027 is such a date, unless `month_first` says how its author counts.
    """
    if isinstance(words, datetime):
        return words.date()
    if isinstance(words, date):
        return words
    text = str(words or "")
    for pattern in _SAID:
        match = pattern.search(text)
        found = _build(match["y"], match["m"], match["d"]) if match else None
        if found:
            return found
    numeric = _NUMERIC.search(text)
    return _numeric(numeric, month_first) if numeric else None


def _numeric(match: re.Match[str], month_first: bool) -> date | None:
    first, dot, second, year = match.groups()
    if dot == "." or int(first) > 12:
        return _build(year, second, first)
    if month_first or int(second) > 12 or first == second:
        return _build(year, first, second)
    return None


def _build(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].casefold()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def expiry(lines: Iterable[str]) -> date | None:
    """The last day on which the sheet is valid by its own words, the latest if it names several."""
    stated = (_stated(line) for line in lines)
    return max((found for found in stated if found), default=None)


def _stated(line: str) -> date | None:
    for pattern in _EXPIRES:
        match = pattern.search(line)
        found = _last(match["when"]) if match else None
        if found:
            return found
    abroad = _ABROAD.search(line)
    return _abroad(abroad["when"]) if abroad else None


def _last(words: str) -> date | None:
    """The second of two dates ("1 May 2027 to 30 June 2027"), else the only one."""
    parts = re.split(r"\b(?:to|until|through)\b|\s[-\u2013]\s", words)
    return next((found for part in reversed(parts) if (found := parse(part))), None)


def _abroad(words: str) -> date | None:
    """A date of another language than English; in all of them the day comes first."""
    found = parse(words)
    if found:
        return found
    import dateparser  # type: ignore[import-untyped]  # noqa: PLC0415 paid when used

    read = dateparser.parse(words, settings={"DATE_ORDER": "DMY"})
    return read.date() if read else None


def updated(lines: Iterable[str]) -> date | None:
    """The day that a line such as "Last updated: 3 March 2026" names."""
    for line in lines:
        match = _UPDATED.search(line) if len(line) <= _SHORT else None
        found = parse(match["when"]) if match else None
        if found:
            return found
    return None
