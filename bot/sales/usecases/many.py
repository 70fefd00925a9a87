"""Change several deals by one order: one entry in the audit, one undo."""

from collections.abc import Sequence
from datetime import date

from bot.sales import validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import ChangeDeals
from bot.sales.errors import Invalid
from bot.sales.permissions import Action, permit
from bot.sales.results import Change
from bot.sales.vocabulary import Role
from bot.store.models import Opportunity, Rep
from bot.store.queries import deals

MOST = 500
NAMED = 10


def change_deals(command: ChangeDeals, batch: Batch) -> Done:
    """The receipt names the first of them; a single deal is told like any other change."""
    keys = tuple(dict.fromkeys(command.opportunity_ids))
    if not 0 < len(keys) <= MOST:
        raise Invalid(f"From 1 to {MOST} deals are changed at once; these are {len(keys)}.")
    owner = None if command.owner_id is None else _seller(batch.get(Rep, command.owner_id))
    closes = command.close_date
    day = None if closes is None else validation.day(closes, "close date")
    deals.several(batch.session, keys)
    told = [_change(batch.get(Opportunity, key, to_change=True), owner, day, batch) for key in keys]
    changed = [done for done in told if done.changes]
    if len(keys) == 1 or not changed:
        return told[0]
    what = f"{_what(owner, day, batch)} {len(changed)} deals{_whither(owner, day, batch)}"
    return Done(batch.me(), what, _together(changed))


def _change(deal: Opportunity, owner: Rep | None, day: date | None, batch: Batch) -> Done:
    for action, asked in ((Action.HAND_OVER, owner), (Action.CHANGE_OPPORTUNITY, day)):
        if asked is not None:
            permit(batch.actor, action, deal.owner)
    before = batch.change(deal)
    deal.owner = owner or deal.owner
    deal.close_date = day or deal.close_date
    what = f"{_what(owner, day, batch)} {deal.name}{_whither(owner, day, batch)}"
    done = batch.done(deal, before, what)
    if not done.changes:
        return Done(deal, f"{deal.name} is as you say already", ())
    deal.updated_at = batch.now
    return done


def _seller(rep: Rep) -> Rep:
    if rep.role is Role.PRODUCT:
        raise Invalid(f"{rep.name} is of the product team and has no deals.", "owner")
    return rep


def _what(owner: Rep | None, day: date | None, batch: Batch) -> str:
    if owner is None and day is not None:
        return batch.verb("Move the close date of", "Moved the close date of")
    return batch.verb("Hand", "Handed")


def _whither(owner: Rep | None, day: date | None, batch: Batch) -> str:
    closing = f"to {batch.words.day(day)}" if day else ""
    if owner is None:
        return f" {closing}".rstrip()
    return f" to {owner.name}" + (f", closing {batch.words.day(day)}" if day else "")


def _together(changed: Sequence[Done]) -> tuple[Change, ...]:
    """The deals by name, and what was the same in all of them."""
    names = [done.changed().label for done in changed]
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    common = set(changed[0].changes).intersection(*(done.changes for done in changed))
    same = tuple(change for change in changed[0].changes if change in common)
    return (Change("deals", None, ", ".join(names[:NAMED]) + more), *same)
