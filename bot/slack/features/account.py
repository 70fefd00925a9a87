"""`/account`: a customer on one card; new ones, changes, and two that are one."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.sales.commands import CreateAccount, MergeAccounts, UpdateAccount
from bot.sales.errors import Ambiguous
from bot.saying import later, say
from bot.slack import customers, existing, typed, verbs
from bot.slack.feature import Feature
from bot.slack.features import contact, deal, escalate, log, opp, order, proposal, task
from bot.slack.invocation import Invocation, Modal, Reply, Said
from bot.slack.linking import Target
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views import account_forms as forms
from bot.slack.views import blocks, links, sharing
from bot.slack.views.account import account_blocks, account_text
from bot.slack.views.blocks import button, chosen
from bot.slack.views.text import Mrkdwn
from bot.store.vocabulary import AccountStatus

COMMAND = SlashCommand(
    "/account",
    later("A customer on one card; new ones, changes."),
    "NAME | new NAME, … | set NAME: … | merge NAME into NAME",
    (
        ("/account NAME", later("shows who they are, what is open and what happened last")),
        ("/account new NAME, PHONE, WEBSITE", later("adds a customer; alone it opens a form")),
        (
            "/account set NAME: 140 employees",
            later("notes what changed; without a colon in a form"),
        ),
        ("/account merge NAME into NAME", later("makes two accounts one, once you confirm")),
    ),
)
KIND = "account"
NEW = "account_new"
NEW_FORM = "account_new_form"
CHANGE = "account_change"
CHANGE_FORM = "account_change_form"

_INTO = re.compile(r"\s+into\s+", re.IGNORECASE)
_WORDS = ("name", "phone", "website", "employees", "industry", "status", "language", "market")
_PEOPLE = re.compile(r"(?P<many>\d[\d.,]*)\s*(?:employees|people|staff|seats)", re.IGNORECASE)
_FIELD = re.compile(r"(?P<field>\w+)(?:\s*[:=]\s*|\s+)(?P<value>.*)")
_NAMED = re.compile(r"^name\s*[:=]\s*", re.IGNORECASE)
_SITE = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)
    listening.button(customers.SHOW, pick)
    listening.suggestions(customers.SHOW, customers.suggest)
    listening.button(NEW, open_form)
    listening.form(NEW_FORM, submit)
    listening.button(CHANGE, ask_change)
    listening.form(CHANGE_FORM, change)


def run(services: Services, invocation: Invocation) -> Said:
    act, rest = verbs.found(_VERBS, invocation.text)
    if act is not None:
        return act(services, invocation, rest)
    if not invocation.text:
        search = blocks.external_select(customers.SHOW, placeholder=say("Type a name"))
        shown = blocks.section(
            Mrkdwn(say("Which account would you like to see?")), accessory=search
        )
        adding = blocks.actions([button(say("New account"), NEW, "")])
        return Reply(say("Which account would you like to see?"), (shown, adding))
    return card(services, invocation, customers.find(services, invocation, invocation.text))


def pick(services: Services, invocation: Invocation) -> Reply:
    return card(services, invocation, invocation.number)


def card(services: Services, invocation: Invocation, account_id: int) -> Reply:
    found = services.desk.account_card(account_id, invocation.actor)
    opening = [deal.open_button(one, i) for i, one in enumerate(found.opportunities)]
    features = (log, opp, task, order, contact, escalate)
    buttons = [feature.open_button(found.id) for feature in features]
    buttons[1:1] = log.quick_buttons(found.id)
    buttons.append(button(say("Change …"), CHANGE, str(found.id)))
    shown = account_blocks(found, invocation.actor, buttons, opening)
    shown += links.to_take_along(services.links, Target.ACCOUNT, found.id)
    share = sharing.token(KIND, str(found.id))
    return Reply(account_text(found), tuple(shown), share=share)


def new(services: Services, invocation: Invocation, text: str) -> Said:
    """`Contoso Ltd, +1 202 555 0141, contoso.example, 140 employees, Retail`."""
    name, *details = _parts(_NAMED.sub("", text.strip(), count=1))
    if not name:
        return open_form(services, invocation)
    command = CreateAccount(name)
    for detail in details:
        command = replace(command, **_told(detail))
    return existing.saved(services, invocation, command)


def change_by_words(services: Services, invocation: Invocation, text: str) -> Said:
    name, colon, said = text.partition(":")
    if not name.strip():
        return verbs.how(COMMAND, say("Which account? Name it, like this:"), "set")
    found = customers.find(services, invocation, name)
    if not colon or not said.strip():
        return _change_form(services, invocation, found)
    command = UpdateAccount(found)
    for detail in _parts(said):
        command = replace(command, **_told(detail))
    return existing.saved(services, invocation, command)


def merge(services: Services, invocation: Invocation, text: str) -> Reply:
    """Shown first: it is a lot to be moved by one word."""
    parts = _INTO.split(text)
    if len(parts) != 2:
        return verbs.how(
            COMMAND, say("Name the one that goes and the one that stays, like this:"), "merge"
        )
    gone = _one_of_two(services, invocation, parts[0], "gone")
    kept = _one_of_two(services, invocation, parts[1], "kept")
    return proposal.ask(services, invocation, [MergeAccounts(gone, kept)])


def open_form(services: Services, invocation: Invocation) -> Modal:
    return Modal(forms.new_form(NEW_FORM))


def submit(services: Services, invocation: Invocation) -> Reply:
    form = invocation.form
    command = CreateAccount(chosen(form, "name") or "", **_filled(form))
    return existing.saved(services, invocation, command)


def ask_change(services: Services, invocation: Invocation) -> Modal:
    return _change_form(services, invocation, invocation.number)


def change(services: Services, invocation: Invocation) -> Reply:
    form, status = invocation.form, chosen(invocation.form, "status")
    command = UpdateAccount(
        invocation.noted["account"],
        name=chosen(form, "name"),
        status=AccountStatus(status) if status else None,
        **_filled(form),
    )
    return existing.saved(services, invocation, command)


def _change_form(services: Services, invocation: Invocation, account_id: int) -> Modal:
    found = services.desk.account_card(account_id, invocation.actor)
    return Modal(forms.change_form(CHANGE_FORM, found))


def _one_of_two(services: Services, invocation: Invocation, text: str, which: str) -> int:
    """Either of two accounts may be unclear; which of them was asked about is kept apart."""
    if which in invocation.picked:
        return invocation.picked[which]
    try:
        return services.desk.find_account(text.strip(), invocation.actor).id
    except Ambiguous as error:
        raise Ambiguous(str(error), which, error.choices) from error


def _filled(form: Mapping[str, Any]) -> dict[str, Any]:
    employees = chosen(form, "employees")
    return {
        "phone": chosen(form, "phone"),
        "website": chosen(form, "website"),
        "employees": typed.whole(employees, "employees") if employees else None,
        "industry": chosen(form, "industry"),
    }


def _parts(text: str) -> list[str]:
    """The parts between commas; a comma within a number is none."""
    return [part.strip() for part in re.split(r",\s+|,(?!\d)", text.strip())]


def _told(part: str) -> dict[str, Any]:
    """What one part of the words says: a field by its name, or by how its value looks."""
    if people := _PEOPLE.fullmatch(part):
        return {"employees": typed.whole(people["many"], "employees")}
    said = _FIELD.fullmatch(part)
    field, value = (said["field"].lower(), said["value"]) if said else ("", "")
    if field not in _WORDS or not value:
        return _by_its_look(part)
    if field == "status":
        return {"status": typed.one_of(AccountStatus, value, "status")}
    return {field: typed.whole(value, "employees") if field == "employees" else value}


def _by_its_look(part: str) -> dict[str, Any]:
    if part.lower() in list(AccountStatus):
        return {"status": AccountStatus(part.lower())}
    if typed.is_phone(part):
        return {"phone": part}
    return {"website" if _SITE.fullmatch(part) else "industry": part}


_VERBS: dict[str, verbs.Act] = {
    "new": new,
    "add": new,
    "set": change_by_words,
    "merge": merge,
}

FEATURE = Feature("account", register, COMMAND, examples=(later("Show me Contoso"),))
