"""The card before a change in plain language is saved: Confirm or Cancel, by its author only."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.assistant.reading import Read
from bot.sales.commands import Command
from bot.sales.errors import Duplicate, NotFound, Stale
from bot.sales.proposal import Missing, Proposal
from bot.slack import existing, typed
from bot.slack.feature import Feature
from bot.slack.features import undo
from bot.slack.invocation import Invocation, Modal, Reply
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import forms
from bot.slack.views import receipt as views
from bot.slack.views.blocks import button, chosen, section
from bot.slack.views.text import escape

CONFIRM = "proposal_confirm"
CANCEL = "proposal_cancel"
MISSING = "proposal_missing"
MISSING_FORM = "proposal_missing_form"


def register(listening: Listening) -> None:
    listening.button(CONFIRM, confirm)
    listening.button(CANCEL, cancel)
    listening.button(MISSING, ask_missing)
    listening.form(MISSING_FORM, complete)
    listening.button(existing.CREATE, create_anyway)


def commands_of(actions: Sequence[Read]) -> tuple[Read, ...]:
    """The actions that would change the record."""
    return tuple(read for read in actions if isinstance(read.action, Command))


def card(services: Services, invocation: Invocation, reads: Sequence[Read]) -> Reply:
    """The changes that were read, kept until their author presses a button."""
    commands = [read.action for read in reads if isinstance(read.action, Command)]
    try:
        return ask(services, invocation, commands, [read.evidence for read in reads])
    except Duplicate as error:
        return existing.question(error, commands, invocation, confirming=True)


def ask(
    services: Services,
    invocation: Invocation,
    commands: Sequence[Command],
    evidence: Sequence[Mapping[str, str]] = (),
) -> Reply:
    """Show what would be saved, and save it once its author confirms."""
    return _asking(services.desk.propose(commands, invocation.actor, evidence))


def ask_missing(services: Services, invocation: Invocation) -> Modal:
    """A form for what a stage requires and the message did not say."""
    proposal = services.desk.proposal(invocation.text, invocation.actor)
    return Modal(forms.missing_form(MISSING_FORM, views.lacking(proposal), proposal))


def complete(services: Services, invocation: Invocation) -> Reply:
    """The card again, now with all of it."""
    form, actor = invocation.form, invocation.actor
    amount, close = chosen(form, "amount"), chosen(form, "close_date")
    value, currency = typed.amount(amount) if amount else (None, None)
    said = Missing(
        amount=value,
        currency=currency or (chosen(form, "currency") if value is not None else None),
        close_date=date.fromisoformat(close) if close else None,
        next_step=chosen(form, "next_step"),
        lost_reason=chosen(form, "lost_reason"),
    )
    key = json.loads(invocation.note)["proposal"]
    return _asking(services.desk.complete(key, actor, said))


def _asking(proposal: Proposal) -> Reply:
    """With Confirm where nothing is missing, else with the way to say what is."""
    go_on = button("Confirm", CONFIRM, proposal.id, style="primary")
    if proposal.missing:
        go_on = button("Add what is missing …", MISSING, proposal.id, style="primary")
    shown = views.card_blocks(proposal, go_on, cancel=button("Cancel", CANCEL, proposal.id))
    return Reply(views.card_text(proposal), tuple(shown))


def create_anyway(services: Services, invocation: Invocation) -> Reply:
    """The record has somebody who may be the same, and it is somebody else."""
    commands, confirming = existing.insisted(invocation)
    if confirming:
        return replace(ask(services, invocation, commands), replaces=True)
    receipt = services.desk.execute(
        commands, invocation.actor, door=invocation.door, key=invocation.key
    )
    return undo.saved(services, invocation, receipt)


def confirm(services: Services, invocation: Invocation) -> Reply:
    """Saves; a card that is out of date gives way to the sentence that says why."""
    try:
        receipt = services.desk.confirm(invocation.text, invocation.actor)
    except (NotFound, Stale) as error:
        return _instead(str(error))
    return undo.saved(services, invocation, receipt)


def cancel(services: Services, invocation: Invocation) -> Reply:
    services.desk.cancel(invocation.text, invocation.actor)
    return _instead("Cancelled. Nothing was saved.")


def _instead(sentence: str) -> Reply:
    return Reply(sentence, (section(escape(sentence)),), replaces=True)


FEATURE = Feature("proposal", register)
