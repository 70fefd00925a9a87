"""Reading opportunities: one, those of an account, a pipeline and its sums."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.orm import Session, joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from bot.store.ledger import AuditEntry, AuditRecord, StageChange
from bot.store.models import Activity, Opportunity, OpportunityLine
from bot.store.vocabulary import Stage

Row = TypeVar("Row")
Sum = tuple[Stage, str | None, int, Decimal | None]
OPEN = tuple(stage for stage in Stage if stage.open)
CLOSED = tuple(stage for stage in Stage if not stage.open)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which deals a pipeline is about; days and amounts are included.

    `lacking` names columns that are empty; `untouched_since` keeps deals that no rep changed and
    whose customers nobody spoke to since. The `largest` come first, currency by currency.
    """

    owner_ids: tuple[int, ...]
    stages: tuple[Stage, ...] = OPEN
    closing_before: date | None = None
    closing_after: date | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    currency: str | None = None
    account_id: int | None = None
    lacking: tuple[str, ...] = ()
    untouched_since: datetime | None = None
    largest: bool = False


def whole() -> tuple[ORMOption, ...]:
    """Load what a card shows in a fixed number of queries."""
    return (
        joinedload(Opportunity.account),
        joinedload(Opportunity.owner),
        selectinload(Opportunity.lines).joinedload(OpportunityLine.product),
    )


def one(session: Session, opportunity_id: int) -> Opportunity | None:
    return session.get(Opportunity, opportunity_id, options=whole())


def of_accounts(session: Session, account_ids: Collection[int]) -> Sequence[Opportunity]:
    """The open deals of the accounts, those that close first before the others."""
    query = select(Opportunity).where(
        Opportunity.account_id.in_(account_ids), Opportunity.stage.in_(OPEN)
    )
    return session.scalars(_ordered(query).options(*whole())).all()


def names_of_account(session: Session, account_id: int) -> Collection[str]:
    """The folded names of all its deals, closed ones too."""
    query = select(Opportunity.folded).where(Opportunity.account_id == account_id)
    return frozenset(session.scalars(query))


def page(session: Session, scope: Scope, offset: int, limit: int) -> Sequence[Opportunity]:
    # Which deals is read from the index alone; only those on the page are looked at whole.
    chosen = session.scalars(_listed(scope).offset(offset).limit(limit)).all()
    found = {row.id: row for row in several(session, chosen)}
    return [found[key] for key in chosen]


def ids(session: Session, scope: Scope, limit: int) -> Sequence[int]:
    return session.scalars(_listed(scope).limit(limit)).all()


def sums(session: Session, scope: Scope) -> list[Sum]:
    """Stage, currency, number of deals and the sum of their amounts."""
    total = func.sum(Opportunity.amount, type_=Opportunity.amount.type)
    query = (
        select(Opportunity.stage, Opportunity.currency, func.count(), total)
        .where(*_within(scope))
        .group_by(Opportunity.stage, Opportunity.currency)
    )
    return [
        (stage, currency, count, sum_) for stage, currency, count, sum_ in session.execute(query)
    ]


def named(session: Session, folded: str, limit: int) -> Sequence[Opportunity]:
    """Deals of exactly this name, whatever their stage."""
    query = select(Opportunity).where(Opportunity.folded == folded)
    return session.scalars(_ordered(query).limit(limit).options(*whole())).all()


def names_of(session: Session, owner_ids: Collection[int]) -> list[tuple[int, str]]:
    """Key and folded name of the open deals of these owners."""
    query = select(Opportunity.id, Opportunity.folded).where(
        Opportunity.owner_id.in_(owner_ids), Opportunity.stage.in_(OPEN)
    )
    return [(key, name) for key, name in session.execute(query)]


def several(session: Session, ids: Collection[int]) -> Sequence[Opportunity]:
    query = select(Opportunity).where(Opportunity.id.in_(ids))
    return session.scalars(_ordered(query).options(*whole())).all()


def _within(scope: Scope) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [
        Opportunity.owner_id.in_(scope.owner_ids),
        Opportunity.stage.in_(scope.stages),
    ]
    if scope.closing_before:
        conditions.append(Opportunity.close_date <= scope.closing_before)
    if scope.closing_after:
        conditions.append(Opportunity.close_date >= scope.closing_after)
    if scope.least is not None:
        conditions.append(Opportunity.amount >= scope.least)
    if scope.most is not None:
        conditions.append(Opportunity.amount <= scope.most)
    if scope.currency is not None:
        conditions.append(Opportunity.currency == scope.currency)
    if scope.account_id is not None:
        conditions.append(Opportunity.account_id == scope.account_id)
    if scope.untouched_since is not None:
        conditions += _untouched(scope.untouched_since)
    return [*conditions, *(getattr(Opportunity, column).is_(None) for column in scope.lacking)]


def _untouched(since: datetime) -> list[ColumnElement[bool]]:
    """An import changes deals, too, but says nothing of anybody looking after them."""
    spoken = exists().where(
        Activity.account_id == Opportunity.account_id, Activity.occurred_at >= since
    )
    changed = (
        exists()
        .where(AuditRecord.kind == "opportunity", AuditRecord.record_id == Opportunity.id)
        .where(AuditRecord.entry_id == AuditEntry.id)
        .where(AuditEntry.at >= since, AuditEntry.rep_id.is_not(None))
    )
    return [~spoken, ~changed]


def _listed(scope: Scope) -> Select[int]:
    query = select(Opportunity.id).where(*_within(scope))
    if not scope.largest:
        return _ordered(query)
    amount = Opportunity.amount
    return query.order_by(amount.is_(None), Opportunity.currency, amount.desc(), Opportunity.id)


def _ordered(query: Select[Row]) -> Select[Row]:
    return query.order_by(Opportunity.close_date.is_(None), Opportunity.close_date, Opportunity.id)


def moves(session: Session, opportunity_id: int, limit: int) -> Sequence[StageChange]:
    """The last changes of the deal's stage, the oldest first."""
    query = select(StageChange).where(StageChange.opportunity_id == opportunity_id)
    query = query.order_by(StageChange.at.desc(), StageChange.id.desc()).limit(limit)
    return session.scalars(query).all()[::-1]
