"""What to make of a message that orders nothing: small talk, a product, or a question back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.assistant.actions import activities, dealing, lookups
from bot.assistant.actions.beyond import beyond
from bot.assistant.actions.filling import Filling
from bot.assistant.errors import Unclear
from bot.assistant.following import about_a_product
from bot.assistant.frames.changing import doubtful
from bot.assistant.frames.enumerating import each_account
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.terse import terse_change, took_place
from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.reading import Read, Reading
from bot.assistant.requests import Smalltalk
from bot.assistant.resolving import Context, deal_choices
from bot.assistant.telling import deals_of
from knowledge.answer import Turn

_SHORT = 8


def read(
    message: Message, loose: Sequence[Chunk], context: Context, history: Sequence[Turn]
) -> Reading:
    """Never empty: an action or a question back."""
    code = message.lexicon.code
    if _chatter(message):
        return Reading((Read(Smalltalk(), {}),), None, (), code)
    frame = Frame("", tuple(loose)) if loose else None
    if frame is None:
        return Reading((), message.lexicon.reply("help"), (), code)
    if _only_told(message, frame):
        return Reading((), None, (), code, message.lexicon.reply("nothing"))
    try:
        return Reading(tuple(_guessed(message, frame, context, history)), None, (), code)
    except Unclear as unclear:
        sentence = message.lexicon.reply(unclear.reply, unclear.values)
        return Reading((), sentence, unclear.choices, code)


def _only_told(message: Message, frame: Frame) -> bool:
    """Hearsay, a guess, a quoted order, or `nothing to change`: there is nothing to do."""
    if message.of("question") and message.text.rstrip().endswith("?"):
        return False
    if message.of("scraps") and not message.of("account", "contact"):
        return True
    told = any(doubtful(View(message, chunk)) for chunk in frame.chunks)
    quoted = len(message.folded.split()) < len(message.text.split())
    return (told or quoted) and bool(message.of("account", "contact", "goods") or quoted)


def _chatter(message: Message) -> bool:
    """A greeting, thanks, a laugh; nothing but an emoji too."""
    busy = message.of("account", "contact", "goods", "money", "order", "email", "phone")
    if not message.words:
        return bool(message.text.strip())
    rest = View(message, message.whole()).beside("smalltalk")
    return bool(message.of("smalltalk")) and not busy and len(rest) <= _SHORT


def _guessed(
    message: Message, frame: Frame, context: Context, history: Sequence[Turn]
) -> Iterator[Read]:
    """A change of each deal that the message is about, or the one thing that it may mean."""
    if not terse_change(message, frame):
        yield _guess(message, frame, context, history)
        return
    for one in each_account(message, replace(frame, action="update_opportunity")):
        filling = Filling(message, one, context)
        if frame.own("quantity_verb") and not frame.own("stage", "amended", "move"):
            # What a customer wants is no order yet: it is looked at before it is saved.
            filling.doubts += ["amount", "lines"]
        yield dealing.update(filling)


def _guess(message: Message, frame: Frame, context: Context, history: Sequence[Turn]) -> Read:
    filling = Filling(message, frame, context)
    if lookups.follows_up(message.text) and about_a_product(message, history):
        return lookups.product(filling, history)
    told = frame.of("account", "contact", "money", "email", "phone")
    if frame.of("goods", "attribute", "ware") and not told:
        return lookups.product(filling, history)
    if _wonders(message):
        return lookups.product(filling, history)
    if took_place(message, frame):
        return activities.fill(filling)
    if frame.of("account") and not frame.of("money", "stage", "goods", "count"):
        return _card(message, filling)
    if frame.own("account") and frame.own("quantity_verb") and frame.of("count", "goods"):
        raise _wished(message, filling)
    raise beyond(filling, Unclear("help"))


def _wonders(message: Message) -> bool:
    """`in black?`, `does complete care cover worn out batteries`: asked of nobody we know."""
    view = View(message, message.whole())
    marked = message.text.rstrip().endswith(("?", "\uff1f"))
    asked = marked or (view.interrogative() and len(message.words) >= _WHOLE_QUESTION)
    ours = view.any("account", "contact", "order", "deal_noun", "stage", "help", "smalltalk")
    return asked and not ours and not view.only("question")


# `is it done`, `has he called` are no questions about a product, unless a mark says so.
_WHOLE_QUESTION = 5


def _wished(message: Message, filling: Filling) -> Unclear:
    """`Lumen wants 5 docks`, of which no deal of theirs is: whether to make one is asked."""
    found = filling.subject()
    assert found.account_id is not None
    known = [d for d in deals_of(message, found.account_id) if d.open]
    name = message.book.accounts[found.account_id].name
    return Unclear("no_deal", (("account", name),), deal_choices(known))


def _card(message: Message, filling: Filling) -> Read:
    """Nothing but an account's name shows its card."""
    whole = View(message, message.whole())
    rest = whole.beside("account", "polite", "card_noun", "act", "name_before")
    if any(not message.lexicon.is_small(word) for word in rest):
        raise beyond(filling, Unclear("help"))
    return lookups.account(filling)
