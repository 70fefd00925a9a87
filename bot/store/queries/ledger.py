"""Reading the books: entries, keys, proposals, deliveries, and who changed a row last."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session, aliased, joinedload

from bot.store.ledger import (
    AuditEntry,
    AuditRecord,
    Delivery,
    IdempotencyKey,
    WaitingProposal,
)


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


def seen(session: Session, key: str) -> bool:
    return session.get(Delivery, key) is not None


def forget_deliveries(session: Session, before: datetime) -> None:
    session.execute(delete(Delivery).where(Delivery.seen_at < before))
