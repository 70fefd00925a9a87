"""Dates in a message, by the rules of the lexicon, and with them its hours and durations."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from functools import lru_cache

from bot.assistant.lexicon import Language, Lexicon, without_accents
from bot.assistant.span import Days, Shift, Span, longest
from bot.assistant.spans import calendar, clocks
from bot.assistant.spans.patterns import compiled

_ISO = re.compile(r"(?<!\d)(20\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_MONTHS = 12
_DAYS = 31
_NUMERIC = re.compile(
    r"(?<![\d.,/$£€])(\d{1,2})([/.])(\d{1,2})(?:\2(20\d\d|\d\d)|(\.)|(?![\d/%]|[.,]\d))"
)

# `Abschluss 18.12, …`: no amount, which would have a comma, where nothing is counted by it.
_CLOSES = re.compile(r"\s*(?:$|[,;!?)\n])")


def find(
    folded: str, lexicon: Lexicon, today: date, region: str, clock: time | None = None
) -> list[Span]:
    """Spans of kind `date` (Days), `time` (a time) and `duration` (minutes).

    `region` is the rep's locale (`en-US`): it tells whether 12/8 is in December or in August.
    `in 20 minutes` is a datetime, counted from `clock`, the hour it is.
    """
    now = None if clock is None else datetime.combine(today, clock.replace(second=0, microsecond=0))
    spans = longest([*_by_rules(folded, lexicon, today), *_numeric(folded, today, region)])
    weekdays = {name for language in lexicon.languages for name in _named(language)["weekday"]}
    spans = calendar.with_weekdays(folded, spans, weekdays)
    spans += [s for language in lexicon.languages for s in _shifted(folded, language, spans)]
    for language in lexicon.languages:
        spans += [s for s in clocks.times(folded, language) if not _counts(folded, s, lexicon)]
        spans += clocks.durations(folded, language, now)
    spans += _hours_behind(folded, spans, today, lexicon)
    return longest(s for s in spans if not _is_the_hour(s, spans))


def _hours_behind(
    folded: str, spans: Sequence[Span], today: date, lexicon: Lexicon
) -> Iterator[Span]:
    """The hour of `ring Ana fri 10`; where the tenth is a Friday, it may be that day as well."""
    tomorrow = calendar.days("tomorrow", today, {}, "")
    for span, day in [(s, s.value) for s in spans if isinstance(s.value, Days)]:
        behind = _BARE_HOUR_BEHIND.match(folded, span.end)
        if behind is None or not (day.weekday or day == tomorrow):
            continue
        hour = clocks.working_hour(int(behind[1]))
        named = day.weekday and calendar.coming_day(today, int(behind[1]), day.first.weekday())
        then = behind[2] is None or lexicon.means("todo", behind[2])
        if hour is not None and then and not named:
            yield Span(behind.start(1), behind.end(1), "time", hour)


_BARE_HOUR_BEHIND = re.compile(r" (\d{1,2})(?: ([^\W\d_]+)|(?=\s*(?:$|[,;!?)\n]|\.(?:\s|$))))")


def _is_the_hour(length: Span, spans: Sequence[Span]) -> bool:
    """`thursday 14h` says when, not how long."""
    return length.kind == "duration" and any(
        s.kind == "time" and s.overlaps(length) and any(0 <= s.start - d.end <= 1 for d in days)
        for days in [[d for d in spans if d.kind == "date"]]
        for s in spans
    )


def _counts(folded: str, hour: Span, lexicon: Lexicon) -> bool:
    """`they're at 22 people`: how many there are, not when."""
    following = _NEXT_WORD.match(folded, hour.end)
    if following is None or not _BARE_HOUR.search(folded, hour.start, hour.end):
        return False
    word = following[1]
    counted = any(lexicon.means(kind, word) for kind in ("unit", "field"))
    return counted and not lexicon.is_small(word)


_BARE_HOUR = re.compile(r"(?<![:.\d])\d{1,2}$")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")


def stretches(folded: str, lexicon: Lexicon) -> Iterator[Span]:
    """Every `two weeks`, whatever it is the length of; the value is a Shift to a later day."""
    for language in lexicon.languages:
        for match in _stretch(language).finditer(folded):
            part, unit = _parts(match, language)
            yield Span(match.start(), match.end(), "stretch", Shift(part["count"], unit))


@lru_cache(maxsize=16)
def _stretch(language: Language) -> re.Pattern[str]:
    return compiled("{count} ?{unit}", language)


def _by_rules(folded: str, lexicon: Lexicon, today: date) -> Iterator[Span]:
    for language in lexicon.languages:
        for rule, pattern in _rules(language):
            for match in pattern.finditer(folded):
                if language.code != lexicon.code and match[0] in lexicon.languages[0].signs:
                    continue
                part, unit = _parts(match, language)
                found = calendar.days(rule, today, part, unit)
                own = language.code == lexicon.code
                if found is not None or (own and calendar.misses(rule, part)):
                    yield Span(match.start(), match.end(), "date", found or calendar.NO_DAY)


def _shifted(folded: str, language: Language, days: Sequence[Span]) -> Iterator[Span]:
    """`2 days before dec 19`, `クリスマスの2日前`: another day, counted from the one named."""
    for rule, behind, pattern in _shifts(language):
        for span in days:
            match = pattern.match(folded, span.end) if behind else None
            for found in (
                () if behind else pattern.finditer(folded, max(0, span.start - 40), span.end)
            ):
                near = found.end() <= span.end and not folded[found.end() : span.start].strip()
                match = found if near else match
            if match is None or not isinstance(span.value, Days):
                continue
            part, unit = _parts(match, language)
            start = span.value.first if rule == "before" else span.value.last
            count = part.get("count", 1) * (-1 if rule == "before" else 1)
            value = calendar.ahead(start, count, unit)
            yield Span(min(match.start(), span.start), max(match.end(), span.end), "date", value)


@lru_cache(maxsize=16)
def _shifts(language: Language) -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    """Rule, whether it stands behind the day, and its pattern."""
    return tuple(
        (rule.removesuffix("_behind"), rule.endswith("_behind"), compiled(pattern, language))
        for rule, patterns in language.data["dates"].get("shifts", {}).items()
        for pattern in patterns
    )


def _parts(match: re.Match[str], language: Language) -> tuple[Mapping[str, int], str]:
    part: dict[str, int] = {}
    unit = ""
    for name, text in match.groupdict().items():
        if text is None:
            continue
        if name == "unit":
            unit = _unit(language)[text]
        else:
            part[name] = _number(name, text, language)
    return part, unit


def _number(name: str, text: str, language: Language) -> int:
    if text.isdigit():
        return int(text[:6])
    if name in ("weekday", "month", "until"):
        return _named(language)["month" if name == "until" else name][text]
    if name in ("day", "last"):
        leading = re.match(r"\d+", text)
        return int(leading[0]) if leading else _ordinals(language)[text]
    return int(language.data["numbers"]["words"].get(text, 1))


@lru_cache(maxsize=16)
def _named(language: Language) -> Mapping[str, Mapping[str, int]]:
    dates = language.data["dates"]
    return {
        "weekday": _table(dates["weekdays"], 0),
        "month": _table(dates["months"], 1),
    }


def _table(groups: Sequence[Sequence[str]], first: int) -> Mapping[str, int]:
    return {
        without_accents(name): number
        for number, names in enumerate(groups, first)
        for name in names
    }


@lru_cache(maxsize=16)
def _unit(language: Language) -> Mapping[str, str]:
    units: Mapping[str, Sequence[str]] = language.data["dates"]["units"]
    return {without_accents(name): unit for unit, names in units.items() for name in names}


@lru_cache(maxsize=16)
def _ordinals(language: Language) -> Mapping[str, int]:
    return _table([[name] for name in language.data["dates"].get("ordinals", ())], 1)


@lru_cache(maxsize=16)
def _rules(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    lead = language.data["dates"].get("lead", "")
    return tuple(
        (rule, compiled(f"{lead}(?:{pattern})", language))
        for rule, patterns in language.data["dates"]["rules"].items()
        for pattern in patterns
    )


def _numeric(folded: str, today: date, region: str) -> Iterator[Span]:
    for match in _ISO.finditer(folded):
        yield from _named_day(match, today, int(match[2]), int(match[3]), int(match[1]))
    for match in _NUMERIC.finditer(folded):
        dotted = match[2] == "." and not match[4]
        if dotted and (
            region.startswith("en") or not (match[5] or _CLOSES.match(folded, match.end()))
        ):
            continue
        first, second = int(match[1]), int(match[3])
        month_first = region in ("en-US", "en-CA", "ja-JP") and match[2] == "/"
        month, day = (first, second) if month_first else (second, first)
        if month > _MONTHS and match[2] == "/":
            month, day = day, month
        year = int(match[4]) % 100 + 2000 if match[4] else None
        yield from _named_day(match, today, month, day, year)


def _named_day(
    match: re.Match[str], today: date, month: int, day: int, year: int | None
) -> Iterator[Span]:
    if 1 <= month <= _MONTHS and 1 <= day <= _DAYS:
        found = calendar.day_of_month(today, month, day, year)
        yield Span(match.start(), match.end(), "date", found or calendar.NO_DAY)
