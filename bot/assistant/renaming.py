"""Another customer or another person than the card says: `sorry, that was Ana, not Ben`."""

from typing import Any

from bot.assistant.actions.filling import Filling
from bot.assistant.errors import Unclear
from bot.assistant.message import Message
from bot.assistant.resolving import account_choices, contact_choices
from bot.assistant.span import Named, Span
from bot.store.spelling import Token, words

# Names and other kinds of conversation count only beside words that correct.
CORRECTING = ("drops_before", "drops_behind", "denial", "past", "put_right", "amended", "scraps")


def corrected(filling: Filling) -> bool:
    return bool(filling.message.of(*CORRECTING))


def denied(message: Message, place: int) -> bool:
    """`not a call`: right behind a denial. A `was` that tells what went before is none here."""
    told = {span.start for span in message.of("past")}
    denials = [s for s in message.of("negation", "drops_after") if s.start not in told]
    return any(0 < place - denial.end <= _NEAR for denial in denials)


_NEAR = 4


def names(filling: Filling, contact: int | None) -> dict[str, Any]:
    """Another customer, another person, or both; the person of the old customer goes with it."""
    if not corrected(filling):
        return {}
    account = filling.context.account_id
    customer = _other_customer(filling, account)
    at = account if customer is None else customer
    person = _other_person(filling, at, contact)
    if customer is not None:
        return {"account_id": customer, "contact_id": person}
    if person is None:
        return {}
    employer = filling.message.book.contacts[person].account_id
    if employer == account:
        return {"contact_id": person}
    filling.evidence["account_id"] = filling.evidence["contact_id"]
    return {"contact_id": person, "account_id": employer}


def _other_customer(filling: Filling, known: int | None) -> int | None:
    message = filling.message
    others = _others(message, "account", known)
    if not others:
        return None
    span, ids = others[0]
    if len(ids) > 1:
        name = (("name", message.words_of([span])),)
        raise Unclear("which_of_accounts", name, account_choices(message, ids))
    filling.note("account_id", span)
    return ids[0]


def _others(message: Message, kind: str, known: int | None) -> list[tuple[Span, tuple[int, ...]]]:
    """Whoever is named so and is not the one known."""
    named = [(s, s.value.ids) for s in message.of(kind) if isinstance(s.value, Named)]
    return [(s, i) for s, i in named if known not in i and not denied(message, s.start)]


def _other_person(filling: Filling, account: int | None, known: int | None) -> int | None:
    """Somebody else there, by any word of the name; else the one person of that name."""
    message, contacts = filling.message, filling.message.book.contacts
    there = [one.id for one in message.book.contacts_of.get(account, ()) if one.id != known]
    names = [word for word in message.words if _may_name(message, word)]
    said = {word.text: word for word in names if not denied(message, word.start)}
    fitting = {i: said.keys() & set(words(contacts[i].name)) for i in there}
    fitting = {i: found for i, found in fitting.items() if found}
    if not fitting:
        return _somebody_elsewhere(filling, known)
    if len(fitting) > 1:
        name = " ".join(sorted(set().union(*fitting.values())))
        raise Unclear("which_contact", (("name", name),), contact_choices(message, fitting))
    person, found = fitting.popitem()
    filling.evidence["contact_id"] = " ".join(
        message.text[word.start : word.end] for text, word in said.items() if text in found
    )
    return person


def _may_name(message: Message, word: Token) -> bool:
    return message.capital(word.start) or not message.lexicon.is_small(word.text)


def _somebody_elsewhere(filling: Filling, known: int | None) -> int | None:
    message = filling.message
    others = _others(message, "contact", known)
    if not others:
        return None
    span, ids = others[0]
    if len(ids) > 1:
        name = (("name", message.words_of([span])),)
        raise Unclear("which_contact", name, contact_choices(message, ids))
    filling.note("contact_id", span)
    return ids[0]
