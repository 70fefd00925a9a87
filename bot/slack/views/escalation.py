"""Escalations: one with its customer for whoever has to act, the open ones in a list."""

import json
from collections.abc import Iterable
from typing import Any

from bot.sales.results import AccountCard, Actor, EscalationCard, Telling
from bot.sales.vocabulary import EscalationState, Severity
from bot.sales.words import in_words
from bot.slack.views import blocks, fields
from bot.slack.views.account import activity_line, order_line
from bot.slack.views.blocks import Block, Element
from bot.slack.views.deal import line
from bot.slack.views.format import moment
from bot.slack.views.text import Mrkdwn, cut, escape, join, mark, one_line

View = dict[str, Any]
MAX_LINES = 3
_DOING = {
    EscalationState.OPEN: "waits for {who}",
    EscalationState.TAKEN: "{who} has it",
    EscalationState.ANSWERED: "{who} answered",
    EscalationState.CLOSED: "closed",
}


def card_text(card: EscalationCard) -> str:
    return f"Escalation of {card.account} ({card.severity}): {standing(card)}."


def standing(card: EscalationCard) -> str:
    """`waits for Marc Boss`, `Marc Boss has it`, `closed`."""
    return _DOING[card.state].format(who=card.assigned_to or "an administrator")


def card_blocks(
    card: EscalationCard, account: AccountCard, actor: Actor, buttons: list[Element]
) -> list[Block]:
    """What happened, how far it is, and what to know of the customer before ringing."""
    shown = [
        blocks.header(f"Escalation: {card.account}"),
        blocks.section(mark("{reason}", reason=card.reason)),
        *blocks.fields(
            (
                ("Severity", in_words(card.severity).capitalize()),
                ("State", _capital(standing(card))),
                ("Opened by", card.opened_by),
                ("Since", moment(card.opened_at, actor)),
                ("Answer", card.answer),
            )
        ),
        *_context(account, actor),
    ]
    return [*shown, blocks.actions(buttons)] if buttons else shown


def list_blocks(
    cards: Iterable[tuple[EscalationCard, Element]], title: str, actor: Actor
) -> list[Block]:
    """Each with the button that opens it."""
    rows = [blocks.section(_line(card, actor), accessory=button) for card, button in cards]
    return [blocks.header(title), *rows]


def news_text(telling: Telling) -> str:
    """The sentence that begins a message nobody asked for."""
    card = telling.card
    if telling.kind == "new":
        return f"{card.opened_by or 'Somebody'} escalates {card.account} to you."
    if telling.kind == "reminder":
        return f"Still open: the escalation of {card.account}."
    if telling.kind == "closed":
        return f"{card.opened_by or 'A colleague'}'s escalation of {card.account} is closed."
    return f"Your escalation of {card.account}: {standing(card)}."


def news_blocks(telling: Telling, buttons: list[Element]) -> list[Block]:
    """For a supervisor the whole card; for the rep who escalated, how it went on."""
    card, actor = telling.card, telling.to
    said = blocks.section(mark("*{news}*", news=news_text(telling)))
    if telling.kind != "news":
        return [said, *card_blocks(card, telling.account, actor, buttons)]
    answer = [blocks.quote(card.answer)] if card.answer else []
    about = blocks.context(mark("You wrote: {reason}", reason=card.reason))
    return [said, *answer, about, *([blocks.actions(buttons)] if buttons else [])]


def _context(account: AccountCard, actor: Actor) -> list[Block]:
    deals = [line(one, actor) for one in account.opportunities[:MAX_LINES]]
    on_their_way = [one for one in account.orders if one.delivered_date is None]
    orders = [order_line(one, actor) for one in on_their_way[:MAX_LINES]]
    last = [activity_line(one, actor) for one in account.activities[:MAX_LINES]]
    parts = (("Open deals", deals), ("Orders on their way", orders), ("Last activities", last))
    return [
        blocks.section(join("\n", (mark("*{title}*", title=title), *lines)))
        for title, lines in parts
        if lines
    ]


def _line(card: EscalationCard, actor: Actor) -> Mrkdwn:
    facts = (card.severity, standing(card), f"since {moment(card.opened_at, actor)}")
    return join(
        "\n",
        (
            mark("*{account}* · {reason}", account=card.account, reason=_short(card.reason)),
            escape(" · ".join(facts)),
        ),
    )


def _short(reason: str) -> str:
    return cut(one_line(reason), 150)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def escalate_form(callback_id: str, account: Block, severity: Severity) -> View:
    """Hand a customer over: which one, why, how urgent."""
    return blocks.modal(
        callback_id,
        "Escalate",
        [
            account,
            fields.paragraph("reason", "What happened?", "Third late delivery"),
            fields.choice("severity", "Severity", Severity, severity, optional=False),
        ],
        submit="Escalate",
    )


def answer_form(callback_id: str, card: EscalationCard, *, close: bool) -> View:
    """The answer to the one who escalated; `close` offers to close it with that."""
    label = f"What should {card.opened_by or 'the rep'} know or do?"
    options = [blocks.option("Keep it open", "open"), blocks.option("Close it", "closed")]
    after = blocks.select(
        fields.VALUE, options, placeholder="Choose", initial="closed" if close else "open"
    )
    return blocks.modal(
        callback_id,
        "Answer the escalation",
        [
            blocks.section(
                mark("*{account}* · {reason}", account=card.account, reason=_short(card.reason))
            ),
            fields.paragraph("answer", label, "Offer free shipping", card.answer or ""),
            blocks.field("after", "And then?", after, optional=False),
        ],
        submit="Send",
        metadata=json.dumps({"escalation": card.id}),
    )
