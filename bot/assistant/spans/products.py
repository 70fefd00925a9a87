"""Products named in a message."""

import re
from collections.abc import Iterator, Sequence

from bot.assistant.message import Message
from bot.assistant.span import Goods, Span
from bot.assistant.spans.accounts import evident
from bot.assistant.spans.goods import unit_follows

_LONGEST_NAME = 4
_DECIMAL = re.compile(r"[.,]\d")


def find(message: Message) -> list[Span]:
    """Spans of kind `goods`, without their quantities yet, and near namesakes: `unknown_goods`."""
    texts = [_singular(message, text) for text in _with_digits(message)]
    found: list[Span] = []
    place = 0
    while place < len(texts):
        step = 1
        for length, ids, full in message.book.product_forms.at(texts, place):
            if _cuts_number(message, place + length - 1):
                continue
            if len(ids) == 1 and _believable(message, texts, place, length, full):
                step, product = _namesake(message, place, length, ids[0])
                first, last = message.words[place], message.words[place + step - 1]
                kind, value = ("goods", Goods(product)) if product else ("unknown_goods", None)
                found.append(Span(first.start, last.end, kind, value, 1.05))
                break
        else:
            found += _only_one_of_its_kind(message, place)
        place += step
    return found


def _only_one_of_its_kind(message: Message, place: int) -> list[Span]:
    """`docks`, where no other product is one."""
    word = message.words[place]
    product = message.book.product_nouns.get(word.text)
    if product is None or not message.lexicon.means("ware", word.text):
        return []
    return [Span(word.start, word.end, "goods", Goods(product), 1.05)]


def _cuts_number(message: Message, place: int) -> bool:
    """`10 docks 2.5k`: the 2 is of the sum, and makes no Dock 2 of the docks."""
    word = message.words[place]
    return word.text.isdigit() and _DECIMAL.match(message.folded, word.end) is not None


def _with_digits(message: Message) -> list[str]:
    """The words; `laptop six` and `laptop sixes` as the product that is called Laptop 6."""
    texts = [word.text for word in message.words]
    for place in range(1, len(texts)):
        digit = _digit(message, texts[place])
        if not digit:
            continue
        tried = [*texts[:place], digit]
        starts = range(max(0, place - _LONGEST_NAME), place)
        forms = (found for start in starts for found in _ending(message, tried, start))
        if any(full for _, _, full in forms):
            texts[place] = digit
    return texts


def _singular(message: Message, word: str) -> str:
    """`headsets` as the product that is called so alone: `headset`."""
    forms, one = message.book.product_forms, word.removesuffix("s")
    return one if one != word and forms.strong(one) and not forms.knows(word) else word


def _ending(message: Message, texts: list[str], start: int) -> Iterator[tuple[int, object, bool]]:
    """The names that begin here and reach to the last word."""
    for found in message.book.product_forms.at(texts, start):
        if start + found[0] == len(texts):
            yield found


def _digit(message: Message, word: str) -> str:
    for language in message.lexicon.languages:
        known = language.data["numbers"]["words"]
        for form in (word, word.removesuffix("s"), word.removesuffix("es")):
            if form in known and int(known[form]) > 1:
                return str(known[form])
    return ""


def _namesake(message: Message, place: int, length: int, product: int) -> tuple[int, int | None]:
    """How many words name the product, and which: `HoloLens IE` is no HoloLens 2.

    Behind the name stands a word of other products' names, or another model's number: then it is
    the one product whose names have both, and none that is known where no product has.
    """
    end = place + length
    if (known := _marked_before(message, place, length, product)) is not None:
        return length, known
    if end >= len(message.words):
        return length, product
    before, word = message.words[end - 1], message.words[end]
    book = message.book
    if (
        message.text[before.end : word.start] not in (" ", "-")
        or word.text in book.product_words[product]
    ):
        return length, product
    numbered = word.text.isdigit() and len(word.text) < 3 and not unit_follows(message, word.end)
    model = (
        numbered and any(w.isdigit() for w in book.product_words[product]) and _last(message, end)
    )
    distinct = word.text in book.product_marks and not message.lexicon.has_trade_word(word.text)
    if not (model or distinct):
        return length, product
    said = {w.text for w in message.words[place : end + 1]}
    fitting = [i for i, own in book.product_words.items() if said <= own]
    return length + 1, fitting[0] if len(fitting) == 1 else None


def _marked_before(message: Message, place: int, length: int, product: int) -> int | None:
    """`the industrial HoloLens`: the one product whose names have the word in front as well."""
    words, marks = message.book.product_words, message.book.product_marks
    before = message.words[place - 1].text if place else ""
    if before not in marks or before in words[product] or message.lexicon.has_trade_word(before):
        return None
    said = {word.text for word in message.words[place - 1 : place + length]}
    fitting = [i for i, own in words.items() if said <= own]
    return fitting[0] if len(fitting) == 1 else None


def _last(message: Message, place: int) -> bool:
    """No other number and nothing that could be counted comes behind."""
    word = message.words[place]
    after = message.words[place + 1].text if place + 1 < len(message.words) else ""
    gap = message.folded[word.end : word.end + 1]
    if message.folded[word.end + 1 : word.end + 2].isdigit():
        return False
    return gap in ("", " ", "?", ".", ",") and not message.lexicon.means("unit", after)


def _believable(
    message: Message, texts: Sequence[str], place: int, length: int, full: bool
) -> bool:
    form = " ".join(texts[place : place + length])
    if length > 1:
        # `4 Dock 2` is four of the Dock 2, and no part of a Thunderbolt 4 Dock.
        return full or not texts[place].isdigit()
    if not full or form.isdigit():
        return False
    ordinary = message.lexicon.has_word(form) and not message.lexicon.means("ware", form)
    if message.lexicon.means("common", form) or ordinary:
        return message.capital(message.words[place].start) and evident(message, place, length)
    return True
