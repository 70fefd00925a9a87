"""When a conversation took place, as its message tells."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.assistant.actions.filling import Filling
from bot.assistant.span import Days, Span

_WEEK = timedelta(days=7)


def was(filling: Filling, day: Span) -> bool:
    """`the meeting was on friday`"""
    return any(0 <= day.start - verb.end <= 1 for verb in filling.frame.of("past"))


def occurred(filling: Filling, days: Iterable[Span], *, over: bool) -> datetime | None:
    """Noon of the first of these days that is past, or the hour named.

    Where what is told is `over`, a weekday is that of the week before, and unsure.
    """
    today = filling.message.today
    for span in days:
        if isinstance(span.value, Days) and span.value.first == span.value.last:
            past = over or was(filling, span)
            day = span.value.last - (_WEEK if past and span.value.weekday else timedelta())
            if day >= today:
                continue
            filling.note("occurred_at", span)
            if day != span.value.last:
                filling.doubts.append("occurred_at")
            clock = filling.frame.last("time")
            at = clock.value if clock is not None and isinstance(clock.value, time) else time(12)
            return datetime.combine(day, at, ZoneInfo(filling.message.actor.timezone))
    return None
