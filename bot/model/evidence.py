"""Whether the words of a message say what a model read in them. What they do not say is dropped."""

from decimal import Decimal, InvalidOperation
from typing import Any

from bot.assistant.message import Message
from bot.assistant.span import Days, Sum
from bot.assistant.spans import dates
from bot.model.candidates import KINDS, Candidates
from bot.model.figures import figures, plain
from bot.model.forms import DAYS, NUMBERS, WORDS, Proposed
from bot.sales.commands import Line
from bot.store.spelling import fold, tokens

_OWN_WORDS = 0.8


def supported(
    proposed: Proposed, message: Message, known: Candidates
) -> tuple[dict[str, Any], dict[str, str]]:
    """The fields that the message says, as a command has them, and the words of each."""
    words = {one.field: one.words.strip() for one in proposed.evidence}
    values: dict[str, Any] = {}
    told: dict[str, str] = {}
    for name, value in proposed.fields.items():
        if value is None or not _stands(words.get(name, ""), message):
            continue
        found = _value(name, value, words[name], message, known)
        if found is None:
            continue
        field = f"{name}_id" if name in KINDS else name
        values[field], told[field] = found, words[name]
    if "product_id" in values:
        product, said = values.pop("product_id"), told.pop("product_id")
        values["product_ids"], told["product_ids"] = (product,), said
        if proposed.quantity and _counts(proposed.quantity, message):
            values["lines"], told["lines"] = (Line(product, proposed.quantity),), said
    return values, told


def _stands(words: str, message: Message) -> bool:
    """Whether the words stand in the message; what is quoted from others is blanked out in it."""
    return bool(words) and " ".join(fold(words).split()) in " ".join(message.folded.split())


def _value(name: str, value: object, words: str, message: Message, known: Candidates) -> object:
    if name in KINDS:
        return _record(name, str(value), words, known)
    if name in NUMBERS:
        return _number(name, value, words, message)
    if name in DAYS:
        return _day(words, message)
    if name in WORDS:
        return _own_words(str(value), message)
    if name == "currency":
        return value if any(money.currency == value for money in _sums(message)) else None
    return value if _heard(name, str(value), message) else None


def _heard(name: str, value: str, message: Message) -> bool:
    """Whether the lexicon hears that word of the record's own, too."""
    if name == "kind":
        return any(str(span.value).startswith(value) for span in message.of("act"))
    return any(span.value == value for span in message.spans)


def _record(kind: str, key: str, words: str, known: Candidates) -> int | None:
    """The record of that key, if its name has a word in common with what was said."""
    found = known.id(kind, key)
    if found is None:
        return None
    named = {token.text for token in tokens(fold(known.name(kind, found)))}
    said = {token.text for token in tokens(fold(words))}
    return found if named & said else None


def _number(name: str, value: object, words: str, message: Message) -> Decimal | int | None:
    """A sum of money that plain code hears, too; minutes where a time is said."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    if name == "amount":
        return number if any(money.amount == number for money in _sums(message)) else None
    for figure in figures(plain(words), message.lexicon.code):
        minutes = {one * 60 for one in figure.values} if "hour" in figure.units else figure.values
        if figure.units & {"hour", "minute"} and number in minutes:
            return int(number)
    return None


def _sums(message: Message) -> list[Sum]:
    return [span.value for span in message.of("money") if isinstance(span.value, Sum)]


def _day(words: str, message: Message) -> object:
    """The day that plain code reads in the words; none where it reads none."""
    spans = dates.find(fold(words), message.lexicon, message.today, message.actor.locale)
    days = [span.value.last for span in spans if isinstance(span.value, Days)]
    return days[0] if days else None


def _own_words(value: str, message: Message) -> str | None:
    """A free text is made of the message's own words."""
    said = {token.text for token in tokens(message.folded)}
    told = [token.text for token in tokens(fold(value))]
    own = sum(word in said for word in told)
    return value if told and own >= _OWN_WORDS * len(told) else None


def _counts(quantity: int, message: Message) -> bool:
    said = figures(plain(message.folded), message.lexicon.code)
    return any(Decimal(quantity) in one.values for one in said)
