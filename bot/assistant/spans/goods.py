"""How many of the products named in a message."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.assistant.message import Message
from bot.assistant.span import Goods, Span, Sum, whole
from bot.assistant.spans.moving import counts_a_change
from bot.assistant.spans.spoken import deals
from bot.store.book import KnownDeal
from bot.store.spelling import words

_LARGE = 1000
# A sum that nothing but its size and its place tells.
_GUESSED = 0.7
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,'\u2019 \u00a0]\d{3})+")


def counted(message: Message, spans: Sequence[Span]) -> list[Span]:
    """The spans again: numbers that count a product joined to it, others that count made `count`.

    `20 x SP10`, `50 seats of biz premium`, `Copilot, 30 seats`, `wants 20`.
    """
    numbers = [s for s in spans if s.kind == "number" and _whole(s)]
    used: dict[Span, Span] = {}
    result: list[Span] = []
    for span in spans:
        number = _count_of(message, span, numbers) if span.kind == "goods" else None
        if number is not None and number not in used and isinstance(span.value, Goods):
            used[number] = span
            quantity = whole(number.value)
            start, end = min(number.start, span.start), max(number.end, span.end)
            span = Span(start, end, "goods", Goods(span.value.product_id, quantity), span.score)
        result.append(span)
    kept = [span for span in result if span not in used]
    return [_loose(message, span) if span in numbers else span for span in kept]


def _whole(span: Span) -> bool:
    value = span.value
    return isinstance(value, Decimal) and 0 < value < 1_000_000 and value == int(value)


def _count_of(message: Message, goods: Span, numbers: Sequence[Span]) -> Span | None:
    for number in reversed(numbers):
        if number.end <= goods.start and _only(message, number.end, goods.start, "unit"):
            return number
    for number in numbers:
        behind = message.folded[goods.end : number.start].strip()
        said = " ".join(words(behind))
        told = behind in ("x", "*", "(", ":", "-")
        told = told or (behind[:1] != "." and message.lexicon.means("counting", said))
        if number.start >= goods.end and told:
            return number
        if number.start >= goods.end and behind in ("", ",") and unit_follows(message, number.end):
            return number
    return None


def _only(message: Message, start: int, end: int, kind: str) -> bool:
    between = message.folded[start:end].strip(" -()*")
    texts = words(between)
    lexicon = message.lexicon
    return len(between) <= 30 and all(
        lexicon.means(kind, text) or (place and lexicon.is_small(text))
        for place, text in enumerate(texts)
    )


def unit_follows(message: Message, end: int) -> bool:
    following = next((w for w in message.words if w.start >= end), None)
    if following is None or message.folded[end : following.start].strip():
        return False
    return message.lexicon.means("unit", following.text)


def _loose(message: Message, span: Span) -> Span:
    """A number that counts something not named beside it; a large one beside a verb is a sum."""
    before = [word.text for word in message.words if word.end <= span.start][-2:]
    verb = any(
        message.lexicon.means("quantity_verb", " ".join(before[place:]))
        for place in range(len(before))
    )
    units = unit_follows(message, span.end) or _deal_follows(message, span.end)
    if not _ends_there(message, span.end) or _of_unknown(message, span.end):
        return span
    if isinstance(span.value, Decimal) and span.value >= _LARGE and not units:
        told = verb or _totals(message, span, before) or _grouped(message, span)
        if not told and _alone(message, span):
            return _sum(message, replace(span, score=_GUESSED))
        return _sum(message, span) if told else span
    if _price_of_one(message, span, before) or counts_a_change(message, span):
        return span
    if verb or units or _headed(message, span, before) or _instead(message, span):
        return Span(span.start, span.end, "count", whole(span.value), span.score)
    return span


def _headed(message: Message, span: Span, before: Sequence[str]) -> bool:
    """`tablets 25, 14.5k`: what is counted stands before its number."""
    ends = message.folded[span.end :].lstrip()[:1] in ("", ",", ";", "(")
    return ends and bool(before) and message.lexicon.means("ware", before[-1])


def _price_of_one(message: Message, span: Span, before: Sequence[str]) -> bool:
    """`130 units at 560`"""
    counted = re.search(r"\d\D{0,14}$", message.folded[: span.start])
    return bool(counted and before) and message.lexicon.means("unit_price", before[-1], "at")


def _ends_there(message: Message, end: int) -> bool:
    """After the number and its unit comes no other thing that is counted: `5 extra docks`."""
    place = end
    for word in (word for word in message.words if word.start >= end):
        if message.folded[place : word.start].strip() or word.text[0].isdigit():
            return True
        if not message.lexicon.means("unit", word.text) and not _dealt_in(message, word.text):
            return message.lexicon.has_trade_word(word.text)
        place = word.end
    return True


def _of_unknown(message: Message, end: int) -> bool:
    return any(0 <= s.start - end <= 2 for s in message.of("unknown_goods"))


def _instead(message: Message, span: Span) -> bool:
    """`16 instead of 18`"""
    after = [w.text for w in message.words if w.start >= span.end][:4]
    number = next((place for place, text in enumerate(after) if text.isdigit()), 0)
    return number > 0 and message.lexicon.means("drops_after", " ".join(after[:number]))


def _deal_follows(message: Message, end: int) -> bool:
    following = next((w for w in message.words if w.start >= end), None)
    if following is None or message.folded[end : following.start].strip():
        return False
    behind = next((w.text for w in message.words if w.start >= following.end), "")
    several = following.text.endswith("s") or _dealt_in(message, behind)
    return several and _dealt_in(message, following.text)


def _dealt_in(message: Message, word: str) -> bool:
    """`27 studios`: the word is from the name of an open deal of the account spoken of."""
    forms = {word, word.removesuffix("s")}
    return any(
        forms & _deal_and_product_words(message, deal)
        for deal in deals(message, message.of("account", "contact"))
    )


def _alone(message: Message, span: Span) -> bool:
    """`…, 10 seats, 6840`: it is a clause of its own."""
    before = message.folded[: span.start].rstrip()[-1:]
    after = message.folded[span.end :].lstrip()[:1]
    apart = before in (",", ":", "-", "!", ";") and after in ("", ",", ".", ";", "!")
    return apart or _behind_counted(message, span)


def _behind_counted(message: Message, span: Span) -> bool:
    """The sum of `6 units 6594`: so many of something stand right before it."""
    before = [word for word in message.words if word.end <= span.start][-2:]
    if len(before) < 2 or message.folded[before[1].end : span.start].strip():
        return False
    kinds = ("unit", "ware")
    return before[0].text.isdigit() and any(
        message.lexicon.means(kind, before[1].text) for kind in kinds
    )


def _deal_and_product_words(message: Message, deal: KnownDeal) -> frozenset[str]:
    products = (message.book.product_words[i] for i in deal.product_ids)
    return message.book.deal_words(deal).union(*products)


def _grouped(message: Message, span: Span) -> bool:
    """`57,500`: written as sums are."""
    return bool(_THOUSANDS.fullmatch(message.folded[span.start : span.end]))


def _totals(message: Message, span: Span, before: Sequence[str]) -> bool:
    mark = message.folded[: span.start].rstrip()[-1:]
    after = [word.text for word in message.words if word.start >= span.end][:2]
    behind = any(message.lexicon.means("in_total", " ".join(after[:n])) for n in (1, 2))
    return (
        mark in ("=", ">", "\u2192")
        or behind
        or any(
            message.lexicon.means(kind, " ".join(before[place:]))
            for kind in ("total", "stage", "deal_noun", "is")
            for place in range(len(before))
        )
    )


def _sum(message: Message, span: Span) -> Span:
    """`the deal is at 40000`; people are no money."""
    after = next((word.text for word in message.words if word.start >= span.end), "")
    if message.lexicon.means("field", after) or not isinstance(span.value, Decimal):
        return span
    return Span(span.start, span.end, "money", Sum(span.value, None), span.score)


def lines(spans: Sequence[Span], spoken_of: Sequence[Span]) -> Iterator[tuple[Goods, Span]]:
    """Products with quantities; a count alone belongs to the product spoken of before it."""
    latest: Goods | None = None
    for span in sorted({*spans, *spoken_of}, key=lambda s: s.start):
        if span.kind == "goods" and isinstance(span.value, Goods):
            latest = span.value
            if latest.quantity is not None and span in spans:
                yield latest, span
        elif span.kind == "count" and isinstance(span.value, int) and latest is not None:
            yield Goods(latest.product_id, span.value), span
