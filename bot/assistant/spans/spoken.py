"""The open deals of the customers whom a message names, and the words that tell of them."""

from collections.abc import Iterable

from bot.assistant.message import Chunk, Message
from bot.assistant.span import Goods, Named, Span
from bot.store.book import KnownDeal


def customers(message: Message, spans: Iterable[Span]) -> set[int]:
    """The accounts that the spans name, or whose people they name without a doubt."""
    named = [s for s in spans if isinstance(s.value, Named)]
    accounts = {i for s in named if s.kind == "account" for i in _ids(s)}
    return accounts or {
        message.book.contacts[i].account_id
        for s in named
        if s.kind == "contact"
        for i in own_people(message, s)
    }


def _ids(span: Span) -> tuple[int, ...]:
    return span.value.ids if isinstance(span.value, Named) else ()


def own_people(message: Message, span: Span) -> list[int]:
    """Those of the people named who work for a customer of the rep; all, for a whole name."""
    contacts, accounts = message.book.contacts, message.book.accounts
    ids = _ids(span)
    own = [i for i in ids if accounts[contacts[i].account_id].owner_id == message.actor.rep_id]
    return own or (list(ids) if isinstance(span.value, Named) and span.value.full else [])


def deals(message: Message, spans: Iterable[Span]) -> list[KnownDeal]:
    """Their open deals."""
    return [
        deal
        for account in customers(message, spans)
        for deal in message.book.deals_of.get(account, ())
        if deal.open
    ]


def of_a_deal(message: Message, chunk: Chunk) -> list[Span]:
    """The stretches of a clause that are words or products of a deal of the message's customers."""
    known = deals(message, message.of("account", "contact"))
    products = {product for deal in known for product in deal.product_ids}
    own = {word for deal in known for word in message.book.deal_words(deal)}
    goods = [
        s
        for s in chunk.of("goods")
        if isinstance(s.value, Goods) and s.value.product_id in products
    ]
    telling = [
        Span(word.start, word.end, "deal_word", word.text)
        for word in message.words
        if chunk.start <= word.start < chunk.end
        and (word.text in own or word.text.removesuffix("s") in own)
        and not message.lexicon.is_small(word.text)
        and not any(s.start <= word.start < s.end for s in chunk.of("account", "contact", "stage"))
    ]
    return [*goods, *telling]
