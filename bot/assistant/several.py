"""Orders for all deals spoken of: `both Lumen deals to proposal`, `move them both`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.assistant.errors import Unclear
from bot.assistant.frames.frame import Frame
from bot.assistant.message import Chunk, Message
from bot.assistant.resolving import Context, deal_choices
from bot.assistant.span import Span
from bot.assistant.spans.spoken import customers
from bot.assistant.telling import deals_of
from bot.store.book import KnownDeal

_PAIR = 2
_GOING_ON = {"set_to", "to_day", "stage", "move", "pronoun", "close_date", "date"}


def each_deal(message: Message, frame: Frame, context: Context) -> list[Frame]:
    """A frame for each deal; raises `Unclear` where `both` are not two."""
    said = [s for c in frame.chunks for s in c.of("all_of") if _of_deals(message, c, s)]
    if frame.action != "update_opportunity" or not said:
        return [frame]
    deals = [deal for deal in _spoken_of(message, frame, context) if deal.open]
    both = said[0].value == "both"
    if both and len(deals) > _PAIR:
        account = message.book.accounts[deals[0].account_id].name
        raise Unclear("which_deal", (("account", account),), deal_choices(deals))
    if len(deals) < _PAIR:
        return [frame]
    return [replace(frame, deal_id=deal.id, shared=True) for deal in deals]


def _of_deals(message: Message, chunk: Chunk, said: Span) -> bool:
    """`all Lumen deals`, `move both to won`; `all 20 seats` and `both tablets` are no deals."""
    nouns = [s.start for s in chunk.of("deal_noun") if s.start >= said.end]
    words = [w for w in message.words if said.end <= w.start < min(nouns, default=chunk.end)]
    if nouns:
        named = chunk.of("account", "article", "pronoun", "name_before")
        return all(any(s.start <= w.start < s.end for s in named) for w in words)
    behind = {s.kind for s in chunk.spans if words and s.start <= words[0].start < s.end}
    return said.value == "both" and (not words or bool(behind & _GOING_ON))


def _spoken_of(message: Message, frame: Frame, context: Context) -> Iterator[KnownDeal]:
    """The deals of the account named, or of those named before in the message or spoken of."""
    named = customers(message, frame.own("account"))
    earlier = [s for s in message.of("account") if s.end <= frame.start]
    accounts = named or customers(message, earlier)
    around = [] if context.account_id is None else [context.account_id]
    for account in sorted(accounts) or around:
        yield from deals_of(message, account)
