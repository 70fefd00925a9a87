"""The forms: their fields by name, so that what comes back is found under the same name."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bot.sales.results import ContactLine, OpportunityCard
from bot.sales.vocabulary import ActivityKind, Direction, Outcome, Stage
from bot.saying import say
from bot.slack.views import blocks, fields
from bot.slack.views.blocks import Block
from bot.slack.views.deal import titled
from bot.slack.views.text import escape, join, mark


def log_form(
    callback_id: str,
    account: Block,
    contacts: Iterable[ContactLine],
    deals: Iterable[OpportunityCard],
) -> dict[str, Any]:
    """An activity. Contacts and deals are offered once the account is known."""
    people = [blocks.option(_person(contact), str(contact.id)) for contact in contacts]
    open_deals = [blocks.option(deal.name, str(deal.id)) for deal in deals]
    return blocks.modal(
        callback_id,
        "Log an activity",
        [
            account,
            *fields.picked("contact", "Contact", people, "Who was it?"),
            *fields.picked("opportunity", "Deal", open_deals, "Which deal was it about?"),
            fields.choice("kind", "What was it?", ActivityKind, ActivityKind.CALL, optional=False),
            fields.choice("direction", "Direction", Direction),
            fields.choice("outcome", "Outcome", Outcome),
            fields.text("duration_minutes", "Minutes", "12"),
            fields.text("summary", "What was said?", "Wants a quote for 20 seats", lines=True),
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
            fields.text("name", "Name", "Laptop renewal 2026"),
            fields.choice("stage", "Stage", [s for s in Stage if s.open], Stage.LEAD),
            fields.text("amount", "Amount", "12,500"),
            fields.currency(None),
            fields.day("close_date", "Closes on"),
            fields.text("next_step", "Next step", "Send the quote"),
        ],
        submit="Create",
    )


def change_form(
    callback_id: str, deal: OpportunityCard, stage: Stage, why: str = ""
) -> dict[str, Any]:
    """An opportunity as it is now, to be changed; `stage` is offered as the new one.

    `why` says what the stage requires, where that is the reason for the form.
    """
    value, reason = deal.value, deal.lost_reason or ""
    amount = fields.typed_amount(value.amount) if value else ""
    return blocks.modal(
        callback_id,
        "Change the deal",
        [
            blocks.section(join("\n", (titled(deal), escape(why)))),
            fields.choice("stage", "Stage", Stage, stage, optional=False),
            fields.text("amount", "Amount", "12,500", amount),
            fields.currency(value.currency if value else None),
            fields.day("close_date", "Closes on", deal.close_date),
            fields.text("next_step", "Next step", "Send the quote", deal.next_step or ""),
            fields.day("next_step_due", "Next step by", deal.next_step_due),
            fields.text("lost_reason", "If it is lost: why?", "Too expensive", reason),
        ],
        submit="Save",
        metadata=json.dumps({"opportunity": deal.id, "version": deal.version}),
    )


def next_form(callback_id: str, deal: OpportunityCard) -> dict[str, Any]:
    """What is to be done next with the deal, and by when."""
    return blocks.modal(
        callback_id,
        "Next step",
        [
            blocks.section(titled(deal)),
            fields.line("next_step", "Next step", "Send the quote", deal.next_step or ""),
            fields.day("next_step_due", "By", deal.next_step_due),
        ],
        submit="Save",
        metadata=json.dumps({"opportunity": deal.id, "version": deal.version}),
    )


def _person(contact: ContactLine) -> str:
    return f"{contact.name} (do not call)" if contact.do_not_call else contact.name


_ASKED: Mapping[str, Callable[[], list[Block]]] = {
    "amount": lambda: [fields.text("amount", "Amount", "12,500"), fields.currency(None)],
    "close_date": lambda: [fields.day("close_date", "Closes on")],
    "next_step": lambda: [fields.text("next_step", "Next step", "Send the quote")],
    "lost_reason": lambda: [fields.paragraph("lost_reason", "Why was it lost?", "Too expensive")],
}


def missing_form(
    callback_id: str, sentence: str, missing: Iterable[str], metadata: str
) -> dict[str, Any]:
    """What the stage of a deal requires and the message did not say."""
    asked = [block for field in missing for block in _ASKED.get(field, list)()]
    return blocks.modal(
        callback_id,
        say("What is missing"),
        [blocks.section(mark("{sentence}", sentence=sentence)), *asked],
        submit=say("Go on"),
        metadata=metadata,
    )
