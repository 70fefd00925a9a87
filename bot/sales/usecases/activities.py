"""Log a call, an e-mail or a meeting, and put one right."""

from collections.abc import Mapping
from datetime import datetime

from bot.sales import calling, validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import LogActivity, UpdateActivity
from bot.sales.errors import Invalid
from bot.sales.permissions import Action, permit
from bot.sales.words import label
from bot.saying import later, say
from bot.store import limits
from bot.store.models import Account, Activity, ActivityProduct, Contact, Opportunity, Product
from bot.store.vocabulary import ActivityKind

_TOLD: Mapping[ActivityKind, tuple[str, str]] = {
    ActivityKind.CALL: (later("Log a call with {account}"), later("Logged a call with {account}")),
    ActivityKind.EMAIL: (
        later("Log an e-mail with {account}"),
        later("Logged an e-mail with {account}"),
    ),
    ActivityKind.MEETING: (
        later("Log a meeting with {account}"),
        later("Logged a meeting with {account}"),
    ),
}


def log_activity(command: LogActivity, batch: Batch) -> Done:
    permit(batch.actor, Action.LOG_ACTIVITY)
    account = batch.get(Account, command.account_id)
    activity = Activity(
        kind=command.kind,
        direction=command.direction,
        account=account,
        contact=_contact(command.contact_id, account, batch),
        opportunity=deal_of(command.opportunity_id, account, batch),
        rep=batch.me(),
        occurred_at=_occurred(command.occurred_at, batch),
        outcome=command.outcome,
        duration_minutes=_minutes(command.duration_minutes),
        sentiment=command.sentiment,
        summary=None if command.summary is None else validation.text(command.summary, "summary"),
        products=[
            ActivityProduct(product=batch.get(Product, key))
            for key in dict.fromkeys(command.product_ids)
        ],
    )
    what = batch.told(*_TOLD[command.kind], account=account.name)
    what += calling.note_on(activity)
    return batch.create(activity, what, unsaid=() if command.occurred_at else ("when",))


def update_activity(command: UpdateActivity, batch: Batch) -> Done:
    activity = batch.get(Activity, command.activity_id, to_change=True)
    permit(batch.actor, Action.CHANGE_ACTIVITY, activity.rep)
    before = batch.change(activity)
    account = activity.account
    if command.account_id not in (None, account.id):
        account = batch.get(Account, command.account_id)
        activity.account, activity.contact, activity.opportunity = account, None, None
    if command.contact_id is not None:
        activity.contact = _contact(command.contact_id, account, batch)
    for field in _PUT_RIGHT:
        said = getattr(command, field)
        setattr(activity, field, getattr(activity, field) if said is None else said)
    if command.duration_minutes is not None:
        activity.duration_minutes = _minutes(command.duration_minutes)
    if command.summary is not None:
        activity.summary = validation.text(command.summary, "summary")
    if command.occurred_at is not None:
        activity.occurred_at = _occurred(command.occurred_at, batch)
    what = batch.told(later("Put right: {what}"), later("Put right: {what}"), what=label(activity))
    return batch.done(activity, before, what + calling.note_on(activity))


_PUT_RIGHT = ("kind", "direction", "outcome", "sentiment")


def _minutes(number: int | None) -> int | None:
    if number is not None:
        validation.whole(number, "duration in minutes", limits.LONGEST_MINUTES)
    return number


def _occurred(said: datetime | None, batch: Batch) -> datetime:
    if said is None:
        return batch.now
    return validation.occurred(said, batch.now, batch.actor.timezone)


def _contact(key: int | None, account: Account, batch: Batch) -> Contact | None:
    if key is None:
        return None
    contact = batch.get(Contact, key)
    if contact.account_id != account.id:
        raise Invalid(
            say(
                "{contact} is a contact of {account}, not of {other}.",
                contact=contact.name,
                account=contact.account.name,
                other=account.name,
            ),
            "contact",
        )
    return contact


def deal_of(key: int | None, account: Account, batch: Batch) -> Opportunity | None:
    """The deal, if it is one of that account's; None where none was named."""
    if key is None:
        return None
    deal = batch.get(Opportunity, key)
    if deal.account_id != account.id:
        raise Invalid(
            say(
                "The deal {deal} belongs to {account}, not to {other}.",
                deal=deal.name,
                account=deal.account.name,
                other=account.name,
            ),
            "opportunity",
        )
    return deal
