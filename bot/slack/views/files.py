"""Files in a conversation: the offer to make one a sheet, and answers that come from one alone."""

from collections.abc import Sequence
from datetime import date

from bot.sales.results import Actor
from bot.saying import both, many, say
from bot.slack.services import Looked
from bot.slack.views import blocks, newest, sheets
from bot.slack.views.answer import answer_blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.text import escape
from knowledge.answer import Answer


def offer_text(looked: Looked, name: str) -> str:
    if looked.same:
        return say("{name} is among the sheets already, as it is.", name=name)
    if looked.replaces:
        return say("Replace the sheet {path} by this file?", path=looked.path)
    return say("Add {name} to the sheets?", name=name)


def offer_blocks(
    looked: Looked, name: str, actor: Actor, buttons: Sequence[Element]
) -> tuple[Block, ...]:
    """The question above a card of what was read."""
    sheet = looked.sheet
    read = many(looked.passages, "{n} passage was read from it.", "{n} passages were read from it.")
    shown = newest.card(
        escape(sheet.title),
        sheets.about(sheet, actor),
        escape(read),
        () if looked.same else buttons,
    )
    return blocks.section(escape(offer_text(looked, name))), shown


def put_blocks(sentence: str, buttons: Sequence[Element]) -> tuple[Block, ...]:
    shown = blocks.section(escape(sentence))
    return (shown, blocks.actions(buttons)) if buttons else (shown,)


def told_blocks(
    answer: Answer, names: Sequence[str], actor: Actor, today: date
) -> tuple[Block, ...]:
    """The answer with its lines, and that it is from the files alone."""
    source = say("From {files} alone, not from the sheets.", files=both(names))
    return (*answer_blocks(answer, actor, today), blocks.context(escape(source)))


def silent_text(names: Sequence[str]) -> str:
    return many(
        len(names),
        "{files} does not say that.",
        "{files} do not say that.",
        files=both(names),
    )


def silent_blocks(names: Sequence[str], buttons: Sequence[Element]) -> tuple[Block, ...]:
    return blocks.section(escape(silent_text(names))), blocks.actions(buttons)
