"""Fills what a rep wants to see: pipeline, cards, tasks, orders, and answers about products."""

import re
from collections.abc import Sequence
from datetime import date

from bot.assistant import wording
from bot.assistant.errors import Unclear
from bot.assistant.filling import Filling
from bot.assistant.reading import Read
from bot.assistant.requests import (
    AskProduct,
    PrepareCall,
    ShowAccount,
    ShowOpportunity,
    ShowPipeline,
    ShowTasks,
    TrackOrder,
)
from bot.assistant.resolving import deal
from bot.assistant.span import Days, Span
from bot.sales.vocabulary import Stage
from knowledge.answer import Turn

_FOLLOW_UP = re.compile(
    r"^\W*(?:and|what about|how about|und|y|et|e|was ist mit|same for)\b|^(?:では|じゃあ|それと)",
    re.IGNORECASE,
)


def pipeline(filling: Filling) -> Read:
    """Mine, unless a colleague or the team is named."""
    after, before = _window(filling)
    stage = filling.frame.last("stage")
    if stage:
        filling.note("stage", stage)
    return Read(
        ShowPipeline(
            owner=_owner(filling),
            stage=Stage(str(stage.value)) if stage else None,
            closing_before=before,
            closing_after=after,
        ),
        filling.evidence,
    )


def _owner(filling: Filling) -> str:
    rep = filling.frame.first("rep")
    if rep is not None:
        filling.note("owner", rep)
        return str(rep.value)
    owners = filling.frame.of("owner")
    for span in owners:
        if span.value == "team":
            filling.note("owner", span)
            return "team"
    filling.note("owner", *owners[:1])
    return "me"


def _window(filling: Filling) -> tuple[date | None, date | None]:
    """First and last day; `before` and `by` give the last, `after` and `from` the first."""
    spans = [s for s in filling.frame.own("date") if isinstance(s.value, Days)]
    if not spans:
        return None, None
    days = [s.value for s in spans if isinstance(s.value, Days)]
    if len(days) > 1:
        filling.note("closing_after", spans[0])
        filling.note("closing_before", spans[1])
        return min(d.first for d in days), max(d.last for d in days)
    if _introduced_by(filling, spans[0], "after"):
        filling.note("closing_after", spans[0])
        return days[0].first, None
    filling.note("closing_before", spans[0])
    until = days[0].first == days[0].last or _introduced_by(filling, spans[0], "before")
    return (None if until else days[0].first), days[0].last


def _introduced_by(filling: Filling, span: Span, which: str) -> bool:
    """`before nov 20`: the word stands before the date or at its head."""
    head = filling.message.folded[: span.end]
    place = span.start
    for language in filling.message.lexicon.languages:
        for word in language.data["dates"].get(which, ()):
            if head[place:].startswith(f"{word} ") or head[:place].rstrip().endswith(word):
                return True
    return False


def account(filling: Filling) -> Read:
    found = filling.subject()
    assert found.account_id is not None
    return Read(ShowAccount(found.account_id), filling.evidence)


def opportunity(filling: Filling) -> Read:
    found = filling.subject(required=False)
    target = deal(filling.message, filling.frame, found.account_id, filling.context, closed=True)
    filling.evidence["opportunity_id"] = filling.message.words_of(
        filling.frame.own("account", "deal_noun")
    )
    return Read(ShowOpportunity(target.id), filling.evidence)


def tasks(filling: Filling) -> Read:
    """Due up to the last day named."""
    due = None
    for span in filling.frame.own("date"):
        if isinstance(span.value, Days):
            filling.note("due_before", span)
            due = span.value.last
    return Read(ShowTasks(due), filling.evidence)


def order(filling: Filling) -> Read:
    """One order by its number, or the orders of an account."""
    orders = filling.message.of("order")
    span = filling.frame.first("order") or (orders[0] if len(orders) == 1 else None)
    if span is not None and isinstance(span.value, int):
        filling.note("order_id", span)
        return Read(TrackOrder(order_id=span.value), filling.evidence)
    unknown = filling.frame.of("unknown_order")
    if unknown:
        raise Unclear("unknown_order", (("number", filling.message.words_of(unknown)),))
    if _several(filling) and not filling.message.of("account"):
        return Read(TrackOrder(), filling.evidence)
    found = filling.subject(required=False)
    if found.account_id is None and not _several(filling):
        raise Unclear("which_order")
    return Read(TrackOrder(account_id=found.account_id), filling.evidence)


def _several(filling: Filling) -> bool:
    """`my orders`, `which orders are late`: no one order is asked about."""
    message, frame = filling.message, filling.frame
    listed = frame.own("owner") or any(s.value == "word" for s in frame.own("question"))
    many = (message.folded[s.start : s.end] for s in frame.acts("order_noun"))
    return bool(listed) and any(message.lexicon.means("several", noun) for noun in many)


def preparation(filling: Filling) -> Read:
    found = filling.subject()
    assert found.account_id is not None
    return Read(PrepareCall(found.account_id), filling.evidence)


def product(filling: Filling, history: Sequence[Turn]) -> Read:
    """The question in words that stand on their own; a follow-up takes the one before along."""
    message, frame = filling.message, filling.frame
    start = min(c.start for c in frame.chunks)
    end = max(c.end for c in frame.chunks)
    text = wording.tidy(message.text[start:end]) + "?"
    filling.evidence["question"] = text
    return Read(AskProduct(standing_alone(text, frame.of("goods"), history)), filling.evidence)


def follows_up(text: str) -> bool:
    """`and for the 85?` goes on with the question before."""
    return text.rstrip().endswith(("?", "\uff1f")) and bool(_FOLLOW_UP.match(text))


def standing_alone(text: str, goods: Sequence[Span], history: Sequence[Turn]) -> str:
    """`and the laptop 7?` after `how long does the battery last?` as one question."""
    earlier = [turn.content for turn in history if turn.role == "user"]
    short = len(text.split()) <= 5
    if not earlier or not (short or not goods or _FOLLOW_UP.match(text)):
        return text
    return f"{text} ({wording.tidy(earlier[-1])}?)"
