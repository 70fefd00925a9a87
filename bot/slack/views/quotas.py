"""Quotas beside what is won, and the form that sets one."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from bot.sales.results import Actor
from bot.sales.standings import RepQuotas
from bot.sales.words import Words
from bot.saying import later, say
from bot.slack.views import blocks, fields
from bot.slack.views.blocks import Block, Element
from bot.slack.views.pipeline import quota_line
from bot.slack.views.text import escape, join, mark

NONE = later("No quota is set for today.")


def quota_text(found: Sequence[RepQuotas]) -> str:
    count = sum(len(one.standings) for one in found)
    return say("Quotas: {count}.", count=count) if count else say(NONE)


def quota_blocks(found: Sequence[RepQuotas], actor: Actor, buttons: list[Element]) -> list[Block]:
    """A part a rep; the last words say how it is counted."""
    parts = [
        blocks.section(
            join(
                "\n",
                (
                    mark("*{name}*", name=one.name),
                    *(quota_line(each, actor) for each in one.standings),
                    None if one.standings else escape(say(NONE)),
                ),
            )
        )
        for one in found
    ]
    how = say("Won and forecast count deals in the quota's currency that close within its days.")
    shown = [
        blocks.header(say("Quotas")),
        *parts[: blocks.MAX_BLOCKS - 4],
        blocks.context(escape(how)),
    ]
    return [*shown, blocks.actions(buttons)] if buttons else shown


def quota_form(
    callback_id: str,
    found: Iterable[RepQuotas],
    periods: Iterable[tuple[date, date]],
    actor: Actor,
) -> dict[str, Any]:
    people = {str(one.rep_id): one.name for one in found}
    said = Words.of(actor)
    days = {
        f"{first.isoformat()}/{last.isoformat()}": said.stretch(first, last)
        for first, last in periods
    }
    return blocks.modal(
        callback_id,
        say("Set a quota"),
        [
            fields.one_of("rep", say("Whose?"), people, optional=False),
            fields.one_of("period", say("For when?"), days, optional=False),
            fields.line("quota", say("How much is to be won?"), "120,000"),
            fields.currency(actor.currency),
        ],
        submit=say("Set"),
    )
