"""What a product is, where nothing else is asked of it: the sentence that introduces it."""

import re
from collections.abc import Iterator
from datetime import date

from knowledge.passage import Kind, Passage
from knowledge.piece import Piece
from knowledge.portfolio import Portfolios
from knowledge.query import Query
from knowledge.quoting import quote, sentences
from knowledge.snapshot import Snapshot
from knowledge.stating import amount, of_price, prices
from knowledge.telling import led
from knowledge.words import plain, words

_WHAT_IS = re.compile(
    r"\W*(?:(?:and|so|ok) )?(?:what(?:'s| is| are)?|tell (?:me|us)(?: more)? about|describe|explain"
    r"|(?:info|information|details) (?:on|about))\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:it|they) ", re.IGNORECASE)
_SHORTEST = 25
_LONGEST = 320
_PRICED = 2


def pieces(asked: Query, portfolios: Portfolios, held: Snapshot, today: date) -> list[Piece]:
    """What introduces it, and below that its lowest prices; none where more is asked."""
    if not _asks_what_it_is(asked):
        return []
    found = [
        (not _is_headed(passage, asked, held), passage.position, passage.sheet.path, passage, told)
        for passage in _holding(asked, held)
        if passage.sheet.holds(today) and (told := _told(passage, asked, held))
    ]
    if not found:
        return []
    *_, passage, told = min(found, key=lambda one: one[:3])
    return [Piece(passage, told, (quote(told, passage),)), *_prices(asked, portfolios, held, today)]


def _asks_what_it_is(asked: Query) -> bool:
    """Whether there is nothing but a product, or a name behind "what is"."""
    alone = asked.expected is None and not (asked.compares or asked.unsold or asked.unknown)
    named = len(asked.products) == 1 and asked.content.keys() <= asked.of_products
    what = not (asked.products or asked.sought) and _WHAT_IS.match(asked.text)
    return alone and (named or bool(what))


def _holding(asked: Query, held: Snapshot) -> Iterator[Passage]:
    """The texts that hold every word of the question."""
    import numpy  # noqa: PLC0415 paid when used

    numbers = numpy.arange(len(held.passages), dtype=numpy.int32)
    for stem in asked.content:
        numbers = numbers[held.lexicon.holds(stem, numbers)]
    for number in numbers.tolist():
        if held.passages[number].kind is Kind.TEXT:
            yield held.passages[number]


def _is_headed(passage: Passage, asked: Query, held: Snapshot) -> bool:
    names = frozenset[object]().union(*asked.products)
    return not names.isdisjoint(held.catalogue.named(plain(passage.sheet.title)))


def _told(passage: Passage, asked: Query, held: Snapshot) -> str:
    """The sentence that begins with the name, with the next if that goes on about it."""
    said = sentences(passage.text)
    for number, sentence in enumerate(said):
        if _SHORTEST <= len(sentence) <= _LONGEST and _begins(sentence, asked, held):
            after = " ".join(said[number + 1 : number + 2])
            both = f"{sentence} {after}"
            return both if _GOES_ON.match(after) and len(both) <= _LONGEST else sentence
    return ""


def _begins(sentence: str, asked: Query, held: Snapshot) -> bool:
    """Whether the name, and no longer one, stands at the beginning."""
    if not sentence.endswith("."):
        return False
    if not asked.products:
        return set(words(sentence)[: len(asked.content)]) == asked.content.keys()
    mentions = held.catalogue.mentions(plain(sentence))
    starts = mentions and mentions[0].said[0] in plain(sentence)[:2]
    return bool(starts) and mentions[0].names == asked.products[0]


def _prices(asked: Query, portfolios: Portfolios, held: Snapshot, today: date) -> Iterator[Piece]:
    names = frozenset[object]().union(*asked.products)
    sold = [one.on(today) for one in portfolios.of(held) if one.name in names] if names else []
    for product in sold[:_PRICED]:
        for fact in sorted(prices(product.facts), key=amount)[:1]:
            stated = of_price(fact, lead=f"{fact.attribute}: ")
            text = led(product.written, stated.text)
            yield Piece(fact.passage, text, (stated.quote,), first=False)
