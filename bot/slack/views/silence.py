"""The reply to a question that the sheets do not answer, and what becomes of the question."""

from bot.sales.gap import Kept, Note
from bot.sales.results import Actor
from bot.saying import say
from bot.slack.views import blocks
from bot.slack.views.blocks import Block
from bot.slack.views.format import moment
from bot.slack.views.text import escape, join, mark, one_line
from knowledge.answer import Answer
from knowledge.quoting import readable
from knowledge.telling import shortened

_LINE = 300


def silence_text(answer: Answer, kept: Kept) -> str:
    said = [answer.text]
    if kept.note is not None:
        said.append(f"{_note_by(kept.note)} {kept.note.text}")
    if kept.open:
        said.append(_will_see())
    return " ".join(said)


def silence_blocks(answer: Answer, kept: Kept, actor: Actor) -> tuple[Block, ...]:
    """Which kind of silence it is, the nearest sheet, the product team's note if there is one."""
    shown = [blocks.section(escape(answer.text))]
    if kept.note is not None:
        shown.append(blocks.section(mark("*{by}*", by=_note_by(kept.note))))
        shown.append(blocks.quote(kept.note.text))
    for nearest_line in answer.citations[:1]:
        shown.append(blocks.context(escape(say("Its nearest line, which may not answer this:"))))
        line = nearest_line.text or readable(nearest_line.quote)
        shown.append(blocks.quote(one_line(shortened(line, _LINE))))
    nearest = answer.nearest
    parts = [
        mark(say("The nearest sheet is *{title}*."), title=nearest)
        if nearest is not None and nearest not in answer.text
        else None,
        escape(_will_see()) if kept.open else None,
        escape(moment(kept.note.at, actor)) if kept.note is not None else None,
    ]
    if any(parts):
        shown.append(blocks.context(join(" · ", parts)))
    if answer.note:
        shown.append(blocks.context(escape(answer.note)))
    return tuple(shown)


def _note_by(note: Note) -> str:
    return say("Note by {name}:", name=note.by)


def _will_see() -> str:
    return say("The product team will see your question.")
