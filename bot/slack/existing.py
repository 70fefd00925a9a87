"""Who is to be added may be in the record already: which one it is, or add them anyway."""

import json
from collections.abc import Sequence
from dataclasses import replace

from bot.sales import codec
from bot.sales.commands import Command, CreateAccount, CreateContact
from bot.sales.duplicates import ACCOUNT
from bot.sales.errors import Choice, Duplicate, Refused
from bot.saying import say
from bot.slack import asking, customers
from bot.slack.features import undo
from bot.slack.invocation import Invocation, Reply
from bot.slack.services import Services
from bot.slack.views import blocks
from bot.slack.views.blocks import Element
from bot.slack.views.text import VALUE, escape

CREATE = "create_anyway"


def saved(services: Services, invocation: Invocation, command: Command) -> Reply:
    """The receipt, or the question whether it is somebody the record has."""
    try:
        return undo.carry_out(services, invocation, command)
    except Duplicate as error:
        return question(error, [command], invocation, confirming=False)


def question(
    error: Duplicate, commands: Sequence[Command], invocation: Invocation, *, confirming: bool
) -> Reply:
    """A button for each who it may be; with `confirming`, what is added anyway is shown first."""
    order = {
        "user": invocation.actor.slack_user_id,
        "confirming": confirming,
        "commands": codec.dump_commands([_insisting(command) for command in commands]),
    }
    value = json.dumps(order, ensure_ascii=False)
    buttons = [_button(error.kind, choice, place) for place, choice in enumerate(error.choices)]
    if len(value) <= VALUE:
        buttons.append(blocks.button(say("Create anyway"), CREATE, value))
    return Reply(str(error), (blocks.section(escape(str(error))), blocks.actions(buttons)))


def insisted(invocation: Invocation) -> tuple[tuple[Command, ...], bool]:
    """The commands that are to be carried out anyway, and whether to show them first."""
    order = invocation.order
    if order["user"] != invocation.actor.slack_user_id:
        raise Refused(say("That question was put to a colleague; only they can answer it."))
    return codec.load_commands(order["commands"]), order["confirming"]


def _insisting(command: Command) -> Command:
    if isinstance(command, CreateAccount | CreateContact):
        return replace(command, anyway=True)
    return command


def _button(kind: str, choice: Choice, place: int) -> Element:
    show = customers.SHOW if kind == ACCOUNT else customers.SHOW_CONTACT
    return blocks.button(asking.label(choice), f"{show}:{place}", str(choice.id))
