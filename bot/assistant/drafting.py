"""E-mails to a customer, drafted from the record and the sheets, for the rep to edit and send.

Nothing is in a draft that is not in the record, in a sheet or in the rep's own words; what is the
rep's business alone (amounts, stages, moods) is left out.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.assistant.draft import (
    OPEN,
    Draft,
    Record,
    Whom,
    day_here,
    day_of,
    joined,
    put,
    signed,
    whom,
)
from bot.assistant.letters import ORDER, SUMMARY, only_follows_up, sentence, topic
from bot.assistant.requests import DraftEmail
from bot.sales.results import ActivityLine, Actor, OrderLine
from bot.store.vocabulary import ActivityKind, Direction, Outcome
from knowledge.answer import Answer, Question

RECENT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Drafting:
    """E-mails without a model: standing sentences, filled in."""

    record: Record
    ask: Callable[[Question], Answer]
    clock: Callable[[], datetime]

    def email(self, request: DraftEmail, actor: Actor) -> Draft:
        """Raises SalesError and KnowledgeError."""
        to = whom(self.record, request, actor)
        answer = self.ask(Question(request.purpose, to.code, asker=actor.slack_user_id))
        body = joined(
            to.greeting,
            " ".join(_opening(request, to, actor, self.clock())),
            " ".join(_facts(request, to, answer)),
            sentence(to.code, "question"),
            signed(to.code, actor),
        )
        subject = to.subject(_about(request, to) or OPEN)
        return Draft(to.address, subject, body, to.code, answer.citations)


def _opening(request: DraftEmail, to: Whom, actor: Actor, now: datetime) -> Iterator[str]:
    last = next(iter(to.account.activities), None) if to.account else None
    recent = last is not None and now - last.occurred_at <= RECENT
    if last is not None and recent and (thanks := _thanks(last)):
        yield sentence(to.code, thanks, day=day_here(last.occurred_at, to.code, actor))
    if last is not None and recent and last.summary and SUMMARY.search(request.purpose):
        yield sentence(to.code, "agreed", summary=put(last.summary, to.code))
    elif (about := _about(request, to)) and not only_follows_up(about):
        yield sentence(to.code, "about", about=put(about, to.code))


def _about(request: DraftEmail, to: Whom) -> str:
    return topic(request.purpose, to.contact.name if to.contact else "")


def _thanks(last: ActivityLine) -> str:
    """What the customer is thanked for: their e-mail or their time, where they gave either."""
    if last.kind is ActivityKind.EMAIL:
        return "wrote" if last.direction is Direction.INBOUND else ""
    return "" if last.outcome in _NOT_REACHED else "spoke"


_NOT_REACHED = (Outcome.NO_ANSWER, Outcome.VOICEMAIL, Outcome.BUSY, Outcome.WRONG_NUMBER)


def _facts(request: DraftEmail, to: Whom, answer: Answer) -> Iterator[str]:
    account, code = to.account, to.code
    if answer.answered:
        yield sentence(code, "product", answer=answer.text)
    if account and ORDER.search(request.purpose):
        yield from (_order(order, code) for order in account.orders if not order.delivered_date)
    steps = [deal.next_step for deal in account.opportunities if deal.next_step] if account else []
    if len(steps) == 1 and SUMMARY.search(request.purpose):
        yield sentence(code, "next", step=put(steps[0] or "", code))


def _order(order: OrderLine, code: str) -> str:
    if order.promised_date is None:
        return sentence(code, "order", number=order.number, status=order.status)
    day = day_of(order.promised_date, code)
    return sentence(code, "promised", number=order.number, status=order.status, day=day)
