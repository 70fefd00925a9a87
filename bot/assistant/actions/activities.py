"""Fills a logged activity: a call, an e-mail or a meeting that took place."""

from collections.abc import Iterator
from itertools import pairwise

from bot.assistant.actions import summary
from bot.assistant.actions.filling import Filling
from bot.assistant.actions.occurring import occurred, was
from bot.assistant.errors import Unclear
from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.reading import Read
from bot.assistant.span import Days, Goods, Named, Span
from bot.sales.commands import LogActivity
from bot.store.vocabulary import ActivityKind, Direction, Outcome, Sentiment


def fill(filling: Filling) -> Read:
    """Raises `Unclear` where the account is missing or fits twice, or it may be of any kind."""
    found = filling.subject()
    assert found.account_id is not None
    outcome = _outcome(filling)
    if outcome:
        filling.note("outcome", outcome)
    command = LogActivity(
        kind=_kind(filling),
        account_id=found.account_id,
        contact_id=found.contact_id,
        direction=_direction(filling),
        outcome=Outcome(str(outcome.value)) if outcome else None,
        duration_minutes=_duration(filling),
        sentiment=_sentiment(filling),
        summary=_with_others(filling, found.contact_id),
        product_ids=_products(filling),
        occurred_at=occurred(filling, _days(filling), over=bool(filling.frame.acts("log"))),
    )
    return filling.read(command)


def _with_others(filling: Filling, contact_id: int | None) -> str | None:
    """What was said, behind the names of all who were there, where that was more than one."""
    message, text = filling.message, summary.told(filling.message, filling.frame)
    people = [s for s in filling.frame.own("contact") if isinstance(s.value, Named)]
    others = [
        message.book.contacts[second.value.ids[0]].name
        for first, second in pairwise(people)
        if _joined(message, first, second) and isinstance(second.value, Named)
    ]
    if contact_id is None or not others or (text and message.words_of(people[1:2]) in text):
        return text
    names = ", ".join([message.book.contacts[contact_id].name, *others])
    return f"{names}: {text}" if text else names


def _joined(message: Message, first: Span, second: Span) -> bool:
    """`Ana and Ben`, `Ana + Ben`"""
    joint = message.folded[first.end : second.start].strip()
    return joint in ("+", "&", ",") or message.lexicon.means("conj", joint)


_BY_PHONE = ("no_answer", "voicemail", "busy", "wrong_number")


def _outcome(filling: Filling) -> Span | None:
    """What came of it, said last; that somebody answered says least."""
    said = tuple(s for s in filling.frame.of("outcome") if not _nobody_did(filling, s))
    if _kind(filling) is ActivityKind.EMAIL:
        said = tuple(s for s in said if s.value not in _BY_PHONE)
    telling = [span for span in said if span.value != "connected"]
    return next(iter([*telling[::-1], *said[::-1]]), None)


def _nobody_did(filling: Filling, span: Span) -> bool:
    """`none of them answered`"""
    own = [c for c in filling.frame.chunks if c.start <= span.start < c.end]
    denials = [s for c in own for s in c.of("negation") if s.end <= span.start]
    return span.value == "connected" and bool(denials)


def _cues(filling: Filling) -> tuple[Span, ...]:
    cues = filling.frame.acts(
        "call", "call_out", "call_in", "email_out", "email_in", "meeting",
        "call_noun", "email_noun", "email_sent", "meeting_noun", "call_from", "email_from",
    )  # fmt: skip
    return tuple(cue for cue in cues if not summary.is_wished(filling.message, cue))


def _kind(filling: Filling) -> ActivityKind:
    cues = _cues(filling) or tuple(_said_beside(filling))
    strong = [cue for cue in cues if not str(cue.value).endswith(("noun", "from", "sent"))]
    for cue in strong or cues:
        filling.note("kind", cue)
        return ActivityKind(str(cue.value).partition("_")[0])
    if not filling.frame.of("outcome", "duration"):
        raise Unclear("which_kind")
    return ActivityKind.CALL


def _said_beside(filling: Filling) -> Iterator[Span]:
    """`an hour with Ana, in person`"""
    for chunk in filling.frame.asides:
        for cue in chunk.of("act"):
            if cue.value in summary.NOUNS and not summary.is_wished(filling.message, cue):
                yield cue


def _direction(filling: Filling) -> Direction | None:
    said = filling.frame.first("direction")
    if said is not None:
        filling.note("direction", said)
        return Direction(str(said.value))
    cues = _cues(filling)
    for cue in (c for c in cues if not any(_within(c, other) for other in cues)):
        way = "" if _of_minutes(filling, cue) else str(cue.value).partition("_")[2]
        if way in ("in", "out", "from", "sent"):
            filling.note("direction", cue)
            outbound = way in ("out", "sent") and not _done_by_customer(filling, cue)
            return Direction.OUTBOUND if outbound else Direction.INBOUND
    if _kind(filling) is not ActivityKind.EMAIL:
        return None
    if _written_by_rep(filling):
        return Direction.OUTBOUND
    return Direction.INBOUND if any(_theirs(filling.message, cue) for cue in cues) else None


def _of_minutes(filling: Filling, cue: Span) -> bool:
    """Spanish `llamada de 20 min` tells how long it was, not whose it was."""
    message = filling.message
    inward = message.lexicon.is_small(message.folded[cue.start : cue.end].split()[-1])
    behind = [s.start for s in message.of("duration") if s.start >= cue.end]
    return inward and any(message.folded[cue.end : start] in ("", " ") for start in behind)


def _theirs(message: Message, cue: Span) -> bool:
    """`log her email`, `Ana's mail says …`: whose it is stands right before it."""
    before = [s for s in message.of("contact", "account", "pronoun") if s.end <= cue.start]
    owner = next((s for s in reversed(before) if s.value != "thing"), None)
    between = message.folded[owner.end : cue.start].strip() if owner else "-"
    possessive = owner is not None and (owner.kind == "pronoun" or between == "'s")
    return possessive and between in ("", "'s", "'")


def _written_by_rep(filling: Filling) -> bool:
    """`wrote Ana an email`: the verb comes first, and whom it was written to right behind."""
    chunk = filling.frame.chunks[0]
    verbs = [s for s in chunk.of("hearsay") if View(filling.message, chunk).polite_before(s)]
    people = chunk.of("contact", "account")
    return any(0 < who.start - verb.end <= _TO for verb in verbs for who in people)


# `wrote to Ana`
_TO = 4


def _within(cue: Span, other: Span) -> bool:
    return (
        other.start <= cue.start
        and cue.end <= other.end
        and cue.end - cue.start < (other.end - other.start)
    )


def _done_by_customer(filling: Filling, cue: Span) -> bool:
    """`Isla from Kestrel emailed`: the customer stands before the verb and nobody after it."""
    message = filling.message
    if (
        message.lexicon.verb_last
        or "\u306b" in message.folded[max(0, cue.start - 1) : cue.start + 1]
    ):
        return False
    chunk = next(c for c in filling.frame.chunks if c.start <= cue.start < c.end)
    people = (*chunk.of("account", "contact"), *_customers(chunk))
    before = [s for s in people if s.end <= cue.start] or [
        s for s in chunk.of("pronoun") if s.end <= cue.start
    ]
    between = message.folded[max((s.end for s in before), default=0) : cue.start]
    doing = {s.start for s in chunk.of("nominative")}
    after = [
        s
        for s in people
        if s.start >= cue.end
        and s.start - cue.end < 12
        and s.start not in doing
        and not any(_employs(message, s, person) for person in before)
    ]
    return bool(before) and not after and len(between.split()) <= 2


def _employs(message: Message, account: Span, person: Span) -> bool:
    """`Ana rang from Lumen`: it is not Lumen whom she rang."""
    if not isinstance(account.value, Named) or not isinstance(person.value, Named):
        return False
    contacts = message.book.contacts
    employers = {contacts[i].account_id for i in person.value.ids if i in contacts}
    return (
        account.kind == "account"
        and person.kind == "contact"
        and bool(employers & set(account.value.ids))
    )


def _customers(chunk: Chunk) -> tuple[Span, ...]:
    return tuple(s for s in chunk.of("pronoun") if s.value in ("person", "company"))


def _duration(filling: Filling) -> int | None:
    value = filling.value("duration", "duration_minutes")
    return value if isinstance(value, int) and 0 < value <= 1440 else None


def _sentiment(filling: Filling) -> Sentiment | None:
    spans = filling.frame.of("sentiment")
    if not spans:
        return None
    span = spans[-1]
    for said in spans:
        if said.value != span.value and said.value == "negative":
            span = said
    filling.note("sentiment", span)
    return Sentiment(str(span.value))


def _products(filling: Filling) -> tuple[int, ...]:
    spans = filling.frame.of("goods")
    filling.note("product_ids", *spans)
    found = [s.value.product_id for s in spans if isinstance(s.value, Goods)]
    return tuple(dict.fromkeys(found))


def _days(filling: Filling) -> Iterator[Span]:
    """The days it may have been on: `a demo friday` tells when something else is to be."""
    message, acts = filling.message, filling.frame.of("act")
    for chunk in filling.frame.chunks:
        told = [word.start for word in summary.past_fields(message, chunk)]
        for span in chunk.of("date"):
            leads = not told or span.start < told[0]
            weekday = isinstance(span.value, Days) and span.value.weekday
            over = leads or not weekday or was(filling, span)
            if over and not any(span.overlaps(act) for act in acts):
                yield span
    for aside in filling.frame.asides:
        if View(message, aside).only("date", "time"):
            yield from aside.of("date")
