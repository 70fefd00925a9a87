"""What was saved, with Undo; and what is about to be saved, with Confirm and Cancel."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.sales.proposal import Proposal
from bot.sales.results import Actor, Change, Changed, Receipt
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.format import moment
from bot.slack.views.text import Mrkdwn, join, mark

MAX_ITEMS = 15


def said(receipt: Receipt) -> str:
    """The receipt as a sentence or two."""
    what = _together(receipt.items)
    return f"Undone: {what}" if receipt.undone else what


def _together(items: Sequence[Changed]) -> str:
    return ("; ".join(item.what.rstrip(".") for item in items) or "Nothing changed") + "."


def receipt_blocks(receipt: Receipt, actor: Actor, now: datetime, undo: Element) -> list[Block]:
    """One part a record; `undo` is the button, left out once it would not work any more."""
    sign = "↩ Undone:" if receipt.undone else "✓"
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
    """Each change before → after, beside the words it was read from; nothing is saved yet."""
    shown = [blocks.section(Mrkdwn("*Is this right?* Nothing is saved until you confirm."))]
    evidence = [*proposal.evidence, *({} for _ in proposal.preview)]
    for item, words in list(zip(proposal.preview, evidence, strict=False))[:MAX_ITEMS]:
        read = {_plain(field): said for field, said in words.items() if said}
        lines = _lines(item.changes, read)
        shown.append(blocks.section(join("\n", (mark("*{what}*", what=item.what), lines))))
        shown += _read_from(item, read)
    shown.append(blocks.actions([confirm, cancel]))
    return shown


def card_text(proposal: Proposal) -> str:
    return "Is this right? " + _together(proposal.preview)


def _lines(changes: Sequence[Change], read: Mapping[str, str] | None = None) -> Mrkdwn:
    return join("\n", (_line(change, read or {}) for change in changes))


def _line(change: Change, read: Mapping[str, str]) -> Mrkdwn:
    before = None if change.before is None else mark("{before} →", before=change.before)
    words = read.get(_source(change.field, read) or "")
    return join(
        " ",
        (
            mark("{name}:", name=change.field.capitalize()),
            before,
            mark("*{after}*", after=change.after or "nothing"),
            None if words is None else mark("  _“{words}”_", words=words),
        ),
    )


def _source(field: str, read: Mapping[str, str]) -> str | None:
    """The field of the message that the field of the record was read from."""
    return next((name for name in read if name.startswith(field)), None)


def _plain(field: str) -> str:
    """`close_date` → `close date`, `contact_id` → `contact`."""
    words = field.removesuffix("_ids").removesuffix("_id").replace("_", " ")
    return "deal" if words == "opportunity" else words


def _read_from(item: Changed, read: Mapping[str, str]) -> list[Block]:
    """The words behind what the lines do not show, like the account or the deal."""
    shown = {_source(change.field, read) for change in item.changes}
    rest = [
        mark("{name}: _“{words}”_", name=name.capitalize(), words=words)
        for name, words in read.items()
        if name not in shown
    ]
    return [blocks.context(join("  ·  ", rest))] if rest else []
