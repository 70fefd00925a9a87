"""What was logged: the calls, e-mails and meetings of a rep, a team or with a customer."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.sales import pipelines
from bot.sales.cards import account_name, activity_line
from bot.sales.results import ActivityList, Actor, Counts
from bot.sales.wanted import TEAM, Logged
from bot.store.queries import activities, people
from bot.store.queries.activities import Which
from bot.store.vocabulary import ActivityKind

Row = tuple[int | None, ActivityKind, int]


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
    found = activities.counts(session, which)
    return ActivityList(
        whose,
        _summed(found),
        tuple(map(activity_line, activities.newest(session, which, limit))),
        tuple(_each(session, actor, reps, found)) if reps and wanted.owner == TEAM else (),
    )


def _each(
    session: Session, actor: Actor, reps: tuple[int, ...], found: Iterable[Row]
) -> Iterator[tuple[str, Counts]]:
    """The members of a team, those who did nothing as well; whoever asks only for what they did."""
    done = {rep: _summed(row for row in found if row[0] == rep) for rep in reps}
    members = people.several(session, reps)
    for one in sorted(members, key=lambda rep: -sum(number for _, number in done[rep.id])):
        if done[one.id] or one.id != actor.rep_id:
            yield one.name, done[one.id]


def _summed(found: Iterable[Row]) -> Counts:
    summed: Counter[ActivityKind] = Counter()
    for _, kind, number in found:
        summed[kind] += number
    return tuple(sorted(summed.items()))


def _start(day: date | None, actor: Actor) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), ZoneInfo(actor.timezone))
