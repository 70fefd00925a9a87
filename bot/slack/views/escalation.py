"""Escalations: one with its customer for whoever has to act, the open ones in a list."""

import json
from collections.abc import Iterable
from typing import Any

from bot.sales.orders import is_on_its_way
from bot.sales.results import AccountCard, Actor, EscalationCard, Telling
from bot.sales.terms import term
from bot.saying import later, say
from bot.slack.views import blocks, fields
from bot.slack.views.account import activity_line, order_line
from bot.slack.views.blocks import Block, Element
from bot.slack.views.deal import line
from bot.slack.views.format import moment
from bot.slack.views.text import Mrkdwn, capital, cut, dotted, join, mark, one_line
from bot.store.vocabulary import EscalationState, Severity

View = dict[str, Any]
MAX_LINES = 3
_DOING = {
    EscalationState.OPEN: later("waits for {who}"),
    EscalationState.TAKEN: later("{who} has it"),
    EscalationState.ANSWERED: later("{who} answered"),
    EscalationState.CLOSED: later("closed"),
}


def card_text(card: EscalationCard) -> str:
    return say(
        "Escalation of {account} ({severity}): {standing}.",
        account=card.account,
        severity=term(card.severity),
        standing=standing(card),
    )


def standing(card: EscalationCard) -> str:
    """`waits for Marc Boss`, `Marc Boss has it`, `closed`."""
    return say(_DOING[card.state], who=card.assigned_to or say("an administrator"))


def card_blocks(
    card: EscalationCard, account: AccountCard, actor: Actor, buttons: list[Element]
) -> list[Block]:
    """What happened, how far it is, and what to know of the customer before ringing."""
    shown = [
        blocks.header(say("Escalation: {account}", account=card.account)),
        blocks.section(mark("{reason}", reason=card.reason)),
        *blocks.fields(
            (
                (say("Severity"), term(card.severity).capitalize()),
                (say("State"), capital(standing(card))),
                (say("Opened by"), card.opened_by),
                (say("Since"), moment(card.opened_at, actor)),
                (say("Answer"), card.answer),
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
        who = card.opened_by or say("Somebody")
        return say("{who} escalates {account} to you.", who=who, account=card.account)
    if telling.kind == "reminder":
        return say("Still open: the escalation of {account}.", account=card.account)
    if telling.kind == "closed":
        who = card.opened_by or say("A colleague")
        return say("{who}'s escalation of {account} is closed.", who=who, account=card.account)
    return say(
        "Your escalation of {account}: {standing}.", account=card.account, standing=standing(card)
    )


def news_blocks(telling: Telling, buttons: list[Element]) -> list[Block]:
    """For a supervisor the whole card; for the rep who escalated, how it went on."""
    card, actor = telling.card, telling.to
    said = blocks.section(mark("*{news}*", news=news_text(telling)))
    if telling.kind != "news":
        return [said, *card_blocks(card, telling.account, actor, buttons)]
    answer = [blocks.quote(card.answer)] if card.answer else []
    about = blocks.context(mark(say("You wrote: {reason}"), reason=card.reason))
    return [said, *answer, about, *([blocks.actions(buttons)] if buttons else [])]


def _context(account: AccountCard, actor: Actor) -> list[Block]:
    deals = [line(one, actor, account.name) for one in account.opportunities[:MAX_LINES]]
    on_their_way = list(filter(is_on_its_way, account.orders))
    orders = [order_line(one, actor, account.name) for one in on_their_way[:MAX_LINES]]
    last = [activity_line(one, actor) for one in account.activities[:MAX_LINES]]
    parts = (
        (say("Open deals"), deals),
        (say("Orders on their way"), orders),
        (say("Last activities"), last),
    )
    return [
        blocks.section(join("\n", (mark("*{title}*", title=title), *lines)))
        for title, lines in parts
        if lines
    ]


def _line(card: EscalationCard, actor: Actor) -> Mrkdwn:
    what = mark("*{account}* · {reason}", account=card.account, reason=_short(card.reason))
    since = say("since {when}", when=moment(card.opened_at, actor))
    return join("\n", (what, dotted(term(card.severity), standing(card), since)))


def _short(reason: str) -> str:
    return cut(one_line(reason), 150)


def escalate_form(callback_id: str, account: Block, severity: Severity) -> View:
    """Hand a customer over: which one, why, how urgent."""
    return blocks.modal(
        callback_id,
        say("Escalate"),
        [
            account,
            fields.paragraph("reason", say("What happened?"), say("Third late delivery")),
            fields.choice("severity", say("Severity"), Severity, severity, optional=False),
        ],
        submit=say("Escalate"),
    )


def answer_form(callback_id: str, card: EscalationCard) -> View:
    """The answer to the one who escalated, which may close it."""
    label = say("What should {who} know or do?", who=card.opened_by or say("the rep"))
    after = {"open": say("Keep it open"), "closed": say("Close it")}
    return blocks.modal(
        callback_id,
        say("Answer the escalation"),
        [
            blocks.section(
                mark("*{account}* · {reason}", account=card.account, reason=_short(card.reason))
            ),
            fields.paragraph("answer", label, say("Offer free shipping"), card.answer or ""),
            fields.one_of("after", say("And then?"), after, "open", optional=False),
        ],
        submit=say("Send"),
        metadata=json.dumps({"escalation": card.id}),
    )
