"""Change several deals by one order: one entry in the audit, one undo."""

from collections.abc import Sequence
from datetime import date

from bot.sales import validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import ChangeDeals
from bot.sales.errors import Invalid
from bot.sales.permissions import Action, permit
from bot.sales.results import Change
from bot.saying import later, many, say
from bot.store.models import Opportunity, Rep
from bot.store.queries import deals
from bot.store.vocabulary import Role

MOST = 500
NAMED = 10


def change_deals(command: ChangeDeals, batch: Batch) -> Done:
    """The receipt names the first of them; a single deal is told like any other change."""
    keys = tuple(dict.fromkeys(command.opportunity_ids))
    if not 0 < len(keys) <= MOST:
        raise Invalid(
            say(
                "From 1 to {most} deals are changed at once; these are {n}.", most=MOST, n=len(keys)
            )
        )
    owner = None if command.owner_id is None else seller(batch.get(Rep, command.owner_id))
    closes = command.close_date
    day = None if closes is None else validation.day(closes, "close date")
    deals.several(batch.session, keys)
    told = [_change(batch.get(Opportunity, key, to_change=True), owner, day, batch) for key in keys]
    changed = [done for done in told if done.changes]
    if len(keys) == 1 or not changed:
        return told[0]
    all_of_them = many(len(changed), "{n} deal", "{n} deals")
    return Done(batch.me(), _what(all_of_them, owner, day, batch), _together(changed))


def _change(deal: Opportunity, owner: Rep | None, day: date | None, batch: Batch) -> Done:
    for action, asked in ((Action.HAND_OVER, owner), (Action.CHANGE_OPPORTUNITY, day)):
        if asked is not None:
            permit(batch.actor, action, deal.owner)
    before = batch.change(deal)
    deal.owner = owner or deal.owner
    deal.close_date = day or deal.close_date
    done = batch.done(deal, before, _what(deal.name, owner, day, batch))
    if done.changes:
        deal.updated_at = batch.now
    return done


def seller(rep: Rep) -> Rep:
    """Somebody who may have deals and tasks; `Invalid` for anybody else."""
    if rep.role is Role.PRODUCT:
        raise Invalid(
            say("{rep} is of the product team and has no deals or tasks.", rep=rep.name), "owner"
        )
    return rep


def _what(deals: str, owner: Rep | None, day: date | None, batch: Batch) -> str:
    if owner is None:
        order = later("Move the close date of {deals} to {day}")
        fact = later("Moved the close date of {deals} to {day}")
    elif day is None:
        order, fact = later("Hand {deals} to {owner}"), later("Handed {deals} to {owner}")
    else:
        order = later("Hand {deals} to {owner}, closing {day}")
        fact = later("Handed {deals} to {owner}, closing {day}")
    to, closing = owner.name if owner else "", batch.words.day(day)
    return batch.told(order, fact, deals=deals, owner=to, day=closing)


def _together(changed: Sequence[Done]) -> tuple[Change, ...]:
    """The deals by name, and what was the same in all of them."""
    names = [done.changed().label for done in changed]
    more = say(" and {n} more", n=len(names) - NAMED) if len(names) > NAMED else ""
    common = set(changed[0].changes).intersection(*(done.changes for done in changed))
    same = tuple(change for change in changed[0].changes if change in common)
    return (Change("deals", None, ", ".join(names[:NAMED]) + more), *same)
