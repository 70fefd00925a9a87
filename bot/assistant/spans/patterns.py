"""Regular expressions of the lexicon, with the language's own lists filled in."""

import re
from collections.abc import Mapping

from bot.assistant.lexicon import Language, one_of, without_accents


def compiled(pattern: str, language: Language) -> re.Pattern[str]:
    """A pattern over folded text, `{weekday}` and the like filled in from the language's lists."""
    dates = language.data["dates"]
    words = language.data["numbers"]["words"]
    ordinal = r"\d{1,2}(?:" + one_of(dates.get("ordinal_endings", ["st", "nd", "rd", "th"])) + ")"
    if dates.get("ordinals"):
        ordinal += "|" + one_of(dates["ordinals"])
    weekdays = one_of([name for names in dates["weekdays"] for name in names])
    months = one_of([name for names in dates["months"] for name in names])
    units = one_of([name for names in dates["units"].values() for name in names])
    # `am` is no `a m`, which would be a minute.
    spoken = one_of(list(words)) + (r"(?=[\s-])" if language.spaced else "")
    values = {
        "{weekday}": rf"(?P<weekday>{weekdays})\.?",
        "{month}": f"(?P<month>{months})",
        "{until}": rf"(?P<until>{months})(?! ?\d{{1,2}}(?!\d))",
        "{unit}": f"(?P<unit>{units})",
        "{count}": rf"(?P<count>\d{{1,4}}|{spoken})",
        "{day}": rf"(?P<day>{ordinal}|\d{{1,2}}\.?)",
        "{last}": rf"(?P<last>{ordinal}|\d{{1,2}}\.?)(?![/.]\d)",
        "{ordinal}": f"(?P<day>{ordinal})",
        "{hour}": rf"(?P<h>\d{{1,2}}|{_hours(words)})",
        "{words}": spoken,
    }
    pattern = without_accents(pattern)
    for name, value in values.items():
        pattern = pattern.replace(name, value)
    if language.spaced:
        pattern = rf"(?<![\w$£€])(?:{pattern})(?!\w)"
    return re.compile(pattern)


def _hours(words: Mapping[str, object]) -> str:
    """The spoken hours; an article is none."""
    last = 12
    return one_of([word for word, value in words.items() if 1 < int(str(value)) <= last] or ["0"])
