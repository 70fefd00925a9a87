"""Fills new and changed accounts and contacts."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.assistant import wording
from bot.assistant.actions.filling import Filling
from bot.assistant.actions.newcomers import LONGEST_TITLE, name_and_title, name_behind, without_name
from bot.assistant.errors import Unclear
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.staffing import new_role
from bot.assistant.lexicon import Lexicon
from bot.assistant.message import Chunk, Message
from bot.assistant.reading import Read
from bot.assistant.span import Span
from bot.sales.commands import CreateAccount, CreateContact, UpdateAccount, UpdateContact
from bot.store.vocabulary import AccountStatus


def new_account(filling: Filling) -> Read:
    """Raises `Unclear` where no name follows."""
    cue = max(filling.frame.acts("new_account", "new_deal"), key=lambda s: (s.end, -s.start))
    name = name_behind(filling, cue, without_accounts=False)
    if not name:
        raise Unclear("account_name")
    filling.evidence["name"] = name
    return filling.read(
        CreateAccount(
            name=name,
            phone=_text(filling, "phone"),
            website=_text(filling, "website"),
            employees=_employees(filling),
            industry=_industry(filling),
        )
    )


def update_account(filling: Filling) -> Read:
    """Raises `Unclear` where the account is missing or fits twice."""
    found = filling.subject()
    assert found.account_id is not None
    status = _status(filling.frame)
    if status:
        filling.note("status", status)
    command = UpdateAccount(
        account_id=found.account_id,
        phone=_text(filling, "phone"),
        website=_text(filling, "website"),
        employees=_employees(filling),
        industry=_industry(filling),
        status=AccountStatus(str(status.value)) if status else None,
    )
    if command == UpdateAccount(found.account_id):
        raise Unclear("help")
    return filling.read(command)


def _status(frame: Frame) -> Span | None:
    """The `prospect` of `they aren't inactive any more, set them to prospect`."""
    for chunk in frame.chunks:
        denials = [s.start for s in chunk.of("negation")]
        for status in chunk.of("status"):
            if not any(place < status.start for place in denials):
                return status
    return None


def new_contact(filling: Filling) -> Read:
    """Raises `Unclear` where the name or the account is missing."""
    name, title = name_and_title(filling)
    title = without_name(filling, title, name)
    title = title.strip("() ") if title else None
    if not name:
        raise Unclear("contact_name")
    filling.frame = _without_namesakes(filling.frame, name, filling.message)
    found = filling.subject()
    assert found.account_id is not None
    filling.evidence["name"] = name
    if title:
        filling.evidence["title"] = title
    return filling.read(
        CreateContact(
            account_id=found.account_id,
            name=name,
            title=title,
            email=_text(filling, "email"),
            phone=_text(filling, "phone"),
        )
    )


def _without_namesakes(frame: Frame, name: str, message: Message) -> Frame:
    """The Patel of `Raj Patel` is not the one in the record, whose employer is another."""

    def another(span: Span) -> bool:
        return span.kind == "contact" and message.text[span.start : span.end] in name

    chunks = tuple(
        replace(c, spans=tuple(s for s in c.spans if not another(s))) for c in frame.chunks
    )
    return replace(frame, chunks=chunks)


def update_contact(filling: Filling) -> Read:
    """Raises `Unclear` where it is not certain who is meant, or nothing is changed."""
    found = filling.subject(required=False)
    people = filling.frame.own("contact")
    if found.contact_id is None and not people and not filling.frame.own("account"):
        found = replace(found, contact_id=filling.context.contact_id)
    if found.contact_id is None:
        raise Unclear("unknown_contact", (("name", filling.message.words_of(people)),))
    command = UpdateContact(
        contact_id=found.contact_id,
        title=_new_title(filling),
        email=_text(filling, "email"),
        phone=_text(filling, "phone"),
    )
    if command == UpdateContact(found.contact_id):
        raise Unclear("help")
    filling.evidence.pop("account_id", None)
    return filling.read(command)


def _text(filling: Filling, kind: str) -> str | None:
    value = filling.value(kind, kind)
    return value if isinstance(value, str) else None


def _employees(filling: Filling) -> int | None:
    cues = [s for s in filling.frame.of("field") if s.value == "employees"]
    if not cues:
        return None
    counts = filling.frame.own("number", "count")
    near = sorted(
        counts, key=lambda s: min(abs(s.start - c.end) + abs(c.start - s.end) for c in cues)
    )
    for span in near[:1]:
        if isinstance(span.value, int | Decimal) and span.value == int(span.value):
            filling.note("employees", span)
            return int(span.value)
    return None


def _industry(filling: Filling) -> str | None:
    for cue in filling.frame.of("field"):
        if cue.value == "industry":
            chunk = next(c for c in filling.frame.chunks if c.start <= cue.start < c.end)
            text = _past_is(filling, wording.after(filling.message, cue, chunk.end))
            if text:
                filling.evidence["industry"] = text
                return text
    return None


def _of_it(filling: Filling, pronoun: Span) -> bool:
    """`head of it` in a message without capitals."""
    before = [w.text for w in filling.message.words if w.end <= pronoun.start][-1:]
    return before == ["of"]


def _past_is(filling: Filling, text: str) -> str:
    """`is Retail now` as `Retail`."""
    lexicon = filling.message.lexicon
    parts = text.split()
    while lead := next((n for n in (3, 2, 1) if _leads_to_value(lexicon, parts[:n], n)), 0):
        del parts[:lead]
    while parts and lexicon.means("now", parts[-1].casefold()):
        parts.pop()
    return " ".join(parts)


def _leads_to_value(lexicon: Lexicon, parts: Sequence[str], length: int) -> bool:
    text = " ".join(parts).casefold()
    known = lexicon.means("quantity_verb", text) or lexicon.means("set_to", text)
    return len(parts) == length and (known or text == ":")


def _new_title(filling: Filling) -> str | None:
    """What follows `is now …`, up to the end of the clause, or stands before `now`."""
    for chunk in filling.frame.chunks:
        for cue in chunk.of("field"):
            if cue.value == "title" and not _is_address(cue, chunk):
                rest = [
                    s for s in chunk.of("email", "phone", "conj", "account") if s.start > cue.end
                ]
                end = min([chunk.end, *(s.start for s in rest)])
                text = _bare_role(filling, wording.after(filling.message, cue, end))
                if 0 < len(text.split()) <= LONGEST_TITLE and not any(c.isdigit() for c in text):
                    filling.evidence["title"] = text
                    return text
        if (place := new_role(filling.message, chunk)) is not None:
            start, end = place
            stops = [s.start for s in chunk.of("email", "phone") if s.start >= start]
            dropped = [s for s in chunk.of("pronoun") if not _of_it(filling, s)]
            title = wording.without(filling.message, start, min([end, *stops]), dropped)
            if "@" in title or any(c.isdigit() for c in title):
                continue
            title = _bare_role(filling, title)
            filling.evidence["title"] = title
            return title
    return None


def _bare_role(filling: Filling, text: str) -> str:
    """`the new COO at` as `COO`."""
    lexicon = filling.message.lexicon
    parts = wording.without_lead(lexicon, _past_is(filling, text)).split()
    while len(parts) > 1 and lexicon.means("not_role", parts[0].casefold()):
        parts.pop(0)
    while len(parts) > 1 and lexicon.means("name_before", parts[-1].casefold()):
        parts.pop()
    return " ".join(parts)


def _is_address(cue: Span, chunk: Chunk) -> bool:
    return any(0 <= s.start - cue.end <= 2 for s in chunk.of("email", "phone"))
