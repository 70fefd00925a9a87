"""What was saved, with Undo; and what is about to be saved, with Confirm and Cancel."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from bot.sales.proposal import Proposal
from bot.sales.results import Actor, Change, Changed, Receipt
from bot.sales.stage_rules import CALLED
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.format import moment
from bot.slack.views.text import Mrkdwn, join, mark

MAX_ITEMS = 15

# Field of a command → field of the record, where an underscore is not all the difference.
FIELDS = {
    "opportunity_id": "deal",
    "lines": "products",
    "product_ids": "products",
    "currency": "amount",
    "duration_minutes": "duration",
    "occurred_at": "when",
    "at": "time",
    "email": "e-mail",
}
KINDS = {"opportunity": "deal"}
WORDED = ("title", "reason", "summary", "next step", "lost reason")
HEADLINED = ("kind", "account", "name", "title", "due", "goes to", "rep", "period", "quota")


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
        blocks.section(join("\n", (mark(sign + " {what}", what=item.what), *_lines(item, {}))))
        for item in receipt.items[:MAX_ITEMS]
    ]
    if receipt.undone:
        return shown
    if receipt.undo_until is not None and now < receipt.undo_until:
        shown.append(blocks.actions([undo]))
        until = mark("You can undo this until {end}.", end=moment(receipt.undo_until, actor))
        shown.append(blocks.context(until))
    return shown


def history_blocks(rows: Iterable[tuple[Receipt, Element | None]], actor: Actor) -> list[Block]:
    """Each change with when it was made and, while it can be undone, the button for that."""
    shown = [blocks.header("Your last changes")]
    for receipt, undo in rows:
        when = moment(receipt.at, actor)
        text = mark("{what}\n_{at}_", what=said(receipt), at=when)
        shown.append(blocks.section(text, accessory=undo))
    return shown


def card_blocks(proposal: Proposal, confirm: Element, cancel: Element) -> list[Block]:
    """Each change before → after, beside the words it was read from; nothing is saved yet."""
    shown = [blocks.section(Mrkdwn("*Is this right?* Nothing is saved until you confirm."))]
    evidence = [*proposal.evidence, *({} for _ in proposal.preview)]
    for item, words in list(zip(proposal.preview, evidence, strict=False))[:MAX_ITEMS]:
        read = {_field(name): said for name, said in words.items() if said}
        lines = (mark("*{what}*", what=item.what), _itself(item, read), *_lines(item, read))
        shown.append(blocks.section(join("\n", lines)))
    if proposal.missing:
        shown.append(blocks.section(mark("*Still needed:* {what}", what=lacking(proposal))))
    shown.append(blocks.actions([confirm, cancel]))
    return shown


def lacking(proposal: Proposal) -> str:
    """What the new stage requires and nobody has said."""
    told = [CALLED[field] for field in proposal.missing]
    said = told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"
    return f"for that stage the deal needs {said}."


def card_text(proposal: Proposal) -> str:
    return "Is this right? " + _together(proposal.preview)


def _lines(item: Changed, read: Mapping[str, str]) -> list[Mrkdwn]:
    """A line a field, but for what the headline says already and nobody has to check."""
    return [
        _line(change, read.get(change.field))
        for change in item.changes
        if change.field in read or not _headlined(change, item.what)
    ]


def _headlined(change: Change, what: str) -> bool:
    new = change.before is None and change.field in HEADLINED
    return new and change.after is not None and change.after in what


def _line(change: Change, words: str | None) -> Mrkdwn:
    """Before → after, and the words it was read from unless the field keeps words itself."""
    before = None if change.before is None else mark("{before} →", before=change.before)
    after = mark("*{after}*", after=change.after or "nothing")
    kept = change.field in WORDED and words == change.after
    said = None if words is None or kept else mark("  _“{words}”_", words=words)
    return join(" ", (mark("{name}:", name=change.field.capitalize()), before, after, said))


def _itself(item: Changed, read: Mapping[str, str]) -> Mrkdwn | None:
    """The line of the record that is to change, where words of the message named it."""
    kind = KINDS.get(item.kind, item.kind)
    if kind not in read or any(change.field == kind for change in item.changes):
        return None
    return _line(Change(kind, None, item.label), read[kind])


def _field(name: str) -> str:
    """`close_date` → `close date`, `contact_id` → `contact`."""
    return FIELDS.get(name) or name.removesuffix("_id").replace("_", " ")
