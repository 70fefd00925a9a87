"""What was saved, with Undo; and what is about to be saved, with Confirm and Cancel."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.sales.proposal import Proposal
from bot.sales.results import Actor, Change, Receipt
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.format import moment
from bot.slack.views.text import Mrkdwn, escape, join, mark

MAX_ITEMS = 15


def said(receipt: Receipt) -> str:
    """The receipt as a sentence or two."""
    what = " ".join(item.what for item in receipt.items) or "Nothing changed."
    return f"Undone: {what}" if receipt.undone else what


def receipt_blocks(receipt: Receipt, actor: Actor, now: datetime, undo: Element) -> list[Block]:
    """One part a record; `undo` is the button, left out once it would not work any more."""
    sign = ":leftwards_arrow_with_hook: Undone:" if receipt.undone else ":white_check_mark:"
    shown = [
        blocks.section(join("\n", (mark(sign + " {what}", what=item.what), _lines(item.changes))))
        for item in receipt.items[:MAX_ITEMS]
    ]
    if receipt.undone:
        return shown
    if receipt.undo_until is not None and now < receipt.undo_until:
        shown.append(blocks.actions([undo]))
        until = mark("You can undo this until {end}.", end=moment(receipt.undo_until, actor))
        shown.append(blocks.context(until))
    return shown


def card_blocks(proposal: Proposal, confirm: Element, cancel: Element) -> list[Block]:
    """Each change before → after, with the words it was read from; nothing is saved yet."""
    shown = [blocks.section(Mrkdwn("*Shall I save this?*"))]
    paired = len(proposal.preview) == len(proposal.evidence)
    for position, item in enumerate(proposal.preview[:MAX_ITEMS]):
        shown.append(
            blocks.section(join("\n", (mark("*{what}*", what=item.what), _lines(item.changes))))
        )
        if paired:
            shown += _read_from(proposal.evidence[position : position + 1])
    if not paired:
        shown += _read_from(proposal.evidence)
    shown.append(blocks.actions([confirm, cancel]))
    return shown


def card_text(proposal: Proposal) -> str:
    return "Shall I save this? " + " ".join(item.what for item in proposal.preview)


def _lines(changes: Sequence[Change]) -> Mrkdwn:
    return join("\n", (_line(change) for change in changes))


def _line(change: Change) -> Mrkdwn:
    name = field_name(change.field)
    if change.before is None:
        return mark("{name}: *{after}*", name=name, after=change.after or "nothing")
    return mark(
        "{name}: {before} → *{after}*",
        name=name,
        before=change.before,
        after=change.after or "nothing",
    )


def field_name(field: str) -> str:
    """`close_date` → `Close date`."""
    words = field.removesuffix("_id").replace("_", " ")
    return words[:1].upper() + words[1:]


def _read_from(evidence: Sequence[Mapping[str, str]]) -> list[Block]:
    words = [
        mark("{name}: _{words}_", name=field_name(field), words=words)
        for one in evidence
        for field, words in one.items()
        if words
    ]
    return (
        [blocks.context(join("  ·  ", (escape("Read from your message:"), *words)))]
        if words
        else []
    )
