"""The answer to a product question: a sentence, the line it stands on, and where that line is."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from bot.sales.results import Actor
from bot.saying import say
from bot.slack.views import blocks, splitting
from bot.slack.views.blocks import Block
from bot.slack.views.format import day
from bot.slack.views.options import option_blocks
from bot.slack.views.text import Mrkdwn, escape, join, mark, one_line
from knowledge import frames
from knowledge.answer import Answer, Citation
from knowledge.quoting import readable, repeats

MAX_QUOTES = 3


def answer_blocks(answer: Answer, actor: Actor, today: date) -> list[Block]:
    """The sentence, the lines it stands on and their sheets; options as a table.

    A line that says no more than the answer is not repeated, and a sheet's place is named once.
    """
    if answer.options is not None:
        noted = [blocks.context(escape(answer.note))] if answer.note else []
        return [*option_blocks(answer, answer.options), *noted]
    shown = [blocks.section(part) for part in splitting.texts(escape(answer.text))]
    quoted: list[str] = []
    for _, group in groupby(answer.citations, key=lambda one: one.path):
        citations = list(group)
        for citation in citations:
            line = one_line(citation.text or readable(citation.quote))
            if len(quoted) < MAX_QUOTES and not repeats(line, [answer.text, *quoted]):
                quoted.append(line)
                shown.append(blocks.quote(line))
        shown.append(blocks.context(_source(citations, actor)))
        expires = citations[0].expires
        if expires is not None and expires < today and not _is_said(expires, answer):
            shown.append(blocks.context(_expired(expires, actor)))
    if answer.note:
        shown.append(blocks.context(escape(answer.note)))
    return shown


def _source(citations: Sequence[Citation], actor: Actor) -> Mrkdwn:
    """`*Sheet* · Section / Part · page 3 · March 2, 2026`; places that differ are left out."""
    first = citations[0]
    sections = {" / ".join(part for part in c.section if part != c.title) for c in citations}
    worksheets = {c.worksheet for c in citations} - sections
    pages = sorted({c.page for c in citations if c.page})
    return join(
        " · ",
        (
            mark("*{title}*", title=first.title),
            escape(min(sections)) if len(sections) == 1 else None,
            escape(first.worksheet) if first.worksheet and len(worksheets) == 1 else None,
            mark(say("page {page}"), page=", ".join(map(str, pages))) if pages else None,
            escape(day(first.dated, actor)) if first.dated else None,
        ),
    )


def _is_said(expires: date, answer: Answer) -> bool:
    return frames.day(expires, answer.language) in answer.text


def _expired(ended: date, actor: Actor) -> Mrkdwn:
    return mark(
        say("⚠ *Expired:* this sheet was valid until {ended}. Check before you promise it."),
        ended=day(ended, actor),
    )
