"""The summary of a call: what the record has of it and what the rep adds, to keep or to send."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.assistant.draft import Draft, Record, Whom, day_here, joined, listed, put, signed, whom
from bot.assistant.letters import sentence
from bot.assistant.requests import DraftEmail
from bot.sales.results import ActivityLine, Actor

_ADDED = re.compile(r"[:\uff1a]\s")
_COLON = " :\uff1a\u00a0"


@dataclass(frozen=True, slots=True)
class Summing:
    """Without a model: what was noted, between standing sentences."""

    record: Record

    def summary(self, request: DraftEmail, actor: Actor) -> Draft:
        """Of the last call or meeting with them that was logged. Raises SalesError."""
        to = whom(self.record, request, actor)
        call = next(_calls(to), None)
        points = tuple(_points(request, to, call))
        if to.account is None or not points:
            missing = "which_call" if to.account is None else "no_call"
            why = sentence(to.code, missing, name=to.account.name if to.account else "")
            return Draft("", "", why, to.code, declined=True)
        day = day_here(call.occurred_at, to.code, actor) if call else ""
        lead = sentence(to.code, "call", day=day) if call else sentence(to.code, "undated_call")
        body = joined(
            to.greeting,
            f"{lead}\n{listed(points)}",
            sentence(to.code, "right"),
            signed(to.code, actor),
        )
        return Draft(to.address, to.subject(lead.rstrip(_COLON)), body, to.code)


def _calls(to: Whom) -> Iterator[ActivityLine]:
    """What was said with them, the newest first; an e-mail is no call."""
    for one in to.account.activities if to.account else ():
        theirs = to.contact is None or one.contact in (None, to.contact.name)
        if one.kind in ("call", "meeting") and one.summary and theirs:
            yield one


def _points(request: DraftEmail, to: Whom, call: ActivityLine | None) -> Iterator[str]:
    """What was noted, what the rep says now, and the step that follows."""
    if call and call.summary:
        yield put(call.summary, to.code)
    added = _ADDED.split(request.purpose, maxsplit=1)[1:]
    yield from (put(words, to.code) for words in added if words.strip())
    if to.account is not None and (call or added):
        for deal in to.account.opportunities:
            if deal.next_step:
                yield sentence(to.code, "next", step=put(deal.next_step, to.code))
