"""The forms: their fields by name, so that what comes back is found under the same name."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bot.sales.results import ContactLine, OpportunityCard
from bot.saying import say
from bot.slack.views import blocks, fields
from bot.slack.views.blocks import Block
from bot.slack.views.deal import titled
from bot.slack.views.text import escape, join, mark
from bot.store.vocabulary import ActivityKind, Direction, Outcome, Stage


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
        say("Log an activity"),
        [
            account,
            *fields.picked("contact", say("Contact"), people, say("Who was it?")),
            *fields.picked("opportunity", say("Deal"), open_deals, say("Which deal was it about?")),
            fields.choice(
                "kind", say("What was it?"), ActivityKind, ActivityKind.CALL, optional=False
            ),
            fields.choice("direction", say("Direction"), Direction),
            fields.choice("outcome", say("Outcome"), Outcome),
            fields.text("duration_minutes", say("Minutes"), "12"),
            fields.text(
                "summary", say("What was said?"), say("Wants a quote for 20 seats"), lines=True
            ),
        ],
        submit=say("Log it"),
    )


def deal_form(callback_id: str, account: Block) -> dict[str, Any]:
    """A new opportunity."""
    return blocks.modal(
        callback_id,
        say("New opportunity"),
        [
            account,
            fields.text("name", say("Name"), say("Laptop renewal 2026")),
            fields.choice("stage", say("Stage"), [s for s in Stage if s.open], Stage.LEAD),
            fields.text("amount", say("Amount"), "12,500"),
            fields.currency(None),
            fields.day("close_date", say("Closes on")),
            fields.text("next_step", say("Next step"), say("Send the quote")),
        ],
        submit=say("Create"),
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
        say("Change the deal"),
        [
            blocks.section(join("\n", (titled(deal), escape(why)))),
            fields.choice("stage", say("Stage"), Stage, stage, optional=False),
            fields.text("amount", say("Amount"), "12,500", amount),
            fields.currency(value.currency if value else None),
            fields.day("close_date", say("Closes on"), deal.close_date),
            fields.text("next_step", say("Next step"), say("Send the quote"), deal.next_step or ""),
            fields.day("next_step_due", say("Next step by"), deal.next_step_due),
            fields.text("lost_reason", say("If it is lost: why?"), say("Too expensive"), reason),
        ],
        submit=say("Save"),
        metadata=json.dumps({"opportunity": deal.id, "version": deal.version}),
    )


def next_form(callback_id: str, deal: OpportunityCard) -> dict[str, Any]:
    """What is to be done next with the deal, and by when."""
    return blocks.modal(
        callback_id,
        say("Next step"),
        [
            blocks.section(titled(deal)),
            fields.line("next_step", say("Next step"), say("Send the quote"), deal.next_step or ""),
            fields.day("next_step_due", say("By"), deal.next_step_due),
        ],
        submit=say("Save"),
        metadata=json.dumps({"opportunity": deal.id, "version": deal.version}),
    )


def _person(contact: ContactLine) -> str:
    barred = contact.do_not_call
    return say("{name} (do not call)", name=contact.name) if barred else contact.name


_ASKED: Mapping[str, Callable[[], list[Block]]] = {
    "amount": lambda: [fields.text("amount", say("Amount"), "12,500"), fields.currency(None)],
    "close_date": lambda: [fields.day("close_date", say("Closes on"))],
    "next_step": lambda: [fields.text("next_step", say("Next step"), say("Send the quote"))],
    "lost_reason": lambda: [
        fields.paragraph("lost_reason", say("Why was it lost?"), say("Too expensive"))
    ],
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
