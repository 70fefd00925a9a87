"""`/escalate`: hand a customer to the supervisor, who takes it, answers and closes it."""

import json
import re
from collections.abc import Mapping

from bot.sales.commands import (
    AnswerEscalation,
    CloseEscalation,
    Command,
    Escalate,
    TakeEscalation,
)
from bot.sales.errors import Choice, Invalid
from bot.sales.results import EscalationCard, Telling
from bot.saying import later, many, say
from bot.slack import customers
from bot.slack.feature import Feature
from bot.slack.features import undo
from bot.slack.invocation import Invocation, Modal, Reply, Said
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views import escalation as views
from bot.slack.views import fields
from bot.slack.views.blocks import Element, button, chosen
from bot.store.vocabulary import EscalationState, Severity

COMMAND = SlashCommand(
    "/escalate",
    later("Hand a customer to your supervisor."),
    "[high | low] ACCOUNT because REASON | list",
    (
        ("/escalate", later("opens a form")),
        (
            "/escalate ACCOUNT because REASON",
            later("hands the customer to your supervisor at once"),
        ),
        ("/escalate high ACCOUNT because REASON", later("the same, and reminds every 15 minutes")),
        ("/escalate list", later("lists the open ones: yours, and those you have to answer")),
    ),
)
FORM = "escalate_form"
ACCOUNT = "escalate_account"
OPEN = "escalate_open"
SHOW = "escalation_show"
TAKE = "escalation_take"
ANSWER = "escalation_answer"
ANSWER_FORM = "escalation_answer_form"
CLOSE = "escalation_close"

_SEVERITIES: Mapping[str, Severity] = {
    **{one.value: one for one in Severity},
    "urgent": Severity.HIGH,
}
_REASON = re.compile(r"\s+because\s+|\s*[:;]\s+", re.IGNORECASE)


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)
    listening.button(OPEN, open_form)
    listening.suggestions(ACCOUNT, customers.suggest)
    listening.form(FORM, submit)
    listening.button(SHOW, show)
    listening.button(TAKE, take)
    listening.button(ANSWER, answer)
    listening.form(ANSWER_FORM, send)
    listening.button(CLOSE, close)


def run(services: Services, invocation: Invocation) -> Said:
    if not invocation.text:
        return _form(None)
    if invocation.text.lower() in ("list", "open"):
        return listed(services, invocation)
    severity, name, reason = _parts(invocation.text)
    account_id = customers.find(services, invocation, name)
    if not reason:
        return _form(customers.known(services, invocation, account_id), severity)
    return undo.carry_out(services, invocation, Escalate(account_id, reason, severity))


def open_form(services: Services, invocation: Invocation) -> Modal:
    """The form for the account whose id the button carries."""
    return _form(customers.pressed(services, invocation))


def open_button(account_id: int) -> Element:
    return button(say("Escalate …"), OPEN, str(account_id))


def submit(services: Services, invocation: Invocation) -> Reply:
    form = invocation.form
    account_id = chosen(form, "account")
    if account_id is None:
        raise Invalid(say("Which customer is it?"), field="account")
    severity = Severity(chosen(form, "severity") or Severity.NORMAL)
    command = Escalate(int(account_id), chosen(form, "reason") or "", severity)
    return undo.carry_out(services, invocation, command)


def listed(services: Services, invocation: Invocation, account_id: int | None = None) -> Reply:
    """The open ones that concern the person; of a customer, all of them."""
    found = services.desk.escalations(invocation.actor, account_id=account_id)
    if not found and account_id is not None:
        known = customers.known(services, invocation, account_id)
        return Reply(say("{account} has no open escalation.", account=known.label))
    if not found:
        return Reply(say("No open escalations: none of yours, and none for you to answer."))
    title = many(len(found), "{n} open escalation", "{n} open escalations")
    rows = [(one, show_button(one, place)) for place, one in enumerate(found)]
    return Reply(title + ".", tuple(views.list_blocks(rows, title, invocation.actor)))


def show_button(card: EscalationCard, place: int) -> Element:
    spoken = say("Open {account}", account=card.account)
    return button(say("Open"), f"{SHOW}:{place}", str(card.id), spoken=spoken)


def show(services: Services, invocation: Invocation) -> Reply:
    return card(services, invocation, invocation.number)


def card(services: Services, invocation: Invocation, escalation_id: int) -> Reply:
    found = services.desk.escalation_card(escalation_id, invocation.actor)
    known = services.desk.account_card(found.account_id, invocation.actor)
    shown = views.card_blocks(found, known, invocation.actor, _buttons(found))
    return Reply(views.card_text(found), tuple(shown))


def take(services: Services, invocation: Invocation) -> tuple[Reply, ...]:
    order = invocation.order
    return _acted(services, invocation, TakeEscalation(order["escalation"], order["over"]))


def answer(services: Services, invocation: Invocation) -> Modal:
    found = services.desk.escalation_card(invocation.number, invocation.actor)
    return Modal(views.answer_form(ANSWER_FORM, found))


def send(services: Services, invocation: Invocation) -> Reply:
    key = invocation.noted["escalation"]
    said = chosen(invocation.form, "answer") or ""
    closing = chosen(invocation.form, "after") == EscalationState.CLOSED
    command: Command = CloseEscalation(key, said) if closing else AnswerEscalation(key, said)
    return undo.carry_out(services, invocation, command)


def close(services: Services, invocation: Invocation) -> tuple[Reply, ...]:
    return _acted(services, invocation, CloseEscalation(invocation.number))


def told(telling: Telling) -> Reply:
    """The direct message to somebody who has to hear of an escalation."""
    shown = views.news_blocks(telling, _buttons(telling.card))
    return Reply(views.news_text(telling), tuple(shown))


def _form(known: Choice | None, severity: Severity = Severity.NORMAL) -> Modal:
    return Modal(views.escalate_form(FORM, fields.account_field(ACCOUNT, known), severity))


def _parts(text: str) -> tuple[Severity, str, str]:
    """`high Contoso because they wait` → how urgent, who, why; the reason may be missing."""
    name, *reason = _REASON.split(text, maxsplit=1)
    first, _, rest = name.partition(" ")
    severity = _SEVERITIES.get(first.lower())
    if severity is None or not rest.strip():
        return Severity.NORMAL, name, "".join(reason)
    return severity, rest.strip(), "".join(reason)


def _acted(services: Services, invocation: Invocation, command: Command) -> tuple[Reply, ...]:
    """The receipt in place of the card, and the card again as it is now."""
    receipt = undo.carry_out(services, invocation, command)
    assert isinstance(command, TakeEscalation | CloseEscalation)
    return receipt, card(services, invocation, command.escalation_id)


def _buttons(card: EscalationCard) -> list[Element]:
    key = str(card.id)
    buttons = []
    if card.may_answer:
        taken = card.state is not EscalationState.OPEN
        if not (taken and card.mine):
            order = json.dumps({"escalation": card.id, "over": taken})
            label = say("Take over") if taken else say("Take it")
            buttons.append(button(label, TAKE, order, style=None if taken else "primary"))
        buttons.append(button(say("Answer …"), ANSWER, key))
    if card.may_close:
        buttons.append(button(say("Close"), CLOSE, key))
    return [*buttons, customers.show_button(card.account_id)]


FEATURE = Feature(
    "escalate",
    register,
    COMMAND,
    examples=(later("Escalate Contoso: third late delivery, high"),),
)
