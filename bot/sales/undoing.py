"""Take a change back: every field as it was, unless somebody touched the same since."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from bot.sales import codec, words
from bot.sales.describing import changes, described
from bot.sales.errors import NotFound, NothingToUndo, Refused
from bot.sales.results import Actor, Change, Changed, Receipt
from bot.sales.terms import term
from bot.sales.words import Words
from bot.sales.writing import UNDO_FOR, answered, receipt, sign
from bot.saying import say
from bot.store.base import Numbered
from bot.store.ledger import AuditEntry, AuditRecord, StageChange
from bot.store.models import Account, Opportunity
from bot.store.queries import ledger, merges, references
from bot.store.snapshots import KINDS, facts, restore
from bot.store.vocabulary import Stage

UNDO = "Undo"


def undo(
    session: Session, actor: Actor, now: datetime, *, key: str, audit_id: int | None
) -> Receipt:
    """Undo the entry named, or the actor's last one; one that was undone answers as before."""
    if known := answered(session, actor, key, now):
        return known
    entry = _chosen(session, actor, now, audit_id)
    if entry.undone_by is not None:
        return receipt(entry.undone_by, now, repeated=True)
    _check(entry, actor, now)
    said = Words.of(actor)
    back = [_bring_back(session, record, said) for record in entry.records if record.after is None]
    rows = [(record, _row(session, record)) for record in entry.records if record.after is not None]
    for record, row in rows:
        _refuse_if_changed(session, entry, record, row)
    leaving = [row for record, row in rows if record.before is None]
    for row in leaving:
        _refuse_if_needed(session, row, leaving)
    taken_back = [_take_back(session, record, row, now, actor) for record, row in reversed(rows)]
    session.flush()
    taken_back = [*back, *taken_back]
    shown = _seen(entry, [changed for changed, _ in taken_back])
    undoing = AuditEntry(
        rep_id=actor.rep_id,
        at=now,
        door=entry.door,
        kinds=[UNDO],
        items=codec.dump_items(shown),
        records=[kept for _, kept in taken_back],
        undoes_id=entry.id,
    )
    for record in undoing.records:
        record.version = _version(session, record)
    return sign(session, undoing, actor, key, now)


def _chosen(session: Session, actor: Actor, now: datetime, audit_id: int | None) -> AuditEntry:
    if audit_id is None:
        audit_id = ledger.last_undoable(session, actor.rep_id, now - UNDO_FOR)
        if audit_id is None:
            raise NothingToUndo(say("There is no change of yours from the last 24 hours to undo."))
    entry = ledger.locked_entry(session, audit_id)
    if entry is None:
        raise NotFound(say("That change is not in the record."))
    if entry.rep_id != actor.rep_id:
        who = entry.rep.name if entry.rep else say("an import")
        raise Refused(
            say("That change was made by {who}; only the one who made it can undo it.", who=who)
        )
    return entry


def _check(entry: AuditEntry, actor: Actor, now: datetime) -> None:
    if entry.undoes_id is not None:
        raise NothingToUndo(say("An undo cannot be undone; make the change again instead."))
    if entry.at + UNDO_FOR < now:
        when = Words.of(actor).moment(entry.at)
        raise NothingToUndo(
            say("That change is of {when}; after 24 hours it cannot be undone.", when=when)
        )


def _row(session: Session, record: AuditRecord) -> Numbered:
    row = session.get(KINDS[record.kind], record.record_id, with_for_update=True)
    if row is None:
        raise Refused(
            say(
                "That {kind} was removed since; there is nothing to undo.",
                kind=term(words.called(KINDS[record.kind])),
            )
        )
    return row


def _refuse_if_changed(
    session: Session, entry: AuditEntry, record: AuditRecord, row: Numbered
) -> None:
    now = facts(row)
    touched = [field for field, value in (record.after or {}).items() if now[field] != value]
    if not touched:
        return
    later = ledger.later_changes(session, record.kind, record.record_id, after_entry=entry.id)
    reps = (found.entry.rep for found in later if found.entry.rep)
    rep = next(reps, None)
    who = say("somebody") if rep is None else rep.name
    if rep is not None and rep.id == entry.rep_id:
        who = say("you")
    told = [field for field in touched if field != "folded"] or touched
    named = (term(field.removesuffix("_id").replace("_", " ")) for field in told)
    fields = ", ".join(sorted(named))
    raise Refused(
        say(
            "{label} cannot be put back: {who} changed it since ({fields}). Change it by "
            "hand instead.",
            label=words.label(row),
            who=who,
            fields=fields,
        )
    )


def _refuse_if_needed(session: Session, row: Numbered, leaving: list[Numbered]) -> None:
    kind = references.pointing_at(session, row, leaving)
    if kind is not None:
        called = words.called(KINDS[kind])
        sentence = (
            say("{label} cannot be removed again: an {kind} refers to it since.")
            if called[0] in "aeiou"
            else say("{label} cannot be removed again: a {kind} refers to it since.")
        )
        raise Refused(sentence.format(label=words.label(row), kind=term(called)))


def _take_back(
    session: Session, record: AuditRecord, row: Numbered, now: datetime, actor: Actor
) -> tuple[Changed, AuditRecord]:
    said = Words.of(actor)
    name, before = words.label(row), described(said, row)
    account = getattr(row, "account_id", row.id if record.kind == "account" else None)
    kept = AuditRecord(kind=record.kind, record_id=row.id, before=record.after, after=record.before)
    if record.before is None:
        session.delete(row)
        return Changed(
            record.kind, row.id, name, say("{name} (removed again)", name=name), (), account
        ), kept
    if isinstance(row, Opportunity) and "stage" in record.before:
        session.add(
            StageChange(
                opportunity_id=row.id,
                before=row.stage,
                after=Stage(record.before["stage"]),
                at=now,
                rep_id=actor.rep_id,
            )
        )
    restore(row, record.before)
    if hasattr(row, "updated_at"):
        row.updated_at = now
    session.flush()
    session.expire(row)
    differences = changes(before, described(said, row))
    what = say("{name} is as it was before", name=name)
    return Changed(record.kind, row.id, name, what, differences, account), kept


def _bring_back(session: Session, record: AuditRecord, said: Words) -> tuple[Changed, AuditRecord]:
    """The row that was removed, under its own key."""
    assert record.before is not None
    row = KINDS[record.kind](id=record.record_id)
    restore(row, record.before)
    session.add(row)
    session.flush()
    if isinstance(row, Account):
        merges.forget(session, row.external_key)
    name = words.label(row)
    account = row.id if record.kind == "account" else None
    told = changes({}, described(said, row))
    kept = AuditRecord(kind=record.kind, record_id=row.id, before=None, after=record.before)
    return Changed(record.kind, row.id, name, say("{name} is back", name=name), told, account), kept


def _seen(entry: AuditEntry, taken_back: list[Changed]) -> list[Changed]:
    """Of a change of many rows only those that its receipt told, and those that come back.

    Where the receipt told none of them, what it said of them all is taken back in its words.
    """
    items = codec.load_items(entry.items)
    told = {(item.kind, item.id) for item in items}
    gone = {(record.kind, record.record_id) for record in entry.records if record.after is None}
    shown = [one for one in taken_back if (one.kind, one.id) in told | gone]
    return shown or [replace(item, changes=tuple(map(_turned, item.changes))) for item in items]


def _turned(change: Change) -> Change:
    return Change(change.field, change.after, change.before)


def _version(session: Session, record: AuditRecord) -> int | None:
    row = session.get(KINDS[record.kind], record.record_id)
    return None if row is None else getattr(row, "version", None)
