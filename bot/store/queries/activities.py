"""Reading activities: the newest of a rep, an account or a contact, and how many of each kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload

from bot.store.models import Activity
from bot.store.vocabulary import ActivityKind


@dataclass(frozen=True, slots=True)
class Which:
    """Activities of any of the reps, from one moment up to, but not including, another."""

    rep_ids: tuple[int, ...] | None = None
    kind: ActivityKind | None = None
    since: datetime | None = None
    until: datetime | None = None
    account_id: int | None = None
    contact_id: int | None = None


def newest(session: Session, which: Which, limit: int) -> Sequence[Activity]:
    query = select(Activity).where(*_within(which))
    query = query.order_by(Activity.occurred_at.desc(), Activity.id.desc()).limit(limit)
    whole = (Activity.account, Activity.contact, Activity.rep)
    return session.scalars(query.options(*map(joinedload, whole))).all()


def counts(session: Session, which: Which) -> list[tuple[int | None, ActivityKind, int]]:
    """How many of each kind each rep logged."""
    query = select(Activity.rep_id, Activity.kind, func.count()).where(*_within(which))
    query = query.group_by(Activity.rep_id, Activity.kind)
    return [(rep, kind, number) for rep, kind, number in session.execute(query)]


def _within(which: Which) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if which.rep_ids is not None:
        conditions.append(Activity.rep_id.in_(which.rep_ids))
    if which.kind is not None:
        conditions.append(Activity.kind == which.kind)
    if which.since is not None:
        conditions.append(Activity.occurred_at >= which.since)
    if which.until is not None:
        conditions.append(Activity.occurred_at < which.until)
    if which.account_id is not None:
        conditions.append(Activity.account_id == which.account_id)
    if which.contact_id is not None:
        conditions.append(Activity.contact_id == which.contact_id)
    return conditions
