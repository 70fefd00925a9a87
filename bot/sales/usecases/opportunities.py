"""Open a deal and change it."""

from itertools import chain, count

from bot.sales import stages, validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import CreateOpportunity, UpdateOpportunity
from bot.sales.errors import Invalid
from bot.sales.permissions import Action, permit
from bot.sales.stages import Standing
from bot.sales.terms import term
from bot.sales.usecases.deals import to_change
from bot.sales.usecases.items import set_lines
from bot.saying import later, say
from bot.store import limits
from bot.store.folding import fold
from bot.store.models import Account, Opportunity
from bot.store.queries import deals
from bot.store.vocabulary import Stage


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
        next_step_due=None,
        source=command.source,
        lost_reason=None,
        updated_at=batch.now,
        lines=[],
    )
    _set_terms(deal, command, batch)
    set_lines(deal, command.lines, batch)
    deal.name = _name(command.name, deal, batch)
    deal.folded = fold(deal.name)
    _require(deal, batch)
    named = fold(deal.name).startswith(account.folded)
    what = batch.told(
        later("Open the deal {deal}") if named else later("Open the deal {deal} for {account}"),
        later("Opened the deal {deal}") if named else later("Opened the deal {deal} for {account}"),
        deal=deal.name,
        account=account.name,
    )
    return batch.create(deal, what, unsaid=("owner",))


def update_opportunity(command: UpdateOpportunity, batch: Batch) -> Done:
    deal = to_change(command.opportunity_id, command.expected_version, batch)
    before = batch.change(deal)
    stage = deal.stage
    _set_stage(deal, command)
    _set_terms(deal, command, batch)
    set_lines(deal, command.lines, batch)
    done = batch.done(deal, before, _what(deal, stage, batch))
    if not done.changes:
        return done
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
        deal.currency = deal.currency or batch.home_currency()
    if command.close_date is not None:
        deal.close_date = validation.day(command.close_date, "close date")
    if command.next_step is not None:
        _plan(deal, validation.text(command.next_step, "next step"))
    if command.next_step_due is not None:
        deal.next_step_due = validation.day(command.next_step_due, "day of the next step")


def _plan(deal: Opportunity, step: str) -> None:
    """Another step is not due when the one before it was."""
    if step != deal.next_step:
        deal.next_step, deal.next_step_due = step, None


def _name(said: str | None, deal: Opportunity, batch: Batch) -> str:
    """The name that was said, or one of the product; never one the account has already."""
    if said is not None:
        name = validation.line(said, "name")
        if not fold(name):
            raise Invalid(say("A deal's name needs letters or digits."), "name")
        return name
    # "New deal" would be read as an order where a message names the deal.
    topic = deal.lines[0].product.name if deal.lines else "untitled"
    name = f"{deal.account.name} - {topic}"[: limits.NAME - len(" 999")]
    taken = deals.names_of_account(batch.session, deal.account.id)
    numbered = (f"{name} {number}" for number in count(2))
    return next(one for one in chain((name,), numbered) if fold(one) not in taken)


def _what(deal: Opportunity, stage: Stage, batch: Batch) -> str:
    if deal.stage is stage:
        return batch.told(later("Change {deal}"), later("Changed {deal}"), deal=deal.name)
    if stages.reopens(stage, deal.stage):
        return batch.told(
            later("Open {deal} again, in {stage}"),
            later("Opened {deal} again, in {stage}"),
            deal=deal.name,
            stage=term(deal.stage),
        )
    if deal.stage.open:
        return batch.told(
            later("Move {deal} to {stage}"),
            later("Moved {deal} to {stage}"),
            deal=deal.name,
            stage=term(deal.stage),
        )
    return batch.told(
        later("Close {deal} as {stage}"),
        later("Closed {deal} as {stage}"),
        deal=deal.name,
        stage=term(deal.stage),
    )
