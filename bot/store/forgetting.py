"""Erase one person's data: the contact, and its traces in the customer's texts and in the books.

What was done stays in the books: who changed what and when; only whom it was about is gone. The
contact's key is remembered as a digest, so that no later import of an old file brings it back.
"""

import logging
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, Table, delete, or_, select, text, update
from sqlalchemy.orm import Session

from bot.store import memory, models, revisions
from bot.store.base import Base, table_of
from bot.store.erasing import Eraser, Person
from bot.store.folding import fold
from bot.store.ledger import AuditEntry, AuditRecord, WaitingProposal
from bot.store.mapping import SHEETS
from bot.store.models import Account, Contact
from bot.store.portions import portions
from bot.store.snapshots import KINDS
from bot.store.work import UnitOfWork, translated

logger = logging.getLogger(__name__)

DOOR = "forget"
_TEXTS = ("name", "title", "summary", "next_step", "lost_reason", "reason", "answer", "note")


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many rows named the person: that referred to it, whose text did, of the books."""

    references: int
    texts: int
    audit: int
    waiting: int


def sought(engine: Engine, said: str) -> list[Person]:
    """The contacts of this id (of a file, or `dm-…`), e-mail address or name."""
    wanted = said.strip()
    query = (
        select(Contact, Account.name)
        .join(Account, Account.id == Contact.account_id)
        .where(
            or_(
                Contact.external_key == wanted,
                Contact.folded == fold(wanted),
                Contact.email.ilike(_exactly(wanted), escape="\\"),
            )
        )
        .order_by(Contact.id)
    )
    with UnitOfWork(engine).reading() as session:
        return [
            Person(
                one.id, one.external_key, one.name, one.account_id, account, one.email, one.phone
            )
            for one, account in session.execute(query)
        ]


def forget(engine: Engine, person: Person, now: datetime, *, dry_run: bool = False) -> Forgotten:
    """Erase the person everywhere in one transaction; a dry run only counts."""
    with UnitOfWork(engine).writing() as session:
        if engine.dialect.name == "sqlite":
            # What is deleted is overwritten, not only left unused.
            session.execute(text("PRAGMA secure_delete=ON"))
        found = _Forgetting(session, person, now).run()
        if dry_run:
            session.rollback()
            return found
    _settle(engine)
    logger.info("Contact %d was erased", person.number)
    return found


class _Forgetting:
    def __init__(self, session: Session, person: Person, now: datetime) -> None:
        self._session = session
        self._person = person
        self._now = now
        query = select(Contact.name).where(
            Contact.account_id == person.account_id, Contact.id != person.number
        )
        reps = session.scalars(select(models.Rep.name))
        self._eraser = Eraser(person, [*session.scalars(query), *reps])

    def run(self) -> Forgotten:
        touched = {"contact": {self._person.number}} | {
            kind: set(self._rows_of_account(kind)) for kind in self._kinds()
        }
        references = sum(self._unlink(table, column) for table, column in _pointing())
        texts = sum(self._clean(kind) for kind in self._kinds())
        for kind, numbers in touched.items():
            self._clean_memory(kind, numbers)
        audit = self._clean_books(touched)
        waiting = self._drop_proposals()
        memory.bury(self._session, "contacts", self._person.key)
        self._session.execute(delete(Contact).where(Contact.id == self._person.number))
        self._note()
        revisions.raise_all(self._session, touched)
        return Forgotten(references, texts, audit, waiting)

    def _kinds(self) -> list[str]:
        """Kinds of rows that belong to an account, the contacts aside."""
        return [k for k, m in KINDS.items() if k != "contact" and hasattr(m, "account_id")]

    def _rows_of_account(self, kind: str) -> Sequence[int]:
        model: Any = KINDS[kind]
        query = select(model.id).where(model.account_id == self._person.account_id)
        return self._session.scalars(query).all()

    def _unlink(self, table: Table, column: str) -> int:
        pointing = table.c[column] == self._person.number
        number = len(self._session.execute(select(table.c.id).where(pointing)).all())
        self._session.execute(update(table).where(pointing).values({column: None}))
        return number

    def _clean(self, kind: str) -> int:
        table = table_of(KINDS[kind])
        columns = [table.c[name] for name in _TEXTS if name in table.c]
        query = select(table.c.id, *columns)
        cleaned = 0
        for row in self._session.execute(
            query.where(table.c.account_id == self._person.account_id)
        ).mappings():
            said = {name: row[name] for name in row if name != "id" and row[name]}
            other = {name: self._eraser.text(one) for name, one in said.items()}
            if other != said:
                if "folded" in table.c and "name" in other:
                    other["folded"] = fold(other["name"])
                self._session.execute(update(table).where(table.c.id == row["id"]).values(other))
                cleaned += 1
        return cleaned

    def _clean_memory(self, kind: str, numbers: Collection[int]) -> None:
        name = next(name for name, sheet in SHEETS.items() if sheet.kind == kind)
        model: Any = KINDS[kind]
        for some in portions(numbers):
            keys = self._session.scalars(select(model.external_key).where(model.id.in_(some)))
            memory.rewrite(self._session, name, keys.all(), self._eraser.value)

    def _clean_books(self, touched: dict[str, set[int]]) -> int:
        entries: set[int] = set()
        cleaned = 0
        for kind, numbers in touched.items():
            for some in portions(numbers):
                records = select(AuditRecord).where(
                    AuditRecord.kind == kind, AuditRecord.record_id.in_(some)
                )
                for record in self._session.scalars(records):
                    entries.add(record.entry_id)
                    cleaned += self._clean_record(record)
        for some in portions(entries):
            for entry in self._session.scalars(select(AuditEntry).where(AuditEntry.id.in_(some))):
                items = [self._item(item) for item in entry.items]
                if items != entry.items:
                    entry.items = items
                    cleaned += 1
        self._session.flush()
        return cleaned

    def _clean_record(self, record: AuditRecord) -> bool:
        said = [record.before, record.after]
        if record.kind == "contact":
            # Whether the row was created or removed is still to be seen.
            other: list[Any] = [None if one is None else {} for one in said]
        else:
            other = [self._eraser.value(one) for one in said]
        changed = other != said
        record.before, record.after = other
        return changed

    def _item(self, item: dict[str, Any]) -> dict[str, Any]:
        if item.get("kind") == "contact" and item.get("id") == self._person.number:
            gone = "A person who was erased since"
            return {**item, "label": gone, "what": gone, "changes": []}
        cleaned: dict[str, Any] = self._eraser.value(item)
        return cleaned

    def _drop_proposals(self) -> int:
        """Cards and orders that speak of the person go, whether they wait or were saved."""
        dropped = 0
        for row in self._session.scalars(select(WaitingProposal)):
            said = [row.commands, row.evidence, row.preview]
            if self._eraser.value(said) != said:
                self._session.delete(row)
                dropped += 1
        self._session.flush()
        return dropped

    def _note(self) -> None:
        entry = AuditEntry(at=self._now, door=DOOR, kinds=["Forget"], items=[])
        entry.records = [AuditRecord(kind="contact", record_id=self._person.number, before={})]
        self._session.add(entry)
        self._session.flush()


def _pointing() -> Iterator[tuple[Table, str]]:
    """Every column that refers to a contact."""
    contacts = table_of(Contact)
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table is contacts:
                yield table, key.parent.name


def _exactly(said: str) -> str:
    return said.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")


def _settle(engine: Engine) -> None:
    """Let the database drop the old versions of the rows, too."""
    with (
        translated(),
        engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection,
    ):
        if engine.dialect.name == "postgresql":
            connection.execute(text("VACUUM"))
        else:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
