"""Who is to hear something without having asked: the daily digest, or that a sheet changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.sales.acting import actor_of
from bot.sales.door import Door
from bot.sales.errors import Stale
from bot.sales.escalations import is_weekend, is_working
from bot.sales.results import Actor
from bot.sales.sheet_news import LASTS, SheetNews, of_rows
from bot.sales.usecases.preferences import initial
from bot.store.aims import Preference
from bot.store.news import SheetChange, Told
from bot.store.queries import news as queries

# A digest that could not come at its hour comes later, but not in the afternoon.
PATIENCE = timedelta(hours=3)

# The day of the last digest, and the last change of a sheet that was told.
Standing = tuple[date | None, int]


@dataclass(frozen=True, slots=True)
class Digest:
    """What somebody is due to hear: the digest of `day`, or, where that is None, the news alone.

    On a day of rest there is no news, and a digest only if something has to be done that day.
    `before` is what the person was told last, `after` what that is once this is told.
    """

    to: Actor
    day: date | None
    rest: bool
    news: tuple[SheetNews, ...]
    before: Standing
    after: Standing


class Digests(Door):
    """Hands out each digest once, to however many ask; threads may share it."""

    def due(self) -> tuple[Digest, ...]:
        now = self._clock()
        with self._reading() as session:
            changes = queries.changes(session, now - LASTS)
            found = (
                _due(actor_of(rep, chosen), chosen or initial(rep.id), told, changes, now)
                for rep, chosen, told in queries.everybody(session)
            )
            return tuple(one for one in found if one is not None)

    def begin(self, due: Digest) -> bool:
        """Take it on: whoever is told True must tell it. False where somebody else has."""
        return self._step(due.to.rep_id, due.before, due.after)

    def give_back(self, due: Digest) -> None:
        """Telling failed: it is due again."""
        self._step(due.to.rep_id, due.after, due.before)

    def _step(self, rep_id: int, before: Standing, after: Standing) -> bool:
        try:
            with self._writing() as session:
                row = queries.told(session, rep_id)
                if _told(row) != before:
                    return False
                if row is None:
                    row = Told(rep_id=rep_id)
                    session.add(row)
                row.day, row.change_id = after
        except Stale:
            return False
        return True


def _due(
    actor: Actor,
    chosen: Preference,
    told: Told | None,
    changes: Sequence[SheetChange],
    now: datetime,
) -> Digest | None:
    if not chosen.notices:
        return None
    here = now.astimezone(ZoneInfo(actor.timezone))
    rest = is_weekend(here)
    before = _told(told)
    news = [] if rest else [change for change in changes if change.id > before[1]]
    day = here.date() if chosen.digest else None
    if day is not None:
        due = before[0] != day and _is_hour(here, chosen.digest_hour)
    else:
        due = bool(news) and is_working(here)
    after = (day or before[0], news[-1].id if news else before[1])
    return Digest(actor, day, rest, of_rows(news), before, after) if due else None


def _told(row: Told | None) -> Standing:
    return (None, 0) if row is None else (row.day, row.change_id)


def _is_hour(here: datetime, hour: int) -> bool:
    return timedelta() <= here - here.replace(hour=hour, minute=0, second=0) < PATIENCE
