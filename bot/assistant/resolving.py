"""Which account, contact and deal a frame is about; what fits twice is a question, not a guess."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.assistant.errors import Unclear
from bot.assistant.frames.frame import Frame
from bot.assistant.message import Message
from bot.assistant.span import Goods, Named, Span, Sum
from bot.assistant.telling import content, deals_of, overlap
from bot.sales.errors import Choice
from bot.store.book import KnownAccount, KnownDeal
from bot.store.spelling import words

_SHOWN = 10
# What is done with the person spoken of last, where nobody else is named.
_WITH_SOMEBODY = ("log_activity", "draft_email")
# So many words of its name tell a deal that neither its customer nor `deal` was said of.
_TELLING = 2


@dataclass(frozen=True, slots=True)
class Subject:
    """An account and a contact, with the words that named them; ids are None where not said."""

    account_id: int | None = None
    contact_id: int | None = None
    account_words: str = ""
    contact_words: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What the message and the conversation spoke of before.

    `unclear` is a name in the message that fits several accounts, where it is what was spoken of;
    `founded` is the customer that the message adds, who has no account before it is saved.
    """

    account_id: int | None = None
    contact_id: int | None = None
    deal_id: int | None = None
    unclear: Span | None = None
    founded: str = ""


def subject(message: Message, frame: Frame, context: Context) -> Subject:
    """The account and the contact of a frame; raises `Unclear` where two fit equally well."""
    named = [s for s in frame.own("account") if not _referring(frame, s)]
    people = [s for s in frame.own("contact") if not _referring(frame, s)]
    person = people[0] if people else None
    if named:
        return _at(message, frame, named, person)
    if person is not None and isinstance(person.value, Named):
        return _person(message, person, person.value, context)
    if context.unclear is not None:
        return _at(message, frame, [context.unclear], None)
    pronoun = next((s for s in frame.own("pronoun") if s.value == "person"), None)
    words = message.words_of([pronoun]) if pronoun else ""
    spoken_to = pronoun or frame.action in _WITH_SOMEBODY
    contact = context.contact_id if spoken_to else None
    return Subject(context.account_id, contact, "", words)


def _referring(frame: Frame, span: Span) -> bool:
    """`referred by Nora at Blue Heron` names somebody the frame is not about."""
    return any(
        mark.end <= span.start
        for chunk in frame.chunks
        if chunk.start <= span.start < chunk.end
        for mark in chunk.of("referral")
    )


def _at(message: Message, frame: Frame, named: Sequence[Span], person: Span | None) -> Subject:
    first = named[0]
    ids = first.value.ids if isinstance(first.value, Named) else ()
    people = person.value.ids if person and isinstance(person.value, Named) else ()
    contacts = message.book.contacts
    employed = [i for i in people if contacts[i].account_id in ids]
    if len(ids) > 1:
        ids = _narrowed(message, frame, ids, [contacts[i].account_id for i in employed])
    if len(ids) > 1:
        name = message.words_of([first])
        raise Unclear("which_of_accounts", (("name", name),), account_choices(message, ids))
    fitting = [i for i in employed if contacts[i].account_id == ids[0]]
    contact = fitting[0] if len(fitting) == 1 else None
    return Subject(
        ids[0], contact, message.words_of([first]), message.words_of([person] if person else [])
    )


def _narrowed(
    message: Message, frame: Frame, ids: tuple[int, ...], employers: Sequence[int]
) -> tuple[int, ...]:
    """Of several accounts those that the person named works for, or whose deal is spoken of."""
    if len(set(employers)) == 1:
        return (employers[0],)
    told = _told_apart(message, ids)
    if len(told) == 1:
        return told
    mentioned = content(message, frame)
    scores = {
        i: max((overlap(message, deal, mentioned) for deal in deals_of(message, i)), default=0)
        for i in ids
    }
    best = max(scores.values())
    fitting = tuple(i for i, score in scores.items() if score == best)
    return fitting if best and len(fitting) == 1 else ids


def _told_apart(message: Message, ids: tuple[int, ...]) -> tuple[int, ...]:
    """The accounts with a word of their own name or key, not of the others', in the message."""
    said = {word.text for word in message.words}
    accounts = message.book.accounts
    names = {i: {*words(accounts[i].name), *words(accounts[i].key or "")} for i in ids}
    return tuple(
        i
        for i, own in names.items()
        if (own - set().union(*(name for j, name in names.items() if j != i))) & said
    )


def _person(message: Message, span: Span, named: Named, context: Context) -> Subject:
    contacts = message.book.contacts
    words = message.words_of([span])
    here = [i for i in named.ids if contacts[i].account_id == context.account_id]
    own = [i for i in named.ids if _owned(message, contacts[i].account_id)]
    for fitting in (here, named.ids if named.full else (), own, named.ids):
        if len(fitting) == 1:
            return Subject(contacts[fitting[0]].account_id, fitting[0], "", words)
        if fitting and fitting is not named.ids:
            break
    if context.account_id is not None and not here and not named.full and not own:
        return Subject(context.account_id, None, "", "")
    raise Unclear("which_contact", (("name", words),), contact_choices(message, own or named.ids))


def _owned(message: Message, account_id: int) -> bool:
    return message.book.accounts[account_id].owner_id == message.actor.rep_id


def account_choices(message: Message, ids: Iterable[int]) -> tuple[Choice, ...]:
    return _choices([message.book.accounts[i] for i in ids])


def _choices(records: Sequence[KnownAccount | KnownDeal]) -> tuple[Choice, ...]:
    """Those of one name are told apart by their keys."""
    names = [one.name for one in records]
    return tuple(
        Choice(one.id, one.name, (one.key or "") if names.count(one.name) > 1 else "")
        for one in records[:_SHOWN]
    )


def contact_choices(message: Message, ids: Iterable[int]) -> tuple[Choice, ...]:
    book = message.book
    return tuple(
        Choice(i, book.contacts[i].name, book.accounts[book.contacts[i].account_id].name)
        for i in list(ids)[:_SHOWN]
    )


def deal(
    message: Message, frame: Frame, account_id: int | None, context: Context, *, closed: bool
) -> KnownDeal:
    """The deal of the account that the words fit, or its only open one.

    The deal that was spoken of counts though it is closed: `no wait, lost`. Raises `Unclear` where
    several fit, none is open, or the words name another than the open one.
    """
    if frame.deal_id is not None:
        return message.book.deals[frame.deal_id]
    mentioned = [] if _adds(frame) else content(message, frame)
    if account_id is None:
        return _by_words(message, frame, mentioned)
    name = message.book.accounts[account_id].name
    deals = deals_of(message, account_id)
    candidates = [d for d in deals if d.open or closed or d.id == context.deal_id]
    scores = {d.id: overlap(message, d, mentioned) for d in deals}
    best = max(scores.values(), default=0)
    fitting = [d for d in candidates if scores[d.id] == best]
    if not candidates or not fitting:
        raise Unclear("no_deal", (("account", name),), deal_choices(candidates))
    if len(fitting) > 1:
        fitting = _tie(message, frame, fitting, context)
    if len(fitting) > 1:
        raise Unclear("which_deal", (("account", name),), deal_choices(fitting))
    if not best and _described_otherwise(message, frame, fitting[0]):
        raise Unclear("no_deal", (("account", name),), deal_choices(candidates))
    return fitting[0]


def _adds(frame: Frame) -> bool:
    """`add 5 headsets to Contoso`: the product tells what comes, not which deal it comes to."""
    also = any(span.value == "too" for span in frame.own("more"))
    risen = frame.own("rise") and not frame.own("deal_noun")
    return bool(frame.own("goods") and (also or risen))


def _tie(
    message: Message, frame: Frame, fitting: list[KnownDeal], context: Context
) -> list[KnownDeal]:
    """The products, words elsewhere in the message, or the conversation tell the deals apart."""
    for spans in (frame.own("goods"), message.of("goods")):
        goods = {s.value.product_id for s in spans if isinstance(s.value, Goods)}
        dealt = [d for d in fitting if goods & set(d.product_ids)]
        if len(dealt) == 1:
            return dealt
    was = [deal for deal in fitting if _had(message, deal)]
    if len(was) == 1:
        return was
    said = [w.text for w in message.words]
    scores = [overlap(message, d, said) for d in fitting]
    best = [d for d, score in zip(fitting, scores, strict=True) if score == max(scores)]
    if len(best) == 1:
        return best
    spoken_of = [d for d in fitting if d.id == context.deal_id]
    opened = [d for d in fitting if d.open]
    return spoken_of or (opened if len(opened) == 1 else fitting)


def _had(message: Message, deal: KnownDeal) -> bool:
    """`40 instead of 38`: the deal that has 38 of something."""
    numbers = [_number(s.value) for s in message.of("dropped")]
    return any(n in deal.quantities or n == deal.amount for n in numbers if n)


def _number(value: object) -> Decimal | int | None:
    if isinstance(value, Goods):
        return value.quantity
    if isinstance(value, Sum):
        return value.amount
    return value if isinstance(value, Decimal | int) else None


def deal_choices(deals: Iterable[KnownDeal]) -> tuple[Choice, ...]:
    return _choices(list(deals))


def _by_words(message: Message, frame: Frame, mentioned: Sequence[str]) -> KnownDeal:
    """A deal of the rep's own that only its own words name: `the taproom tablets deal`."""
    noun = frame.of("deal_noun")
    owned = [d for d in message.book.deals_owned.get(message.actor.rep_id, ()) if d.open]
    scores = {d.id: overlap(message, d, mentioned) for d in owned}
    best = max(scores.values(), default=0)
    fitting = [d for d in owned if scores[d.id] == best]
    if not noun and best < _TELLING:
        raise Unclear("which_deal_of")
    if not best or len(fitting) > 1:
        raise Unclear("which_deal_of", (), deal_choices(fitting if best else ()))
    return fitting[0]


def _together(frame: Frame, name: Span, noun: Span) -> bool:
    return any(c.start <= name.start and noun.end <= c.end for c in frame.chunks)


def _described_otherwise(message: Message, frame: Frame, found: KnownDeal) -> bool:
    """`the laptops deal` where the only open deal is another: the words before `deal` say so."""
    for noun in (s for s in frame.own("deal_noun") if s.value != "thing"):
        names = [s for s in frame.own("account", "contact") if s.end <= noun.start]
        if not names or not _together(frame, names[-1], noun):
            continue
        goods = message.within(names[-1].end, noun.start, "goods")
        known = (*goods, *message.within(names[-1].end, noun.start, "money", "number", "count"))
        between = [
            word
            for word in message.words
            if names[-1].end <= word.start
            and word.end <= noun.start
            and not any(s.start <= word.start < s.end for s in known)
        ]
        lexicon = message.lexicon
        if any(len(w.text) > 2 and not lexicon.has_word(w.text) for w in between):
            return True
        if any(getattr(s.value, "product_id", None) not in found.product_ids for s in goods):
            return True
    return False
