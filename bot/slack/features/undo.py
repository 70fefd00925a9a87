"""Undo: the button on every receipt, and the receipts themselves."""

from dataclasses import replace
from datetime import datetime

from bot.sales.commands import Command
from bot.sales.results import Receipt
from bot.slack.catalogue import catalogue, in_its_form
from bot.slack.feature import Feature
from bot.slack.invocation import Invocation, Reply
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import receipt as views
from bot.slack.views.blocks import Element
from bot.slack.views.blocks import button as draw

UNDO = "undo"


def register(listening: Listening) -> None:
    listening.button(UNDO, run)


def run(services: Services, invocation: Invocation) -> Reply:
    """Takes back the change of the receipt; its message then says so."""
    number, _, language = invocation.text.partition("|")
    actor = in_its_form(invocation.actor, language) if language else invocation.actor
    undone = services.desk.undo(actor, key=invocation.key, audit_id=int(number))
    return saved(services, replace(invocation, actor=actor), undone, language or "en")


def carry_out(services: Services, invocation: Invocation, command: Command) -> Reply:
    """Saves what was ordered; its receipt."""
    receipt = services.desk.execute(
        [command], invocation.actor, door=invocation.door, key=invocation.key
    )
    return saved(services, invocation, receipt)


def saved(
    services: Services, invocation: Invocation, receipt: Receipt, language: str = "en"
) -> Reply:
    """What was saved or undone, in the place of the button that did it."""
    again = button(receipt, language=language)
    shown = views.receipt_blocks(receipt, invocation.actor, services.clock(), again, language)
    return Reply(views.said(receipt, language), tuple(shown), replaces=True, changes=True)


def button_while_open(
    receipt: Receipt, now: datetime, place: int, action_id: str = UNDO
) -> Element | None:
    """None for a change that is undone already, or too old to be."""
    if receipt.undone or receipt.undo_until is None or receipt.undo_until < now:
        return None
    return button(receipt, f"{action_id}:{place}")


def button(receipt: Receipt, action_id: str = UNDO, language: str = "en") -> Element:
    """Its value is the change's number, with the language of its receipt where not English."""
    word = catalogue(language).say("receipt", "undo")
    value = str(receipt.audit_id) if language == "en" else f"{receipt.audit_id}|{language}"
    return draw(word, action_id, value, spoken=f"{word}: {views.said(receipt, language)}")


FEATURE = Feature("undo", register)
