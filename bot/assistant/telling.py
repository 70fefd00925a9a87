"""How well the words of a frame tell one deal from the others."""

from collections.abc import Sequence

from bot.assistant.frames.frame import Frame
from bot.assistant.message import Message
from bot.assistant.span import Goods, Named
from bot.store.book import KnownDeal
from bot.store.spelling import words


def deals_of(message: Message, account_id: int) -> Sequence[KnownDeal]:
    return message.book.deals_of.get(account_id, ())


def content(message: Message, frame: Frame) -> list[str]:
    """The frame's words outside the names of its accounts and people; products by full name."""
    names = frame.own("account", "contact", "date", "money")
    products = [s.value.product_id for s in frame.own("goods") if isinstance(s.value, Goods)]
    named = [word for i in products for word in words(message.book.products[i].name)]
    return named + [
        word.text
        for chunk in frame.chunks
        for word in message.words
        if chunk.start <= word.start < chunk.end
        and not any(s.start <= word.start < s.end for s in names)
    ]


def overlap(message: Message, deal: KnownDeal, mentioned: Sequence[str]) -> int:
    """How many words of the deal's name or key are said, its account's name not counted."""
    own = {*message.book.deal_words(deal), *words(deal.key or "")}
    said = {form for word in mentioned for form in (word, word.removesuffix("s"))}
    telling = {word for word in own if not message.lexicon.is_small(word)}
    return len({word for word in telling if word in said or word.removesuffix("s") in said})


def speaks_of_another(message: Message, frame: Frame, other: Frame) -> bool:
    """Both tell a deal of the accounts named by its words, and not the same one."""
    ids = {i for s in frame.own("account") if isinstance(s.value, Named) for i in s.value.ids}
    deals = [deal for i in ids for deal in deals_of(message, i) if deal.open]
    told = [_best(message, deals, one) for one in (frame, other)]
    return all(told) and not told[0] & told[1]


def _best(message: Message, deals: Sequence[KnownDeal], frame: Frame) -> set[int]:
    mentioned = content(message, frame)
    goods = {s.value.product_id for s in frame.own("goods") if isinstance(s.value, Goods)}
    scores = {
        deal.id: overlap(message, deal, mentioned) + 2 * len(goods & set(deal.product_ids))
        for deal in deals
    }
    best = max(scores.values(), default=0)
    return {i for i, score in scores.items() if best and score == best}
