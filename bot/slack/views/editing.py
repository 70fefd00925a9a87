"""The form of one change before it is saved: every field that was read, and those beside it."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from bot.sales.commands import Command, Line
from bot.sales.errors import Choice
from bot.sales.terms import term
from bot.saying import say
from bot.slack.views import blocks, fields
from bot.slack.views.blocks import Block
from bot.slack.views.receipt import field
from bot.store.vocabulary import (
    AccountStatus,
    ActivityKind,
    Direction,
    Outcome,
    Sentiment,
    Severity,
    Source,
    Stage,
)

ACCOUNT = "editing_account"
# What a form cannot ask for: keys that the record makes, and lists of products by their keys.
HIDDEN = (
    "expected_version", "product_ids", "occurred_at", "anyway", "function", "task_id", "owner_id",
    "activity_id", "opportunity_ids", "language", "market", "do_not_call", "preferred_channel",
)  # fmt: skip
CHOICES: Mapping[str, type[StrEnum]] = {
    "stage": Stage,
    "kind": ActivityKind,
    "direction": Direction,
    "outcome": Outcome,
    "sentiment": Sentiment,
    "severity": Severity,
    "source": Source,
    "status": AccountStatus,
}
DAYS = ("close_date", "due", "next_step_due", "first", "last")
LONG = ("summary", "reason", "lost_reason")
REQUIRED = ("title", "name", "reason", "kind", "severity")


@dataclasses.dataclass(frozen=True, slots=True)
class Offered:
    """The records that a form offers, by the field they are for; the first is the one chosen."""

    records: Mapping[str, Sequence[Choice]]
    products: Mapping[int, str]


def edit_form(
    callback_id: str, command: Command, offered: Offered, metadata: str
) -> dict[str, Any]:
    shown: list[Block] = []
    for item in dataclasses.fields(command):
        if item.name not in HIDDEN:
            shown += _fields(item.name, getattr(command, item.name), offered)
    return blocks.modal(
        callback_id,
        say("Before it is saved"),
        shown,
        submit=say("Take over"),
        metadata=metadata,
    )


def _fields(name: str, value: object, offered: Offered) -> list[Block]:
    label = term(field(name) if name != "currency" else name).capitalize()
    if name == "account_id":
        return _account(label, offered)
    if name.endswith("_id"):
        return _record(name, label, offered)
    if name == "lines":
        return [_line(line, offered) for line in value] if isinstance(value, tuple) else []
    if name in CHOICES:
        initial = CHOICES[name](str(value)) if value else None
        optional = name not in REQUIRED
        return [fields.choice(name, label, CHOICES[name], initial, optional=optional)]
    if name in DAYS:
        return [fields.day(name, label, value if isinstance(value, date) else None)]
    if name == "currency":
        return [fields.currency(str(value) if value else None)]
    required = fields.paragraph if name in LONG else fields.line
    if name in REQUIRED:
        return [required(name, label, label, _typed(value))]
    return [fields.text(name, label, label, _typed(value), lines=name in LONG)]


def _account(label: str, offered: Offered) -> list[Block]:
    """Any customer, found while typing."""
    known = offered.records.get("account_id", ())
    first = blocks.option(known[0].label, str(known[0].id)) if known else None
    element = blocks.external_select(ACCOUNT, placeholder=label, initial=first)
    return [blocks.field("account_id", label, element, optional=not known)]


def _record(name: str, label: str, offered: Offered) -> list[Block]:
    options = [
        blocks.option(choice.label, str(choice.id)) for choice in offered.records.get(name, ())
    ]
    if not options:
        return []
    first = options[0]["value"]
    element = blocks.select(fields.VALUE, options, placeholder=label, initial=first)
    return [blocks.field(name, label, element, optional=False)]


def _line(line: Line, offered: Offered) -> Block:
    label = offered.products.get(line.product_id, "?")
    return fields.text(f"line_{line.product_id}", label, "20", str(line.quantity))


_TYPED: Mapping[type, Callable[[Any], str]] = {
    Decimal: fields.typed_amount,
    time: lambda value: str(value.strftime("%H:%M")),
    int: str,
    str: str,
}


def _typed(value: object) -> str:
    return _TYPED[type(value)](value) if type(value) in _TYPED else ""
