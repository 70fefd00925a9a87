"""`/log`: write down a call, an e-mail or a meeting, as a sentence or in a form."""

import json
import re
from dataclasses import replace

from bot.sales.commands import LogActivity
from bot.sales.errors import Choice, Invalid
from bot.sales.wanted import Logged
from bot.saying import later, say
from bot.slack import asking, customers, typed
from bot.slack.feature import Feature
from bot.slack.features import proposal, undo
from bot.slack.invocation import Invocation, Modal, Reply, Said
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views import activity as views
from bot.slack.views import fields, forms
from bot.slack.views.blocks import Element, button, chosen
from bot.store.vocabulary import ActivityKind, Direction, Outcome

COMMAND = SlashCommand(
    "/log",
    later("Write down a call, an e-mail or a meeting."),
    "call with Contoso, 12 min, wants a quote",
    (
        ("/log", later("opens a form")),
        (
            "/log call with Contoso, 12 min, wants a quote",
            later("reads the sentence and shows it first"),
        ),
    ),
)
FORM = "log_form"
ACCOUNT = "log_account"
QUICK = "log_quick"
OUTCOMES = {later("No answer"): Outcome.NO_ANSWER, later("Voicemail"): Outcome.VOICEMAIL}
OPEN = "log_open"

_ORDER = re.compile(r"log(?:ged|ging)?\b", re.IGNORECASE)


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)
    listening.button(OPEN, open_form)
    listening.button(ACCOUNT, account_chosen)
    listening.suggestions(ACCOUNT, customers.suggest)
    listening.form(FORM, submit)
    listening.button(QUICK, quick)


def run(services: Services, invocation: Invocation) -> Said:
    if not invocation.text:
        return open_form(services, invocation)
    text = invocation.text
    sentence = text if _ORDER.match(text) else f"log {text}"
    reading = services.read(sentence, invocation.actor, invocation.history, None)
    reads = proposal.commands_of(reading.actions)
    if reading.clarify is not None and not reads:
        return asking.back(reading.clarify, invocation, reading.choices)
    if not reads:
        return Reply(
            say(
                "I could not read that as a call, an e-mail or a meeting. Name the account and "
                "what happened, like: /log call with Contoso, 12 min, wants a quote. Or send /log "
                "alone for a form."
            )
        )
    said = [proposal.card(services, invocation, reads)]
    if reading.clarify is not None:
        said.append(asking.back(reading.clarify, invocation, reading.choices))
    if reading.note is not None:
        said.append(Reply(reading.note))
    return tuple(said)


def shown(services: Services, invocation: Invocation, wanted: Logged) -> Reply:
    """What was logged, by whom or of whom somebody wants to know."""
    actor, account_id = invocation.actor, wanted.account_id
    found = services.desk.activities(actor, wanted)
    buttons = [] if account_id is None else [customers.show_button(account_id)]
    told = views.activities_blocks(found, wanted, actor, buttons)
    return Reply(views.activities_text(found, wanted, actor), tuple(told))


def open_form(services: Services, invocation: Invocation) -> Modal:
    """The empty form, or the one for the account whose id a button carries."""
    return form_of(services, invocation, invocation.number if invocation.text else None)


def form_of(services: Services, invocation: Invocation, account_id: int | None) -> Modal:
    """With the people and the open deals of the account, once that is known."""
    if account_id is None:
        field = fields.account_field(ACCOUNT, dispatch=True)
        return Modal(forms.log_form(FORM, field, (), ()))
    card = services.desk.account_card(account_id, invocation.actor)
    field = fields.account_field(ACCOUNT, Choice(card.id, card.name), dispatch=True)
    return Modal(forms.log_form(FORM, field, card.contacts, card.opportunities))


def account_chosen(services: Services, invocation: Invocation) -> Modal:
    """The same form, now with the people and the open deals of the account."""
    account_id = invocation.number
    field = fields.account_field(ACCOUNT, dispatch=True)
    contacts = services.desk.contacts(account_id, invocation.actor)
    deals = services.desk.open_opportunities(account_id, invocation.actor)
    return Modal(forms.log_form(FORM, field, contacts, deals))


def quick(services: Services, invocation: Invocation) -> Reply:
    """A call that reached nobody, by one press; the receipt comes beside the card."""
    order = invocation.order
    command = LogActivity(
        ActivityKind.CALL,
        order["account"],
        direction=Direction.OUTBOUND,
        outcome=Outcome(order["outcome"]),
    )
    # The same card serves for the next try: a second press within a minute is a slip.
    key = f"{invocation.key}:{services.clock():%Y%m%d%H%M}"
    receipt = services.desk.execute([command], invocation.actor, door="button", key=key)
    return replace(undo.saved(services, invocation, receipt), replaces=False)


def quick_buttons(account_id: int) -> list[Element]:
    return [
        button(
            say(label), f"{QUICK}:{place}", json.dumps({"account": account_id, "outcome": outcome})
        )
        for place, (label, outcome) in enumerate(OUTCOMES.items())
    ]


def submit(services: Services, invocation: Invocation) -> Reply:
    return undo.carry_out(services, invocation, _activity(invocation))


def open_button(account_id: int | None = None) -> Element:
    return button(say("Log an activity"), OPEN, str(account_id or ""))


def _activity(invocation: Invocation) -> LogActivity:
    form = invocation.form
    account = chosen(form, "account")
    if account is None:
        raise Invalid(say("Which account was it with?"), field="account")
    contact, deal = chosen(form, "contact"), chosen(form, "opportunity")
    direction, outcome = chosen(form, "direction"), chosen(form, "outcome")
    duration = chosen(form, "duration_minutes")
    return LogActivity(
        kind=ActivityKind(chosen(form, "kind") or ActivityKind.CALL),
        account_id=int(account),
        contact_id=int(contact) if contact else None,
        opportunity_id=int(deal) if deal else None,
        direction=Direction(direction) if direction else None,
        outcome=Outcome(outcome) if outcome else None,
        duration_minutes=typed.minutes(duration) if duration else None,
        summary=chosen(form, "summary"),
    )


FEATURE = Feature(
    "log",
    register,
    COMMAND,
    examples=(later("Log call with Contoso, 12 min, wants a quote for 20 laptops"),),
)
