"""One change of a card, with what a message puts right in it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import Any

from bot.assistant.actions import dealing
from bot.assistant.actions.filling import Filling
from bot.assistant.actions.occurring import occurred
from bot.assistant.frames.clauses import cut
from bot.assistant.frames.frame import Frame
from bot.assistant.handing import colleague
from bot.assistant.merging import completed
from bot.assistant.message import Message
from bot.assistant.reading import Read
from bot.assistant.renaming import corrected, denied, names
from bot.assistant.resolving import Context
from bot.assistant.span import Days
from bot.assistant.spans.moving import day_after
from bot.sales.commands import (
    ChangeDeals,
    CreateContact,
    CreateOpportunity,
    CreateTask,
    Escalate,
    HandTask,
    LogActivity,
    SnoozeTask,
    UpdateActivity,
    UpdateContact,
    UpdateOpportunity,
)
from bot.store.vocabulary import ActivityKind, Direction, Outcome, Sentiment, Severity, Stage


def mended(message: Message, read: Read, account: int | None) -> Read:
    """The change as it is meant; as it was where the message says nothing that it takes.

    `account` is the customer it is about. Raises `Unclear` where a name fits twice.
    """
    mender = _MENDERS.get(type(read.action))
    if mender is None:
        return read
    action = read.action
    contact, deal = (getattr(action, f"{name}_id", None) for name in ("contact", "opportunity"))
    context = Context(account, contact, deal)
    clauses = tuple(
        replace(one, spans=tuple(s for s in one.spans if not denied(message, s.start)))
        for one in cut(message)
    )
    filling = Filling(message, Frame("update_opportunity", clauses), context)
    meant = mender(filling, action)
    if meant == action:
        return read
    known = tuple(f for f in read.unsure if getattr(meant, f, None) == getattr(action, f, None))
    found = filling.read(meant)
    return replace(
        found,
        evidence={**read.evidence, **found.evidence},
        why=read.why if found.why is None else found.why,
        unsure=tuple(dict.fromkeys((*known, *found.unsure))),
    )


def _said(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, ())}


def _activity(filling: Filling, call: LogActivity | UpdateActivity) -> Any:
    came, past = filling.value("outcome", "outcome"), filling.message.of("past")
    mood, way = filling.value("sentiment", "sentiment"), filling.value("direction", "direction")
    values = {
        **names(filling, call.contact_id),
        "kind": _other_kind(filling, call.kind),
        "duration_minutes": filling.value("duration", "duration_minutes"),
        "outcome": Outcome(str(came)) if came else None,
        "sentiment": Sentiment(str(mood)) if mood else None,
        "direction": Direction(str(way)) if way else None,
        "occurred_at": occurred(filling, filling.frame.of("date")[-1:], over=bool(past)),
    }
    return replace(call, **_said(values))


def _task(filling: Filling, task: CreateTask) -> Any:
    values = {"due": _day_to_come(filling, "due", task.due), "at": _hour(filling)}
    named = names(filling, None)
    named.pop("contact_id", None)
    return replace(task, **_said(values), **named)


def _snoozed(filling: Filling, task: SnoozeTask) -> Any:
    due = _day_to_come(filling, "due", task.due)
    return replace(task, **_said({"due": due, "at": _hour(filling)}))


def _hour(filling: Filling) -> time | None:
    said = filling.value("time", "at")
    return said if isinstance(said, time) else None


def _new_deal(filling: Filling, deal: CreateOpportunity) -> Any:
    """`make that 25` counts the one product of the deal."""
    only = deal.lines[0].product_id if len(deal.lines) == 1 else None
    amount, currency = filling.money()
    stage = filling.frame.first("stage")
    values = {
        "stage": None if stage is None else Stage(str(stage.value)),
        "amount": amount,
        "currency": currency,
        "close_date": _day_to_come(filling, "close_date", deal.close_date, last=True),
        "lines": filling.lines(only),
    }
    named = names(filling, None)
    named.pop("contact_id", None)
    return replace(deal, **_said(values), **named)


def _changed_deal(filling: Filling, change: UpdateOpportunity) -> Any:
    """Another deal with the same change, or other values for the same one."""
    if not corrected(filling):
        return change
    if filling.frame.of(*_OF_DEALS) or filling.lines():
        said = dealing.update(filling)
        same = getattr(said.action, "opportunity_id", None) == change.opportunity_id
        meant: Any = completed(said, Read(change)).action if same else change
        return _counted(filling, change, meant)
    if filling.frame.of("number"):
        return _counted(filling, change, change)
    target = dealing.target_of(filling, filling.subject(required=False).account_id)
    if target.id == change.opportunity_id:
        return change
    filling.why = ""
    filling.note("opportunity_id", *filling.frame.own("account", "deal_noun"))
    return replace(change, opportunity_id=target.id, expected_version=None)


def _counted(filling: Filling, change: UpdateOpportunity, meant: Any) -> Any:
    """`no, 18, and 22k`: a bare number counts the one product of the card; else it is unclear."""
    numbers = [int(s.value) for s in filling.frame.of("number") if isinstance(s.value, Decimal)]
    if not numbers:
        return meant
    if len(numbers) > 1 or len(change.lines) != 1 or meant.lines != change.lines:
        return change
    filling.note("lines", *filling.frame.of("number"))
    return replace(meant, lines=(replace(change.lines[0], quantity=numbers[0]),))


_OF_DEALS = ("money", "stage", "stage_said", "count", "date", "shift")


def _handed_over(filling: Filling, handing: ChangeDeals | HandTask) -> Any:
    return replace(handing, **_said({"owner_id": colleague(filling)}))


def _person(filling: Filling, person: CreateContact | UpdateContact) -> Any:
    email, phone = filling.value("email", "email"), filling.value("phone", "phone")
    return replace(person, **_said({"email": email, "phone": phone}))


def _escalation(filling: Filling, escalation: Escalate) -> Any:
    severity = filling.value("severity", "severity")
    named = names(filling, None)
    named.pop("contact_id", None)
    if severity is not None:
        named["severity"] = Severity(str(severity))
    return replace(escalation, **named)


_MENDERS: Mapping[type, Callable[[Filling, Any], Any]] = {
    LogActivity: _activity,
    UpdateActivity: _activity,
    CreateTask: _task,
    SnoozeTask: _snoozed,
    CreateOpportunity: _new_deal,
    UpdateOpportunity: _changed_deal,
    ChangeDeals: _handed_over,
    HandTask: _handed_over,
    CreateContact: _person,
    Escalate: _escalation,
    UpdateContact: _person,
}


def _day_to_come(
    filling: Filling, name: str, known: date | None, *, last: bool = False
) -> date | None:
    """The day named, or so much later than it was; of a stretch of time its first or last."""
    span = filling.frame.last("date", "shift")
    if span is None:
        return None
    today = filling.message.today
    day = day_after(span, known) if span.kind == "shift" else None
    if isinstance(span.value, Days) and span.value.last >= today:
        day = span.value.last if last else max(span.value.first, today)
    if day is not None:
        filling.note(name, span)
    return day


def _other_kind(filling: Filling, known: ActivityKind | None) -> ActivityKind | None:
    """Of `a meeting, not a call` the one that the card does not say."""
    if not corrected(filling):
        return None
    kinds = set(ActivityKind)
    spans = [s for s in filling.frame.of("act") if str(s.value).partition("_")[0] in kinds]
    meant = [span for span in spans if not denied(filling.message, span.start)]
    others = {str(s.value).partition("_")[0]: s for s in meant}
    others.pop(str(known), None)
    if len(others) != 1:
        return None
    kind, span = others.popitem()
    filling.note("kind", span)
    return ActivityKind(kind)
