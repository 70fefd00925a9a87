"""Rows as the plain values that views show."""

import dataclasses
from collections.abc import Sequence

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
from bot.store.models import Account, Activity, Contact, Escalation, Opportunity, Order, Rep, Task
from bot.store.queries import accounts, contacts, deals, escalations

CONTACTS = 20
ACTIVITIES = 5
TASKS = 10
ORDERS = 10
MOVES = 8
ESCALATIONS = 5


def account_card(session: Session, account_id: int) -> AccountCard:
    """The customer with the open deals, the last activities, what is to do and on its way."""
    row = accounts.one(session, account_id)
    if row is None:
        raise NotFound("That account is not in the record any more.")
    return AccountCard(
        id=row.id,
        name=row.name,
        industry=row.industry,
        employees=row.employees,
        website=row.website,
        phone=row.phone,
        status=row.status,
        owner=_name(row.owner),
        contacts=contact_lines(session, row.id),
        opportunities=open_deals(session, row.id),
        activities=tuple(
            _activity(one) for one in accounts.activities(session, row.id, ACTIVITIES)
        ),
        tasks=task_lines(session, accounts.tasks(session, row.id, TASKS)),
        orders=tuple(order_line(one) for one in accounts.orders(session, row.id, ORDERS)),
        escalations=tuple(
            _escalation(one) for one in accounts.escalations(session, row.id, ESCALATIONS)
        ),
    )


def opportunity_card(session: Session, opportunity_id: int) -> OpportunityCard:
    row = deals.one(session, opportunity_id)
    if row is None:
        raise NotFound("That deal is not in the record any more.")
    moves = (
        StageMove(one.before, one.after, one.at) for one in deals.moves(session, row.id, MOVES)
    )
    return dataclasses.replace(deal_card(row), moves=tuple(moves))


def open_deals(session: Session, account_id: int) -> tuple[OpportunityCard, ...]:
    return tuple(deal_card(row) for row in deals.of_accounts(session, [account_id]))


def deal_card(row: Opportunity) -> OpportunityCard:
    return OpportunityCard(
        id=row.id,
        name=row.name,
        account_id=row.account_id,
        account=row.account.name,
        owner=_name(row.owner),
        stage=row.stage,
        value=None if row.amount is None else Money(row.amount, row.currency or ""),
        close_date=row.close_date,
        next_step=row.next_step,
        lost_reason=row.lost_reason,
        lines=tuple(
            OpportunityLine(line.product.name, line.quantity, line.unit_price, line.product_id)
            for line in row.lines
        ),
        version=row.version,
        updated_at=row.updated_at,
        next_step_due=row.next_step_due,
        currency=row.currency,
    )


def contact_lines(session: Session, account_id: int) -> tuple[ContactLine, ...]:
    return tuple(
        ContactLine(row.id, row.name, row.title, row.email, row.phone, row.do_not_call)
        for row in accounts.contacts(session, account_id, CONTACTS)
    )


def escalation_card(session: Session, escalation_id: int, actor: Actor) -> EscalationCard:
    row = escalations.one(session, escalation_id)
    if row is None:
        raise NotFound("That escalation is not in the record any more.")
    return escalated(row, actor)


def escalated(row: Escalation, actor: Actor) -> EscalationCard:
    return EscalationCard(
        id=row.id,
        account_id=row.account_id,
        account=row.account.name,
        reason=row.reason,
        severity=row.severity,
        state=rules.state(row),
        opened_at=row.opened_at,
        opened_by=_name(row.opened_by),
        assigned_to=_name(row.assigned_to),
        answer=row.answer,
        mine=row.assigned_to_id == actor.rep_id,
        may_answer=row.closed_at is None and rules.may_answer(actor, row),
        may_close=row.closed_at is None and rules.may_close(actor, row),
    )


def contact_card(session: Session, contact_id: int) -> ContactCard:
    row = contacts.one(session, contact_id)
    if row is None:
        raise NotFound("That contact is not in the record any more.")
    return ContactCard(
        id=row.id,
        name=row.name,
        account_id=row.account_id,
        account=row.account.name,
        title=row.title,
        email=row.email,
        phone=row.phone,
        function=row.function,
        do_not_call=row.do_not_call,
        preferred_channel=row.preferred_channel,
        language=row.language,
        activities=tuple(_activity(one) for one in contacts.activities(session, row.id, 3)),
    )


def task(session: Session, task_id: int) -> TaskLine:
    row = session.get(Task, task_id)
    if row is None:
        raise NotFound("That task is not in the record any more.")
    (line,) = task_lines(session, [row])
    return line


def task_lines(session: Session, rows: Sequence[Task]) -> tuple[TaskLine, ...]:
    barred = calling.barred(session, rows)
    return tuple(_task_line(row, barred.get(row.id)) for row in rows)


def _task_line(row: Task, barred: str | None) -> TaskLine:
    return TaskLine(row.id, row.title, row.due, row.at, row.done, _name(row.account), barred)


def order_line(row: Order) -> OrderLine:
    return OrderLine(
        id=row.id,
        number=row.number,
        account=row.account.name,
        status=row.status,
        promised_date=row.promised_date,
        delivered_date=row.delivered_date,
    )


def whole_order(row: Order) -> OrderLine:
    """With what was ordered."""
    items = tuple(
        OpportunityLine(one.product.name, one.quantity, None, one.product_id) for one in row.items
    )
    return dataclasses.replace(order_line(row), items=items)


def _activity(row: Activity) -> ActivityLine:
    return ActivityLine(
        id=row.id,
        kind=row.kind,
        direction=row.direction,
        outcome=row.outcome,
        sentiment=row.sentiment,
        occurred_at=row.occurred_at,
        duration_minutes=row.duration_minutes,
        contact=_name(row.contact),
        rep=_name(row.rep),
        summary=row.summary,
    )


def _escalation(row: Escalation) -> EscalationLine:
    return EscalationLine(row.id, row.reason, row.severity, row.opened_at, row.closed_at is None)


def _name(row: Account | Contact | Rep | None) -> str | None:
    return None if row is None else row.name
