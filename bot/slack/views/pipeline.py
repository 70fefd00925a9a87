"""A pipeline: sums by stage, quotas, a page of deals, a chart, and the form for all of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from bot.sales.errors import Choice
from bot.sales.results import Actor, Money
from bot.sales.standings import Pipeline, QuotaStanding
from bot.sales.terms import term
from bot.sales.wanted import TEAM, Lack, Wanted
from bot.sales.words import Words
from bot.saying import later, many, say
from bot.slack.views import blocks, fields, paging
from bot.slack.views.blocks import Block, Element
from bot.slack.views.deal import estimate, line, stage_sums, weighted
from bot.slack.views.format import day, money
from bot.slack.views.text import Mrkdwn, escape, mark

MAX_CHARTS = 2
CENT = Decimal("0.01")
_LACKING = {
    Lack.NEXT_STEP: later("without a next step"),
    Lack.CLOSE_DATE: later("without a close date"),
    Lack.AMOUNT: later("without an amount"),
}


def pipeline_text(pipeline: Pipeline) -> str:
    deals = many(pipeline.total, "{n} deal", "{n} deals")
    return f"{pipeline.title}: {deals}."


def pipeline_blocks(
    pipeline: Pipeline,
    wanted: Wanted,
    actor: Actor,
    opening: Sequence[Element],
    buttons: list[Element],
) -> list[Block]:
    """What was asked for, its sums, then the deals, `opening[i]` beside the i-th."""
    shown = _head(pipeline, wanted, actor)
    if not pipeline.total:
        hint = say("No deals like that.") if wanted.narrow else say("No open deals here.")
        others = (
            say("Try /pipeline @colleague.")
            if wanted.owner == TEAM
            else say("Try /pipeline team or /pipeline @colleague.")
        )
        return [*shown, blocks.section(escape(f"{hint} {others}"))]
    shown.append(blocks.divider())
    for card, button in zip(pipeline.opportunities, opening, strict=True):
        shown.append(blocks.section(line(card, actor), accessory=button))
    shown += paging.place(pipeline.offset, len(pipeline.opportunities), pipeline.total)
    return [*shown, blocks.actions(buttons)] if buttons else shown


def chart_blocks(pipeline: Pipeline, wanted: Wanted, actor: Actor) -> list[Block]:
    """A chart a currency, as many as Slack takes, below the same sums in words."""
    found = Counter(sum_.currency for stage in pipeline.stages for sum_ in stage.sums)
    # The reader's own currency first, then those that most stages have.
    codes = sorted(found, key=lambda code: (code != actor.currency, -found[code], code))
    shown = _head(pipeline, wanted, actor)
    shown += [_chart(pipeline, code) for code in codes[:MAX_CHARTS]]
    if not codes:
        shown.append(blocks.section(escape(say("There are no amounts to draw."))))
    if left := codes[MAX_CHARTS:]:
        shown.append(blocks.context(mark(say("Not drawn: {codes}"), codes=", ".join(left))))
    return shown


def narrowed(wanted: Wanted, actor: Actor) -> str:
    """`proposal · closing Nov 1 - Nov 30 · over 10,000`: what the deals have in common."""
    facts = (
        term(wanted.stage) if wanted.stage else None,
        say("won or lost") if wanted.closed else None,
        _closing(wanted, actor),
        _least(wanted, actor),
        _most(wanted, actor),
        *(say(_LACKING[one]) for one in wanted.lacking),
        say("untouched for two weeks") if wanted.stale else None,
        say("the largest first") if wanted.largest else None,
    )
    return " · ".join(fact for fact in facts if fact)


def quota_line(standing: QuotaStanding, actor: Actor) -> Mrkdwn:
    """`Q4 2026: won $40,000 of $120,000 (33%), with the forecast $62,000 (52%)`."""
    quota, won, words = standing.quota, standing.won, Words.of(actor)
    hoped = estimate(Money(won.amount + standing.forecast.amount, won.currency))
    return mark(
        say("*{period}:* won {won} of {quota} ({share}), with the forecast {hoped} ({likely})"),
        period=words.stretch(standing.first, standing.last),
        won=money(won, actor),
        quota=money(quota, actor),
        share=words.share(won.amount, quota.amount),
        hoped=money(hoped, actor),
        likely=words.share(hoped.amount, quota.amount),
    )


def change_form(
    callback_id: str, number: int, what: str, colleagues: Iterable[Choice], metadata: str
) -> dict[str, Any]:
    """One owner or one close date for all the deals of a list."""
    people = [blocks.option(one.label, str(one.id)) for one in colleagues]
    all_of_them = many(number, "All {n} deal", "All {n} deals")
    about = mark("*{number}*\n{what}", number=all_of_them, what=what)
    return blocks.modal(
        callback_id,
        say("Change all of them"),
        [
            blocks.section(about),
            *fields.picked("owner", say("Hand them to"), people, say("A colleague")),
            fields.day("close_date", say("Close date of all")),
        ],
        submit=say("Change"),
        metadata=metadata,
    )


def _head(pipeline: Pipeline, wanted: Wanted, actor: Actor) -> list[Block]:
    shown = [blocks.header(pipeline.title)]
    found = pipeline.opportunities
    about = found[0].account if found else say("that customer")
    whose = say("for {account}", account=about) if wanted.account_id else ""
    if only := " · ".join(filter(None, (whose, narrowed(wanted, actor)))):
        shown.append(blocks.context(mark(say("Only: {only}"), only=only)))
    shown += blocks.fields(stage_sums(pipeline.stages, actor))
    if pipeline.weighted:
        weighed = mark(say("Weighted by stage: {sums}"), sums=weighted(pipeline, actor))
        shown.append(blocks.context(weighed))
    shown += [blocks.context(quota_line(one, actor)) for one in pipeline.quotas]
    return shown


def _chart(pipeline: Pipeline, currency: str) -> Block:
    """Slack's SDK has no class for this block yet."""
    points = [
        {
            "label": term(stage.stage).capitalize(),
            "value": float(sum(one.amount for one in stage.sums if one.currency == currency)),
        }
        for stage in pipeline.stages
    ]
    series = {"name": currency, "data": points}
    axes = {"categories": [point["label"] for point in points], "y_label": currency}
    chart = {"type": "bar", "series": [series], "axis_config": axes}
    return {
        "type": "data_visualization",
        "title": say("By stage, in {currency}", currency=currency),
        "chart": chart,
    }


def _closing(wanted: Wanted, actor: Actor) -> str | None:
    after, before = wanted.closing_after, wanted.closing_before
    if after and before:
        return say("closing {period}", period=Words.of(actor).stretch(after, before))
    if before:
        return say("closing by {day}", day=day(before, actor))
    return say("closing from {day}", day=day(after, actor)) if after else None


def _least(wanted: Wanted, actor: Actor) -> str | None:
    """`over 10,000` where the amount is a cent beyond that, else `at least 10,000`."""
    amount, beyond = _round(wanted.least, -CENT, wanted, actor)
    if amount is None:
        return None
    return (
        say("over {amount}", amount=amount) if beyond else say("at least {amount}", amount=amount)
    )


def _most(wanted: Wanted, actor: Actor) -> str | None:
    amount, beyond = _round(wanted.most, CENT, wanted, actor)
    if amount is None:
        return None
    return (
        say("under {amount}", amount=amount) if beyond else say("at most {amount}", amount=amount)
    )


def _round(
    value: Decimal | None, cent: Decimal, wanted: Wanted, actor: Actor
) -> tuple[str | None, bool]:
    """The amount as it was meant, and whether it is itself left out."""
    beyond = value is not None and (value + cent) % 1 == 0
    meant = value + cent if value is not None and beyond else value
    return Words.of(actor).money(meant, wanted.currency), beyond
