"""Each field of a row as a person reads it."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.sales import escalations
from bot.sales.results import Change
from bot.sales.words import Words, minutes, plain
from bot.saying import say
from bot.store.aims import Preference, Quota
from bot.store.models import (
    Account,
    Activity,
    Contact,
    Escalation,
    Opportunity,
    Order,
    Rep,
    Task,
)

Described = Mapping[str, str | None]


def described(words: Words, row: object) -> Described:
    """Field → words, in the order a person would ask for them; None for what is not known."""
    return _DESCRIPTIONS[type(row)](words, row)


def changes(before: Described, after: Described) -> tuple[Change, ...]:
    """The fields whose words differ; for a new row, those that are known."""
    return tuple(
        Change(field, before.get(field), words)
        for field, words in after.items()
        if before.get(field) != words
    )


def _name(row: Account | Contact | Opportunity | Rep | None) -> str | None:
    return None if row is None else row.name


def _account(words: Words, row: Account) -> Described:
    return {
        "name": row.name,
        "phone": row.phone,
        "website": row.website,
        "employees": words.number(row.employees),
        "industry": row.industry,
        "status": plain(row.status),
        "market": row.market,
        "language": row.language,
        "owner": _name(row.owner),
    }


def _contact(_words: Words, row: Contact) -> Described:
    return {
        "name": row.name,
        "account": row.account.name,
        "title": row.title,
        "e-mail": row.email,
        "phone": row.phone,
        "role": plain(row.function),
        "calls": "do not call" if row.do_not_call else None,
        "prefers": plain(row.preferred_channel),
        "language": row.language,
    }


def _opportunity(words: Words, row: Opportunity) -> Described:
    return {
        "name": row.name,
        "account": row.account.name,
        "stage": plain(row.stage),
        "amount": words.money(row.amount, row.currency),
        "close date": words.day(row.close_date),
        "products": _lines(words, row),
        "next step": row.next_step,
        "next step due": words.day(row.next_step_due),
        "lost reason": row.lost_reason,
        "source": plain(row.source),
        "owner": _name(row.owner),
    }


def _lines(words: Words, row: Opportunity) -> str | None:
    said = []
    for line in row.lines:
        price = words.money(line.unit_price, row.currency)
        said.append(
            f"{line.quantity} \u00d7 {line.product.name}"
            + (say(" at {price}", price=price) if price else "")
        )
    return ", ".join(said) or None


def _activity(words: Words, row: Activity) -> Described:
    return {
        "kind": plain(row.kind),
        "account": row.account.name,
        "contact": _name(row.contact),
        "deal": _name(row.opportunity),
        "direction": plain(row.direction),
        "outcome": plain(row.outcome),
        "duration": minutes(row.duration_minutes),
        "sentiment": plain(row.sentiment),
        "products": ", ".join(spoken.product.name for spoken in row.products) or None,
        "summary": row.summary,
        "when": words.moment(row.occurred_at),
    }


def _task(words: Words, row: Task) -> Described:
    return {
        "title": row.title,
        "due": words.day(row.due),
        "time": None if row.at is None else words.hour(row.at),
        "account": _name(row.account),
        "deal": _name(row.opportunity),
        "owner": _name(row.owner),
        "state": "done" if row.done else "open",
    }


def _order(words: Words, row: Order) -> Described:
    goods = ", ".join(f"{item.quantity} \u00d7 {item.product.name}" for item in row.items)
    return {
        "number": row.number,
        "account": row.account.name,
        "deal": _name(row.opportunity),
        "status": plain(row.status),
        "promised for": words.day(row.promised_date),
        "delivered on": words.day(row.delivered_date),
        "items": goods or None,
    }


def _escalation(words: Words, row: Escalation) -> Described:
    return {
        "account": row.account.name,
        "reason": row.reason,
        "severity": plain(row.severity),
        "goes to": _name(row.assigned_to),
        "state": escalations.state(row).value,
        "answer": row.answer,
    }


def _quota(words: Words, row: Quota) -> Described:
    return {
        "rep": row.rep.name,
        "period": words.stretch(row.first, row.last),
        "quota": words.money(row.amount, row.currency),
    }


def _preference(_words: Words, row: Preference) -> Described:
    return {
        "language": row.language or "that of the message",
        "currency": row.currency or "that of your country",
        "digest": say("at {hour}:00", hour=row.digest_hour) if row.digest else "off",
        "notices": "on" if row.notices else "off",
    }


_DESCRIPTIONS: Mapping[type, Callable[[Words, Any], Described]] = {
    Account: _account,
    Contact: _contact,
    Opportunity: _opportunity,
    Activity: _activity,
    Task: _task,
    Order: _order,
    Escalation: _escalation,
    Quota: _quota,
    Preference: _preference,
}
