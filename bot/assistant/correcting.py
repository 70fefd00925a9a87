"""Messages about the last card: what puts it right, drops it, or asks what it says.

A message puts a card right where it says nothing but values that the card takes: `20 min`,
`actually it was yesterday`, `sorry, that was Ana`, `make that 25`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from bot.assistant.errors import Unclear
from bot.assistant.frames.clauses import sentence_end
from bot.assistant.frames.view import View
from bot.assistant.mending import mended
from bot.assistant.merging import completed
from bot.assistant.message import Message
from bot.assistant.reading import Card, Read, Reading
from bot.assistant.renaming import CORRECTING
from bot.assistant.requests import DropCard, Request, ShowCard
from bot.assistant.spans.spoken import of_a_deal
from bot.sales.commands import (
    Command,
    CreateContact,
    CreateOpportunity,
    CreateTask,
    HandTask,
    LogActivity,
    SnoozeTask,
    UpdateAccount,
    UpdateActivity,
    UpdateContact,
    UpdateOpportunity,
)
from bot.store.spelling import words

_LONGEST = 12
_SHORT = 6
_VALUES = (
    *("account", "contact", "count", "date", "direction", "duration", "email", "goods", "money"),
    *("number", "outcome", "phone", "rep", "sentiment", "severity", "shift", "stage"),
    *("stage_said", "time"),
)
_AROUND = (
    *("article", "by_how_much", "close_date", "conj", "deal_noun", "delay", "drops_after"),
    *("dropped", "field", "indefinite", "is", "move", "name_before", "negation", "nominative"),
    *(
        "one",
        "owner",
        "polite",
        "pronoun",
        "rise",
        "saying",
        "set_to",
        "smalltalk",
        "task_noun",
        "to_day",
    ),
    *("total", "unit"),
)
# Conversations by their verbs and nouns, and reminders by their noun: any other order is its own.
_NOUNS = ("call", "email", "meeting")
_DROPPING = ("scraps", "discard", "own", "denial", "drops_before", "polite", "smalltalk", "conj")
_ANSWERING = ("assent", "denial", "polite", "smalltalk")


def asks_of(message: Message, card: Card) -> Request | None:
    """`scrap that`, `what's on the card?`, `why the 24k?`, and the yes that only a button gives.

    `undo that` of what was saved is an order of its own.
    """
    view = View(message, message.whole())
    if message.of("scraps", "discard") and view.only(*_DROPPING):
        return None if card.saved and message.of("own") else DropCard()
    answered = view.any("assent", "denial") and view.only(*_ANSWERING)
    why = view.starts_with("why", "why") and len(message.words) <= _SHORT
    if answered or why or (view.any("card_asked") and not view.any(*_VALUES)):
        return ShowCard()
    return None


def put_right(message: Message, card: Card) -> Reading | None:
    """None where the message says something else, or what the card does not take."""
    if not _corrects(message, card):
        return None
    code = message.lexicon.code
    try:
        accounts = _accounts(card)
        meant = [_meant(message, *pair) for pair in zip(card.reads, accounts, strict=True)]
    except Unclear as unclear:
        sentence = message.lexicon.reply(unclear.reply, unclear.values)
        return Reading((), sentence, unclear.choices, code)
    changed = [i for i, read in enumerate(card.reads) if meant[i] is not read]
    if not changed:
        return None
    if len(changed) > 1 and not message.of("account", "contact", "dropped"):
        return Reading((), message.lexicon.reply("which_change"), (), code)
    if not card.saved:
        return Reading(tuple(meant), None, (), code, instead=True)
    later = [_of_the_saved(card.made[i], card.reads[i], meant[i]) for i in changed]
    if None in later:
        return Reading(tuple(meant[i] for i in changed), None, (), code, instead=True)
    return Reading(tuple(read for read in later if read is not None), None, (), code)


def _corrects(message: Message, card: Card) -> bool:
    """Nothing but values and the words around them; a verb or a name needs a word that corrects."""
    view = View(message, message.whole())
    if len(message.words) > _LONGEST or not (view.any(*_VALUES) or _kinds(message)):
        return False
    own = any(span.value != "language" for span in message.of("own"))
    if own or message.of("same") or view.interrogative() or message.text.rstrip().endswith("?"):
        return False
    names = message.of("account", "contact")
    cued = any(
        s.kind != "amended" or not message.of("account")
        for s in message.of(*CORRECTING)
        if not names or s.start < names[0].start or s.kind == "amended"
    )
    named = names or _kinds(message)
    if named and not cued:
        return False
    covering = [s for s in message.of("act") if _is_noun(s.value)]
    covering += of_a_deal(message, message.whole())
    covering += [replace(s, end=sentence_end(message, s.end)) for s in message.of("lost_reason")]
    people = _people(message, card) if cued else set()
    # What somebody wants is what a new deal is of, and no order to change another.
    wished = any(isinstance(read.action, CreateOpportunity) for read in card.reads)
    around = (*_AROUND, "quantity_verb") if wished else _AROUND
    rest = view.beside(*_VALUES, *around, *CORRECTING, spans=covering)
    return all(message.lexicon.is_small(word) or word in people for word in rest)


def _people(message: Message, card: Card) -> set[str]:
    """The words of the names of whoever is at a customer of the card."""
    accounts = {account for account in _accounts(card) if account is not None}
    there = [one for account in accounts for one in message.book.contacts_of.get(account, ())]
    return {word for one in there for word in words(one.name)}


def _kinds(message: Message) -> bool:
    return any(str(s.value).partition("_")[0] in _NOUNS for s in message.of("act"))


def _is_noun(value: object) -> bool:
    return str(value).partition("_")[0] in _NOUNS or value in ("task", "snooze")


def _accounts(card: Card) -> tuple[int | None, ...]:
    return card.accounts or tuple(getattr(read.action, "account_id", None) for read in card.reads)


def _meant(message: Message, read: Read, account: int | None) -> Read:
    """The change put right, unless a noun says that another one is meant."""
    task = bool(message.of("task_noun")) or any(s.value == "task" for s in message.of("act"))
    deal = bool(message.of("deal_noun", "close_date"))
    kind = type(read.action)
    if (task and kind not in (CreateTask, SnoozeTask)) or (deal and kind not in _DEALS):
        return read
    return mended(message, read, account)


_DEALS = (CreateOpportunity, UpdateOpportunity)
# How what was made is changed later, and which of its fields can be.
_LATER: Mapping[type, tuple[type, str]] = {
    LogActivity: (UpdateActivity, "activity_id"),
    CreateTask: (SnoozeTask, "task_id"),
    CreateContact: (UpdateContact, "contact_id"),
    CreateOpportunity: (UpdateOpportunity, "opportunity_id"),
}


def _of_the_saved(made: int, before: Read, meant: Read) -> Read | None:
    """The change of what was saved; None where only another one in its place puts it right."""
    new = _differences(before.action, meant.action)
    told = {name: said for name, said in meant.evidence.items() if name in new}
    if (known := _CHANGED.get(type(meant.action))) is not None:
        return None if known in new else _anew(meant, known, new, told)
    if type(meant.action) not in _LATER:
        return None
    change, key = _LATER[type(meant.action)]
    if isinstance(meant.action, CreateTask):
        new.setdefault("due", meant.action.due)
    open_to = {item.name for item in fields(change)}
    if not set(new) <= open_to or None in new.values():
        return None
    unsure = tuple(name for name in meant.unsure if name in new)
    return Read(change(**{key: made}, **new), told, None, unsure)


def _anew(meant: Read, key: str, new: Mapping[str, Any], told: Mapping[str, str]) -> Read:
    """A change of the same record that says only what is new; a task keeps its day."""
    if isinstance(meant.action, SnoozeTask):
        return replace(meant, evidence=told)
    return Read(type(meant.action)(**{key: getattr(meant.action, key)}, **new), told, meant.why)


def _differences(before: Command | Request, after: Command | Request) -> dict[str, Any]:
    pairs = ((f.name, getattr(before, f.name), getattr(after, f.name)) for f in fields(after))
    return {name: new for name, old, new in pairs if old != new}


def taken_up(reading: Reading, card: Card) -> Reading:
    """Changes of what an open card changes go onto that card."""
    places = [_place(read, card.reads) for read in reading.actions]
    if card.saved or reading.clarify is not None or not places or None in places:
        return reading
    reads = list(card.reads)
    for read, place in zip(reading.actions, places, strict=True):
        if place is not None:
            reads[place] = _onto(reads[place], read)
    return replace(reading, actions=tuple(reads), instead=True)


def _onto(before: Read, read: Read) -> Read:
    """Both changes in one; how the record was named stays as it was."""
    both = completed(read, before)
    evidence = {**both.evidence, **{k: v for k, v in before.evidence.items() if k.endswith("_id")}}
    unsure = tuple(dict.fromkeys((*before.unsure, *read.unsure)))
    return replace(both, evidence=evidence, why=before.why, unsure=unsure)


# What changes a record that is there, and the field that says which one.
_CHANGED: Mapping[type, str] = {
    UpdateOpportunity: "opportunity_id",
    UpdateContact: "contact_id",
    UpdateAccount: "account_id",
    UpdateActivity: "activity_id",
    SnoozeTask: "task_id",
    HandTask: "task_id",
}


def _place(read: Read, reads: Sequence[Read]) -> int | None:
    """Where the card changes the same record in the same way."""
    key = _CHANGED.get(type(read.action))
    for place, other in enumerate(reads):
        alike = key is not None and type(other.action) is type(read.action)
        if alike and getattr(other.action, key or "") == getattr(read.action, key or ""):
            return place
    return None
