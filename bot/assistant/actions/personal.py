"""What one orders for oneself: settings, last changes, quota, export, undo, care of the sheets."""

from datetime import time
from decimal import Decimal

from bot.assistant.actions.filling import Filling
from bot.assistant.errors import Unclear
from bot.assistant.frames.view import View
from bot.assistant.reading import Read
from bot.assistant.requests import (
    Export,
    LookAfterSheets,
    Request,
    SheetCare,
    ShowDay,
    ShowHistory,
    ShowQuotas,
    ShowSettings,
    TakeBack,
)
from bot.assistant.span import Days, Goods, Span
from bot.assistant.spans.calendar import quarter
from bot.sales.commands import ChangePreferences, SetQuota

_LATEST_HOUR = 23


def read(filling: Filling) -> Read:
    """Raises `Unclear` where a setting is named and not what it is to be."""
    said = {str(span.value): span for span in filling.frame.own("own")}
    asked = any(View(filling.message, chunk).wonders() for chunk in filling.frame.chunks)
    if "quota" in said and filling.frame.of("money") and not asked:
        return _quota(filling)
    if goods := filling.frame.own("goods"):
        return _sheets_of(filling, goods[0])
    for name, request in _REQUESTS.items():
        if name in said:
            return Read(request, filling.evidence)
    if "digest" in said:
        filling.note("digest", said["digest"])
        return _settings(filling, digest=_on(filling), digest_hour=_hour(filling))
    if "notices" in said:
        filling.note("notices", said["notices"])
        return _settings(filling, notices=_on(filling))
    return _settings(filling, language=str(filling.value("language_name", "language")))


_REQUESTS: dict[str, Request] = {
    "undo": TakeBack(),
    "history": ShowHistory(),
    "quota": ShowQuotas(),
    "day": ShowDay(),
    "settings": ShowSettings(),
    "export": Export(),
    **{str(care): LookAfterSheets(care) for care in SheetCare},
}


def _sheets_of(filling: Filling, goods: Span) -> Read:
    """By the product's own name, where it is one product."""
    filling.note("about", goods)
    name = filling.message.words_of([goods])
    if isinstance(goods.value, Goods):
        name = filling.message.book.products[goods.value.product_id].name
    return Read(LookAfterSheets(SheetCare.SHEETS, name), filling.evidence)


def _quota(filling: Filling) -> Read:
    """What is to be won in the days named, else in this quarter, by the colleague named."""
    message = filling.message
    days = filling.value("date", "first")
    days = days if isinstance(days, Days) else quarter(message.today)
    amount, currency = filling.money()
    whose = filling.value("rep", "rep_id")
    named = [i for i, rep in message.book.reps.items() if rep.slack_user_id == whose]
    if amount is None:
        raise Unclear("help")
    rep = next(iter(named), message.actor.rep_id)
    return filling.read(SetQuota(rep, days.first, days.last, amount, currency))


def _settings(
    filling: Filling,
    *,
    language: str | None = None,
    digest: bool | None = None,
    digest_hour: int | None = None,
    notices: bool | None = None,
) -> Read:
    on = None if digest and digest_hour is not None else digest
    command = ChangePreferences(
        language=language, digest=on, digest_hour=digest_hour, notices=notices
    )
    if command == ChangePreferences():
        return Read(ShowSettings(), filling.evidence)
    return filling.read(command)


def _on(filling: Filling) -> bool | None:
    said = [span.value for span in filling.frame.of("switch") if span.value in ("on", "off")]
    return said[-1] == "on" if said else None


def _hour(filling: Filling) -> int | None:
    """The digest comes at a full hour; `at 7` says which."""
    clock, number = filling.frame.last("time"), filling.frame.last("number")
    hour: int | None = None
    if clock is not None and isinstance(clock.value, time):
        hour = _as_said(filling, clock.value.hour, clock.start, clock.end)
    elif number is not None and isinstance(number.value, Decimal):
        hour = int(number.value)
    if hour is not None and not 0 <= hour <= _LATEST_HOUR:
        raise Unclear("help")
    return hour


def _as_said(filling: Filling, hour: int, start: int, end: int) -> int:
    """A digest `at 6` comes in the morning, though a call at 6 does not."""
    plain = not any(mark in filling.message.folded[start:end] for mark in ("p", ":", "\u5f8c"))
    return hour - 12 if plain and hour > 12 and str(hour) not in filling.message.text else hour
