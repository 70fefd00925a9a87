"""Log a call, an e-mail or a meeting."""

from collections.abc import Mapping
from datetime import datetime

from bot.sales import calling, validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import LogActivity
from bot.sales.errors import Invalid
from bot.sales.permissions import Action, permit
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
    minutes = command.duration_minutes
    if minutes is not None:
        validation.whole(minutes, "duration in minutes", limits.LONGEST_MINUTES)
    activity = Activity(
        kind=command.kind,
        direction=command.direction,
        account=account,
        contact=_contact(command.contact_id, account, batch),
        opportunity=deal_of(command.opportunity_id, account, batch),
        rep=batch.me(),
        occurred_at=_occurred(command, batch),
        outcome=command.outcome,
        duration_minutes=minutes,
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


def _occurred(command: LogActivity, batch: Batch) -> datetime:
    if command.occurred_at is None:
        return batch.now
    return validation.occurred(command.occurred_at, batch.now, batch.actor.timezone)


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
