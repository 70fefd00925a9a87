"""What a deal is made of: products, how many, at which price; and its amount after them."""

from collections.abc import Sequence
from decimal import Decimal

from bot.sales import validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import ChangeItems, Line
from bot.sales.errors import Invalid
from bot.sales.usecases.deals import to_change
from bot.saying import later, say
from bot.store import limits
from bot.store.models import Opportunity, OpportunityLine, Product


def change_items(command: ChangeItems, batch: Batch) -> Done:
    deal = to_change(command.opportunity_id, command.expected_version, batch)
    before = batch.change(deal)
    set_lines(deal, command.lines, batch)
    _remove(deal, command.without, batch)
    if command.amount_follows:
        deal.amount = _total(deal)
        deal.currency = deal.currency or batch.home_currency()
    what = batch.told(
        later("Change the items of {deal}"), later("Changed the items of {deal}"), deal=deal.name
    )
    done = batch.done(deal, before, what)
    if not done.changes:
        return Done(deal, say("The items of {deal} are as you say already", deal=deal.name), ())
    deal.updated_at = batch.now
    return done


def set_lines(deal: Opportunity, lines: Sequence[Line], batch: Batch) -> None:
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
            _priced_in(deal, said.currency)


def _priced_in(deal: Opportunity, said: str | None) -> None:
    """A price is in the currency of its deal, so that its lines add up."""
    if said is None:
        return
    currency = validation.currency(said)
    if deal.currency is None:
        deal.currency = currency
    if deal.currency != currency:
        raise Invalid(
            say(
                "{deal} is in {currency}, so its prices are too, not in {other}.",
                deal=deal.name,
                currency=deal.currency,
                other=currency,
            ),
            "lines",
        )


def _remove(deal: Opportunity, without: Sequence[int], batch: Batch) -> None:
    for key in without:
        product = batch.get(Product, key)
        line = next((line for line in deal.lines if line.product is product), None)
        if line is None:
            raise Invalid(
                say(
                    "{product} is not among the items of {deal}.",
                    product=product.name,
                    deal=deal.name,
                ),
                "lines",
            )
        deal.lines.remove(line)


def _total(deal: Opportunity) -> Decimal:
    """What the items come to; `Invalid` where one of them has no price."""
    if not deal.lines:
        raise Invalid(say("{deal} has no items yet.", deal=deal.name), "amount")
    total = Decimal(0)
    for line in deal.lines:
        if line.unit_price is None:
            raise Invalid(
                say("{product} has no price yet, so there is no total.", product=line.product.name),
                "amount",
            )
        total += line.quantity * line.unit_price
    return validation.amount(total)
