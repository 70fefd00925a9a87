"""Changes of a deal in no more words than its customer and the new values."""

from collections.abc import Sequence

from bot.assistant.frames.changing import decided, doubtful
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.span import Goods
from bot.assistant.spans.spoken import deals

_ABOUT_DEALS = ("update_opportunity", "create_opportunity", "log_activity")


def told_beside(message: Message, frames: Sequence[Frame], loose: list[Chunk]) -> list[Frame]:
    """The frames, and one for a deal that clauses beside them speak of in such words."""
    if not frames or any(frame.action in _ABOUT_DEALS for frame in frames):
        return list(frames)
    for sentence in sorted({chunk.sentence for chunk in loose}):
        chunks = tuple(chunk for chunk in loose if chunk.sentence == sentence)
        if not Frame("", chunks).own("account", "contact"):
            chunks = (*(c for c in loose if c.sentence == sentence - 1), *chunks)
        if terse_change(message, Frame("", chunks)):
            loose[:] = [chunk for chunk in loose if chunk not in chunks]
            told = Frame("update_opportunity", chunks)
            return sorted([*frames, told], key=lambda frame: frame.start)
    return list(frames)


def call_beside(message: Message, frames: Sequence[Frame], loose: list[Chunk]) -> list[Frame]:
    """The frames, and one for a call that a sentence beside them tells in such words."""
    if not frames or any(frame.action == "log_activity" for frame in frames):
        return list(frames)
    for sentence in sorted({chunk.sentence for chunk in loose}):
        chunks = tuple(chunk for chunk in loose if chunk.sentence == sentence)
        told = Frame("log_activity", chunks)
        alone = not any(c.sentence == sentence for frame in frames for c in frame.chunks)
        if alone and told.own("contact") and took_place(message, told):
            loose[:] = [chunk for chunk in loose if chunk not in chunks]
            return sorted([*frames, told], key=lambda frame: frame.start)
    return list(frames)


def took_place(message: Message, frame: Frame) -> bool:
    """`Ana at Lumen, onsite, 90 min`: whom it was with and how long it took."""
    to_come = any(View(message, chunk).later() for chunk in frame.chunks)
    return bool(frame.own("account", "contact") and frame.own("duration")) and not to_come


def terse_change(message: Message, frame: Frame) -> bool:
    """`lumen: proposal, 24k`, `Hank: 61 seats, 30k`, `lumen wants 35 TX14, 26k`."""
    if not deals(message, frame.own("account", "contact")):
        return False
    staged = [chunk for chunk in frame.chunks if chunk.of("stage")]
    valued = staged or [chunk for chunk in frame.chunks if chunk.of("money", "count", "goods")]
    if any(doubtful(View(message, chunk)) for chunk in valued):
        return False
    if staged and frame.own("account"):
        return all(decided(message, chunk) for chunk in staged)
    return not staged and _more_of_the_same(message, frame)


def _more_of_the_same(message: Message, frame: Frame) -> bool:
    """A number of what their open deal is about, and an amount."""
    goods = [s.value for s in frame.own("goods") if isinstance(s.value, Goods)]
    known = deals(message, frame.own("account", "contact"))
    said = {word.text for word in message.words}
    known = [deal for deal in known if message.book.deal_words(deal) & said] or known
    dealt = {product for deal in known for product in deal.product_ids}
    counted = frame.own("count") and len(known) == 1 and not goods
    return bool(frame.own("money")) and bool(
        counted or any(g.product_id in dealt and (g.quantity or frame.own("count")) for g in goods)
    )
