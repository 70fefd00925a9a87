"""Who has to hear of an escalation now, each told once; the next reminder is set with it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.sales import cards, escalations
from bot.sales.acting import actor_of
from bot.sales.results import Telling
from bot.store.models import Escalation, Rep
from bot.store.queries import aims, people
from bot.store.queries import escalations as queries
from bot.store.vocabulary import Role

NEW, REMINDER, NEWS, CLOSED = "new", "reminder", "news", "closed"
AT_ONCE = 20
RETRY = timedelta(minutes=1)


def is_due(session: Session, now: datetime) -> bool:
    """A quick look that keeps nobody from writing."""
    return queries.anything_to_tell(session, now)


def due(session: Session, now: datetime) -> tuple[Telling, ...]:
    """What is to be told now. Who saves the session has taken it on: it is not handed out again."""
    return (*_reminders(session, now), *_news(session, now))


def again(session: Session, telling: Telling, now: datetime) -> None:
    """It did not get through: hand it out again in a minute."""
    row = queries.one(session, telling.card.id)
    if row is None:
        return
    if telling.kind == NEWS:
        row.news_at = now + RETRY
    else:
        row.remind_at = now + RETRY if row.closed_at is None else row.closed_at


def pass_on(session: Session, telling: Telling, now: datetime) -> None:
    """The supervisor is gone: the administrators are told instead, and so is who escalated."""
    row = queries.one(session, telling.card.id)
    if row is None or row.assigned_to_id != telling.to.rep_id or row.taken_at or row.closed_at:
        return
    row.assigned_to = None
    row.remind_at = row.news_at = now


def _reminders(session: Session, now: datetime) -> Iterator[Telling]:
    for row in queries.to_remind(session, now, AT_ONCE):
        kind = _kind(row)
        told = _answerable(session, row)
        timezone = told[0].timezone if told else "UTC"
        row.remind_at = escalations.next_reminder(row, now, timezone)
        for rep in told:
            yield _telling(session, kind, rep, row)


def _news(session: Session, now: datetime) -> Iterator[Telling]:
    for row in queries.with_news(session, now, AT_ONCE):
        row.news_at = None
        if row.opened_by is not None and _wants_news(session, row.opened_by):
            yield _telling(session, NEWS, row.opened_by, row)


def _kind(row: Escalation) -> str:
    if row.closed_at is not None:
        return CLOSED
    return NEW if row.remind_at == row.opened_at else REMINDER


def _wants_news(session: Session, rep: Rep) -> bool:
    chosen = aims.preference(session, rep.id)
    return chosen is None or chosen.notices


def _answerable(session: Session, row: Escalation) -> list[Rep]:
    """The supervisor; all administrators where the one who escalated has none."""
    if row.assigned_to is not None:
        return [row.assigned_to]
    return list(people.with_role(session, Role.ADMIN))


def _telling(session: Session, kind: str, rep: Rep, row: Escalation) -> Telling:
    actor = actor_of(rep)
    account = cards.account_card(session, row.account_id)
    return Telling(kind, actor, cards.escalated(row, actor), account)
