"""The books beside the record: who changed what, what was seen before, what waits for a yes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.store import limits
from bot.store.base import Base, Json, Numbered, new_key
from bot.store.models import AUTOINCREMENT, OWNED, Rep
from bot.store.vocabulary import Stage


class AuditEntry(Numbered):
    """One saved change: by whom (nobody for an import), when, through which door.

    `kinds` names the commands, `items` keeps the receipt's own words. An entry that takes another
    one back names it in `undoes_id`; that key is unique, so nothing is undone twice.
    """

    __tablename__ = "audit_entries"
    __table_args__ = (Index("ix_audit_entries_rep_at", "rep_id", "at"), AUTOINCREMENT)

    rep_id: Mapped[int | None] = mapped_column(ForeignKey("reps.id"))
    at: Mapped[datetime]
    door: Mapped[str] = mapped_column(String(limits.SHORT))
    kinds: Mapped[list[Any]] = mapped_column(Json)
    items: Mapped[list[Any]] = mapped_column(Json)
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("audit_entries.id"), unique=True)

    rep: Mapped[Rep | None] = relationship()
    records: Mapped[list[AuditRecord]] = relationship(cascade=OWNED, order_by="AuditRecord.id")
    undoes: Mapped[AuditEntry | None] = relationship(
        remote_side="AuditEntry.id", back_populates="undone_by"
    )
    undone_by: Mapped[AuditEntry | None] = relationship(back_populates="undoes", uselist=False)


class AuditRecord(Numbered):
    """One row that an entry touched: the fields that changed, before and after.

    `before` is null for a row that was created, `after` for one that was removed. `version` is the
    row's version after the change, where it has one.
    """

    __tablename__ = "audit_records"
    __table_args__ = (Index("ix_audit_records_kind_record", "kind", "record_id"), AUTOINCREMENT)

    entry_id: Mapped[int] = mapped_column(ForeignKey("audit_entries.id"), index=True)
    kind: Mapped[str] = mapped_column(String(limits.SHORT))
    record_id: Mapped[int]
    before: Mapped[dict[str, Any] | None] = mapped_column(Json)
    after: Mapped[dict[str, Any] | None] = mapped_column(Json)
    version: Mapped[int | None]

    entry: Mapped[AuditEntry] = relationship(back_populates="records")


class IdempotencyKey(Base):
    """A key that a rep's order came with, and the entry that answered it."""

    __tablename__ = "idempotency_keys"

    rep_id: Mapped[int] = mapped_column(ForeignKey("reps.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(limits.NAME), primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("audit_entries.id"), index=True)
    at: Mapped[datetime] = mapped_column(index=True)


class WaitingProposal(Base):
    """Commands that a rep has not confirmed yet, or has; bound to that rep."""

    __tablename__ = "proposals"

    id: Mapped[str] = mapped_column(String(limits.KEY), primary_key=True, default=new_key)
    rep_id: Mapped[int] = mapped_column(ForeignKey("reps.id"), index=True)
    made_at: Mapped[datetime] = mapped_column(index=True)
    commands: Mapped[list[Any]] = mapped_column(Json)
    evidence: Mapped[list[Any]] = mapped_column(Json)
    preview: Mapped[list[Any]] = mapped_column(Json)
    cancelled: Mapped[bool]
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("audit_entries.id"), index=True)


class Delivery(Base):
    """A delivery from outside that was taken in, so that a second one is dropped."""

    __tablename__ = "deliveries"

    key: Mapped[str] = mapped_column(String(limits.NAME), primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(index=True)


class ImportedRecord(Base):
    """A file's record as it was last imported, to tell what the next file changes."""

    __tablename__ = "imported_records"

    list: Mapped[str] = mapped_column(String(limits.SHORT), primary_key=True)
    key: Mapped[str] = mapped_column(String(limits.KEY), primary_key=True)
    content: Mapped[dict[str, Any]] = mapped_column(Json)


class MergedAccount(Base):
    """The key of an account that is gone: files that still speak of it mean another one now."""

    __tablename__ = "merged_accounts"

    external_key: Mapped[str] = mapped_column(String(limits.KEY), primary_key=True)
    into_key: Mapped[str] = mapped_column(String(limits.KEY), index=True)


class StageChange(Numbered):
    """A deal went from one stage to another, or was opened in its first."""

    __tablename__ = "stage_changes"
    __table_args__ = (
        Index("ix_stage_changes_opportunity_at", "opportunity_id", "at"),
        AUTOINCREMENT,
    )

    opportunity_id: Mapped[int] = mapped_column(ForeignKey("opportunities.id", ondelete="CASCADE"))
    before: Mapped[Stage | None]
    after: Mapped[Stage]
    at: Mapped[datetime]
    rep_id: Mapped[int | None] = mapped_column(ForeignKey("reps.id"), index=True)


class Revision(Base):
    """A counter a topic, raised by every change that matters to snapshots of it."""

    __tablename__ = "revisions"

    topic: Mapped[str] = mapped_column(String(limits.SHORT), primary_key=True)
    number: Mapped[int]
