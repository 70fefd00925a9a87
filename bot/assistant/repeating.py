"""The changes of the last card once more, for other customers: `same for Fabrikam`."""

import re
from dataclasses import replace
from typing import Any

from bot.assistant.actions import dealing
from bot.assistant.actions.filling import Filling
from bot.assistant.errors import Unclear
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.view import View
from bot.assistant.message import Message
from bot.assistant.reading import Card, Read, Reading
from bot.assistant.resolving import Context
from bot.assistant.span import Span
from bot.assistant.spans.spoken import of_a_deal
from bot.sales.commands import UpdateActivity, UpdateOpportunity

_SHORT = 8


def again(message: Message, card: Card) -> Reading | None:
    """`same for Fabrikam`, `and for Atlas too`: the changes of the card for other customers."""
    names = message.of("account")
    if card.latest and not names and message.of("same") and message.of("all_of"):
        return Reading((), message.lexicon.reply("which_account"), (), message.lexicon.code)
    if not card.latest or not names or not _goes_on(message):
        return None
    code = message.lexicon.code
    try:
        reads = [_for_another(message, read, name) for name in names for read in card.reads]
    except Unclear as unclear:
        sentence = message.lexicon.reply(unclear.reply, unclear.values)
        return Reading((), sentence, unclear.choices, code)
    found = tuple(read for read in reads if read is not None)
    return Reading(found, None, (), code) if found else None


def _goes_on(message: Message) -> bool:
    """Nothing but names behind `same for` or an `and`."""
    view = View(message, message.whole())
    if len(message.words) > _SHORT or message.text.rstrip().endswith(("?", "\uff1f")):
        return False
    told = of_a_deal(message, message.whole())
    rest = view.beside("account", "contact", "conj", "name_before", "polite", "same", spans=told)
    led = bool(message.of("same")) or any(s.start == 0 for s in message.of("conj"))
    return led and all(message.lexicon.is_small(word) for word in rest)


def _for_another(message: Message, read: Read, name: Span) -> Read | None:
    """The same for the customer named, and for whom of theirs is named; None for no such change.

    Raises `Unclear` where a name fits twice, or one of their deals cannot be told.
    """
    action: Any = read.action
    spans = tuple(s for s in message.spans if s.kind != "account" or s is name)
    chunk = replace(message.whole(), spans=spans)
    filling = Filling(message, Frame("update_opportunity", (chunk,)), Context())
    found = filling.subject()
    words = {**read.evidence, **filling.evidence}
    if isinstance(action, UpdateOpportunity):
        deal = dealing.target_of(filling, found.account_id)
        action = replace(action, opportunity_id=deal.id, expected_version=None)
        return Read(action, {**words, "opportunity_id": filling.evidence["account_id"]}, "")
    if not hasattr(action, "account_id") or isinstance(action, UpdateActivity):
        return None
    people = {"contact_id": found.contact_id, "opportunity_id": None}
    people = {field: key for field, key in people.items() if hasattr(action, field)}
    action = replace(action, account_id=found.account_id, **people)
    kept = {k: v for k, v in words.items() if getattr(action, k, None) is not None}
    new = message.book.accounts[action.account_id].name
    return _worded(Read(action, kept), read.evidence.get("account_id", ""), new)


def _worded(read: Read, old: str, new: str) -> Read:
    """A title that names the customer before names the other one; others are looked at."""
    title = getattr(read.action, "title", None)
    if title is None:
        return read
    named = re.sub(rf"\b{re.escape(old)}\b", lambda _: new, title) if old else title
    action: Any = read.action
    unsure = () if named != title else ("title",)
    return replace(read, action=replace(action, title=named), unsure=unsure)
