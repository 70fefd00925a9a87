"""The items of a deal with what they come to, and the forms that change them."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from bot.sales.results import Actor, OpportunityCard, OpportunityLine
from bot.sales.words import Words
from bot.saying import many, say
from bot.slack.views import blocks, fields
from bot.slack.views.blocks import Block, Element
from bot.slack.views.deal import product, titled
from bot.slack.views.format import money
from bot.slack.views.text import escape, join, mark

KEEP, OUT = "keep", "out"


def total(deal: OpportunityCard) -> Decimal | None:
    """What the items come to; None where one has no price."""
    prices = [(line.quantity, line.unit_price) for line in deal.lines]
    known = [many * price for many, price in prices if price is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(prices) else None


def items_text(deal: OpportunityCard) -> str:
    items = many(len(deal.lines), "{n} item", "{n} items")
    return f"{deal.name}: {items}."


def items_blocks(
    deal: OpportunityCard, actor: Actor, changing: Sequence[Element], buttons: list[Element]
) -> list[Block]:
    """`changing[i]` is the button beside the i-th item."""
    rows = [
        blocks.section(product(line, deal, actor), accessory=element)
        for line, element in zip(deal.lines, changing, strict=True)
    ]
    none = [blocks.section(escape(say("No items yet.")))]
    return [
        blocks.header(say("Items: {deal}", deal=deal.name)),
        *(rows or none),
        blocks.context(escape(_sum(deal, actor))),
        blocks.actions(buttons),
    ]


def follow_label(deal: OpportunityCard, amount: Decimal, actor: Actor) -> str:
    return say("Set the amount to {amount}", amount=Words.of(actor).money(amount, deal.currency))


def add_form(callback_id: str, deal: OpportunityCard) -> dict[str, Any]:
    return blocks.modal(
        callback_id,
        say("Add items"),
        [
            blocks.section(titled(deal)),
            fields.paragraph("lines", say("What and how many?"), say("20 x Slate 10 at 480")),
        ],
        submit=say("Add"),
        metadata=json.dumps({"deal": deal.id}),
    )


def change_form(
    callback_id: str, deal: OpportunityCard, line: OpportunityLine, note: Mapping[str, int]
) -> dict[str, Any]:
    """How many, at which price, or not at all."""
    price = fields.typed_amount(line.unit_price) if line.unit_price is not None else ""
    kept = {KEEP: say("Keep it"), OUT: say("Take it out of the deal")}
    unit = say("Price of one")
    if deal.currency:
        unit = say("Price of one, in {currency}", currency=deal.currency)
    return blocks.modal(
        callback_id,
        say("Change the item"),
        [
            blocks.section(join("\n", (titled(deal), mark("{product}", product=line.product)))),
            fields.line("quantity", say("How many?"), "20", str(line.quantity)),
            fields.text("unit_price", unit, "480", price),
            fields.one_of("keep", say("And the item itself?"), kept, KEEP, optional=False),
        ],
        submit=say("Save"),
        metadata=json.dumps(dict(note)),
    )


def _sum(deal: OpportunityCard, actor: Actor) -> str:
    worth = (
        say("The deal is at {amount}.", amount=money(deal.value, actor))
        if deal.value
        else say("No amount is set.")
    )
    come_to = total(deal)
    if come_to is not None:
        return say(
            "The items come to {amount}. {worth}",
            amount=Words.of(actor).money(come_to, deal.currency),
            worth=worth,
        )
    return say("Not every item has a price. {worth}", worth=worth) if deal.lines else worth
