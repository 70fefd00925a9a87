"""Orders: a list with what can be done to each, and the forms of a new one and of a delay."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.sales.orders import is_late
from bot.sales.results import Actor, OrderLine
from bot.sales.terms import term
from bot.saying import say
from bot.slack.views import blocks, fields
from bot.slack.views.account import order_line
from bot.slack.views.blocks import Block, Element
from bot.slack.views.text import Mrkdwn, escape, join, mark
from bot.store.vocabulary import CANCELLED

STATUSES = ("processing", "shipped", "delayed", "backordered", CANCELLED)


def list_blocks(
    rows: Iterable[tuple[OrderLine, list[Element]]], title: str, actor: Actor, today: date
) -> list[Block]:
    """Each order over its buttons; one that is late says so."""
    shown = [blocks.header(title)]
    for order, buttons in rows:
        shown.append(blocks.section(_line(order, actor, today)))
        if buttons:
            shown.append(blocks.actions(buttons))
    return shown


def order_form(callback_id: str, account: Block) -> dict[str, Any]:
    return blocks.modal(
        callback_id,
        say("New order"),
        [
            account,
            fields.line("number", say("Order number"), "SO-1001"),
            fields.text("lines", say("What was ordered?"), say("20 x Slate 10"), lines=True),
            fields.day("promised_date", say("Promised for")),
        ],
        submit=say("Put it through"),
    )


def change_form(callback_id: str, order: OrderLine, metadata: str) -> dict[str, Any]:
    """Where the order is now, and for when it is promised."""
    known = order.status if order.status in STATUSES else None
    statuses = {one: term(one).capitalize() for one in STATUSES}
    return blocks.modal(
        callback_id,
        say("Change the order"),
        [
            blocks.section(mark("*{number}* · {who}", number=order.number, who=order.account)),
            fields.one_of("status", say("Status"), statuses, known),
            fields.day("promised_date", say("Promised for"), order.promised_date),
        ],
        submit=say("Save"),
        metadata=metadata,
    )


def _line(order: OrderLine, actor: Actor, today: date) -> Mrkdwn:
    late = mark(say("*Late:*")) if is_late(order, today) else None
    goods = ", ".join(f"{one.quantity} \u00d7 {one.product}" for one in order.items)
    return join("\n", (join(" ", (late, order_line(order, actor))), escape(goods)))
