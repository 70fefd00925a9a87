"""Set what a rep is to win within some time."""

from bot.sales import validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import SetQuota
from bot.sales.errors import Invalid
from bot.sales.permissions import Action, permit
from bot.saying import later, say
from bot.store.aims import Quota
from bot.store.models import Rep
from bot.store.queries import aims


def set_quota(command: SetQuota, batch: Batch) -> Done:
    """One quota a rep, period and currency: a second one takes the place of the first."""
    # Held until the end, so that two managers cannot set the same quota twice.
    rep = batch.get(Rep, command.rep_id, to_change=True)
    permit(batch.actor, Action.SET_QUOTA, rep)
    first = validation.day(command.first, "first day")
    last = validation.day(command.last, "last day")
    if last < first:
        raise Invalid(say("The period ends before it begins."), "period")
    amount = validation.amount(command.amount, "quota")
    said = command.currency
    currency = batch.home_currency() if said is None else validation.currency(said)
    money = batch.words.money(amount, currency)
    named = {"rep": rep.name, "period": batch.words.stretch(first, last), "money": money}
    sentence = later("Set the quota of {rep} for {period} to {money}")
    what = batch.told(sentence, sentence, **named)
    known = aims.same_quota(batch.session, rep.id, first, last, currency)
    if known is None:
        new = Quota(rep=rep, first=first, last=last, amount=amount, currency=currency)
        return batch.create(new, what)
    before = batch.change(known)
    known.amount = amount
    done = batch.done(known, before, what)
    same = say("The quota of {rep} for {period} is {money}", **named)
    return done if done.changes else Done(known, same, ())
