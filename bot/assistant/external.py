"""Actions in the shape of the evaluation contract: plain JSON with the ids of the imported file."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from bot.assistant import requests
from bot.assistant.reading import Read
from bot.sales import commands
from bot.sales.commands import Line
from bot.sales.wanted import ME
from bot.store.book import Book

_NAMES: Mapping[type, str] = {
    commands.LogActivity: "log_activity",
    commands.CreateOpportunity: "create_opportunity",
    commands.UpdateOpportunity: "update_opportunity",
    commands.CreateTask: "create_task",
    commands.CompleteTask: "complete_task",
    commands.CreateAccount: "create_account",
    commands.UpdateAccount: "update_account",
    commands.CreateContact: "create_contact",
    commands.UpdateContact: "update_contact",
    commands.Escalate: "escalate",
    requests.ShowPipeline: "show_pipeline",
    requests.ShowAccount: "show_account",
    requests.ShowOpportunity: "show_opportunity",
    requests.ShowContact: "show_account",
    requests.ShowActivities: "show_activities",
    requests.ShowEscalations: "show_escalations",
    requests.ShowDay: "show_day",
    requests.ShowTasks: "show_tasks",
    requests.TrackOrder: "track_order",
    requests.PrepareCall: "prepare_call",
    requests.DraftEmail: "draft_email",
    requests.AskProduct: "ask_product",
    requests.Smalltalk: "smalltalk",
    requests.TakeBack: "undo",
    requests.ShowHistory: "show_history",
    requests.ShowQuotas: "show_quotas",
    requests.ShowSettings: "show_settings",
    requests.Export: "export",
    requests.LookAfterSheets: "look_after_sheets",
    commands.ChangeItems: "change_items",
    commands.ChangePreferences: "change_preferences",
    commands.DropTask: "drop_task",
    commands.SnoozeTask: "snooze_task",
    commands.HandTask: "hand_task",
    commands.SetQuota: "set_quota",
    commands.ChangeDeals: "change_deals",
}
# Slots of the contract, where an action can say more than that.
_NARROWED = ("owner", "stage", "closing_before", "closing_after")
_SLOTS = {
    "lines": "products",
    "product_ids": "products",
    "at": "time",
    "occurred_at": "occurred_on",
}


def action(read: Read, book: Book) -> dict[str, Any]:
    """The action by its name, with the slots that were said."""
    value = read.action
    if isinstance(value, requests.ShowPipeline) and value.owner is None:
        value = replace(value, owner=ME)
    found: dict[str, Any] = {"action": _NAMES[type(value)]}
    for item in fields(value):
        said = getattr(value, item.name)
        if said is None or said == () or _unknown(value, item.name):
            continue
        name = _SLOTS.get(item.name, item.name.removesuffix("_id"))
        found[name] = _written(item.name, said, book)
    return found


def _unknown(action: object, name: str) -> bool:
    """Not a slot of the contract; a list of orders that are late is one of orders there."""
    if isinstance(action, requests.ShowPipeline):
        return name not in _NARROWED
    if isinstance(action, requests.ShowTasks):
        return name == "owner"
    if isinstance(action, requests.ShowContact):
        return name == "contact_id"
    return name in ("expected_version", "late")


def _written(name: str, value: object, book: Book) -> object:
    if name == "lines" and isinstance(value, tuple):
        return [_line(line, book) for line in value]
    if name in ("product_ids", "without") and isinstance(value, tuple):
        return [_key(book.products, product) for product in value]
    if name == "opportunity_ids" and isinstance(value, tuple):
        return [_key(book.deals, deal) for deal in value]
    if name in ("rep_id", "owner_id") and isinstance(value, int):
        return book.reps[value].slack_user_id
    if name.endswith("_id") and isinstance(value, int):
        return _key(_table(name, book), value)
    return _plain(value)


def _line(line: Line, book: Book) -> dict[str, Any]:
    return {"product": _key(book.products, line.product_id), "quantity": line.quantity}


def _table(name: str, book: Book) -> Mapping[int, Any]:
    tables: Mapping[str, Mapping[int, Any]] = {
        "account_id": book.accounts,
        "contact_id": book.contacts,
        "opportunity_id": book.deals,
        "order_id": book.orders,
        "task_id": book.tasks,
    }
    return tables[name]


def _key(table: Mapping[int, Any], record_id: int) -> str:
    """The id of the file; a record that came from no file has its own number."""
    return table[record_id].key or str(record_id)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def reading(actions: Sequence[Read], clarify: str | None, book: Book) -> dict[str, Any]:
    return {"actions": [action(read, book) for read in actions], "clarify": clarify}
