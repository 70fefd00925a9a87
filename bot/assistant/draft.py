"""A draft for the rep to edit and send, and whom it is for."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from babel.dates import format_date

from bot.assistant.letters import LETTERS, sentence
from bot.assistant.requests import DraftEmail
from bot.sales.results import AccountCard, Actor, ContactCard
from knowledge import language
from knowledge.answer import Citation
from knowledge.consulted import Consulted

OPEN = "[…]"
_SUBJECT = 80


@dataclass(frozen=True, slots=True)
class Draft:
    """`to` is an address, or whom it is for, empty where it is for the rep alone.

    `sources` are the lines its product claims stand on, `note` is half a line about how it came to
    be, where that needs saying. `claims` is the part of the body that `ground` is the ground of.
    Where there is nothing to write, it is `declined`, and the body says why.
    """

    to: str
    subject: str
    body: str
    language: str
    sources: tuple[Citation, ...] = ()
    note: str = ""
    claims: str = ""
    ground: Consulted | None = None
    declined: bool = False


class Record(Protocol):
    """What of the desk is read."""

    def account_card(self, account_id: int, actor: Actor) -> AccountCard: ...

    def contact_card(self, contact_id: int, actor: Actor) -> ContactCard: ...


@dataclass(frozen=True, slots=True)
class Whom:
    """Who is written to; `code` is their language where the record has it, else the rep's."""

    contact: ContactCard | None
    account: AccountCard | None
    code: str

    @property
    def greeting(self) -> str:
        if self.contact is None:
            return sentence(self.code, "all")
        return sentence(self.code, "hello", name=self.contact.name)

    @property
    def address(self) -> str:
        if self.contact is not None:
            return self.contact.email or self.contact.name
        return self.account.name if self.account else OPEN

    def subject(self, about: str) -> str:
        said = f"{self.account.name}: {about}" if self.account else about
        return said if len(said) <= _SUBJECT else said[: _SUBJECT - 1].rstrip() + "…"


def whom(record: Record, request: DraftEmail, actor: Actor) -> Whom:
    """Raises SalesError."""
    contact = None if request.contact_id is None else record.contact_card(request.contact_id, actor)
    account_id = contact.account_id if contact else request.account_id
    account = None if account_id is None else record.account_card(account_id, actor)
    return Whom(contact, account, _known((contact and contact.language) or actor.locale))


def own_language(actor: Actor) -> str:
    """That of the rep, for what is written to the rep alone."""
    return _known(actor.language or actor.locale)


def put(words: str, code: str) -> str:
    """The rep's own words; in brackets where they are in another language than the draft."""
    words = words.strip(" .")
    return words if language.detect(words) == code else f"[{words}]"


def day_of(day: date, code: str) -> str:
    return format_date(day, format="long", locale=code)


def day_here(moment: datetime, code: str, actor: Actor) -> str:
    """The day that it was where the rep is."""
    return day_of(moment.astimezone(ZoneInfo(actor.timezone)).date(), code)


def joined(*parts: str) -> str:
    """The paragraphs that there are."""
    return "\n\n".join(part for part in parts if part)


def signed(code: str, actor: Actor) -> str:
    return f"{sentence(code, 'bye')}\n{actor.name}"


def listed(points: tuple[str, ...]) -> str:
    return "\n".join(f"- {point}" for point in points)


def _known(tag: str) -> str:
    code = tag.partition("-")[0].casefold()
    return code if code in LETTERS else "en"
