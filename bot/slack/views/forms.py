"""The forms: their fields by name, so that what comes back is found under the same name."""

import json
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Any

from bot.sales.errors import Choice
from bot.sales.results import ContactLine, OpportunityCard
from bot.sales.vocabulary import ActivityKind, Direction, Outcome, Stage
from bot.slack.typed import CURRENCIES
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.deal import titled, words

VALUE = "value"


def log_form(
    callback_id: str,
    account: Block,
    contacts: Iterable[ContactLine],
    deals: Iterable[OpportunityCard],
) -> dict[str, Any]:
    """An activity. Contacts and deals are offered once the account is known."""
    people = [blocks.option(contact.name, str(contact.id)) for contact in contacts]
    open_deals = [blocks.option(deal.name, str(deal.id)) for deal in deals]
    return blocks.modal(
        callback_id,
        "Log an activity",
        [
            account,
            *_picked("contact", "Contact", people, "Who was it?"),
            *_picked("opportunity", "Deal", open_deals, "Which deal was it about?"),
            _choice("kind", "What was it?", ActivityKind, ActivityKind.CALL, optional=False),
            _choice("direction", "Direction", Direction),
            _choice("outcome", "Outcome", Outcome),
            _text("duration_minutes", "Minutes", "12"),
            _text("summary", "What was said?", "Wants a quote for 20 seats", lines=True),
        ],
        submit="Log it",
    )


def deal_form(callback_id: str, account: Block) -> dict[str, Any]:
    """A new opportunity."""
    return blocks.modal(
        callback_id,
        "New opportunity",
        [
            account,
            _text("name", "Name", "Laptop renewal 2026"),
            _choice("stage", "Stage", [s for s in Stage if s.open], Stage.LEAD),
            _text("amount", "Amount", "12,500"),
            _currency(None),
            blocks.field("close_date", "Closes on", blocks.date_input(VALUE)),
            _text("next_step", "Next step", "Send the quote"),
        ],
        submit="Create",
    )


def change_form(callback_id: str, deal: OpportunityCard, stage: Stage) -> dict[str, Any]:
    """An opportunity as it is now, to be changed; `stage` is offered as the new one."""
    value = deal.value
    return blocks.modal(
        callback_id,
        "Change the deal",
        [
            blocks.section(titled(deal)),
            _choice("stage", "Stage", Stage, stage, optional=False),
            _text("amount", "Amount", "12,500", _typed(value.amount) if value else ""),
            _currency(value.currency if value else None),
            blocks.field(
                "close_date",
                "Closes on",
                blocks.date_input(VALUE, deal.close_date.isoformat() if deal.close_date else None),
            ),
            _text("next_step", "Next step", "Send the quote", deal.next_step or ""),
            _text("lost_reason", "If it is lost: why?", "Too expensive", deal.lost_reason or ""),
        ],
        submit="Save",
        metadata=json.dumps({"opportunity": deal.id, "version": deal.version}),
    )


def account_field(action_id: str, chosen: Choice | None = None, *, dispatch: bool = False) -> Block:
    """A customer, found while typing; with `dispatch` the app hears of the choice at once."""
    initial = blocks.option(chosen.label, str(chosen.id)) if chosen else None
    element = blocks.external_select(action_id, placeholder="Type a name", initial=initial)
    return blocks.field("account", "Account", element, optional=False, dispatch=dispatch)


def _typed(amount: Decimal) -> str:
    """An amount as a person would type it: `12500`, `12.5`."""
    written = f"{amount:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _choice(
    name: str,
    label: str,
    values: Iterable[StrEnum],
    initial: StrEnum | None = None,
    *,
    optional: bool = True,
) -> Block:
    options = [blocks.option(words(one).capitalize(), one.value) for one in values]
    element = blocks.select(VALUE, options, placeholder="Choose", initial=initial)
    return blocks.field(name, label, element, optional=optional)


def _picked(name: str, label: str, options: list[Element], placeholder: str) -> list[Block]:
    if not options:
        return []
    # Another account is another list: with the same block id Slack would keep the old choice.
    block_id = f"{name}:{options[0]['value']}"
    return [blocks.field(block_id, label, blocks.select(VALUE, options, placeholder=placeholder))]


def _currency(initial: str | None) -> Block:
    codes = CURRENCIES if initial in (None, *CURRENCIES) else (str(initial), *CURRENCIES)
    options = [blocks.option(code, code) for code in codes]
    element = blocks.select(VALUE, options, placeholder="Choose", initial=initial)
    return blocks.field("currency", "Currency", element)


def _text(name: str, label: str, example: str, initial: str = "", *, lines: bool = False) -> Block:
    return blocks.field(
        name, label, blocks.text_input(VALUE, placeholder=example, initial=initial, lines=lines)
    )
