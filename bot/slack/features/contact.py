"""`/contact`: who somebody at a customer is and how to reach them, added and kept true."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.sales.commands import CreateContact, UpdateContact
from bot.sales.errors import Choice, Invalid
from bot.saying import later, say
from bot.slack import customers, existing, typed, verbs
from bot.slack.feature import Feature
from bot.slack.invocation import Invocation, Modal, Reply, Said
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views import contact as views
from bot.slack.views import fields
from bot.slack.views.blocks import Element, button, chosen
from bot.store.vocabulary import Channel, ContactFunction

COMMAND = SlashCommand(
    "/contact",
    later("Who somebody at a customer is, and how to reach them."),
    "NAME [at ACCOUNT] | new ACCOUNT: NAME, … | set NAME: …",
    (
        ("/contact", later("opens the form of a new contact")),
        ("/contact NAME [at ACCOUNT]", later("shows who that is and how to reach them")),
        (
            "/contact new ACCOUNT: NAME, TITLE, PHONE",
            later("adds somebody; most may be missing"),
        ),
        (
            "/contact set NAME: do not call",
            later("notes what changed, a phone number too"),
        ),
        ("/contact set NAME", later("opens the form with all of it")),
    ),
)
FORM = "contact_form"
ACCOUNT = "contact_account"
NEW = "contact_new"
CHANGE = "contact_change"
CHANGE_FORM = "contact_change_form"

_FIELDS: Mapping[str, str] = {
    "title": "title",
    "email": "email",
    "e-mail": "email",
    "mail": "email",
    "phone": "phone",
    "mobile": "phone",
    "role": "function",
    "language": "language",
    "prefers": "preferred_channel",
    "channel": "preferred_channel",
}
_CALLS: Mapping[str, bool] = {
    "do not call": True,
    "don't call": True,
    "no calls": True,
    "may be called": False,
    "may call": False,
    "calls are fine": False,
}
_KINDS: Mapping[str, type[ContactFunction] | type[Channel]] = {
    "function": ContactFunction,
    "preferred_channel": Channel,
}


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)
    listening.button(NEW, open_form)
    listening.suggestions(ACCOUNT, customers.suggest)
    listening.form(FORM, submit)
    listening.button(customers.SHOW_CONTACT, show)
    listening.button(CHANGE, ask_change)
    listening.form(CHANGE_FORM, change)


def run(services: Services, invocation: Invocation) -> Said:
    act, rest = verbs.found(_VERBS, invocation.text)
    if not invocation.text:
        return _form(None)
    if act is not None:
        return act(services, invocation, rest)
    return card(services, invocation, _find(services, invocation, invocation.text))


def new(services: Services, invocation: Invocation, text: str) -> Said:
    """`Contoso: Ann Lee, Buyer, ann@contoso.example, +1 202 555 0150`."""
    if not text:
        return _form(None)
    account, colon, said = text.partition(":")
    account_id = customers.find(services, invocation, account.strip())
    if not colon or not said.strip():
        return _form(customers.known(services, invocation, account_id))
    name, *details = (part.strip() for part in said.split(",") if part.strip())
    command = CreateContact(account_id, name)
    for detail in details:
        command = replace(command, **_told(detail))
    return existing.saved(services, invocation, command)


def change_by_words(services: Services, invocation: Invocation, text: str) -> Said:
    """`Maria Lopez: do not call`; without a colon the form opens."""
    name, colon, said = text.partition(":")
    if not name.strip():
        return verbs.how(COMMAND, say("Whom? Name the contact, like this:"), "set")
    found = _find(services, invocation, name)
    if not colon or not said.strip():
        return _change_form(services, invocation, found)
    command = UpdateContact(found)
    for part in said.split(","):
        command = replace(command, **_told(part.strip()))
    return existing.saved(services, invocation, command)


def show(services: Services, invocation: Invocation) -> Reply:
    return card(services, invocation, invocation.number)


def card(services: Services, invocation: Invocation, contact_id: int) -> Reply:
    found = services.desk.contact_card(contact_id, invocation.actor)
    buttons = [
        button(say("Change …"), CHANGE, str(found.id)),
        customers.show_button(found.account_id),
    ]
    shown = views.card_blocks(found, invocation.actor, buttons)
    return Reply(views.card_text(found), tuple(shown))


def open_button(account_id: int) -> Element:
    return button(say("New contact"), NEW, str(account_id))


def open_form(services: Services, invocation: Invocation) -> Modal:
    """The form, for the account whose id a button carries."""
    return _form(customers.pressed(services, invocation))


def submit(services: Services, invocation: Invocation) -> Reply:
    form = invocation.form
    account = chosen(form, "account")
    if account is None:
        raise Invalid(say("At which account?"), field="account")
    command = CreateContact(int(account), chosen(form, "name") or "", **_filled(form))
    return existing.saved(services, invocation, command)


def ask_change(services: Services, invocation: Invocation) -> Modal:
    return _change_form(services, invocation, invocation.number)


def change(services: Services, invocation: Invocation) -> Reply:
    key = invocation.noted["contact"]
    return existing.saved(services, invocation, UpdateContact(key, **_filled(invocation.form)))


def _form(known: Choice | None) -> Modal:
    return Modal(views.contact_form(FORM, fields.account_field(ACCOUNT, known)))


def _change_form(services: Services, invocation: Invocation, contact_id: int) -> Modal:
    found = services.desk.contact_card(contact_id, invocation.actor)
    return Modal(views.change_form(CHANGE_FORM, found, json.dumps({"contact": contact_id})))


def _filled(form: Mapping[str, Any]) -> dict[str, Any]:
    function, channel = chosen(form, "function"), chosen(form, "preferred_channel")
    calls = chosen(form, "calls")
    return {
        "title": chosen(form, "title"),
        "email": chosen(form, "email"),
        "phone": chosen(form, "phone"),
        "function": ContactFunction(function) if function else None,
        "do_not_call": None if calls is None else calls == "no",
        "preferred_channel": Channel(channel) if channel else None,
        "language": chosen(form, "language"),
    }


def _told(part: str) -> dict[str, Any]:
    """What one part of the words says: a field by its name, or by how its value looks."""
    if (barred := _CALLS.get(part.lower().replace("\u2019", "'"))) is not None:
        return {"do_not_call": barred}
    word, _, value = part.partition(" ")
    field = _FIELDS.get(word.lower().strip(":"))
    if field is None or not value.strip():
        return {_by_its_look(part): part}
    kind = _KINDS.get(field)
    if kind is None:
        return {field: value.strip()}
    return {field: typed.one_of(kind, value.strip().lower().replace("e-mail", "email"), word)}


def _by_its_look(text: str) -> str:
    if "@" in text:
        return "email"
    return "phone" if typed.is_phone(text) else "title"


def _find(services: Services, invocation: Invocation, text: str) -> int:
    picked = invocation.picked.get("contact")
    return services.desk.find_contact(text, invocation.actor).id if picked is None else picked


_VERBS: dict[str, verbs.Act] = {
    "new": new,
    "add": new,
    "set": change_by_words,
}

FEATURE = Feature("contact", register, COMMAND, examples=(later("Maria's number is 030 1234567"),))
