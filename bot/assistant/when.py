"""The day and the hour at which something is due, taken out of the words around them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from bot.assistant import wording
from bot.assistant.languages import detect
from bot.assistant.lexicon import Lexicon, lexicon
from bot.assistant.span import Days, Span
from bot.assistant.spans import dates
from bot.store.spelling import fold, words

_JOINTS = frozenset({"due", "till"})


@dataclass(frozen=True, slots=True)
class When:
    """`text` is what is left of the words; `days` the day or the stretch that they named."""

    text: str
    days: Days | None = None
    at: time | None = None

    def due(self, today: date) -> date | None:
        """The day by which it has to be done: of a stretch that has begun, today."""
        return None if self.days is None else max(self.days.first, today)


def when(text: str, today: date, locale: str) -> When:
    """`Call Greg on Friday at 2pm` → `Call Greg`, that Friday, 14:00.

    Reads the languages of the lexicon. Where several days are named the last one counts; days that
    are over stay in the words.
    """
    lines = lexicon(detect(text, None, locale))
    folded = fold(text)
    found = dates.find(folded, lines, today, locale)
    day = _last(span for span in found if _is_meant(span, folded, today))
    hour = _last(span for span in found if isinstance(span.value, time))
    taken = [span for span in (day, hour) if span is not None]
    days = day.value if day is not None and isinstance(day.value, Days) else None
    at = hour.value if hour is not None and isinstance(hour.value, time) else None
    return When(_without(text, taken, lines), days, at)


def day(text: str, today: date, locale: str) -> date | None:
    """The one day that the words name and nothing else, over or to come; of a stretch, the last."""
    found = stretch(text, today, locale)
    return None if found is None else found.last


def stretch(text: str, today: date, locale: str) -> Days | None:
    """The days that the words name and nothing else, over or to come."""
    folded = fold(text).strip()
    for span in dates.find(folded, lexicon(detect(text, None, locale)), today, locale):
        if isinstance(span.value, Days) and (span.start, span.end) == (0, len(folded)):
            return span.value
    return None


def _is_meant(span: Span, folded: str, today: date) -> bool:
    """A day to come; a stretch of days within the words is more likely what they are about."""
    if not isinstance(span.value, Days) or span.value.last < today:
        return False
    around = folded[: span.start].strip(), folded[span.end :].strip()
    return span.value.first == span.value.last or not all(around)


def _last(spans: Iterable[Span]) -> Span | None:
    return next(iter(sorted(spans, key=lambda span: -span.start)), None)


def _without(text: str, taken: list[Span], lines: Lexicon) -> str:
    """The text around the spans; the little words that led up to one go with it."""
    pieces, place = [], 0
    for span in sorted(taken, key=lambda one: one.start):
        kept = text[place : span.start].split()
        while kept and _leads(" ".join(words(kept[-1])), lines):
            kept.pop()
        pieces += kept
        place = span.end
    return wording.tidy(" ".join((*pieces, text[place:])))


def _leads(word: str, lines: Lexicon) -> bool:
    return word in _JOINTS or lines.is_small(word)
