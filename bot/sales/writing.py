"""The one path on which anything is written: check, change, audit, receipt, in one transaction."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.sales import codec
from bot.sales.batch import Batch
from bot.sales.commands import Command
from bot.sales.results import Actor, Changed, Receipt
from bot.sales.stage_rules import StageRules
from bot.sales.usecases.carrying_out import carry_out
from bot.store import limits, revisions
from bot.store.ledger import AuditEntry, IdempotencyKey
from bot.store.queries import ledger

UNDO_FOR = timedelta(hours=24)


def execute(
    session: Session,
    commands: Sequence[Command],
    actor: Actor,
    now: datetime,
    rules: StageRules,
    *,
    door: str,
    key: str,
) -> Receipt:
    """Carry the commands out, unless the key was answered before."""
    if known := answered(session, actor, key, now):
        return known
    batch = Batch(session, actor, now, rules, saving=True)
    done = carry_out(commands, batch)
    records = batch.save()
    entry = AuditEntry(
        rep_id=actor.rep_id,
        at=now,
        door=door,
        kinds=[codec.kind(command) for command in commands],
        items=codec.dump_items([one.changed() for one in done]),
        records=records,
    )
    return sign(session, entry, actor, key, now)


@dataclass(frozen=True, slots=True)
class Preview:
    """What commands would do, and what their deals still lack to be saved so."""

    items: tuple[Changed, ...]
    missing: tuple[str, ...]


def preview(
    session: Session,
    commands: Sequence[Command],
    actor: Actor,
    now: datetime,
    rules: StageRules,
) -> Preview:
    """The session must not be committed."""
    batch = Batch(session, actor, now, rules, saving=False)
    items = tuple(one.changed() for one in carry_out(commands, batch))
    return Preview(items, tuple(batch.missing))


def answered(session: Session, actor: Actor, key: str, now: datetime) -> Receipt | None:
    """The receipt that this key was answered with before."""
    entry = ledger.answered(session, actor.rep_id, kept(key))
    return None if entry is None else receipt(entry, now, repeated=True)


def sign(session: Session, entry: AuditEntry, actor: Actor, key: str, now: datetime) -> Receipt:
    """Add the entry, its key and the new revision numbers to the transaction."""
    session.add(entry)
    session.flush()
    session.add(IdempotencyKey(rep_id=actor.rep_id, key=kept(key), entry_id=entry.id, at=now))
    revisions.raise_all(session, {record.kind for record in entry.records})
    session.flush()
    return receipt(entry, now)


def receipt(entry: AuditEntry, now: datetime, *, repeated: bool = False) -> Receipt:
    """What the entry says; the receipt of an undo is marked as undone itself."""
    undone = entry.undoes_id is not None or entry.undone_by is not None
    until = entry.at + UNDO_FOR
    return Receipt(
        audit_id=entry.id,
        at=entry.at,
        items=codec.load_items(entry.items),
        undo_until=None if undone or until < now else until,
        undone=undone,
        repeated=repeated,
    )


def kept(key: str) -> str:
    """The key as the database holds it: a long one as its hash."""
    return key if len(key) <= limits.NAME else hashlib.sha256(key.encode()).hexdigest()
