"""The state of the product sheets, and the report of a refresh."""

from collections.abc import Sequence
from datetime import datetime

from bot.sales.results import Actor, OpportunityCard
from bot.sales.sheet_news import SheetNews
from bot.saying import many, say
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.format import day, moment, number
from bot.slack.views.text import Mrkdwn, cut, dotted, escape, join, mark, one_line
from knowledge.disagreeing import Disagreement
from knowledge.facts import Fact
from knowledge.passage import Sheet

MAX_FAILURES = 20
MAX_VALUES = 5
MAX_NAMES = 5
VALUE = 100

# Path and reason.
Failures = Sequence[tuple[str, str]]


def status_blocks(
    sheets: int,
    passages: int,
    refreshed_at: datetime | None,
    model: str,
    failures: Failures,
    actor: Actor,
) -> tuple[Block, ...]:
    facts = (
        (say("Sheets"), number(sheets, actor)),
        (say("Passages"), number(passages, actor)),
        (say("Refreshed"), moment(refreshed_at, actor) if refreshed_at else say("never")),
        (say("Embedding"), model),
    )
    return (*blocks.fields(facts), *_unread(failures, MAX_FAILURES))


def about(sheet: Sheet, actor: Actor) -> Mrkdwn:
    """What a sheet says of itself: its products, its date, and until when it holds."""
    return dotted(
        ", ".join(sheet.products),
        day(sheet.dated, actor) if sheet.dated else None,
        say("valid until {day}", day=day(sheet.expires, actor)) if sheet.expires else None,
    )


def is_about(title: str, products: tuple[str, ...], name: str) -> bool:
    """Whether all words of the name are in the sheet's title, or in that of one of its products."""
    words = set(name.lower().split())
    return any(words <= set(one.lower().split()) for one in (title, *products))


def list_blocks(text: str, found: Sequence[Sheet], actor: Actor) -> list[Block]:
    lines = (join("\n", (mark("*{title}*", title=one.title), about(one, actor))) for one in found)
    return [blocks.header(text), *map(blocks.section, lines)]


def home_blocks(
    searched: str,
    refreshed_at: datetime | None,
    failures: Failures,
    helped: tuple[int, int],
    actor: Actor,
    buttons: list[Element],
) -> list[Block]:
    """`helped` are the answers of the last thirty days that did, and those that did not.

    Who has buttons for the sheets may change them, and sees which could not be read.
    """
    since = moment(refreshed_at, actor) if refreshed_at else None
    yes, no = helped
    rated = mark(say("*Answers rated in 30 days:* {yes} helpful, {no} not"), yes=yes, no=no)
    lines = (
        escape(searched),
        mark(say("Read on {since}."), since=since) if since else None,
        rated if yes or no else None,
    )
    shown = [blocks.header(say("The sheets")), blocks.section(join("\n", lines))]
    if buttons:
        shown += _unread(failures, MAX_NAMES)
        how = say("To add or replace a sheet, send me its file in our messages.")
        shown += [blocks.context(escape(how)), blocks.actions(buttons)]
    return shown


def report_text(added: int, changed: int, removed: int, unchanged: int, failed: int) -> str:
    """The counts of a refresh in a sentence."""
    if not (added or changed or removed or failed):
        sheets = many(unchanged, "{n} sheet", "{n} sheets")
        return say("The sheets are up to date: {sheets} unchanged.", sheets=sheets)
    parts = [
        say("{added} added", added=added),
        say("{changed} changed", changed=changed),
        say("{removed} removed", removed=removed),
        say("{unchanged} unchanged", unchanged=unchanged),
    ]
    if failed:
        parts.append(say("{failed} could not be read", failed=failed))
    return say("The sheets are refreshed: {counts}.", counts=", ".join(parts))


def disagreements_text(found: int) -> str:
    """How often the sheets contradict each other, in a sentence."""
    if not found:
        return say("Nothing in the sheets that can be compared contradicts anything else.")
    return many(
        found,
        "The sheets contradict each other in {n} place.",
        "The sheets contradict each other in {n} places.",
    )


def disagreement_blocks(
    text: str, found: Sequence[Disagreement], actor: Actor, buttons: list[Element]
) -> tuple[Block, ...]:
    """For each contradiction its product and attribute, and below it every value with its place."""
    shown = [blocks.section(escape(text))]
    for one in found:
        fact = one.facts[0]
        lines = [mark("*{product}* · {what}", product=fact.name, what=one.attribute)]
        lines += [_value(fact, actor) for fact in one.facts]
        shown.append(blocks.section(join("\n", lines)))
    return (*shown, blocks.actions(buttons)) if buttons else tuple(shown)


def _short(value: str) -> str:
    return cut(one_line(value), VALUE)


def _value(fact: Fact, actor: Actor) -> Mrkdwn:
    sheet = fact.passage.sheet
    places = dict.fromkeys((sheet.title, *fact.passage.section[-1:]))
    dated = [day(sheet.dated, actor)] if sheet.dated else []
    place = " · ".join((*places, *dated))
    return mark("•  {value} ({place})", value=one_line(fact.value), place=place)


def news_text(news: SheetNews, deals: Sequence[OpportunityCard], actor: Actor) -> str:
    """That a sheet changed, and which open deals with its products somebody has."""
    sheet = say("The sheet “{title}”", title=news.title)
    if news.dated:
        sheet = say("The sheet “{title}” of {day}", title=news.title, day=day(news.dated, actor))
    names = [card.name for card in deals[:MAX_NAMES]]
    if len(deals) > MAX_NAMES:
        names.append(say("{n} more", n=len(deals) - MAX_NAMES))
    have = many(len(deals), "you have {n} open deal with it", "you have {n} open deals with it")
    sentence = (
        say("{sheet} is new; {have}: {deals}.")
        if news.new
        else say("{sheet} changed; {have}: {deals}.")
    )
    return sentence.format(sheet=sheet, have=have, deals=", ".join(names))


def news_line(news: SheetNews, deals: Sequence[OpportunityCard], actor: Actor) -> Mrkdwn:
    """The same, above the values of the deals' products that are others now."""
    goods = {line.product for card in deals for line in card.lines}
    values = [value for value in news.values if value.product in goods]
    lines = [
        mark(
            "•  {product}, {what}: {before} → *{after}*",
            product=one.product,
            what=one.attribute,
            before=_short(one.before),
            after=_short(one.after),
        )
        for one in values[:MAX_VALUES]
    ]
    if len(values) > MAX_VALUES:
        lines.append(mark(say("and {more} more values"), more=len(values) - MAX_VALUES))
    return join("\n", (escape(news_text(news, deals, actor)), *lines))


def answered_text(gaps: int) -> str:
    """How many of the questions that were open the refresh has answered."""
    return many(gaps, "{n} open question is now answered.", "{n} open questions are now answered.")


def report_blocks(text: str, failures: Failures, seconds: float) -> tuple[Block, ...]:
    spent = blocks.context(mark(say("{seconds} s"), seconds=f"{seconds:.1f}"))
    return (blocks.section(escape(text)), *_unread(failures, MAX_FAILURES), spent)


def _unread(failures: Failures, most: int) -> list[Block]:
    """The sheets that could not be read, and why; the first ones are named."""
    if not failures:
        return []
    lines = [mark("•  *{path}*: {why}", path=path, why=say(why)) for path, why in failures[:most]]
    if len(failures) > most:
        lines.append(mark(say("and {more} more"), more=len(failures) - most))
    head = escape(say("Not read, and so not searched:"))
    return [blocks.section(join("\n", (head, *lines)))]
