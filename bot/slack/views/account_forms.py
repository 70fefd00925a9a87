"""The forms of a new account and of a change."""

import json
from typing import Any

from bot.sales.results import AccountCard
from bot.sales.vocabulary import AccountStatus
from bot.slack.views import blocks, fields
from bot.slack.views.blocks import Block


def new_form(callback_id: str) -> dict[str, Any]:
    return blocks.modal(
        callback_id,
        "New account",
        [fields.line("name", "Name", "Contoso Ltd"), *_details(None)],
        submit="Add",
    )


def change_form(callback_id: str, card: AccountCard) -> dict[str, Any]:
    return blocks.modal(
        callback_id,
        "Change the account",
        [
            fields.line("name", "Name", "Contoso Ltd", card.name),
            fields.choice("status", "Status", AccountStatus, card.status),
            *_details(card),
        ],
        submit="Save",
        metadata=json.dumps({"account": card.id}),
    )


def _details(card: AccountCard | None) -> list[Block]:
    known = {
        name: str(getattr(card, name, None) or "")
        for name in ("phone", "website", "employees", "industry")
    }
    return [
        fields.text("phone", "Phone", "+1 202 555 0141", known["phone"]),
        fields.text("website", "Website", "contoso.example", known["website"]),
        fields.text("employees", "Employees", "140", known["employees"]),
        fields.text("industry", "Industry", "Retail", known["industry"]),
    ]
