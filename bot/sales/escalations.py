"""The rules of escalations: how far one has come, who may act on it, and when to remind of it."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.sales.permissions import Action, permit, permitted
from bot.sales.results import Actor
from bot.store.models import Escalation
from bot.store.vocabulary import EscalationState, Severity

# How long whoever has to act is left alone; once it is taken, four times as long.
PACE: Mapping[Severity, timedelta] = {
    Severity.HIGH: timedelta(minutes=15),
    Severity.NORMAL: timedelta(hours=1),
    Severity.LOW: timedelta(hours=4),
}
ONCE_TAKEN = 4
MORNING, EVENING = time(8), time(18)
_SATURDAY = 5


def state(row: Escalation) -> EscalationState:
    if row.closed_at is not None:
        return EscalationState.CLOSED
    if row.answered_at is not None:
        return EscalationState.ANSWERED
    return EscalationState.OPEN if row.taken_at is None else EscalationState.TAKEN


def next_reminder(row: Escalation, now: datetime, timezone: str) -> datetime:
    """When to remind again; only a high severity does so outside the working day of `timezone`."""
    pace = PACE[row.severity] * (1 if row.taken_at is None else ONCE_TAKEN)
    due = now + pace
    return due if row.severity is Severity.HIGH else _at_work(due, timezone)


def is_weekend(day: date) -> bool:
    return day.weekday() >= _SATURDAY


def is_working(here: datetime) -> bool:
    """Whether that is within the working day, on the clock of whoever works."""
    return not is_weekend(here) and MORNING <= here.time() < EVENING


def permit_answer(actor: Actor, row: Escalation) -> None:
    """Refuse who neither was given the escalation nor supervises the one who opened it."""
    if row.assigned_to_id != actor.rep_id:
        permit(actor, Action.ANSWER_ESCALATION, row.opened_by)


def permit_close(actor: Actor, row: Escalation) -> None:
    """As `permit_answer`; whoever opened it may close it as well."""
    if row.assigned_to_id != actor.rep_id:
        permit(actor, Action.CLOSE_ESCALATION, row.opened_by)


def may_answer(actor: Actor, row: Escalation) -> bool:
    return row.assigned_to_id == actor.rep_id or permitted(
        actor, Action.ANSWER_ESCALATION, row.opened_by
    )


def may_close(actor: Actor, row: Escalation) -> bool:
    return row.assigned_to_id == actor.rep_id or permitted(
        actor, Action.CLOSE_ESCALATION, row.opened_by
    )


def _at_work(moment: datetime, timezone: str) -> datetime:
    """That moment, or the next morning of a working day."""
    here = moment.astimezone(ZoneInfo(timezone))
    if is_working(here):
        return moment
    day = here.date() + timedelta(days=here.time() >= EVENING)
    while is_weekend(day):
        day += timedelta(days=1)
    return datetime.combine(day, MORNING, here.tzinfo).astimezone(moment.tzinfo)
