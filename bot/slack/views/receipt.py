"""What was saved, each field before and after, with Undo."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from bot.sales.results import Actor, Change, Changed, Receipt
from bot.slack.catalogue import Catalogue, catalogue
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


def said(receipt: Receipt, language: str = "en") -> str:
    """The receipt as a sentence or two."""
    words = catalogue(language)
    what = together(receipt.items, words)
    return f"{words.say('receipt', 'undone')} {what}" if receipt.undone else what


def together(items: Sequence[Changed], words: Catalogue) -> str:
    told = [headline(item, words).rstrip(".") for item in items]
    return ("; ".join(told) or words.say("receipt", "unchanged")) + "."


def headline(item: Changed, words: Catalogue) -> str:
    """What is done with the record: in English a sentence, else its kind and its name."""
    known = words.words["headline"]
    key = f"{item.kind}.{'new' if _is_new(item) else 'changed'}"
    if words.language == "en" or key not in known:
        return item.what
    told = {change.field: change.after or "" for change in item.changes}
    kind = words.value(told.get("kind", "")).capitalize()
    account = told.get("account", item.label)
    return known[key].format(label=item.label, kind=kind, account=account)


def _is_new(item: Changed) -> bool:
    """Nothing of it was known before, its name or its customer included."""
    first = {change.field for change in item.changes if change.before is None}
    told = all(change.before is None for change in item.changes)
    return (
        told
        and bool(first & {"name", "kind", "title", "severity"})
        and "account" in (first | {"account" if item.kind in ("account", "task") else ""})
    )


def receipt_blocks(
    receipt: Receipt, actor: Actor, now: datetime, undo: Element, language: str = "en"
) -> list[Block]:
    """One part a record; `undo` is the button, left out once it would not work any more."""
    words = catalogue(language)
    sign = f"\u21a9 {words.say('receipt', 'undone')}" if receipt.undone else "\u2713"
    shown = [
        blocks.section(
            join(
                "\n",
                (mark(sign + " {what}", what=headline(item, words)), *lines(item, {}, words)),
            )
        )
        for item in receipt.items[:MAX_ITEMS]
    ]
    if receipt.undone:
        return shown
    if receipt.undo_until is not None and now < receipt.undo_until:
        shown.append(blocks.actions([undo]))
        until = words.say("receipt", "until", end=moment(receipt.undo_until, actor))
        shown.append(blocks.context(escape(until)))
    return shown


def history_blocks(rows: Iterable[tuple[Receipt, Element | None]], actor: Actor) -> list[Block]:
    """Each change with when it was made and, while it can be undone, the button for that."""
    shown = [blocks.header("Your last changes")]
    for receipt, undo in rows:
        when = moment(receipt.at, actor)
        text = mark("{what}\n_{at}_", what=said(receipt), at=when)
        shown.append(blocks.section(text, accessory=undo))
    return shown


def lines(
    item: Changed, read: Mapping[str, str], words: Catalogue, unsure: Collection[str] = ()
) -> list[Mrkdwn]:
    """A line a field, but for what the headline says already and nobody has to check."""
    return [
        line(change, read.get(change.field), words, change.field in unsure)
        for change in item.changes
        if change.field in read or not _headlined(change, item.what)
    ]


def _headlined(change: Change, what: str) -> bool:
    new = change.before is None and change.field in HEADLINED
    return new and change.after is not None and change.after in what


def line(change: Change, read: str | None, words: Catalogue, unsure: bool = False) -> Mrkdwn:
    """Before \u2192 after, and the words it was read from unless the field keeps words itself."""
    old, new = (
        None if said is None else words.value(said) for said in (change.before, change.after)
    )
    before = None if old is None else mark("{before} \u2192", before=old)
    after = mark("*{after}*", after=new or words.say("card", "none"))
    kept = change.field in WORDED and read == change.after
    said = None if read is None or kept else mark("  _\u201c{words}\u201d_", words=read)
    doubt = mark("  {doubt}", doubt=words.say("card", "unsure")) if unsure else None
    name = words.field(change.field).capitalize()
    return join(" ", (mark("{name}:", name=name), before, after, said, doubt))


def field(name: str) -> str:
    """`close_date` → `close date`, `contact_id` → `contact`."""
    return FIELDS.get(name) or name.removesuffix("_id").replace("_", " ")
