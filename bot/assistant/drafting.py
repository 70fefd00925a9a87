"""E-mails to a customer, drafted from the record and the sheets, for the rep to edit and send.

Nothing is in a draft that is not in the record, in a sheet or in the rep's own words; what is the
rep's business alone (amounts, stages, moods) is left out.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from babel.dates import format_date

from bot.assistant.letters import LETTERS, ORDER, SUMMARY, sentence, topic
from bot.assistant.requests import DraftEmail
from bot.sales.results import AccountCard, Actor, ContactCard, OrderLine
from knowledge import language
from knowledge.answer import Answer, Citation, Question

RECENT = timedelta(days=14)
_SUBJECT = 80
_OPEN = "[…]"


@dataclass(frozen=True, slots=True)
class Draft:
    """`to` is an address, or whom it is for. `sources` are the lines its product claims stand on.

    `note` is half a line about how it came to be, where that needs saying.
    """

    to: str
    subject: str
    body: str
    language: str
    sources: tuple[Citation, ...] = ()
    note: str = ""


class Record(Protocol):
    """What of the desk is read."""

    def account_card(self, account_id: int, actor: Actor) -> AccountCard: ...

    def contact_card(self, contact_id: int, actor: Actor) -> ContactCard: ...


@dataclass(frozen=True, slots=True)
class Drafting:
    """Drafts without a model: standing sentences, filled in."""

    record: Record
    ask: Callable[[Question], Answer]
    clock: Callable[[], datetime]

    def email(self, request: DraftEmail, actor: Actor) -> Draft:
        """Raises SalesError and KnowledgeError."""
        contact = (
            None
            if request.contact_id is None
            else self.record.contact_card(request.contact_id, actor)
        )
        account_id = contact.account_id if contact else request.account_id
        account = None if account_id is None else self.record.account_card(account_id, actor)
        code = _language(contact, actor)
        answer = self.ask(Question(request.purpose, code, asker=actor.slack_user_id))
        parts = [
            _greeting(contact, code),
            " ".join(_opening(request, account, code, self.clock())),
            " ".join(_facts(request, account, answer, code)),
            sentence(code, "question"),
            f"{sentence(code, 'bye')}\n{actor.name}",
        ]
        return Draft(
            _addressee(contact, account),
            _subject(request, account),
            "\n\n".join(part for part in parts if part),
            code,
            answer.citations,
        )


def _language(contact: ContactCard | None, actor: Actor) -> str:
    """The customer's where the record has it, else the rep's."""
    told = contact.language if contact else None
    code = (told or actor.locale).partition("-")[0].casefold()
    return code if code in LETTERS else "en"


def _greeting(contact: ContactCard | None, code: str) -> str:
    return sentence(code, "hello", name=contact.name) if contact else sentence(code, "all")


def _opening(
    request: DraftEmail, account: AccountCard | None, code: str, now: datetime
) -> Iterator[str]:
    last = next(iter(account.activities), None) if account else None
    recent = last is not None and now - last.occurred_at <= RECENT
    if last is not None and recent:
        yield sentence(code, "spoke", day=_day(last.occurred_at.date(), code))
    if last is not None and recent and last.summary and SUMMARY.search(request.purpose):
        yield sentence(code, "agreed", summary=_put(last.summary, code))
    elif about := topic(request.purpose):
        yield sentence(code, "about", about=_put(about, code))


def _facts(
    request: DraftEmail, account: AccountCard | None, answer: Answer, code: str
) -> Iterator[str]:
    if answer.answered:
        yield sentence(code, "product", answer=answer.text)
    if account and ORDER.search(request.purpose):
        yield from (_order(order, code) for order in account.orders if not order.delivered_date)
    steps = [deal.next_step for deal in account.opportunities if deal.next_step] if account else []
    if len(steps) == 1 and SUMMARY.search(request.purpose):
        yield sentence(code, "next", step=_put(steps[0] or "", code))


def _order(order: OrderLine, code: str) -> str:
    if order.promised_date is None:
        return sentence(code, "order", number=order.number, status=order.status)
    day = _day(order.promised_date, code)
    return sentence(code, "promised", number=order.number, status=order.status, day=day)


def _put(words: str, code: str) -> str:
    """The rep's own words; in brackets where they are in another language than the letter."""
    words = words.strip(" .")
    return words if language.detect(words) == code else f"[{words}]"


def _day(day: date, code: str) -> str:
    return format_date(day, format="long", locale=code)


def _addressee(contact: ContactCard | None, account: AccountCard | None) -> str:
    if contact is not None:
        return contact.email or contact.name
    return account.name if account else _OPEN


def _subject(request: DraftEmail, account: AccountCard | None) -> str:
    about = topic(request.purpose) or _OPEN
    subject = f"{account.name}: {about}" if account else about
    return subject if len(subject) <= _SUBJECT else subject[: _SUBJECT - 1].rstrip() + "…"
