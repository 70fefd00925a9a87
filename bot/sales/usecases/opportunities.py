"""Open a deal and change it."""

from collections.abc import Sequence
from itertools import chain, count

from bot.sales import stages, validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import CreateOpportunity, Line, UpdateOpportunity
from bot.sales.errors import Invalid, Stale
from bot.sales.permissions import Action, permit
from bot.sales.stages import Standing
from bot.sales.vocabulary import Stage
from bot.sales.words import plain
from bot.store import limits
from bot.store.folding import fold
from bot.store.models import Account, Opportunity, OpportunityLine, Product
from bot.store.queries import deals, ledger


def create_opportunity(command: CreateOpportunity, batch: Batch) -> Done:
    permit(batch.actor, Action.CREATE_OPPORTUNITY)
    account = batch.get(Account, command.account_id)
    deal = Opportunity(
        account=account,
        owner=batch.me(),
        stage=command.stage or Stage.LEAD,
        amount=None,
        currency=None,
        close_date=None,
        next_step=None,
        source=command.source,
        lost_reason=None,
        updated_at=batch.now,
        lines=[],
    )
    _set_lines(deal, command.lines, batch)
    deal.name = _name(command.name, deal, batch)
    deal.folded = fold(deal.name)
    _set_terms(deal, command, batch)
    _require(deal, batch)
    whose = "" if fold(deal.name).startswith(account.folded) else f" for {account.name}"
    what = f"{batch.verb('Open', 'Opened')} the deal {deal.name}{whose}"
    return batch.create(deal, what, unsaid=("owner",))


def update_opportunity(command: UpdateOpportunity, batch: Batch) -> Done:
    deal = batch.get(Opportunity, command.opportunity_id, to_change=True)
    permit(batch.actor, Action.CHANGE_OPPORTUNITY, deal.owner)
    expected = command.expected_version
    if expected is not None and batch.version(deal) != expected:
        raise Stale(_meanwhile(deal, expected, batch))
    before = batch.change(deal)
    stage = deal.stage
    _set_stage(deal, command)
    _set_terms(deal, command, batch)
    _set_lines(deal, command.lines, batch)
    done = batch.done(deal, before, _what(deal, stage, batch))
    if not done.changes:
        return batch.done(deal, before, f"{deal.name} is as you say already")
    if deal.stage is not stage:
        batch.rules.check_move(stage, deal.stage)
        _require(deal, batch)
    deal.updated_at = batch.now
    return done


def _require(deal: Opportunity, batch: Batch) -> None:
    """What the stage asks for must be known by the time the deal is saved in it."""
    known = {
        "amount": deal.amount,
        "close_date": deal.close_date,
        "next_step": deal.next_step,
        "lost_reason": deal.lost_reason,
        "source": deal.source,
        "products": deal.lines,
    }
    missing = batch.rules.missing(deal.stage, [field for field, value in known.items() if value])
    if missing:
        batch.lacks(deal, missing)


def _set_stage(deal: Opportunity, command: UpdateOpportunity) -> None:
    said = command.lost_reason
    reason = None if said is None else validation.text(said, "lost reason")
    standing = stages.move(Standing(deal.stage, deal.lost_reason), command.stage, reason)
    deal.stage, deal.lost_reason = standing.stage, standing.lost_reason


def _set_terms(
    deal: Opportunity, command: CreateOpportunity | UpdateOpportunity, batch: Batch
) -> None:
    if command.currency is not None:
        deal.currency = validation.currency(command.currency)
    if command.amount is not None:
        deal.amount = validation.amount(command.amount)
        deal.currency = deal.currency or validation.home_currency(batch.actor.locale)
    if command.close_date is not None:
        deal.close_date = validation.day(command.close_date, "close date")
    if command.next_step is not None:
        deal.next_step = validation.text(command.next_step, "next step")


def _set_lines(deal: Opportunity, lines: Sequence[Line], batch: Batch) -> None:
    """Set the stated quantities and prices; products that were not named stay as they are."""
    held = {line.product: line for line in deal.lines}
    for said in lines:
        validation.whole(said.quantity, "quantity", limits.LARGEST_QUANTITY)
        product = batch.get(Product, said.product_id)
        if product not in held:
            held[product] = OpportunityLine(product=product)
            deal.lines.append(held[product])
        held[product].quantity = said.quantity
        if said.unit_price is not None:
            held[product].unit_price = validation.amount(said.unit_price, "unit price")


def _name(said: str | None, deal: Opportunity, batch: Batch) -> str:
    """The name that was said, or one of the product; never one the account has already."""
    if said is not None:
        name = validation.line(said, "name")
        if not fold(name):
            raise Invalid("A deal's name needs letters or digits.", "name")
        return name
    # "New deal" would be read as an order where a message names the deal.
    topic = deal.lines[0].product.name if deal.lines else "untitled"
    name = f"{deal.account.name} - {topic}"[: limits.NAME - len(" 999")]
    taken = deals.names_of_account(batch.session, deal.account.id)
    numbered = (f"{name} {number}" for number in count(2))
    return next(one for one in chain((name,), numbered) if fold(one) not in taken)


def _what(deal: Opportunity, stage: Stage, batch: Batch) -> str:
    if deal.stage is stage:
        return f"{batch.verb('Change', 'Changed')} {deal.name}"
    if stages.reopens(stage, deal.stage):
        return f"{batch.verb('Open', 'Opened')} {deal.name} again, in {plain(deal.stage)}"
    if deal.stage.open:
        return f"{batch.verb('Move', 'Moved')} {deal.name} to {plain(deal.stage)}"
    return f"{batch.verb('Close', 'Closed')} {deal.name} as {plain(deal.stage)}"


def _meanwhile(deal: Opportunity, expected: int, batch: Batch) -> str:
    """What others did to the deal after the version that the order was made for."""
    later = ledger.later_changes(batch.session, "opportunity", deal.id, after_version=expected)
    me = batch.actor.rep_id
    reps = [record.entry.rep for record in later if record.entry.rep]
    who = sorted({"you" if rep.id == me else rep.name for rep in reps})
    fields = sorted({field.replace("_", " ") for record in later for field in record.after or {}})
    said = f" by {' and '.join(who)}" if who else ""
    what = f" ({', '.join(fields)})" if fields else ""
    return (
        f"{deal.name} was changed meanwhile{said}{what}: it is now in {plain(deal.stage)}"
        f"{_at(deal, batch)}. Nothing was saved; look at it and say it again."
    )


def _at(deal: Opportunity, batch: Batch) -> str:
    money = batch.words.money(deal.amount, deal.currency)
    return f" at {money}" if money else ""
