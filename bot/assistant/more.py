"""Quantities that are told by how many come on top: `five more`."""

import re

from bot.assistant.errors import Unclear
from bot.assistant.message import Message
from bot.assistant.span import Span
from bot.sales.commands import Line
from bot.store.book import KnownDeal

_BEHIND = 3
_MARK = re.compile(r"[,;:.!?]")
# Where one quantity ends and something else is told.
_APART = ("goods", "count", "number", "money", "conj", "date", "act")


def on_top(message: Message, span: Span) -> bool:
    """`5 more seats`, `5 TX14 extra`, `another 5`: so many beside those that there are."""
    means = message.lexicon.means
    before = [word.text for word in message.words if word.end <= span.start][-2:]
    inside = [w for w in message.words if span.start <= w.start < span.end]
    stops = [s.start for s in message.spans if s.kind in _APART and s.start >= span.end]
    stops += [mark.start() for mark in _MARK.finditer(message.folded, span.end)]
    end = min(stops, default=len(message.text))
    behind = [w for w in message.words if span.end <= w.start < end][:_BEHIND]
    said = [word.text for word in (*inside, *behind)]
    texts = [" ".join(said[i : i + n]) for i in range(len(said)) for n in (1, 2, 3)]
    led = any(means("before_more", " ".join(before[place:])) for place in range(len(before)))
    return led or any(means("more", text) for text in texts)


def by_how_much(message: Message, span: Span) -> bool:
    """`knock 5k off`, `5k more`, `by 5k`: no new sum, only how far it moves."""
    before = [word.text for word in message.words if word.end <= span.start][-1:]
    after = [word.text for word in message.words if word.start >= span.end][:1]
    means = message.lexicon.means
    led = any(means("by_how_much", word) or means("before_more", word) for word in before)
    gap = message.folded[span.end : span.end + 2].startswith(" ")
    return led or (gap and any(means("relative", w) or means("more", w) for w in after))


def added(message: Message, line: Line, spans: tuple[Span, ...], target: KnownDeal) -> int:
    """How many it will be in all; asks where it is not known how many there are."""
    if not any(on_top(message, span) for span in spans):
        return line.quantity
    known = dict(zip(target.product_ids, target.quantities, strict=False))
    if line.product_id in known:
        return line.quantity + known[line.product_id]
    if known:
        return line.quantity
    raise Unclear("how_many", (("deal", target.name),))
