"""A spreadsheet cell's value as a person sees it: with currency, per cent sign or date."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

_MONTHS = "January February March April May June July August September October November December"
_LOCAL = "mm-dd-yy"  # the short date of whoever looks at it: written without doubt instead
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_TOKENS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|AM/PM|y+|m+|d+|h+|s+|0|.', re.IGNORECASE)
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_IGNORED = re.compile(r"_.|\*.|\[[^$\]][^\]]*\]")
_PLACES = re.compile(r"[#0?][#0?,]*(?:\.([#0?]+))?")


def shown(value: object, pattern: str | None) -> str:
    """`value` written by the number format `pattern` ("General" or None: as it is)."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date | time):
        return _moment(value, pattern or "")
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, int | float | Decimal):
        return _number(value, pattern or "General")
    return str(value)


def _number(value: int | float | Decimal, pattern: str) -> str:
    if pattern.casefold() in ("general", "@", ""):
        return _general(value)
    sections = pattern.split(";")
    section = sections[0]
    negative = value < 0
    if negative and len(sections) > 1:
        section, negative = sections[1], False
    section = _IGNORED.sub("", _CURRENCY.sub(r'"\1"', section))
    literals: list[str] = []
    section = _LITERAL.sub(lambda match: _aside(literals, match), section)
    places = _PLACES.search(section)
    if not places or "/" in section or "E+" in section.upper():
        return _general(value)
    written = _digits(value, section, places)
    words = section[: places.start()] + written + section[places.end() :]
    for number, literal in enumerate(literals):
        words = words.replace(chr(0xE000 + number), literal)
    return ("-" if negative else "") + " ".join(words.split())


def _aside(literals: list[str], match: re.Match[str]) -> str:
    literals.append(match.group(1) if match.group(1) is not None else match.group(2))
    return chr(0xE000 + len(literals) - 1)


def _digits(value: int | float | Decimal, section: str, places: re.Match[str]) -> str:
    amount = abs(Decimal(str(value))) * (100 if "%" in section else 1)
    decimals = places.group(1) or ""
    rounded = amount.quantize(Decimal(1).scaleb(-len(decimals)), rounding=ROUND_HALF_UP)
    whole = f"{rounded:,f}" if "," in places.group() else f"{rounded:f}"
    optional = len(decimals) - len(decimals.rstrip("#"))
    for _ in range(optional):
        whole = whole.removesuffix("0") if "." in whole else whole
    return whole.removesuffix(".")


def _general(value: int | float | Decimal) -> str:
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.10g}"
    return str(value)


def _moment(value: date | time, pattern: str) -> str:
    """A date or time in its own pattern; without one, "31 December 2026"."""
    section = "" if pattern == _LOCAL else _CURRENCY.sub("", pattern.split(";")[0])
    if not re.search(r"[ymdhs]", _LITERAL.sub("", section), re.IGNORECASE):
        section = "hh:mm" if isinstance(value, time) else "d mmmm yyyy"
    clock = False
    written: list[str] = []
    for token in _TOKENS.findall(section):
        kind = token[0].lower()
        if kind == "h":
            clock = True
        written.append(_part(value, token, kind, clock, "am/pm" in section.lower()))
        if kind == "s" or token == " ":
            clock = False
    return " ".join("".join(written).split())


def _part(value: date | time, token: str, kind: str, clock: bool, halves: bool) -> str:
    if token.upper() == "AM/PM":
        return f"{value:%p}"
    if kind in "ymd" and not (kind == "m" and clock):
        return "" if isinstance(value, time) else _calendar(value, kind, len(token))
    if kind in "hms":
        return _clock(value, kind, len(token), halves)
    if token[0] in '"\\':
        return token.strip('"').lstrip("\\")
    return "" if token[0] in "[@" else token


def _calendar(value: date, kind: str, length: int) -> str:
    if kind == "y":
        return f"{value:%Y}" if length > 2 else f"{value:%y}"
    if length > 2:
        names = (_MONTHS if kind == "m" else _DAYS).split()
        name = names[value.month - 1 if kind == "m" else value.weekday()]
        return name if length > 3 else name[:3]
    number = value.month if kind == "m" else value.day
    return f"{number:02}" if length == 2 else str(number)


def _clock(value: date | time, kind: str, length: int, halves: bool) -> str:
    if not isinstance(value, datetime | time):
        return "0" * length
    number = {"h": value.hour, "m": value.minute, "s": value.second}[kind]
    if kind == "h" and halves:
        number = number % 12 or 12
    return f"{number:02}" if length > 1 else str(number)
