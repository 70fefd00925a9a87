"""The items of a deal: shown with their prices, added, changed and taken out."""

import json
import re
from collections.abc import Sequence

from bot.sales.commands import ChangeItems, Line
from bot.sales.errors import Choice, Invalid
from bot.sales.results import OpportunityCard
from bot.saying import say
from bot.slack import deals, goods, typed
from bot.slack.feature import Feature
from bot.slack.features import undo
from bot.slack.invocation import Invocation, Modal, Reply, Said
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import items as views
from bot.slack.views.blocks import Element, button, chosen

SHOW = "items_show"
ADD = "items_add"
ADD_FORM = "items_add_form"
CHANGE = "items_change"
CHANGE_FORM = "items_change_form"
AMOUNT = "items_amount"

_PARTS = re.compile(r"\s*(?:\n|;|,\s+(?=\d|remove\b|without\b|amount\b))\s*", re.IGNORECASE)
_OUT = re.compile(r"(?:remove|without|no)\s+(?P<what>.+)", re.IGNORECASE)
_TOTAL = re.compile(r"(?:(?:set|and)\s+)?(?:the\s+)?amount", re.IGNORECASE)


def register(listening: Listening) -> None:
    listening.button(SHOW, show)
    listening.button(ADD, ask_add)
    listening.form(ADD_FORM, add)
    listening.button(CHANGE, ask_change)
    listening.form(CHANGE_FORM, change)
    listening.button(AMOUNT, follow)


def by_words(services: Services, invocation: Invocation, text: str) -> Said:
    """`Contoso: 20 x Slate 10 at 480; remove Dock; amount`; the items alone without a colon."""
    name, _, said = text.partition(":")
    found = deals.find(services, invocation, name.strip())
    if not said.strip():
        return card(services, invocation, found)
    return undo.carry_out(services, invocation, _read(services, invocation, found, said))


def show(services: Services, invocation: Invocation) -> Reply:
    return card(services, invocation, invocation.number)


def card(services: Services, invocation: Invocation, deal_id: int) -> Reply:
    """Each item with its form, then what they come to, with the button that makes it the amount."""
    actor = invocation.actor
    deal = services.desk.opportunity_card(deal_id, actor)
    changing = [_change_button(deal, place) for place in range(len(deal.lines))]
    order = json.dumps({"deal": deal.id, "version": deal.version})
    buttons = [button(say("Add …"), ADD, str(deal.id))]
    total = views.total(deal)
    if total is not None and (deal.value is None or deal.value.amount != total):
        buttons.append(button(views.follow_label(deal, total, actor), AMOUNT, order))
    shown = views.items_blocks(deal, actor, changing, buttons)
    return Reply(views.items_text(deal), tuple(shown))


def ask_add(services: Services, invocation: Invocation) -> Modal:
    deal = services.desk.opportunity_card(invocation.number, invocation.actor)
    return Modal(views.add_form(ADD_FORM, deal))


def add(services: Services, invocation: Invocation) -> Reply:
    note, said = invocation.noted, chosen(invocation.form, "lines") or ""
    lines = _lines(services, invocation, [said])
    return undo.carry_out(services, invocation, ChangeItems(note["deal"], lines))


def ask_change(services: Services, invocation: Invocation) -> Modal:
    order = invocation.order
    deal = services.desk.opportunity_card(order["deal"], invocation.actor)
    line = next((one for one in deal.lines if one.product_id == order["product"]), None)
    if line is None:
        raise Invalid(
            say("That product is not among the items of {deal} any more.", deal=deal.name)
        )
    return Modal(views.change_form(CHANGE_FORM, deal, line, order))


def change(services: Services, invocation: Invocation) -> Reply:
    form, note = invocation.form, invocation.noted
    if chosen(form, "keep") == views.OUT:
        command = ChangeItems(note["deal"], without=(note["product"],))
        return undo.carry_out(services, invocation, command)
    many = typed.whole(chosen(form, "quantity") or "", "quantity")
    said = chosen(form, "unit_price")
    price, currency = typed.amount(said) if said else (None, None)
    line = Line(note["product"], many, price, currency)
    command = ChangeItems(note["deal"], (line,), expected_version=note["version"])
    return undo.carry_out(services, invocation, command)


def follow(services: Services, invocation: Invocation) -> Reply:
    """The total becomes the amount, if the deal is still as it was when the button was drawn."""
    order = invocation.order
    command = ChangeItems(order["deal"], amount_follows=True, expected_version=order["version"])
    return undo.carry_out(services, invocation, command)


def _change_button(deal: OpportunityCard, place: int) -> Element:
    line = deal.lines[place]
    order = {"deal": deal.id, "product": line.product_id, "version": deal.version}
    spoken = say("Change {product}", product=line.product)
    return button(say("Change …"), f"{CHANGE}:{place}", json.dumps(order), spoken=spoken)


def _read(services: Services, invocation: Invocation, deal_id: int, text: str) -> ChangeItems:
    parts = [part for part in _PARTS.split(text.strip()) if part]
    out = [found["what"] for part in parts if (found := _OUT.fullmatch(part))]
    follows = any(map(_TOTAL.fullmatch, parts))
    rest = [p for p in parts if not _OUT.fullmatch(p) and not _TOTAL.fullmatch(p)]
    gone = tuple(services.desk.find_product(what, invocation.actor).id for what in out)
    lines = _lines(services, invocation, rest)
    return ChangeItems(deal_id, lines, gone, amount_follows=follows or None)


def _lines(services: Services, invocation: Invocation, parts: Sequence[str]) -> tuple[Line, ...]:
    def find(text: str) -> Choice:
        return services.desk.find_product(text, invocation.actor)

    return goods.lines("; ".join(parts), find, "lines")


FEATURE = Feature("items", register)
