"""The deal that is to be changed: found, permitted, and still as it was when the order was made."""

from bot.sales.batch import Batch
from bot.sales.errors import Stale
from bot.sales.permissions import Action, permit
from bot.sales.terms import term
from bot.saying import both, say
from bot.store.models import Opportunity
from bot.store.queries import ledger


def to_change(key: int, expected_version: int | None, batch: Batch) -> Opportunity:
    """The deal of that key; `Stale` where it has another version than the order was made for."""
    deal = batch.get(Opportunity, key, to_change=True)
    permit(batch.actor, Action.CHANGE_OPPORTUNITY, deal.owner)
    if expected_version is not None and batch.version(deal) != expected_version:
        raise Stale(_meanwhile(deal, expected_version, batch))
    return deal


def _meanwhile(deal: Opportunity, expected: int, batch: Batch) -> str:
    """What others did to the deal after the version that the order was made for."""
    later = ledger.later_changes(batch.session, "opportunity", deal.id, after_version=expected)
    me = batch.actor.rep_id
    reps = [record.entry.rep for record in later if record.entry.rep]
    who = sorted({say("you") if rep.id == me else rep.name for rep in reps})
    fields = sorted(
        {term(field.replace("_", " ")) for record in later for field in record.after or {}}
    )
    said = say(" by {names}", names=both(who)) if who else ""
    what = f" ({', '.join(fields)})" if fields else ""
    return say(
        "{deal} was changed meanwhile{said}{what}: it is now in {stage}{at}. Nothing was "
        "saved; look at it and say it again.",
        deal=deal.name,
        said=said,
        what=what,
        stage=term(deal.stage),
        at=_at(deal, batch),
    )


def _at(deal: Opportunity, batch: Batch) -> str:
    money = batch.words.money(deal.amount, deal.currency)
    return say(" at {money}", money=money) if money else ""
