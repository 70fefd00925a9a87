"""The forms of a new account and of a change."""

import json
from typing import Any

from bot.sales.results import AccountCard
from bot.saying import say
from bot.slack.views import blocks, fields
from bot.slack.views.blocks import Block
from bot.store.vocabulary import AccountStatus


def new_form(callback_id: str) -> dict[str, Any]:
    return blocks.modal(
        callback_id,
        say("New account"),
        [fields.line("name", say("Name"), "Contoso Ltd"), *_details(None)],
        submit=say("Add"),
    )


def change_form(callback_id: str, card: AccountCard) -> dict[str, Any]:
    return blocks.modal(
        callback_id,
        say("Change the account"),
        [
            fields.line("name", say("Name"), "Contoso Ltd", card.name),
            fields.choice("status", say("Status"), AccountStatus, card.status),
            *_details(card),
        ],
        submit=say("Save"),
        metadata=json.dumps({"account": card.id}),
    )


def _details(card: AccountCard | None) -> list[Block]:
    known = {
        name: str(getattr(card, name, None) or "")
        for name in ("phone", "website", "employees", "industry")
    }
    return [
        fields.text("phone", say("Phone"), "+1 202 555 0141", known["phone"]),
        fields.text("website", say("Website"), "contoso.example", known["website"]),
        fields.text("employees", say("Employees"), "140", known["employees"]),
        fields.text("industry", say("Industry"), say("Retail"), known["industry"]),
    ]
