"""What somebody hears without having asked: the daily digest, or that a sheet changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.sales.digests import Digest
from bot.sales.sheet_news import SheetNews
from bot.sales.wanted import TEAM, Wanted
from bot.saying import many, say
from bot.slack.feature import Feature
from bot.slack.features import gaps, kb, pipeline
from bot.slack.features.day import Day
from bot.slack.invocation import Invocation, Reply
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import blocks, sheets
from bot.slack.views import gaps as gap_views
from bot.slack.views.blocks import button
from bot.slack.views.deal import weighted
from bot.slack.views.home import Line, Part, part_blocks
from bot.slack.views.text import Mrkdwn, escape, mark
from bot.store.vocabulary import Role

PIPELINE = "digest_pipeline"
GAPS = "digest_gaps"
COUNTED: Mapping[str, Callable[[int], str]] = {
    "calls": lambda number: many(number, "{n} call to make", "{n} calls to make"),
    "tasks": lambda number: many(number, "{n} task due", "{n} tasks due"),
    "orders": lambda number: many(number, "{n} late order", "{n} late orders"),
    "deals": lambda number: many(
        number, "{n} deal that needs something", "{n} deals that need something"
    ),
    "changed": lambda number: many(
        number, "{n} change in the sheets of your deals", "{n} changes in the sheets of your deals"
    ),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A part of a digest, and how it is summed up."""

    part: Part
    sums: Sequence[str]


def register(listening: Listening) -> None:
    listening.button(PIPELINE, show_pipeline)
    listening.button(GAPS, show_gaps)


def show_pipeline(services: Services, invocation: Invocation) -> Reply:
    """The team's, below the digest."""
    return pipeline.run(services, replace(invocation, text=TEAM))


def show_gaps(services: Services, invocation: Invocation) -> Reply:
    return gaps.run(services, invocation, "")


def reply(services: Services, due: Digest) -> Reply | None:
    """The message for whoever is due one; None where there is nothing to say."""
    whole = Day(services, due.to, {})
    if due.day is None:
        return _news(whole, due.news)
    if due.rest and not whole.has_task:
        return None
    told = [one for one in _parts(whole, due) if one.part.lines]
    if not told:
        return None
    text = f"{whole.greeting}: {', '.join(said for one in told for said in one.sums)}."
    shown = [blocks.header(whole.greeting)]
    for one in told:
        shown += part_blocks(one.part)
    hour = services.desk.preferences(due.to).digest_hour
    when = mark(say("Every working day at {hour}:00; /deskmate settings changes that."), hour=hour)
    return Reply(text, (*shown, blocks.context(when)))


def now(services: Services, invocation: Invocation) -> Reply:
    """What is due, late or in need of something, for whoever asks."""
    whole = Day(services, invocation.actor, {})
    parts = [one for one in (*whole.to_do(), whole.deals_in_need()) if one.lines]
    if not parts:
        return Reply(say("Nothing is due, late or in need of something."))
    counts = ", ".join(COUNTED[one.name](len(one.lines)) for one in parts)
    return Reply(f"{counts}.", tuple(block for part in parts for block in part_blocks(part)))


def _news(whole: Day, news: Sequence[SheetNews]) -> Reply | None:
    found = whole.concerned(news)
    if not found:
        return None
    texts = [sheets.news_text(one, deals, whole.actor) for one, deals in found]
    text = texts[0]
    if len(texts) > 1:
        text = say("{n} sheets with products of your open deals changed.", n=len(texts))
    return Reply(text, tuple(part_blocks(whole.changed_sheets(news))))


def _parts(whole: Day, due: Digest) -> Iterator[Told]:
    if due.to.role is Role.MANAGER:
        yield _team(whole)
    for part in (*whole.to_do(), whole.deals_in_need(), whole.changed_sheets(due.news)):
        yield Told(part, (COUNTED[part.name](len(part.lines)),))
    if due.to.role in kb.KEEPERS:
        yield _sheets(whole)


def _team(whole: Day) -> Told:
    """Open escalations and the team's pipeline, a line each."""
    lines, said = [], []
    escalations = whole.escalations().lines
    if escalations:
        said.append(many(len(escalations), "{n} open escalation", "{n} open escalations"))
        first = escalations[0]
        told = say("*{count}*, first {line}", count=escape(said[0]), line=first.text)
        lines.append(Line(Mrkdwn(told), first.button))
    found = whole.services.desk.pipeline(whole.actor, Wanted(TEAM), limit=1)
    if found.total:
        said.append(many(found.total, "{n} open deal in your team", "{n} open deals in your team"))
        worth = weighted(found, whole.actor) or say("no amounts")
        text = mark(say("*{n}*, weighted by stage: {worth}"), n=said[-1], worth=worth)
        lines.append(Line(text, button(say("Show the deals"), PIPELINE, "")))
    return Told(Part("team", say("Your team"), lines), said)


def _sheets(whole: Day) -> Told:
    """Open gaps and contradictions of the sheets, a line each."""
    lines, said = [], []
    page = whole.services.gaps.page(whole.actor, limit=1)
    if page.total:
        said.append(many(page.total, "{n} open question", "{n} open questions"))
        text = gap_views.page_text(page, closed=False)
        show = button(say("Show them"), GAPS, "", spoken=say("Show the questions"))
        lines.append(Line(escape(text), show))
    found = len(whole.services.disagreements())
    if found:
        said.append(many(found, "{n} contradiction", "{n} contradictions"))
        show = button(say("Show"), kb.DISAGREEMENTS, "0", spoken=say("Show the contradictions"))
        lines.append(Line(escape(sheets.disagreements_text(found)), show))
    return Told(Part("sheets", say("The sheets"), lines), said)


FEATURE = Feature("digest", register)
