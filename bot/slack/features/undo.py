"""Undo: the button on every receipt, and the receipts themselves."""

from datetime import datetime

from bot.sales.commands import Command
from bot.sales.results import Receipt
from bot.saying import say, speak, spoken
from bot.slack import carrying
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
    actor = invocation.actor
    speak(actor.language, language, actor.locale)
    undone = services.desk.undo(actor, key=invocation.key, audit_id=carrying.number(number))
    return saved(services, invocation, undone)


def carry_out(services: Services, invocation: Invocation, *commands: Command) -> Reply:
    """Saves what was ordered; its receipt."""
    receipt = services.desk.execute(
        commands, invocation.actor, door=invocation.door, key=invocation.key
    )
    return saved(services, invocation, receipt)


def saved(services: Services, invocation: Invocation, receipt: Receipt) -> Reply:
    """What was saved or undone, in the place of the button that did it."""
    shown = views.receipt_blocks(receipt, invocation.actor, services.clock(), button(receipt))
    return Reply(views.said(receipt), tuple(shown), replaces=True, changes=True)


def button_while_open(
    receipt: Receipt, now: datetime, place: int, action_id: str = UNDO
) -> Element | None:
    """None for a change that is undone already, or too old to be."""
    if receipt.undone or receipt.undo_until is None or receipt.undo_until < now:
        return None
    return button(receipt, f"{action_id}:{place}")


def button(receipt: Receipt, action_id: str = UNDO) -> Element:
    """Its value is the change's number, with the language of its receipt where not English."""
    word, language = say("Undo"), spoken()
    value = str(receipt.audit_id) if language == "en" else f"{receipt.audit_id}|{language}"
    return draw(word, action_id, value, spoken=f"{word}: {views.said(receipt)}")


FEATURE = Feature("undo", register)
