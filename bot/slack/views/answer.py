"""The answer to a product question: a sentence, the line it stands on, and where that line is."""

from datetime import date
from itertools import groupby

from bot.sales.results import Actor
from bot.slack.views import blocks
from bot.slack.views.blocks import Block
from bot.slack.views.format import day
from bot.slack.views.text import Mrkdwn, escape, join, mark, one_line
from knowledge.answer import Answer, Citation

MAX_CITATIONS = 3


def answer_blocks(answer: Answer, actor: Actor, today: date) -> list[Block]:
    """At most three sources; an answer without any is a silence and says so.

    Words that the answer has already are not quoted again, and a place is named once.
    """
    if not answer.answered:
        return _silence_blocks(answer)
    said = one_line(answer.text)
    shown = [blocks.section(escape(answer.text))]
    cited = answer.citations[:MAX_CITATIONS]
    for source, group in groupby(cited, key=lambda one: _source(one, actor)):
        citations = list(group)
        rows = (_row(one.quote) for one in citations)
        shown += [blocks.quote(row) for row in rows if row not in said]
        shown.append(blocks.context(source))
        expires = citations[0].expires
        if expires is not None and expires < today:
            shown.append(blocks.context(_expired(expires, actor)))
    return shown


def _silence_blocks(answer: Answer) -> list[Block]:
    shown = [blocks.section(escape(answer.text))]
    if answer.nearest is not None and answer.nearest not in answer.text:
        shown.append(blocks.context(mark("The nearest sheet is *{title}*.", title=answer.nearest)))
    return shown


def _source(citation: Citation, actor: Actor) -> Mrkdwn:
    """`*Sheet* · Section / Part · page 3 · March 2, 2026`"""
    section = " / ".join(part for part in citation.section if part != citation.title)
    return join(
        " · ",
        (
            mark("*{title}*", title=citation.title),
            escape(section),
            escape(citation.worksheet) if citation.worksheet else None,
            mark("page {page}", page=citation.page) if citation.page else None,
            escape(day(citation.dated, actor)) if citation.dated else None,
        ),
    )


def _expired(ended: date, actor: Actor) -> Mrkdwn:
    return mark(
        "⚠ *Expired:* this sheet was valid until {ended}. Check before you promise it.",
        ended=day(ended, actor),
    )


def _row(quote: str) -> str:
    """The quoted words on one line; the cells of a table's row set apart by dots."""
    line = one_line(quote)
    if not line.startswith("|") and " | " not in line:
        return line
    return " · ".join(cell.strip() for cell in line.strip("|").split("|") if cell.strip())
