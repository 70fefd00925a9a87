"""The card before a change in plain language is saved: its author edits, confirms or cancels."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from bot.assistant.reading import Read
from bot.sales.commands import Command, UpdateOpportunity
from bot.sales.errors import Duplicate, NotFound, Stale
from bot.sales.proposal import UNSURE, WHY, Missing, Proposal
from bot.slack import customers, editing, existing, typed
from bot.slack.catalogue import Catalogue, catalogue, in_its_form, spoken
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
    def read(cls, value: str) -> Self:
        key, language, place = (*value.split("|"), "", "")[:3]
        return cls(key, language or "en", int(place or 0))

    def __str__(self) -> str:
        return f"{self.proposal}|{self.language}|{self.place}"

    @property
    def words(self) -> Catalogue:
        return catalogue(self.language)


def commands_of(actions: Sequence[Read]) -> tuple[Read, ...]:
    """The actions that would change the record."""
    return tuple(read for read in actions if isinstance(read.action, Command))


def card(
    services: Services, invocation: Invocation, reads: Sequence[Read], language: str = "en"
) -> Reply:
    """The changes that were read, kept until their author presses a button."""
    commands = [read.action for read in reads if isinstance(read.action, Command)]
    language = spoken(invocation.actor, language)
    try:
        return ask(services, invocation, commands, [_told(read) for read in reads], language)
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
    language: str = "en",
) -> Reply:
    """Show what would be saved, and save it once its author confirms."""
    actor = in_its_form(invocation.actor, language)
    return _asking(services.desk.propose(commands, actor, evidence), language)


def ask_values(services: Services, invocation: Invocation) -> Modal:
    """The form of one change, so that each of its fields can be put right."""
    key = Key.read(invocation.text)
    actor = in_its_form(invocation.actor, key.language)
    proposal = services.desk.proposal(key.proposal, actor)
    command = proposal.commands[key.place]
    records = editing.offered(services, invocation, command, proposal.preview[key.place])
    return Modal(edit_form(EDIT_FORM, command, records, key.words, _note(key)))


def take_over(services: Services, invocation: Invocation) -> Reply:
    """The card again, with what the form says now; its fields have been looked at."""
    key = Key.read(json.loads(invocation.note)["card"])
    actor = in_its_form(invocation.actor, key.language)
    proposal = services.desk.proposal(key.proposal, actor)
    commands, evidence = list(proposal.commands), [dict(one) for one in proposal.evidence]
    commands[key.place] = editing.entered(commands[key.place], invocation.form)
    if key.place < len(evidence):
        evidence[key.place].pop(UNSURE, None)
    return _asking(services.desk.revise(key.proposal, actor, commands, evidence), key.language)


def apart(services: Services, invocation: Invocation) -> Said:
    """Several changes as a card each, to be confirmed one by one."""
    key = Key.read(invocation.text)
    actor = in_its_form(invocation.actor, key.language)
    proposal = services.desk.proposal(key.proposal, actor)
    services.desk.cancel(key.proposal, actor)
    evidence = (*proposal.evidence, *({} for _ in proposal.commands))
    cards = [
        _asking(services.desk.propose([_unbound(command)], actor, [told]), key.language)
        for command, told in zip(proposal.commands, evidence, strict=False)
    ]
    return (_instead(key.words.say("card", "apart")), *cards)


def _unbound(command: Command) -> Command:
    """Bound anew to the version that the deal has by then."""
    if isinstance(command, UpdateOpportunity):
        return replace(command, expected_version=None)
    return command


def ask_missing(services: Services, invocation: Invocation) -> Modal:
    """A form for what a stage requires and the message did not say."""
    key = Key.read(invocation.text)
    proposal = services.desk.proposal(key.proposal, invocation.actor)
    sentence = views.lacking(proposal, key.words)
    return Modal(
        forms.missing_form(MISSING_FORM, sentence, proposal.missing, key.words, _note(key))
    )


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
    key = Key.read(json.loads(invocation.note)["card"])
    actor = in_its_form(invocation.actor, key.language)
    return _asking(services.desk.complete(key.proposal, actor, said), key.language)


def _asking(proposal: Proposal, language: str) -> Reply:
    """With Confirm where nothing is missing or unsure, else with the way to say what is."""
    key, words = Key(proposal.id, language), catalogue(language)
    go_on = button(words.say("card", "confirm"), CONFIRM, str(key), style="primary")
    if proposal.missing:
        go_on = button(words.say("card", "missing"), MISSING, str(key), style="primary")
    elif proposal.unsure:
        first = replace(key, place=proposal.unsure[0])
        go_on = button(words.say("card", "check"), f"{EDIT}:99", str(first), style="primary")
    buttons = [go_on]
    if len(proposal.commands) > 1:
        buttons.append(button(words.say("card", "one_by_one"), APART, str(key)))
    buttons.append(button(words.say("card", "cancel"), CANCEL, str(key)))

    def edit(place: int) -> Element:
        value = str(replace(key, place=place))
        return button(words.say("card", "edit"), f"{EDIT}:{place}", value)

    shown = views.card_blocks(proposal, words, edit, buttons)
    return Reply(views.card_text(proposal, words), tuple(shown))


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
    key = Key.read(invocation.text)
    actor = in_its_form(invocation.actor, key.language)
    try:
        receipt = services.desk.confirm(key.proposal, actor)
    except (NotFound, Stale) as error:
        return _instead(str(error))
    return undo.saved(services, replace(invocation, actor=actor), receipt, key.language)


def cancel(services: Services, invocation: Invocation) -> Reply:
    key = Key.read(invocation.text)
    services.desk.cancel(key.proposal, invocation.actor)
    return _instead(key.words.say("card", "cancelled"))


def _instead(sentence: str) -> Reply:
    return Reply(sentence, (section(escape(sentence)),), replaces=True)


FEATURE = Feature("proposal", register)
