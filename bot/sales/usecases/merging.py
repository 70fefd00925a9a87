"""Make two accounts one: everything of the first goes to the second."""

from collections.abc import Callable, Mapping

from bot.sales.batch import Batch, Done
from bot.sales.commands import MergeAccounts
from bot.sales.errors import Invalid
from bot.sales.permissions import Action, permit
from bot.sales.results import Change
from bot.saying import later, many, say
from bot.store.folding import fold
from bot.store.models import Account, AccountAlias
from bot.store.queries import merges

MOST = 5000
_COUNTED: Mapping[str, Callable[[int], str]] = {
    "Contact": lambda number: many(number, "{n:,} contact", "{n:,} contacts"),
    "Opportunity": lambda number: many(number, "{n:,} deal", "{n:,} deals"),
    "Activity": lambda number: many(number, "{n:,} activity", "{n:,} activities"),
    "Task": lambda number: many(number, "{n:,} task", "{n:,} tasks"),
    "Order": lambda number: many(number, "{n:,} order", "{n:,} orders"),
    "Escalation": lambda number: many(number, "{n:,} escalation", "{n:,} escalations"),
}
_FILLED = ("industry", "employees", "website", "phone", "market", "language", "owner")


def merge_accounts(command: MergeAccounts, batch: Batch) -> Done:
    """One entry and one undo, however much is moved."""
    if command.account_id == command.into_id:
        raise Invalid(say("That is one and the same account."), "into")
    gone = batch.get(Account, command.account_id, to_change=True)
    kept = batch.get(Account, command.into_id, to_change=True)
    for account in (gone, kept):
        permit(batch.actor, Action.MERGE_ACCOUNTS, account.owner)
    if merges.count(batch.session, gone.id) > MOST:
        raise Invalid(
            say(
                "{gone} has more than {most:,} records; merge it the other way round.",
                gone=gone.name,
                most=MOST,
            )
        )
    before = batch.change(kept)
    moved = _move(gone, kept, batch)
    _complete(kept, gone)
    _call(kept, gone)
    merges.remember(batch.session, gone.external_key, kept.external_key)
    batch.remove(gone)
    what = batch.told(
        later("Merge {gone} into {kept}"),
        later("Merged {gone} into {kept}"),
        gone=gone.name,
        kept=kept.name,
    )
    changes = (
        Change("also called", None, gone.name),
        *([Change("moved", None, moved)] if moved else []),
        *batch.done(kept, before, what).changes,
    )
    return Done(kept, what, changes)


def _move(gone: Account, kept: Account, batch: Batch) -> str:
    """Everything that belongs to the account; how much of what that was."""
    told = []
    for model, rows in merges.belonging(batch.session, gone.id):
        for row in rows:
            batch.touch(row)
            row.account = kept
            if hasattr(row, "updated_at"):
                row.updated_at = batch.now
        if rows:
            told.append(_COUNTED[model.__name__](len(rows)))
    return ", ".join(told)


def _complete(kept: Account, gone: Account) -> None:
    """What is known of the one that goes fills the gaps of the one that stays."""
    for field in _FILLED:
        if getattr(kept, field) is None:
            setattr(kept, field, getattr(gone, field))


def _call(kept: Account, gone: Account) -> None:
    """The one that stays is found by the names of both."""
    known = {kept.folded, *(alias.folded for alias in kept.aliases)}
    for name in (gone.name, *(alias.name for alias in gone.aliases)):
        if fold(name) not in known:
            known.add(fold(name))
            kept.aliases.append(AccountAlias(name=name, folded=fold(name)))
