"""The draft of an e-mail, in a form that is easy to copy."""

from typing import Any

from bot.assistant.drafting import Draft
from bot.slack.views import blocks, fields
from bot.slack.views.blocks import Block, Element
from bot.slack.views.text import VALUE, escape, mark

BODY = "body"


def draft_blocks(draft: Draft, edit: Element) -> list[Block]:
    """To whom, subject, body; below it where its product claims come from."""
    head = mark("*To:* {to}\n*Subject:* {subject}", to=draft.to, subject=draft.subject)
    shown = [blocks.section(head), *body_blocks(draft.body, edit)]
    for title in dict.fromkeys(source.title for source in draft.sources):
        shown.append(blocks.context(mark("*{title}*", title=title)))
    if draft.note:
        shown.append(blocks.context(escape(draft.note)))
    return shown


def body_blocks(body: str, edit: Element) -> list[Block]:
    """The body; it can be edited as long as a button can carry it."""
    shown = [blocks.section(escape(body))]
    if len(body) <= VALUE:
        shown.append(blocks.actions([edit]))
    shown.append(blocks.context(mark("A draft for you alone: edit it, copy it, send it yourself.")))
    return shown


def edit_form(callback_id: str, body: str) -> dict[str, Any]:
    text = fields.text(BODY, "E-mail", "Hello …", body, lines=True)
    return blocks.modal(callback_id, "Edit the draft", [text], submit="Take over")
