"""The product team's list of what the sheets could not answer: kept, counted, shown, closed."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.sales.door import Door
from bot.sales.errors import NotFound, SalesError, Stale
from bot.sales.gap import Declined, Gap, GapPage, Kept, kept_of_row, of_row
from bot.sales.permissions import Action, permit
from bot.sales.results import Actor
from bot.sales.terms import term
from bot.saying import say
from bot.store import gaps, limits
from bot.store.cleaning import clean
from bot.store.queries import gaps as queries
from bot.store.vocabulary import GapState

logger = logging.getLogger(__name__)

# Silences that say nothing of the sheets: there was no question, or no sheet was read yet.
NO_GAPS = frozenset({"no_question", "empty_index"})
MOST = 5000
ASKED_AGAIN = 200
TRIES = 3
LONGEST_LIST = 50
FRESH = timedelta(days=14)
EARLIER = 2
EARLIER_LENGTH = 300


class Order(StrEnum):
    """Which gaps are listed, and which of them come first."""

    OFTEN = "often"
    LATEST = "latest"
    CLOSED = "closed"


_LISTS = {
    Order.OFTEN: queries.most_asked,
    Order.LATEST: queries.latest,
    Order.CLOSED: queries.closed,
}


class Gaps(Door):
    """Threads may share it. Only `keep` is for everybody, and it never fails."""

    def keep(self, declined: Declined, actor: Actor | None = None) -> Kept:
        """Put the question on the list, or count it up, and say how it stands there.

        Without an actor it was asked by nobody of the record.
        """
        if declined.silence in NO_GAPS or not clean(declined.question).strip():
            return Kept()
        try:
            return self._kept(declined, actor)
        except (SalesError, SQLAlchemyError) as error:
            logger.warning("a gap could not be kept: %s", type(error).__name__)
            return Kept()

    def page(
        self, actor: Actor, order: Order = Order.OFTEN, *, offset: int = 0, limit: int = 10
    ) -> GapPage:
        """Part of a list; an offset behind its end shows the last part."""
        permit(actor, Action.CLOSE_GAP)
        limit = min(limit, LONGEST_LIST)
        with self._reading() as session:
            total, times = queries.count(session, opened=order is not Order.CLOSED)
            last = max(0, (total - 1) // limit * limit)
            offset = max(0, min(offset, last))
            rows = _LISTS[order](session, offset, limit)
            return GapPage(tuple(map(of_row, rows)), total, times, offset)

    def every(self, *, closed: bool = False) -> tuple[Gap, ...]:
        """For whoever runs the program: all open gaps, and the closed ones behind them."""
        with self._reading() as session:
            rows = [*queries.most_asked(session, 0, None)]
            rows += queries.closed(session, 0, None) if closed else ()
            return tuple(map(of_row, rows))

    def one(self, gap_id: int, actor: Actor) -> Gap:
        permit(actor, Action.CLOSE_GAP)
        with self._reading() as session:
            return of_row(_found(queries.one(session, gap_id)))

    def close(self, gap_id: int, state: GapState, actor: Actor) -> Gap:
        """Mark an open gap as answered or dismissed; Stale if a colleague closed it otherwise."""
        return self._changed(gap_id, actor, lambda row: _close(row, state, actor, self._clock()))

    def reopen(self, gap_id: int, actor: Actor) -> Gap:
        return self._changed(gap_id, actor, _reopen)

    def note(self, gap_id: int, text: str | None, actor: Actor) -> Gap:
        """Put a note on the gap, for all who ask it again; no text takes the note away."""
        return self._changed(gap_id, actor, lambda row: _note(row, text, actor, self._clock()))

    def answered_for(self, actor: Actor, limit: int = 3) -> tuple[Gap, ...]:
        """What the actor asked in vain and the sheets have answered since, for two weeks."""
        since = self._clock() - FRESH
        with self._reading(actor) as session:
            rows = queries.answered_for(session, actor.rep_id, since, limit)
            return tuple(map(of_row, rows))

    def to_ask_again(self) -> tuple[Gap, ...]:
        """The open gaps that a refresh may have answered, of those asked most."""
        with self._reading() as session:
            return tuple(map(of_row, queries.most_asked(session, 0, ASKED_AGAIN)))

    def answered(self, sheets: Mapping[int, str]) -> int:
        """Close open gaps, each with the title of the sheet that answers it; their number."""
        now = self._clock()
        with self._writing() as session:
            return sum(
                queries.answered_now(session, gap_id, sheet[: limits.NAME], now)
                for gap_id, sheet in sheets.items()
            )

    def _kept(self, declined: Declined, actor: Actor | None) -> Kept:
        left = TRIES
        while True:
            left -= 1
            try:
                with self._writing() as session:
                    row = _keep(session, declined, actor, self._clock())
                    return kept_of_row(row)
            except Stale:
                # Somebody asked the same at the same moment, so it is there to be counted up.
                if not left:
                    raise

    def _changed(self, gap_id: int, actor: Actor, change: Callable[[gaps.Gap], None]) -> Gap:
        permit(actor, Action.CLOSE_GAP)
        with self._writing() as session:
            row = _found(queries.locked(session, gap_id))
            change(row)
            session.flush()
            session.refresh(row, ("closed_by", "noted_by"))
            return of_row(row)


def _keep(session: Session, declined: Declined, actor: Actor | None, now: datetime) -> gaps.Gap:
    question = clean(declined.question).strip()
    earlier = tuple(clean(said)[:EARLIER_LENGTH] for said in declined.earlier[-EARLIER:])
    mark = gaps.fingerprint(question, earlier)
    row = queries.same(session, declined.language, mark)
    if row is None:
        row = gaps.Gap(
            question=question[: limits.QUESTION],
            earlier=list(earlier),
            fingerprint=mark,
            language=declined.language,
            times=0,
            first_asked=now,
            state=GapState.OPEN,
        )
        session.add(row)
    elif row.state is GapState.ANSWERED and row.note is None:
        # It was not answered after all, or no longer is. What was dismissed stays so.
        _reopen(row)
    row.silence = declined.silence[: limits.SHORT]
    row.nearest = clean(declined.nearest or "")[: limits.NAME] or None
    row.times += 1
    row.last_asked = now
    session.flush()
    if actor is not None:
        _asked_by(session, row.id, actor.rep_id, now)
    if row.times == 1:
        queries.forget(session, MOST)
    return row


def _asked_by(session: Session, gap_id: int, rep_id: int, now: datetime) -> None:
    asker = queries.asker(session, gap_id, rep_id)
    if asker is None:
        asker = gaps.GapAsker(gap_id=gap_id, rep_id=rep_id, times=0)
        session.add(asker)
    asker.times += 1
    asker.last_asked = now
    session.flush()


def _close(row: gaps.Gap, state: GapState, actor: Actor, now: datetime) -> None:
    if row.state is state:
        return
    if row.state is not GapState.OPEN:
        who = row.closed_by.name if row.closed_by else say("A refresh of the sheets")
        raise Stale(
            say(
                "{who} has marked that question as {state} already.", who=who, state=term(row.state)
            )
        )
    row.state, row.closed_by_id, row.closed_at = state, actor.rep_id, now


def _note(row: gaps.Gap, text: str | None, actor: Actor, now: datetime) -> None:
    row.note = clean(text or "").strip()[: limits.QUESTION] or None
    row.noted_by_id, row.noted_at = (actor.rep_id, now) if row.note else (None, None)


def _reopen(row: gaps.Gap) -> None:
    row.state, row.closed_by_id, row.closed_at, row.sheet = GapState.OPEN, None, None, None


def _found(row: gaps.Gap | None) -> gaps.Gap:
    if row is None:
        raise NotFound(say("That question is not on the list any more."))
    return row
