"""What `it`, `her` and `their` stand for: spoken of earlier in the message or the conversation."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.frames.frame import Frame
from bot.assistant.frames.view import View
from bot.assistant.message import Message
from bot.assistant.reading import Card
from bot.assistant.resolving import Context
from bot.assistant.span import Named, Span
from bot.assistant.spans.recognise import recognise
from bot.assistant.spans.spoken import own_people
from bot.sales.commands import CreateOpportunity
from bot.sales.errors import Choice
from bot.store.book import KnownDeal
from bot.store.spelling import Token, fold, words
from knowledge.answer import Turn

_TURNS = 6
_SHORT = 8
_LONGEST = 1000


def remembered(history: Sequence[Turn], message: Message) -> Context:
    """The last account, contact and deal that the conversation named."""
    account: int | None = None
    contact: int | None = None
    deal: int | None = None
    for turn in reversed(history[-_TURNS:]):
        said = recognise(
            turn.content[:_LONGEST], message.lexicon, message.book, message.actor, message.today
        )
        account = account if account is not None else _account(said)
        account = account if account is not None else _employer(said)
        if account is not None:
            contact = contact if contact is not None else _contact(said, account)
            deal = deal if deal is not None else _deal(said, account)
    return Context(account, contact, deal)


def on_card(message: Message, card: Card) -> Context | None:
    """What the last card is about, where a deal is: one that it opened, too."""
    deals = message.book.deals
    for place, read in reversed(list(enumerate(card.reads))):
        key = getattr(read.action, "opportunity_id", None)
        if card.saved and isinstance(read.action, CreateOpportunity):
            key = card.made[place]
        if key in deals:
            return Context(deals[key].account_id, getattr(read.action, "contact_id", None), key)
    return None


@dataclass(frozen=True, slots=True)
class Asked:
    """The message that a question back was about, and what was said before it."""

    text: str
    earlier: tuple[Turn, ...]


def asked(history: tuple[Turn, ...]) -> Asked | None:
    """Whether the last word was a question back; a card may stand between it and the message."""
    history = history[-_TURNS:]
    place = next((i for i in range(len(history), 0, -1) if history[i - 1].role == "user"), 0)
    if not 0 < place < len(history):
        return None
    if not history[-1].content.rstrip().endswith(("?", "\uff1f")):
        return None
    return Asked(history[place - 1].content, history[: place - 1])


def answered(message: Message, asked_about: Asked) -> str | None:
    """The message that a question back was about, with the short answer put before it."""
    said = _telling(message)
    if not said or len(message.words) > _SHORT or message.of("scraps"):
        return None
    return f"{message.text[said[0].start :].strip()}. {asked_about.text}"


def chosen(message: Message, earlier: str, choices: Sequence[Choice]) -> str | None:
    """The message that was asked about, with the one that a short answer chose: `marchand`."""
    if len(message.words) > _SHORT:
        return None
    said = {w.text for w in _telling(message) if not _idle(message, w.text)}
    fitting = [choice for choice in choices if said and _named(message, choice) >= said]
    known = recognise(
        earlier[:_LONGEST], message.lexicon, message.book, message.actor, message.today
    )
    if len(fitting) != 1:
        return _with_chosen_person(known, earlier, said)
    return _with_choice(known, earlier, fitting[0])


def each_chosen(message: Message, earlier: str, choices: Sequence[Choice]) -> list[str]:
    """The message that was asked about with each of the choices: `both`, `all three`."""
    view = View(message, message.whole())
    light = ("number", "count", "same", "polite", "pronoun", "saying")
    rest = view.beside("all_of", *light)
    both = any(span.value == "both" for span in message.of("all_of"))
    if not view.any("all_of") or not all(message.lexicon.is_small(word) for word in rest):
        return []
    counted = {span.value for span in message.of("number", "count")} or {len(choices)}
    if len(choices) < _PAIR or (both and len(choices) > _PAIR) or len(choices) not in counted:
        return []
    known = recognise(
        earlier[:_LONGEST], message.lexicon, message.book, message.actor, message.today
    )
    return [_with_choice(known, earlier, c) or f"{c.label}: {earlier}" for c in choices]


_PAIR = 2


def _with_choice(known: Message, earlier: str, choice: Choice) -> str | None:
    """The choice in the place of the name that fitted twice."""
    for span in known.of("account", "contact"):
        ids = span.value.ids if isinstance(span.value, Named) else ()
        if len(ids) > 1 and choice.id in ids:
            return f"{earlier[: span.start]}{choice.label}{earlier[span.end :]}"
    return None


def _with_chosen_person(known: Message, earlier: str, said: set[str]) -> str | None:
    """`whitaker`, where the question was about the customer and two people are called Sam."""
    contacts = known.book.contacts
    for span in known.of("contact"):
        ids = span.value.ids if isinstance(span.value, Named) else ()
        names = [contacts[i].name for i in ids if said and said <= set(words(contacts[i].name))]
        if len(ids) > 1 and len(names) == 1:
            return f"{earlier[: span.start]}{names[0]}{earlier[span.end :]}"
    return None


def asks(message: Message) -> bool:
    """`does the pen need charging`: a question of its own, no answer to one."""
    view = View(message, message.whole())
    return view.interrogative() and len(message.words) >= _WHOLE_QUESTION


# `which one`, `the second` answer a question.
_WHOLE_QUESTION = 4


def selects(message: Message, frames: Sequence[Frame], choices: Sequence[Choice]) -> bool:
    """`the lead one`: the answer to which of them, no order of its own.

    `teams rooms. and it's 12 now` chooses first, and says more of what was chosen.
    """
    if _chooses_first(message, frames, choices):
        return True
    if message.of("act", "move", "money", "date", "next_step", "stage_said", "goods", "outcome"):
        return False
    return all(frame.action in ("update_opportunity", "ask_product") for frame in frames)


def _chooses_first(message: Message, frames: Sequence[Frame], choices: Sequence[Choice]) -> bool:
    """The first sentence is the name of one choice, and no order speaks of another customer."""
    end = min((frame.start for frame in frames), default=0)
    said = {w.text for w in _telling(message) if w.end <= end and not _idle(message, w.text)}
    fitting = [choice for choice in choices if said and _named(message, choice) >= said]
    parted = message.folded[:end].rstrip().endswith((".", ";", "!", "\n", "\u3002"))
    return parted and len(fitting) == 1 and not message.of("account")


def _telling(message: Message) -> list[Token]:
    """The words without `ok`, `the … of course` and the like."""
    chatter = message.of("smalltalk", "polite")
    return [w for w in message.words if not any(s.start <= w.start < s.end for s in chatter)]


def _idle(message: Message, word: str) -> bool:
    """`the`, and the `one` of `the marchand one`."""
    numbers = [language.data["numbers"]["words"] for language in message.lexicon.languages]
    return message.lexicon.is_small(word) or any(str(of.get(word)) == "1" for of in numbers)


def _named(message: Message, choice: Choice) -> set[str]:
    """The words that tell a choice: those shown, and the other names of an account."""
    account = message.book.accounts.get(choice.id)
    others = account.aliases if account and account.name == choice.label else ()
    return set(words(" ".join((choice.label, choice.detail, *others))))


def _account(said: Message) -> int | None:
    for span in reversed(said.of("account")):
        if isinstance(span.value, Named) and len(span.value.ids) == 1:
            return span.value.ids[0]
    return None


def _employer(said: Message) -> int | None:
    """Where the one person named works: `met Maria Lopez today`."""
    for span in reversed(said.of("contact")):
        own = own_people(said, span)
        if len(own) == 1:
            return said.book.contacts[own[0]].account_id
    return None


def _contact(said: Message, account: int) -> int | None:
    contacts = said.book.contacts
    for span in reversed(said.of("contact")):
        if isinstance(span.value, Named):
            here = [i for i in span.value.ids if contacts[i].account_id == account]
            if len(here) == 1:
                return here[0]
    return None


def _deal(said: Message, account: int) -> int | None:
    """A deal whose whole name was said."""
    deals: Sequence[KnownDeal] = said.book.deals_of.get(account, ())
    named = [deal for deal in deals if fold(deal.name) in said.folded]
    return named[0].id if len(named) == 1 else None


def after(message: Message, frame: Frame, context: Context) -> Context:
    """The context of a frame: the nearest account named before it, else after it, else earlier."""
    others = [s for s in message.of("account") if not _inside(frame, s)]
    before = [s for s in others if s.end <= frame.end]
    behind = [s for s in others if s.start >= frame.end]
    found = (
        _at_account(message, frame, list(reversed(before)))
        or _with_person(message, frame)
        or _at_account(message, frame, behind)
        or _with_order(message)
    )
    # `Halden wants docks, call them`, where two are called so: it is no one spoken of before.
    unclear = [s for s in others if isinstance(s.value, Named) and not _referred(message, s)]
    return found or (Context(unclear=unclear[-1]) if unclear else context)


def _with_order(message: Message) -> Context | None:
    """`SO-104 came to the wrong address, escalate`: the customer whose order it is."""
    orders = [s.value for s in message.of("order") if isinstance(s.value, int)]
    known = message.book.orders.get(orders[-1]) if orders else None
    return Context(known.account_id) if known else None


def _at_account(message: Message, frame: Frame, spans: Sequence[Span]) -> Context | None:
    for span in spans:
        if isinstance(span.value, Named) and not _referred(message, span):
            if len(span.value.ids) == 1:
                return Context(span.value.ids[0], _last_person(message, frame, span), None)
            break
    return None


def _with_person(message: Message, frame: Frame) -> Context | None:
    people = [s for s in message.of("contact") if s.end <= frame.start]
    for span in reversed(people):
        if isinstance(span.value, Named):
            own = own_people(message, span)
            if len(own) == 1:
                return Context(message.book.contacts[own[0]].account_id, own[0], None)
    return None


def _referred(message: Message, span: Span) -> bool:
    return any(0 <= span.start - mark.end <= 30 for mark in message.of("referral"))


def _inside(frame: Frame, span: Span) -> bool:
    return span in frame.own("account")


def _last_person(message: Message, frame: Frame, account: Span) -> int | None:
    contacts = message.book.contacts
    ids = account.value.ids if isinstance(account.value, Named) else ()
    for span in reversed([s for s in message.of("contact") if s.end <= frame.start]):
        if isinstance(span.value, Named):
            here = [i for i in span.value.ids if contacts[i].account_id in ids]
            if len(here) == 1:
                return here[0]
    return None
