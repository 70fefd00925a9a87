"""Fills what a rep wants to know of one customer, one deal or a product."""

import re
from collections.abc import Sequence

from bot.assistant import wording
from bot.assistant.actions.filling import Filling, stranger
from bot.assistant.errors import Unclear
from bot.assistant.following import about_a_product
from bot.assistant.reading import Read
from bot.assistant.requests import (
    AskProduct,
    PrepareCall,
    ShowAccount,
    ShowContact,
    ShowEscalations,
    ShowOpportunity,
)
from bot.assistant.resolving import Subject, deal
from bot.assistant.span import Span
from knowledge.answer import Turn

_FOLLOW_UP = re.compile(
    r"^\W*(?:and|n|what about|how about|und|y|et|e|was ist mit|same for)\b|^(?:では|じゃあ|それと)",
    re.IGNORECASE,
)

_OPENED = "\u00bf"
# `the laptop 7?`, `in black?`: fewer words than a question has.
_SHORT = 3


def customer(filling: Filling) -> Subject:
    """Whom a question is about; a name that nobody knows is not whoever was spoken of before."""
    frame = filling.frame
    named = frame.own("account", "contact", "pronoun") or not frame.own("sought")
    if not named and (name := stranger(filling.message, frame)):
        raise Unclear("unknown_account", (("name", name),))
    return filling.subject()


def account(filling: Filling) -> Read:
    found = customer(filling)
    assert found.account_id is not None
    return Read(ShowAccount(found.account_id), filling.evidence)


def contact(filling: Filling) -> Read:
    """Who it is; the account where the words tell of nobody in particular."""
    found = filling.subject()
    assert found.account_id is not None
    if found.contact_id is None:
        return Read(ShowAccount(found.account_id), filling.evidence)
    return Read(ShowContact(found.account_id, found.contact_id), filling.evidence)


def escalations(filling: Filling) -> Read:
    """All of them where no customer is named, known or unknown."""
    frame = filling.frame
    strange = frame.own("name_before") and stranger(filling.message, frame)
    named = frame.own("account", "contact") or strange
    account_id = customer(filling).account_id if named else None
    return Read(ShowEscalations(account_id), filling.evidence)


def opportunity(filling: Filling) -> Read:
    found = filling.subject(required=False)
    target = deal(filling.message, filling.frame, found.account_id, filling.context, closed=True)
    filling.evidence["opportunity_id"] = filling.message.words_of(
        filling.frame.own("account", "deal_noun")
    )
    return Read(ShowOpportunity(target.id), filling.evidence)


def preparation(filling: Filling) -> Read:
    found = filling.subject()
    assert found.account_id is not None
    return Read(PrepareCall(found.account_id), filling.evidence)


def product(filling: Filling, history: Sequence[Turn]) -> Read:
    """The question in words that stand on their own; a follow-up takes the one before along."""
    message, frame = filling.message, filling.frame
    start = min(c.start for c in (*frame.chunks, *frame.asides))
    end = max(c.end for c in frame.chunks)
    asked = message.text[start:end].strip()
    text = f"{asked[:1] if asked[:1] == _OPENED else ''}{wording.tidy(asked)}?"
    filling.evidence["question"] = text
    if about_a_product(message, history):
        text = standing_alone(text, frame.of("goods"), history)
    return Read(AskProduct(text), filling.evidence)


def follows_up(text: str) -> bool:
    """`and for the 85?` goes on with the question before."""
    return text.rstrip().endswith(("?", "\uff1f")) and bool(_FOLLOW_UP.match(text))


def standing_alone(text: str, goods: Sequence[Span], history: Sequence[Turn]) -> str:
    """`and the laptop 7?` after `how long does the battery last?` as one question."""
    earlier = [turn.content for turn in history if turn.role == "user"]
    short = len(text.split()) <= _SHORT
    if not earlier or not (short or not goods or _FOLLOW_UP.match(text)):
        return text
    return f"{text} ({wording.tidy(earlier[-1])}?)"
