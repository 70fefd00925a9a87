"""The card before a change in plain language is saved: Confirm or Cancel, by its author only."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.assistant.reading import Read
from bot.sales.commands import Command
from bot.sales.errors import Duplicate, NotFound, Stale
from bot.slack import existing
from bot.slack.feature import Feature
from bot.slack.features import undo
from bot.slack.invocation import Invocation, Reply
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import receipt as views
from bot.slack.views.blocks import button, section
from bot.slack.views.text import escape

CONFIRM = "proposal_confirm"
CANCEL = "proposal_cancel"


def register(listening: Listening) -> None:
    listening.button(CONFIRM, confirm)
    listening.button(CANCEL, cancel)
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
    proposal = services.desk.propose(commands, invocation.actor, evidence)
    shown = views.card_blocks(
        proposal,
        confirm=button("Confirm", CONFIRM, proposal.id, style="primary"),
        cancel=button("Cancel", CANCEL, proposal.id),
    )
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
