"""Reading the books: entries, keys, proposals, deliveries, and who changed a row last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session, aliased, joinedload

from bot.store.ledger import (
    AuditEntry,
    AuditRecord,
    Delivery,
    IdempotencyKey,
    WaitingProposal,
)
from bot.store.portions import portions

WINDOW = 200  # entries whose transactions may end in another order than they began
MOST_NEWS = 5_000


@dataclass(frozen=True, slots=True)
class Seen:
    """The newest entry that was looked at, and which of those shortly before it were there."""

    newest: int
    recent: frozenset[int]


@dataclass(frozen=True, slots=True)
class News:
    """The rows of one kind that changed since something was seen."""

    record_ids: frozenset[int]
    seen: Seen


def seen_so_far(session: Session) -> Seen:
    newest = session.scalar(select(func.max(AuditEntry.id))) or 0
    recent = session.scalars(select(AuditEntry.id).where(AuditEntry.id > newest - WINDOW))
    return Seen(newest, frozenset(recent))


def news(session: Session, kind: str, seen: Seen) -> News | None:
    """What changed since; None if that is too much to name, as after an import."""
    query = select(AuditEntry.id, AuditEntry.rep_id).where(AuditEntry.id > seen.newest - WINDOW)
    rows = session.execute(query.order_by(AuditEntry.id).limit(MOST_NEWS + 1)).all()
    entries = [row for row in rows if row.id not in seen.recent]
    # The new rows of an import are not told one by one.
    if len(rows) > MOST_NEWS or any(row.rep_id is None for row in entries):
        return None
    changed: set[int] = set()
    for some in portions(row.id for row in entries):
        records = select(AuditRecord.kind, AuditRecord.record_id)
        for one in session.execute(records.where(AuditRecord.entry_id.in_(some))):
            if one.kind == kind:
                changed.add(one.record_id)
    newest = max([seen.newest, *(row.id for row in entries)])
    recent = frozenset(row.id for row in rows if row.id > newest - WINDOW)
    return News(frozenset(changed), Seen(newest, recent))


def answered(session: Session, rep_id: int, key: str) -> AuditEntry | None:
    """The entry that this key of the rep's was answered with before."""
    return session.scalar(
        select(AuditEntry)
        .join(IdempotencyKey, IdempotencyKey.entry_id == AuditEntry.id)
        .where(IdempotencyKey.rep_id == rep_id, IdempotencyKey.key == key)
        .options(joinedload(AuditEntry.undone_by))
    )


def locked_entry(session: Session, entry_id: int) -> AuditEntry | None:
    """The entry as it is now, kept from others until the transaction ends."""
    return session.get(AuditEntry, entry_id, with_for_update=True, populate_existing=True)


def own_changes(session: Session, rep_id: int, limit: int) -> Sequence[AuditEntry]:
    """The rep's entries without the undos themselves, the newest first."""
    return session.scalars(
        select(AuditEntry)
        .where(AuditEntry.rep_id == rep_id, AuditEntry.undoes_id.is_(None))
        .order_by(AuditEntry.id.desc())
        .limit(limit)
        .options(joinedload(AuditEntry.undone_by))
    ).all()


def last_undoable(session: Session, rep_id: int, since: datetime) -> int | None:
    """The key of the rep's newest entry after `since` that is no undo and was not undone."""
    undo = aliased(AuditEntry)
    return session.scalar(
        select(AuditEntry.id)
        .where(
            AuditEntry.rep_id == rep_id,
            AuditEntry.at >= since,
            AuditEntry.undoes_id.is_(None),
            ~exists().where(undo.undoes_id == AuditEntry.id),
        )
        .order_by(AuditEntry.id.desc())
        .limit(1)
    )


def later_changes(
    session: Session, kind: str, record_id: int, *, after_entry: int = 0, after_version: int = 0
) -> Sequence[AuditRecord]:
    """What was done to a row after an entry, or after one of its versions; the newest first."""
    return session.scalars(
        select(AuditRecord)
        .join(AuditRecord.entry)
        .where(
            AuditRecord.kind == kind,
            AuditRecord.record_id == record_id,
            AuditRecord.entry_id > after_entry,
            AuditRecord.version > after_version if after_version else AuditRecord.id > 0,
        )
        .order_by(AuditRecord.id.desc())
        .limit(10)
        .options(joinedload(AuditRecord.entry).joinedload(AuditEntry.rep))
    ).all()


def proposal(session: Session, proposal_id: str, *, lock: bool = False) -> WaitingProposal | None:
    return session.get(WaitingProposal, proposal_id, with_for_update=lock or None)


def proposal_of(session: Session, entry_id: int) -> WaitingProposal | None:
    """The proposal that an entry saved."""
    return session.scalar(select(WaitingProposal).where(WaitingProposal.entry_id == entry_id))


def newest_proposal(session: Session, rep_id: int, since: datetime) -> WaitingProposal | None:
    return session.scalar(
        select(WaitingProposal)
        .where(WaitingProposal.rep_id == rep_id, WaitingProposal.made_at >= since)
        .order_by(WaitingProposal.made_at.desc())
        .limit(1)
    )


def seen(session: Session, key: str) -> bool:
    return session.get(Delivery, key) is not None


def forget_deliveries(session: Session, before: datetime) -> None:
    session.execute(delete(Delivery).where(Delivery.seen_at < before))
