"""Messages that go on with the one before: `same for Fabrikam`, `make that 25`."""

from collections.abc import Sequence

from bot.assistant.message import Message
from bot.assistant.reading import Card
from bot.assistant.span import Span
from bot.assistant.spans.recognise import recognise
from knowledge.answer import Turn

_LONGEST = 1000
_SHORT = 8
# What a message that goes on with a list does not speak of.
_OTHERWISE = ("account", "contact", "goods", "money", "act", "move", "order", "doing", "sought")


def last_order(history: Sequence[Turn]) -> str | None:
    """What the person wrote last."""
    said = [turn.content for turn in history if turn.role == "user"]
    return said[-1][:_LONGEST] if said else None


def repeated(message: Message, history: Sequence[Turn], card: Card | None) -> str | None:
    """`same for Fabrikam` as the message before, about Fabrikam; None for any other message."""
    if card is not None and card.latest:
        return None
    earlier = last_order(history)
    names = message.of("account", "contact")
    if earlier is None or not names or not message.of("same") or len(message.words) > _SHORT:
        return None
    said = recognise(earlier, message.lexicon, message.book, message.actor, message.today)
    old = said.of("account") or said.of("contact")
    if not old:
        return None
    people = [s for s in said.of("contact") if said.of("account")]
    return _with(said, old, people, message.words_of(names[:1]))


def _with(said: Message, old: Sequence[Span], people: Sequence[Span], name: str) -> str:
    """The text with the first of the old names replaced, the people of that customer left out."""
    pieces: list[str] = []
    place = 0
    for span in sorted([*old, *people], key=lambda s: s.start):
        if span.start < place:
            continue
        pieces.append(said.text[place : span.start])
        if span in old:
            pieces.append(name)
        place = span.end
    return "".join((*pieces, said.text[place:]))


def about_a_product(message: Message, history: Sequence[Turn]) -> bool:
    """The message before spoke of a product and of no customer."""
    earlier = last_order(history)
    if earlier is None or message.of("account", "contact", "money"):
        return False
    said = recognise(earlier, message.lexicon, message.book, message.actor, message.today)
    return bool(said.of("goods", "attribute")) and not said.of("account", "contact")


def pursues(message: Message) -> bool:
    """`and in negotiation?`, `and tyler?`: the same list, seen otherwise."""
    values = message.of("stage", "date", "rep", "owner")
    named = message.of(*_OTHERWISE)
    return bool(values) and not named and len(message.words) <= _SHORT
