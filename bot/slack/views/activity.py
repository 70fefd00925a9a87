"""What was logged: how many calls, e-mails and meetings, and the newest of them."""

from bot.sales.results import ActivityLine, ActivityList, Actor, Counts
from bot.sales.wanted import TEAM, Logged
from bot.sales.words import Words
from bot.saying import many, say
from bot.slack.views import blocks
from bot.slack.views.account import activity_line
from bot.slack.views.blocks import Block, Element
from bot.slack.views.format import day, moment
from bot.slack.views.text import Mrkdwn, escape, join, mark
from bot.store.vocabulary import ActivityKind


def activities_text(found: ActivityList, wanted: Logged, actor: Actor) -> str:
    """`Robin Ashdown, Nov 23: 3 calls, 1 meeting.`, or when a customer was last spoken to."""
    days = _days(wanted, actor)
    head = f"{found.whose}, {days}" if days else found.whose
    if not found.newest:
        return say("{whose}: nothing is logged.", whose=head)
    counts = _counted(found.counts)
    if wanted.account_id is None or days:
        return f"{head}: {counts}."
    at = moment(found.newest[0].occurred_at, actor)
    return say("{whose}: last contact {at}; {counts} in all.", whose=head, at=at, counts=counts)


def activities_blocks(
    found: ActivityList, wanted: Logged, actor: Actor, buttons: list[Element]
) -> list[Block]:
    shown = [blocks.section(escape(activities_text(found, wanted, actor)))]
    if found.newest and found.by_rep:
        each = (_of_a_rep(name, counts) for name, counts in found.by_rep)
        shown.append(blocks.section(escape("\n".join(each))))
    shown += [blocks.section(_line(one, wanted, actor)) for one in found.newest]
    behind = sum(number for _, number in found.counts) - len(found.newest)
    if behind > 0:
        shown.append(blocks.context(mark(say("_and {more} more_"), more=behind)))
    return [*shown, blocks.actions(buttons)] if buttons else shown


def _line(one: ActivityLine, wanted: Logged, actor: Actor) -> Mrkdwn:
    """With the customer, or below the customer's name with who logged it; of a team with both."""
    told = wanted.account_id is None, wanted.account_id is not None or wanted.owner == TEAM
    names = (one.account if told[0] else None, one.rep if told[1] else None)
    named = (mark("*{who}*", who=who) for who in names if who)
    return join(" · ", (*named, activity_line(one, actor)))


def _of_a_rep(name: str, counts: Counts) -> str:
    if not counts:
        return say("{whose}: nothing is logged.", whose=name)
    return f"{name}: {_counted(counts)}"


def _counted(counts: Counts) -> str:
    return ", ".join(_count(kind, number) for kind, number in counts)


def _days(wanted: Logged, actor: Actor) -> str:
    if wanted.first is None or wanted.last is None:
        return ""
    if wanted.first == wanted.last:
        return day(wanted.first, actor)
    return Words.of(actor).stretch(wanted.first, wanted.last)


def _count(kind: ActivityKind, number: int) -> str:
    match kind:
        case ActivityKind.CALL:
            return many(number, "{n} call", "{n} calls")
        case ActivityKind.EMAIL:
            return many(number, "{n} e-mail", "{n} e-mails")
    return many(number, "{n} meeting", "{n} meetings")
