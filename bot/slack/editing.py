"""A change that is put right in its form before it is saved: what the form offers and returns."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.sales.commands import Command, Line
from bot.sales.errors import Choice
from bot.sales.results import Changed
from bot.slack import typed
from bot.slack.invocation import Invocation
from bot.slack.services import Services
from bot.slack.views.blocks import chosen
from bot.slack.views.editing import CHOICES, DAYS, HIDDEN, Offered


def offered(services: Services, invocation: Invocation, command: Command, item: Changed) -> Offered:
    """The deals and people to choose from, those chosen first, and the products by their names."""
    desk, actor = services.desk, invocation.actor
    account = getattr(command, "account_id", None)
    deal = getattr(command, "opportunity_id", None)
    person = getattr(command, "contact_id", None)
    records: dict[str, list[Choice]] = {}
    if deal is not None:
        card = desk.opportunity_card(deal, actor)
        account = card.account_id if account is None else account
        others = desk.open_opportunities(card.account_id, actor)
        records["opportunity_id"] = [Choice(one.id, one.name) for one in (card, *others)]
    if account is not None and deal is None:
        known = desk.account_card(account, actor)
        records["account_id"] = [Choice(known.id, known.name)]
    if person is not None:
        there = desk.contacts(account, actor) if account is not None else ()
        known_person = desk.contact_card(person, actor)
        people = [Choice(known_person.id, known_person.name)]
        records["contact_id"] = people + [Choice(one.id, one.name) for one in there]
    return Offered({name: _once(found) for name, found in records.items()}, _goods(command, item))


def _goods(command: Command, item: Changed) -> dict[int, str]:
    """The products by the names that the card calls them, behind how many there are."""
    told = [change.after or "" for change in item.changes if change.field == "products"]
    names: dict[int, str] = {}
    for line in getattr(command, "lines", ()):
        found = re.search(
            rf"(?:^|, ){line.quantity} \u00d7 (.+?)(?: at |, \d+ \u00d7|$)", " ".join(told)
        )
        names[line.product_id] = found[1] if found else "?"
    return names


def _once(choices: list[Choice]) -> tuple[Choice, ...]:
    return tuple({choice.id: choice for choice in choices}.values())


def entered(command: Command, form: Mapping[str, Any]) -> Command:
    """The command as the form has it now; `Invalid` names the field that cannot be read."""
    new: dict[str, Any] = {}
    for item in dataclasses.fields(command):
        said = chosen(form, item.name)
        if item.name in HIDDEN or (item.name.endswith("_id") and said is None):
            continue
        if item.name == "lines":
            new["lines"] = _lines(command, form)
        else:
            new[item.name] = None if said is None else _value(item.name, said)
    if "amount" in new and new["amount"] is not None:
        amount, currency = new["amount"]
        new |= {"amount": amount, "currency": currency or new.get("currency")}
    return dataclasses.replace(command, **new)


def _lines(command: Command, form: Mapping[str, Any]) -> tuple[Line, ...]:
    """An emptied quantity leaves the product out."""
    kept = []
    for line in getattr(command, "lines", ()):
        name = f"line_{line.product_id}"
        if said := chosen(form, name):
            kept.append(dataclasses.replace(line, quantity=typed.whole(said, name)))
    return tuple(kept)


def _value(name: str, said: str) -> Any:
    if name.endswith("_id"):
        return int(said)
    if name in CHOICES:
        return CHOICES[name](said)
    if name in DAYS:
        return date.fromisoformat(said)
    return _READ.get(name, str)(said)


_READ: Mapping[str, Callable[[str], Any]] = {
    "amount": typed.amount,
    "duration_minutes": typed.minutes,
    "employees": lambda said: typed.whole(said, "employees"),
    "at": typed.hour,
}
