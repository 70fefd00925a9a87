"""The rows that one order touches: found, changed and remembered as they were before."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.sales import validation, words
from bot.sales.describing import Described, changes, described
from bot.sales.errors import Incomplete, NotFound
from bot.sales.results import Actor, Change, Changed
from bot.sales.stage_rules import StageRules, lacking
from bot.sales.words import Words
from bot.saying import say
from bot.store.base import Numbered
from bot.store.ledger import AuditRecord, StageChange
from bot.store.models import Account, Opportunity, Rep
from bot.store.snapshots import Facts, differences, facts, kind_of
from bot.store.vocabulary import Stage

Row = TypeVar("Row", bound=Numbered)


@dataclass(frozen=True, slots=True)
class Done:
    """What one command did to one row, in words; the row's key is known after saving."""

    row: Numbered
    what: str
    changes: tuple[Change, ...]

    def changed(self) -> Changed:
        return Changed(
            kind=kind_of(self.row),
            id=self.row.id or 0,
            label=words.label(self.row),
            what=self.what,
            changes=self.changes,
            account_id=_account_id(self.row),
        )


class Batch:
    """One order at work on one session. With `saving` the rows it changes are locked."""

    def __init__(
        self,
        session: Session,
        actor: Actor,
        now: datetime,
        rules: StageRules,
        *,
        saving: bool,
    ) -> None:
        self.session = session
        self.actor = actor
        self.now = now
        self.rules = rules
        self.words = Words.of(actor)
        self.missing: list[str] = []
        self._saving = saving
        self._before: dict[Numbered, Facts | None] = {}
        self._removed: set[Numbered] = set()
        self._versions: dict[Numbered, int] = {}

    def get(self, model: type[Row], key: int, *, to_change: bool = False) -> Row:
        """The row of that key, or `NotFound`."""
        lock = to_change and self._saving and key not in self._held(model)
        row = self.session.get(model, key, with_for_update=lock or None)
        if row is None:
            raise NotFound(words.gone(model))
        return row

    def today(self) -> date:
        """The day it is where the actor is."""
        return self.now.astimezone(ZoneInfo(self.actor.timezone)).date()

    def me(self) -> Rep:
        return self.get(Rep, self.actor.rep_id)

    def home_currency(self) -> str:
        """The currency of an amount that was said without one."""
        return self.actor.currency or validation.home_currency(self.actor.locale)

    def told(self, order: str, fact: str, **values: object) -> str:
        """What is done: an order while it waits for a yes, a fact once it is saved."""
        return say(fact if self._saving else order, **values)

    def create(self, row: Numbered, what: str, *, unsaid: tuple[str, ...] = ()) -> Done:
        """A new row. The fields `unsaid` are as everybody expects, so no receipt tells them."""
        self.session.add(row)
        self._before[row] = None
        known = described(self.words, row)
        told = {field: said for field, said in known.items() if field not in unsaid}
        return Done(row, what, changes({}, told))

    def change(self, row: Numbered) -> Described:
        """Remember the row as it is before a change; returns it in words."""
        self.touch(row)
        return described(self.words, row)

    def touch(self, row: Numbered) -> None:
        """Remember the row as it is, for a change that no receipt tells."""
        if row not in self._before:
            self._before[row] = facts(row)

    def remove(self, row: Numbered) -> None:
        """The row leaves the record; undoing brings it back under its own key."""
        self.touch(row)
        self._removed.add(row)

    def unchanged(self, row: Numbered) -> Done:
        """Nothing was said that is not so already."""
        return Done(row, say("{name} is as you say already", name=words.label(row)), ())

    def done(self, row: Numbered, before: Described, what: str) -> Done:
        """The change of a row since `change` described it."""
        changed = changes(before, described(self.words, row))
        return Done(row, what, changed) if changed else self.unchanged(row)

    def lacks(self, deal: Opportunity, missing: tuple[str, ...]) -> None:
        """`Incomplete` when saving; a preview only notes what is still to be asked for."""
        sentence = lacking(deal.name, deal.stage, missing)
        if self._saving:
            raise Incomplete(sentence, missing, deal.id)
        self.missing += [field for field in missing if field not in self.missing]

    def version(self, deal: Opportunity) -> int:
        """The deal's version when this batch first saw it."""
        return self._versions.setdefault(deal, deal.version)

    def save(self) -> list[AuditRecord]:
        """Send the changes to the database; what the audit keeps of them."""
        self.session.flush()
        records = [
            AuditRecord(
                kind=kind_of(row),
                record_id=row.id,
                before=old,
                after=new,
                version=getattr(row, "version", None),
            )
            for row, before in self._before.items()
            for old, new in [self._difference(row, before)]
            if new != {}
        ]
        self.session.add_all(self._moves())
        for row in self._removed:
            self.session.delete(row)
        self.session.flush()
        return records

    def _moves(self) -> Iterator[StageChange]:
        """The deals that are in another stage now, or in their first."""
        for row, before in self._before.items():
            if isinstance(row, Opportunity):
                stage = None if before is None else Stage(before["stage"])
                if stage is not row.stage:
                    yield StageChange(
                        opportunity_id=row.id,
                        before=stage,
                        after=row.stage,
                        at=self.now,
                        rep_id=self.actor.rep_id,
                    )

    def _difference(self, row: Numbered, before: Facts | None) -> tuple[Facts | None, Facts | None]:
        if row in self._removed:
            return before, None
        now = facts(row)
        return (None, now) if before is None else differences(before, now)

    def _held(self, model: type[Numbered]) -> set[int]:
        return {row.id for row in self._before if isinstance(row, model)}


def _account_id(row: Numbered) -> int | None:
    if isinstance(row, Account):
        return row.id
    account = getattr(row, "account", None)
    return account.id if isinstance(account, Account) else None
