"""The card before a change in plain language is saved: its author edits, confirms or cancels."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from bot.assistant.reading import Read
from bot.sales.commands import Command, UpdateOpportunity
from bot.sales.errors import Duplicate, NotFound, Stale
from bot.sales.proposal import UNSURE, WHY, Missing, Proposal
from bot.saying import say, speak, spoken
from bot.slack import customers, editing, existing, typed
from bot.slack.feature import Feature
from bot.slack.features import undo
from bot.slack.invocation import Invocation, Modal, Reply, Said
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import card as views
from bot.slack.views import forms
from bot.slack.views.blocks import Element, button, chosen, picked_day, section
from bot.slack.views.editing import ACCOUNT, edit_form
from bot.slack.views.text import escape

CONFIRM = "proposal_confirm"
CANCEL = "proposal_cancel"
EDIT = "proposal_edit"
APART = "proposal_apart"
MISSING = "proposal_missing"
MISSING_FORM = "proposal_missing_form"
EDIT_FORM = "proposal_edit_form"


def register(listening: Listening) -> None:
    listening.button(CONFIRM, confirm)
    listening.button(CANCEL, cancel)
    listening.button(EDIT, ask_values)
    listening.form(EDIT_FORM, take_over)
    listening.suggestions(ACCOUNT, customers.suggest)
    listening.button(APART, apart)
    listening.button(MISSING, ask_missing)
    listening.form(MISSING_FORM, complete)
    listening.button(existing.CREATE, create_anyway)


@dataclass(frozen=True, slots=True)
class Key:
    """What a card's buttons carry: the proposal, its language, and the place of one change."""

    proposal: str
    language: str = "en"
    place: int = 0

    @classmethod
    def read(cls, value: str, invocation: Invocation) -> Self:
        """From here on everything is said in the language of the card."""
        key, language, place = (*value.split("|"), "", "")[:3]
        speak(invocation.actor.language, language)
        return cls(key, language or "en", int(place or 0))

    def __str__(self) -> str:
        return f"{self.proposal}|{self.language}|{self.place}"


def commands_of(actions: Sequence[Read]) -> tuple[Read, ...]:
    """The actions that would change the record."""
    return tuple(read for read in actions if isinstance(read.action, Command))


def card(services: Services, invocation: Invocation, reads: Sequence[Read]) -> Reply:
    """The changes that were read, kept until their author presses a button."""
    commands = [read.action for read in reads if isinstance(read.action, Command)]
    try:
        return ask(services, invocation, commands, [_told(read) for read in reads])
    except Duplicate as error:
        return existing.question(error, commands, invocation, confirming=True)


def _told(read: Read) -> Mapping[str, str]:
    """The words for the fields, why this record was chosen, and what has to be looked at."""
    more = {WHY: read.why or "", UNSURE: " ".join(read.unsure)}
    return {**read.evidence, **{name: said for name, said in more.items() if said}}


def ask(
    services: Services,
    invocation: Invocation,
    commands: Sequence[Command],
    evidence: Sequence[Mapping[str, str]] = (),
) -> Reply:
    """Show what would be saved, and save it once its author confirms."""
    return _asking(services.desk.propose(commands, invocation.actor, evidence))


def again(services: Services, invocation: Invocation, proposal_id: str) -> Reply:
    """An open card once more."""
    return _asking(services.desk.proposal(proposal_id, invocation.actor))


def ask_values(services: Services, invocation: Invocation) -> Modal:
    """The form of one change, so that each of its fields can be put right."""
    key = Key.read(invocation.text, invocation)
    proposal = services.desk.proposal(key.proposal, invocation.actor)
    command = proposal.commands[key.place]
    records = editing.offered(services, invocation, command, proposal.preview[key.place])
    return Modal(edit_form(EDIT_FORM, command, records, _note(key)))


def take_over(services: Services, invocation: Invocation) -> Reply:
    """The card again, with what the form says now; its fields have been looked at."""
    key = Key.read(invocation.noted["card"], invocation)
    actor = invocation.actor
    proposal = services.desk.proposal(key.proposal, actor)
    commands, evidence = list(proposal.commands), [dict(one) for one in proposal.evidence]
    commands[key.place] = editing.entered(commands[key.place], invocation.form)
    if key.place < len(evidence):
        evidence[key.place].pop(UNSURE, None)
    return _asking(services.desk.revise(key.proposal, actor, commands, evidence))


def apart(services: Services, invocation: Invocation) -> Said:
    """Several changes as a card each, to be confirmed one by one."""
    key = Key.read(invocation.text, invocation)
    actor = invocation.actor
    proposal = services.desk.proposal(key.proposal, actor)
    services.desk.cancel(key.proposal, actor)
    evidence = (*proposal.evidence, *({} for _ in proposal.commands))
    cards = [
        _asking(services.desk.propose([_unbound(command)], actor, [told]))
        for command, told in zip(proposal.commands, evidence, strict=False)
    ]
    return (_instead(say("One card each; confirm those that are right.")), *cards)


def _unbound(command: Command) -> Command:
    """Bound anew to the version that the deal has by then."""
    if isinstance(command, UpdateOpportunity):
        return replace(command, expected_version=None)
    return command


def ask_missing(services: Services, invocation: Invocation) -> Modal:
    """A form for what a stage requires and the message did not say."""
    key = Key.read(invocation.text, invocation)
    proposal = services.desk.proposal(key.proposal, invocation.actor)
    sentence = views.lacking(proposal)
    return Modal(forms.missing_form(MISSING_FORM, sentence, proposal.missing, _note(key)))


def _note(key: Key) -> str:
    return json.dumps({"card": str(key)})


def complete(services: Services, invocation: Invocation) -> Reply:
    """The card again, now with all of it."""
    form = invocation.form
    amount, currency = typed.money(chosen(form, "amount"), chosen(form, "currency"))
    said = Missing(
        amount=amount,
        currency=currency,
        close_date=picked_day(form, "close_date"),
        next_step=chosen(form, "next_step"),
        lost_reason=chosen(form, "lost_reason"),
    )
    key = Key.read(invocation.noted["card"], invocation)
    return _asking(services.desk.complete(key.proposal, invocation.actor, said))


def _asking(proposal: Proposal) -> Reply:
    """With Confirm where nothing is missing or unsure, else with the way to say what is."""
    key = Key(proposal.id, spoken())
    go_on = button(say("Confirm"), CONFIRM, str(key), style="primary")
    if proposal.missing:
        go_on = button(say("Add what is missing …"), MISSING, str(key), style="primary")
    elif proposal.unsure:
        first = replace(key, place=proposal.unsure[0])
        go_on = button(say("Check what is unsure …"), f"{EDIT}:99", str(first), style="primary")
    buttons = [go_on]
    if len(proposal.commands) > 1:
        buttons.append(button(say("One by one"), APART, str(key)))
    buttons.append(button(say("Cancel"), CANCEL, str(key)))

    def edit(place: int) -> Element:
        value = str(replace(key, place=place))
        return button(say("Edit …"), f"{EDIT}:{place}", value)

    shown = views.card_blocks(proposal, edit, buttons)
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
    key = Key.read(invocation.text, invocation)
    try:
        receipt = services.desk.confirm(key.proposal, invocation.actor)
    except (NotFound, Stale) as error:
        return _instead(str(error))
    return undo.saved(services, invocation, receipt)


def cancel(services: Services, invocation: Invocation) -> Reply:
    key = Key.read(invocation.text, invocation)
    services.desk.cancel(key.proposal, invocation.actor)
    return _instead(say("Cancelled. Nothing was saved."))


def _instead(sentence: str) -> Reply:
    return Reply(sentence, (section(escape(sentence)),), replaces=True)


FEATURE = Feature("proposal", register)
