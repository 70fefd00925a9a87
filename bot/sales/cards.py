"""Rows as the plain values that views show."""

import dataclasses
from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy.orm import Session

from bot.sales import calling
from bot.sales import escalations as rules
from bot.sales.errors import NotFound
from bot.sales.results import (
    AccountCard,
    ActivityLine,
    Actor,
    ContactCard,
    ContactLine,
    EscalationCard,
    EscalationLine,
    Money,
    OpportunityCard,
    OpportunityLine,
    OrderLine,
    StageMove,
    TaskLine,
)
from bot.sales.words import gone
from bot.store.models import Account, Activity, Contact, Escalation, Opportunity, Order, Rep, Task
from bot.store.queries import accounts, activities, contacts, deals, escalations
from bot.store.queries.activities import Which

Shown = TypeVar("Shown")
Row = TypeVar("Row")

CONTACTS = 20
ACTIVITIES = 5
TASKS = 10
ORDERS = 10
MOVES = 8
ESCALATIONS = 5


def account_card(session: Session, account_id: int) -> AccountCard:
    """The customer with the open deals, the last activities, what is to do and on its way."""
    row = _there(accounts.one(session, account_id), Account)
    return _shown(
        AccountCard,
        row,
        owner=_name(row.owner),
        contacts=contact_lines(session, row.id),
        opportunities=open_deals(session, row.id),
        activities=tuple(
            map(activity_line, activities.newest(session, Which(account_id=row.id), ACTIVITIES))
        ),
        tasks=task_lines(session, accounts.tasks(session, row.id, TASKS)),
        orders=tuple(order_line(one) for one in accounts.orders(session, row.id, ORDERS)),
        escalations=tuple(
            _shown(EscalationLine, one)
            for one in accounts.escalations(session, row.id, ESCALATIONS)
        ),
    )


def account_name(session: Session, account_id: int) -> str:
    return _there(accounts.one(session, account_id), Account).name


def opportunity_card(session: Session, opportunity_id: int) -> OpportunityCard:
    row = _there(deals.one(session, opportunity_id), Opportunity)
    moves = (_shown(StageMove, one) for one in deals.moves(session, row.id, MOVES))
    return dataclasses.replace(deal_card(row), moves=tuple(moves))


def open_deals(session: Session, account_id: int) -> tuple[OpportunityCard, ...]:
    return tuple(deal_card(row) for row in deals.of_accounts(session, [account_id]))


def deal_card(row: Opportunity) -> OpportunityCard:
    return _shown(
        OpportunityCard,
        row,
        account=row.account.name,
        owner=_name(row.owner),
        value=None if row.amount is None else Money(row.amount, row.currency or ""),
        lines=tuple(_shown(OpportunityLine, one, product=one.product.name) for one in row.lines),
    )


def contact_lines(session: Session, account_id: int) -> tuple[ContactLine, ...]:
    return tuple(
        _shown(ContactLine, row) for row in accounts.contacts(session, account_id, CONTACTS)
    )


def escalation_card(session: Session, escalation_id: int, actor: Actor) -> EscalationCard:
    row = _there(escalations.one(session, escalation_id), Escalation)
    return escalated(row, actor)


def escalated(row: Escalation, actor: Actor) -> EscalationCard:
    return _shown(
        EscalationCard,
        row,
        account=row.account.name,
        state=rules.state(row),
        opened_by=_name(row.opened_by),
        assigned_to=_name(row.assigned_to),
        mine=row.assigned_to_id == actor.rep_id,
        may_answer=row.closed_at is None and rules.may_answer(actor, row),
        may_close=row.closed_at is None and rules.may_close(actor, row),
    )


def contact_card(session: Session, contact_id: int) -> ContactCard:
    row = _there(contacts.one(session, contact_id), Contact)
    said = tuple(map(activity_line, activities.newest(session, Which(contact_id=row.id), 3)))
    return _shown(ContactCard, row, account=row.account.name, activities=said)


def task(session: Session, task_id: int) -> TaskLine:
    row = _there(session.get(Task, task_id), Task)
    (line,) = task_lines(session, [row])
    return line


def task_lines(session: Session, rows: Sequence[Task]) -> tuple[TaskLine, ...]:
    barred = calling.barred(session, rows)
    return tuple(
        _shown(
            TaskLine,
            row,
            account=_name(row.account),
            owner=_name(row.owner),
            barred=barred.get(row.id),
        )
        for row in rows
    )


def order_line(row: Order) -> OrderLine:
    return _shown(OrderLine, row, account=row.account.name, items=())


def whole_order(row: Order) -> OrderLine:
    """With what was ordered."""
    items = tuple(
        _shown(OpportunityLine, one, product=one.product.name, unit_price=None) for one in row.items
    )
    return dataclasses.replace(order_line(row), items=items)


def activity_line(row: Activity) -> ActivityLine:
    contact, rep = _name(row.contact), _name(row.rep)
    return _shown(ActivityLine, row, contact=contact, rep=rep, account=row.account.name)


def _there(row: Row | None, model: type[Row]) -> Row:
    if row is None:
        raise NotFound(gone(model))
    return row


def _shown(kind: type[Shown], row: object, **other: object) -> Shown:
    """The row as that kind of value: each field from the column of its name, or from `other`."""
    assert dataclasses.is_dataclass(kind)
    names = (field.name for field in dataclasses.fields(kind) if field.name not in other)
    same = {name: getattr(row, name) for name in names if hasattr(row, name)}
    return kind(**same, **other)


def _name(row: Account | Contact | Rep | None) -> str | None:
    return None if row is None else row.name
