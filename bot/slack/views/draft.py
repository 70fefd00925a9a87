"""A draft in a form that is easy to copy, and the lines that its claims stand on."""

from typing import Any

from bot.assistant.draft import Draft
from bot.saying import say
from bot.slack.views import blocks, fields
from bot.slack.views.blocks import Block, Element
from bot.slack.views.options import source_line
from bot.slack.views.text import VALUE, escape, join, mark

BODY = "body"


def draft_blocks(draft: Draft, edit: Element) -> list[Block]:
    """To whom and subject of a letter, body; below it where its product claims come from."""
    head = (
        mark(say("*To:* {to}"), to=draft.to) if draft.to else None,
        mark(say("*Subject:* {subject}"), subject=draft.subject) if draft.subject else None,
    )
    shown = [blocks.section(join("\n", head))] if any(head) else []
    shown += [*body_blocks(draft.body, edit), *_sources(draft)]
    if draft.note:
        shown.append(blocks.context(escape(draft.note)))
    return shown


def _sources(draft: Draft) -> list[Block]:
    """A line for every claim, or the sheets of a letter that claims little."""
    if draft.ground is not None:
        lines = enumerate(draft.sources, start=1)
        return [blocks.context(source_line(number, line)) for number, line in lines]
    titles = dict.fromkeys(source.title for source in draft.sources)
    return [blocks.context(mark("*{title}*", title=title)) for title in titles]


def body_blocks(body: str, edit: Element) -> list[Block]:
    """The body; it can be edited as long as a button can carry it."""
    shown = [blocks.section(escape(body))]
    if len(body) <= VALUE:
        shown.append(blocks.actions([edit]))
    shown.append(
        blocks.context(mark(say("A draft for you alone: edit it, copy it, send it yourself.")))
    )
    return shown


def edit_form(callback_id: str, body: str) -> dict[str, Any]:
    text = fields.text(BODY, say("Draft"), say("Hello …"), body, lines=True)
    return blocks.modal(callback_id, say("Edit the draft"), [text], submit=say("Take over"))
