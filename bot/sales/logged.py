"""What was logged: the calls, e-mails and meetings of a rep, a team or with a customer."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.sales import pipelines
from bot.sales.cards import account_name, activity_line
from bot.sales.results import ActivityList, Actor
from bot.sales.wanted import Logged
from bot.store.queries import activities
from bot.store.queries.activities import Which


def newest(session: Session, actor: Actor, wanted: Logged, limit: int) -> ActivityList:
    """The days are those of the actor's own zone."""
    whose, reps = pipelines.people_of(session, actor, wanted.owner) if wanted.owner else ("", None)
    if wanted.account_id is not None:
        whose = account_name(session, wanted.account_id)
    which = Which(
        reps,
        wanted.kind,
        _start(wanted.first, actor),
        _start(wanted.last and wanted.last + timedelta(days=1), actor),
        wanted.account_id,
        wanted.contact_id,
    )
    return ActivityList(
        whose,
        tuple(activities.counts(session, which)),
        tuple(map(activity_line, activities.newest(session, which, limit))),
    )


def _start(day: date | None, actor: Actor) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), ZoneInfo(actor.timezone))
