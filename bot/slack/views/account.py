"""A customer on one card."""

from bot.sales.results import (
    AccountCard,
    ActivityLine,
    Actor,
    ContactLine,
    EscalationLine,
    OrderLine,
    TaskLine,
)
from bot.sales.terms import term
from bot.sales.words import in_words
from bot.saying import many, say
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.deal import line
from bot.slack.views.format import day, hour, moment, number
from bot.slack.views.text import Mrkdwn, cut, dotted, join, mark, one_line

MAX_LINES = 5


def account_text(card: AccountCard) -> str:
    deals = many(len(card.opportunities), "{n} open deal", "{n} open deals")
    return f"{card.name}, {term(card.status)}, {deals}."


def account_blocks(
    card: AccountCard, actor: Actor, buttons: list[Element], opening: list[Element]
) -> list[Block]:
    """Who they are, then what is open, then what happened last; five lines of each.

    `opening[i]` is the button that opens the i-th deal.
    """
    shown = [
        blocks.header(card.name),
        *blocks.fields(
            (
                (say("Status"), term(card.status).capitalize()),
                (say("Owner"), card.owner),
                (say("Industry"), card.industry),
                (say("Employees"), number(card.employees, actor) if card.employees else None),
                (say("Phone"), card.phone),
                (say("Website"), card.website),
            )
        ),
    ]
    shown += _part(say("Escalations"), [_escalation(e, actor) for e in card.escalations])
    shown += _deals(card, actor, opening)
    parts = (
        (say("Contacts"), [contact_line(one) for one in card.contacts]),
        (say("Last activities"), [activity_line(one, actor) for one in card.activities]),
        (say("Tasks"), [task_line(one, actor, card.name) for one in card.tasks]),
        (say("Orders"), [order_line(one, actor, card.name) for one in card.orders]),
    )
    for title, lines in parts:
        shown += _part(title, lines)
    shown.append(blocks.actions(buttons))
    return shown


def _deals(card: AccountCard, actor: Actor, opening: list[Element]) -> list[Block]:
    deals = list(zip(card.opportunities, opening, strict=True))[:MAX_LINES]
    title = mark("*{title}*", title=say("Open deals"))
    shown = [blocks.section(title)] if deals else []
    shown += [blocks.section(line(one, actor, card.name), accessory=to) for one, to in deals]
    more = len(card.opportunities) - MAX_LINES
    if more > 0:
        shown.append(blocks.context(mark(say("and {more} more deals"), more=more)))
    return shown


def contact_line(contact: ContactLine) -> Mrkdwn:
    reached = term("do not call") if contact.do_not_call else contact.phone
    details = dotted(contact.title, contact.email, reached)
    return join(" · ", (mark("*{name}*", name=contact.name), details))


def activity_line(activity: ActivityLine, actor: Actor) -> Mrkdwn:
    kind = term(in_words(activity.kind))
    if activity.direction:
        kind = say("{direction} {kind}", direction=term(activity.direction), kind=kind)
    facts = [moment(activity.occurred_at, actor), kind]
    if activity.outcome:
        facts.append(term(in_words(activity.outcome)))
    if activity.duration_minutes:
        facts.append(say("{n} min", n=activity.duration_minutes))
    if activity.contact:
        facts.append(activity.contact)
    summary = (
        mark("_{text}_", text=cut(one_line(activity.summary), 200)) if activity.summary else None
    )
    return join("\n", (dotted(*facts), summary))


def task_line(task: TaskLine, actor: Actor, below: str = "") -> Mrkdwn:
    """What is to do, for whom and until when; the account not where it stands `below` its name."""
    facts = [task.title]
    if task.account and task.account != below:
        facts.append(task.account)
    if task.due:
        at = f", {hour(task.at, actor)}" if task.at else ""
        facts.append(say("due {day}", day=day(task.due, actor) + at))
    if task.barred:
        facts.append(say("careful: {barred} asked not to be called", barred=task.barred))
    return dotted(*facts)


def order_line(order: OrderLine, actor: Actor, below: str = "") -> Mrkdwn:
    """Which order, whose and where it is; the account not where it stands `below` its name."""
    facts = [] if order.account == below else [order.account]
    if order.delivered_date:
        facts.append(say("delivered {day}", day=day(order.delivered_date, actor)))
    else:
        facts.append(term(in_words(order.status)))
    if order.promised_date and not order.delivered_date:
        facts.append(say("promised for {day}", day=day(order.promised_date, actor)))
    return join(" · ", (mark("*{number}*", number=order.number), dotted(*facts)))


def _escalation(escalation: EscalationLine, actor: Actor) -> Mrkdwn:
    return mark(
        say("*{severity}* · {reason} · since {day}"),
        severity=term(escalation.severity),
        reason=escalation.reason,
        day=moment(escalation.opened_at, actor),
    )


def _part(title: str, lines: list[Mrkdwn]) -> list[Block]:
    if not lines:
        return []
    more = len(lines) - MAX_LINES
    rest = mark(say("_and {more} more_"), more=more) if more > 0 else None
    return [
        blocks.section(join("\n", (mark("*{title}*", title=title), *lines[:MAX_LINES], rest))),
    ]
