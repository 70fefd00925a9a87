"""What was saved, each field before and after, with Undo."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from bot.sales.proposal import UNSURE, WHY
from bot.sales.results import Actor, Change, Changed, Receipt
from bot.sales.terms import term
from bot.saying import say
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.format import moment
from bot.slack.views.text import Mrkdwn, escape, join, mark

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
WORDED = ("title", "reason", "summary", "next step", "lost reason")
HEADLINED = ("kind", "account", "name", "title", "due", "goes to", "rep", "period", "quota")


def said(receipt: Receipt) -> str:
    """The receipt as a sentence or two."""
    what = together(receipt.items)
    return say("Undone: {what}", what=what) if receipt.undone else what


def together(items: Sequence[Changed]) -> str:
    return ("; ".join(item.what.rstrip(".") for item in items) or say("Nothing changed")) + "."


def receipt_blocks(
    receipt: Receipt,
    actor: Actor,
    now: datetime,
    undo: Element,
    evidence: Sequence[Mapping[str, str]] = (),
) -> list[Block]:
    """One part a record; `undo` is the button, left out once it would not work any more.

    `evidence` are, for each part, the words that its fields were read from.
    """
    read = [*map(words_of, evidence), *({} for _ in receipt.items)]
    told = say("\u21a9 Undone: {what}") if receipt.undone else "\u2713 {what}"
    shown = [
        blocks.section(
            join(
                "\n",
                (mark(told, what=item.what), *lines(item, said)),
            )
        )
        for item, said in zip(receipt.items[:MAX_ITEMS], read, strict=False)
    ]
    if receipt.undone:
        return shown
    if receipt.undo_until is not None and now < receipt.undo_until:
        shown.append(blocks.actions([undo]))
        until = moment(receipt.undo_until, actor)
        shown.append(blocks.context(escape(say("You can undo this until {end}.", end=until))))
    return shown


def history_blocks(rows: Iterable[tuple[Receipt, Element | None]], actor: Actor) -> list[Block]:
    """Each change with when it was made and, while it can be undone, the button for that."""
    shown = [blocks.header(say("Your last changes"))]
    for receipt, undo in rows:
        when = moment(receipt.at, actor)
        text = mark("{what}\n_{at}_", what=said(receipt), at=when)
        shown.append(blocks.section(text, accessory=undo))
    return shown


def lines(item: Changed, read: Mapping[str, str], unsure: Collection[str] = ()) -> list[Mrkdwn]:
    """A line a field, but for what the headline says already and nobody has to check."""
    return [
        line(change, read.get(change.field), change.field in unsure)
        for change in item.changes
        if change.field in read or not _headlined(change, item.what)
    ]


def _headlined(change: Change, what: str) -> bool:
    new = change.before is None and change.field in HEADLINED
    return new and change.after is not None and term(change.after).lower() in what.lower()


def line(change: Change, read: str | None, unsure: bool = False) -> Mrkdwn:
    """Before \u2192 after, and the words it was read from unless the field keeps words itself."""
    old, new = (None if said is None else term(said) for said in (change.before, change.after))
    before = None if old is None else mark("{before} \u2192", before=old)
    after = mark("*{after}*", after=new or say("nothing"))
    kept = change.field in WORDED and read == change.after
    quoted = None if read is None or kept else say("“{words}”", words=read)
    said = mark("  _{quoted}_", quoted=quoted) if quoted else None
    doubt = mark("  {doubt}", doubt=say("\u26a0 please check")) if unsure else None
    name = term(change.field).capitalize()
    return join(" ", (mark("{name}:", name=name), before, after, said, doubt))


def words_of(evidence: Mapping[str, str]) -> dict[str, str]:
    """The words for each field of the record."""
    notes = (WHY, UNSURE)
    return {field(name): said for name, said in evidence.items() if said and name not in notes}


def field(name: str) -> str:
    """`close_date` → `close date`, `contact_id` → `contact`."""
    return FIELDS.get(name) or name.removesuffix("_id").replace("_", " ")
