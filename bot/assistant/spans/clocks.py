"""Hours of the day and lengths of time in a message."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from functools import lru_cache
from typing import Any

from bot.assistant.lexicon import Language
from bot.assistant.span import Span
from bot.assistant.spans.patterns import compiled


@lru_cache(maxsize=16)
def _time_rules(language: Language) -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(pattern, language) for pattern in language.data["times"]["at"])


def times(folded: str, language: Language) -> Iterator[Span]:
    for pattern in _time_rules(language):
        for match in pattern.finditer(folded):
            found = _clock(match.groupdict(), language)
            if found is not None:
                yield Span(match.start(), match.end(), "time", found)


# `halb zehn`, `half past nine`, `a quarter to ten`
_BESIDE = {"half_to": -30, "half_past": 30, "quarter_past": 15, "quarter_to": -15}
# An hour said without its half of the day is one of a working day.
_MORNING, _EVENING = 7, 18


def _clock(part: Mapping[str, Any], language: Language) -> time | None:
    if part.get("noon"):
        return time(12)
    said = str(part["h"])
    hour = int(said if said.isdigit() else language.data["numbers"]["words"][said])
    minute = int(part.get("m") or 0) + sum(_BESIDE[name] for name in _BESIDE if part.get(name))
    if minute < 0:
        hour, minute = hour - 1, minute + 60
    half = str(part.get("ap") or "")[:1]
    if "bare" in part and hour < _MORNING:
        hour += 12
    if half in ("p", "\u5f8c") and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def working_hour(hour: int) -> time | None:
    """`3` is in the afternoon; None for what is no hour of a working day."""
    if not 0 < hour <= _EVENING:
        return None
    return time(hour + 12 if hour < _MORNING else hour)


_FIXED = {"half_hour": 30, "quarter_hour": 15, "hour_and_half": 90, "hour": 60}


@lru_cache(maxsize=16)
def _duration_rules(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (rule, compiled(pattern.replace("{count}", _LENGTH), language))
        for rule, patterns in language.data["durations"].items()
        if not rule.startswith("ahead")
        for pattern in patterns
    )


_LENGTH = r"(?P<length>\d{1,3}(?:[.,]\d)?|{words})"


def durations(folded: str, language: Language, now: datetime | None) -> Iterator[Span]:
    """How long something takes; behind `in` and the like, when it is so much later than now."""
    for rule, pattern in _duration_rules(language):
        for match in pattern.finditer(folded):
            minutes = _FIXED.get(rule) or _minutes(match.groupdict(), rule, language)
            ahead = _ahead(folded, match, language)
            if ahead is None:
                yield Span(match.start(), match.end(), "duration", minutes, 1.1)
            elif now is not None:
                yield Span(*ahead, "time", now + timedelta(minutes=minutes), 1.1)


def _ahead(folded: str, length: re.Match[str], language: Language) -> tuple[int, int] | None:
    """From `in` to the end of `in 20 minutes`, or up to the `後` of `20分後`."""
    words = language.data["durations"]
    for word in words.get("ahead", ()):
        if re.search(rf"(?<!\w){word} $", folded[: length.start()]):
            return length.start() - len(word) - 1, length.end()
    for word in words.get("ahead_behind", ()):
        if folded.startswith(word, length.end()):
            return length.start(), length.end() + len(word)
    return None


def _minutes(part: Mapping[str, Any], rule: str, language: Language) -> int:
    length = _number(str(part["length"]), language)
    beside = _number(str(part.get("rest") or 0), language)
    return round(length * (60 if rule.startswith("hours") else 1) + beside)


def _number(text: str, language: Language) -> float:
    if text[:1].isdigit():
        return float(text.replace(",", "."))
    return float(language.data["numbers"]["words"].get(text, 1))
