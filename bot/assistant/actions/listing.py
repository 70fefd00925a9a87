"""Which deals, tasks and orders a rep wants listed: whose, in which days, over or under a sum."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from bot.assistant.actions.filling import Filling
from bot.assistant.actions.lookups import customer
from bot.assistant.errors import Unclear
from bot.assistant.reading import Read
from bot.assistant.requests import ShowActivities, ShowPipeline, ShowTasks, TrackOrder
from bot.assistant.resolving import Subject
from bot.assistant.span import Days, Span, Sum
from bot.sales.wanted import ME, TEAM, Lack
from bot.store.vocabulary import ActivityKind, Stage


def pipeline(filling: Filling) -> Read:
    """Whose they are where nobody is named, the desk knows."""
    after, before = _window(filling)
    stage = filling.frame.last("stage")
    if stage:
        filling.note("stage", stage)
    if before is None and filling.frame.own("neglected"):
        before = _overdue(filling)
    action = ShowPipeline(
        owner=_owner(filling),
        stage=Stage(str(stage.value)) if stage else None,
        closing_before=before,
        closing_after=after,
        account_id=filling.subject(required=False).account_id if _of_one(filling) else None,
        closed=stage is None and bool(filling.frame.own("ended")),
        chart=bool(filling.frame.own("chart")),
        **_narrowed(filling),
    )
    return Read(action, filling.evidence)


def _of_one(filling: Filling) -> bool:
    return bool(filling.frame.own("account"))


def _overdue(filling: Filling) -> date | None:
    for span in filling.frame.own("neglected"):
        if span.value == "overdue":
            filling.note("closing_before", span)
            return filling.message.today - timedelta(days=1)
    return None


def _narrowed(filling: Filling) -> Mapping[str, Any]:
    """Bounds of the amount, what the deals lack, and whether nobody touched them."""
    found: dict[str, Any] = {}
    sums = [s for s in filling.frame.own("money") if isinstance(s.value, Sum)]
    for span in sums[:2]:
        side = _side(filling, span, sums)
        if side and isinstance(span.value, Sum):
            filling.note(side, span)
            found[side] = span.value.amount
            found["currency"] = span.value.currency or found.get("currency")
    for span in filling.frame.own("lack"):
        found["lacking"] = (*found.get("lacking", ()), Lack(str(span.value)))
        filling.note("lacking", span)
    if any(span.value == "stale" for span in filling.frame.own("neglected")):
        found["stale"] = True
    if filling.frame.own("ranked"):
        found["largest"] = True
    return found


def _side(filling: Filling, span: Span, sums: list[Span]) -> str:
    """Which bound a sum is: by the word before it or, in Japanese, behind it; of two, by size."""
    if len(sums) > 1:
        least = min(sums, key=lambda s: s.value.amount if isinstance(s.value, Sum) else Decimal(0))
        return "least" if span is least else "most"
    bounds = filling.frame.own("bound")
    near = [b for b in bounds if 0 <= span.start - b.end <= 2 or 0 <= b.start - span.end <= 1]
    sides = [str(b.value) for b in near if b.value in ("least", "most")]
    return sides[0] if sides else ""


def _owner(filling: Filling) -> str | None:
    rep = filling.frame.first("rep")
    if rep is not None:
        filling.note("owner", rep)
        return str(rep.value)
    # Nobody is named by the `me` of `show me`, nor by the `i` of `oltre i 20k`.
    others = (*filling.frame.acts("show"), *filling.frame.of("bound"))
    owners = [s for s in filling.frame.of("owner") if not any(map(s.overlaps, others))]
    for span in owners:
        if span.value in (TEAM, "each"):
            filling.note("owner", span)
            return TEAM
    filling.note("owner", *owners[:1])
    return ME if owners else None


def _window(filling: Filling) -> tuple[date | None, date | None]:
    """First and last day; `before` and `by` give the last, `after` and `from` the first."""
    spans = [s for s in filling.frame.own("date") if isinstance(s.value, Days)]
    if not spans:
        return None, None
    days = [s.value for s in spans if isinstance(s.value, Days)]
    if len(days) > 1:
        filling.note("closing_after", spans[0])
        filling.note("closing_before", spans[1])
        return min(d.first for d in days), max(d.last for d in days)
    if _introduced_by(filling, spans[0], "after"):
        filling.note("closing_after", spans[0])
        return days[0].first, None
    filling.note("closing_before", spans[0])
    if days[0].first != days[0].last and _introduced_by(filling, spans[0], "ahead_of"):
        return None, days[0].first - timedelta(days=1)
    until = days[0].first == days[0].last or _introduced_by(filling, spans[0], "before")
    return (None if until else days[0].first), days[0].last


def _introduced_by(filling: Filling, span: Span, which: str) -> bool:
    """`before nov 20`: the word stands before the date or at its head."""
    head = filling.message.folded[: span.end]
    place = span.start
    for language in filling.message.lexicon.languages:
        for word in language.data["dates"].get(which, ()):
            if head[place:].startswith(f"{word} ") or head[:place].rstrip().endswith(word):
                return True
    return False


def activities(filling: Filling) -> Read:
    """Of the customer named, whoever logged them; else mine, a colleague's or the team's."""
    frame = filling.frame
    asked = frame.own("account", "contact") or any(s.value == "contact" for s in frame.of("sought"))
    found = customer(filling) if asked else Subject()
    said = filling.value("date", "first")
    days = _gone_by(said, filling.message.today) if isinstance(said, Days) else None
    action = ShowActivities(
        owner=None if asked and not frame.first("rep") else _owner(filling) or _whoever(filling),
        kind=_kind(filling),
        first=days.first if days else None,
        last=days.last if days else None,
        account_id=found.account_id,
        contact_id=found.contact_id,
    )
    return Read(action, filling.evidence)


def _whoever(filling: Filling) -> str:
    """`who made calls today` is asked of the team."""
    return TEAM if filling.frame.own("whoever") else ME


def _kind(filling: Filling) -> ActivityKind | None:
    said = filling.frame.own("sought", "doing")
    last = any(span.value == "contact" for span in said)
    for span in said:
        if span.value in tuple(ActivityKind) and not last:
            filling.note("kind", span)
            return ActivityKind(str(span.value))
    return None


def _gone_by(days: Days, today: date) -> Days:
    """`on friday`, of what was done: the one before today."""
    week = timedelta(days=7)
    ahead = days.first == days.last and days.first > today
    return _gone_by(Days(days.first - week, days.last - week), today) if ahead else days


def tasks(filling: Filling) -> Read:
    """Mine, a colleague's or the team's, due up to the last day named."""
    due = None
    for span in filling.frame.own("date"):
        if isinstance(span.value, Days):
            filling.note("due_before", span)
            due = span.value.last
    return Read(ShowTasks(due, _owner(filling) or ME), filling.evidence)


def orders(filling: Filling) -> Read:
    """One order by its number, the orders of an account, or all; or those of them that are late."""
    named = filling.message.of("order")
    span = filling.frame.first("order") or (named[0] if len(named) == 1 else None)
    if span is not None and isinstance(span.value, int):
        filling.note("order_id", span)
        return Read(TrackOrder(order_id=span.value), filling.evidence)
    unknown = filling.frame.of("unknown_order")
    if unknown:
        raise Unclear("unknown_order", (("number", filling.message.words_of(unknown)),))
    late = filling.frame.own("late")
    several = bool(late) or _several(filling)
    if several and not filling.message.of("account"):
        filling.note("late", *late)
        return Read(TrackOrder(late=bool(late)), filling.evidence)
    found = filling.subject(required=False)
    if found.account_id is None and not several:
        raise Unclear("which_order")
    return Read(TrackOrder(account_id=found.account_id), filling.evidence)


def _several(filling: Filling) -> bool:
    """`my orders`, `which orders are late`, `late orders`: no one order is asked about."""
    message, frame = filling.message, filling.frame
    listed = frame.own("owner", "question")
    many = (message.folded[s.start : s.end] for s in frame.acts("order_noun"))
    return bool(listed) and any(message.lexicon.means("several", noun) for noun in many)
