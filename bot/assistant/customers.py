"""Fills new and changed accounts and contacts."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.assistant import wording
from bot.assistant.errors import Unclear
from bot.assistant.filling import Filling
from bot.assistant.lexicon import Lexicon
from bot.assistant.message import Chunk
from bot.assistant.opening import new_role
from bot.assistant.reading import Read
from bot.assistant.span import Span
from bot.sales.commands import CreateAccount, CreateContact, UpdateAccount, UpdateContact
from bot.sales.vocabulary import AccountStatus
from bot.store.spelling import Token, words

_NAME = re.compile(r"[^\W\d_][\w.'\u2019-]*(?: (?:& )?[^\W\d_][\w.'\u2019-]*){0,4}")
_CAPITALS = re.compile(r"[A-Z\u00c0-\u00de][\w'\u2019-]+(?: [A-Z\u00c0-\u00de][\w'\u2019-]*\.?)+")
_LONGEST_TITLE = 6


def new_account(filling: Filling) -> Read:
    """Raises `Unclear` where no name follows."""
    cue = max(filling.frame.acts("new_account"), key=lambda s: (s.end, -s.start))
    name = _name(filling, cue, without_accounts=False)
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
    status = filling.frame.first("status")
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


def new_contact(filling: Filling) -> Read:
    """Raises `Unclear` where the name or the account is missing."""
    name, title = _name_and_title(filling)
    title = _without_name(filling, title, name)
    if not name:
        raise Unclear("contact_name")
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


def _name(filling: Filling, cue: Span, *, without_accounts: bool) -> str:
    """The first name-like words after a cue, else before it."""
    message = filling.message
    chunks = [c for c in filling.frame.chunks if c.end > cue.end]
    kinds = ["email", "phone", "website", "field", "polite", "date"]
    kinds += ["account"] if without_accounts else []
    for chunk in chunks:
        start = max(chunk.start, cue.end)
        stops = [s.start for s in chunk.of(*kinds, "name_before", "act") if s.start > start]
        end = min([chunk.end, *stops])
        text = wording.tidy(message.text[start:end])
        name = _NAME.match(text)
        if name and _proper(filling, name[0]):
            return name[0]
    return ""


def _proper(filling: Filling, name: str) -> bool:
    """Not only words of the trade."""
    lexicon = filling.message.lexicon
    return any(part[:1].isupper() for part in name.split()) or not all(
        lexicon.has_word(part.casefold()) for part in name.split()
    )


def _name_and_title(filling: Filling) -> tuple[str, str | None]:
    """`Ana Ruiz, buyer, at …`, `the new buyer at …: Ana Ruiz` and `their buyer Ana Ruiz`."""
    marks = sorted(filling.frame.acts("new_contact"), key=lambda s: -s.end)
    found = _capitals(filling, marks[0])
    if found is not None:
        name, role = found
        return name, role or _title_in_cue(filling) or _title_apart(filling, marks[-1], name)
    name = ""
    for mark in marks:
        name = name or _name(filling, mark, without_accounts=True)
    return name, _title_in_cue(filling) or _title_apart(filling, marks[-1], name)


def _without_name(filling: Filling, title: str | None, name: str) -> str | None:
    """`Jo Marsh as buyer` as `buyer`."""
    if not title or name not in title:
        return title
    return wording.without_lead(filling.message.lexicon, wording.tidy(title.replace(name, "")))


def _capitals(filling: Filling, cue: Span) -> tuple[str, str | None] | None:
    """Two capitalised words that are no account: a name; with the role that stands before it."""
    message = filling.message
    taken = filling.frame.own("account", "email", "website", "goods", "act")
    for chunk in filling.frame.chunks:
        start = max(chunk.start, cue.end)
        for match in _CAPITALS.finditer(message.text, start, max(chunk.end, start)):
            if any(s.start < match.end() and match.start() < s.end for s in taken):
                continue
            role = _role(filling, start, match.start())
            return match[0], role or _role(filling, cue.end, _end_of_role(filling, cue))
    return None


def _end_of_role(filling: Filling, cue: Span) -> int:
    """`a designer at Lumen, Joe Park`: the role ends where the clause does, or before `at`."""
    chunk = next(c for c in filling.frame.chunks if c.end >= cue.end)
    stops = [s.start for s in chunk.of("name_before", "account") if s.start >= cue.end]
    return min([chunk.end, *stops])


def _role(filling: Filling, start: int, end: int) -> str | None:
    means = filling.message.lexicon.means
    said = [w for w in filling.message.words if start <= w.start and w.end <= end]
    if not said or not any(means("role", w.text) for w in said):
        return None
    told = [w for w in said if not means("not_role", w.text) and not _refers(filling, w)]
    return filling.message.text[told[0].start : told[-1].end] if told else None


def _refers(filling: Filling, word: Token) -> bool:
    """`it`, not `IT`."""
    shouted = filling.message.text[word.start : word.end].isupper()
    return filling.message.lexicon.means("pronoun", word.text) and not shouted


def _title_in_cue(filling: Filling) -> str | None:
    """`new buyer`, `the new IT lead`: the words of the cue that are a role."""
    text = max((filling.message.text[s.start : s.end] for s in filling.frame.acts("new_contact")),
               key=len)  # fmt: skip
    lexicon = filling.message.lexicon
    role = [w for w in text.split() if not lexicon.means("not_role", " ".join(words(w)))]
    return " ".join(role) or None


def _title_apart(filling: Filling, cue: Span, name: str) -> str | None:
    """A short clause of its own that is neither name nor account nor address."""
    for chunk in filling.frame.chunks:
        behind = chunk.start >= cue.end or name in filling.message.text[chunk.start : chunk.end]
        text = _title_of(filling, chunk, name) if behind else ""
        if text:
            return text
    return None


def _title_of(filling: Filling, chunk: Chunk, name: str) -> str:
    for span in chunk.of("field"):
        if span.value == "title":
            return wording.after(filling.message, span, chunk.end)
    kinds = (
        "account",
        "email",
        "phone",
        "website",
        "act",
        "polite",
        "name_before",
        "field",
        "conj",
        "pronoun",
    )
    text = wording.without(filling.message, chunk.start, chunk.end, chunk.of(*kinds))
    text = wording.tidy(text.replace(name, "")).strip("()")
    return text if 0 < len(text.split()) <= _LONGEST_TITLE else ""


def _new_title(filling: Filling) -> str | None:
    """What follows `is now …`, up to the end of the clause, or stands before `now`."""
    for chunk in filling.frame.chunks:
        for cue in chunk.of("field"):
            if cue.value == "title" and not _is_address(filling, cue, chunk):
                rest = [
                    s for s in chunk.of("email", "phone", "conj", "account") if s.start > cue.end
                ]
                end = min([chunk.end, *(s.start for s in rest)])
                text = _past_is(filling, wording.after(filling.message, cue, end))
                if 0 < len(text.split()) <= _LONGEST_TITLE and not any(c.isdigit() for c in text):
                    filling.evidence["title"] = text
                    return text
        if (place := new_role(filling.message, chunk)) is not None:
            dropped = chunk.of("pronoun")
            title = wording.without(filling.message, *place, dropped)
            if "@" in title or any(c.isdigit() for c in title):
                continue
            filling.evidence["title"] = title
            return title
    return None


def _is_address(filling: Filling, cue: Span, chunk: Chunk) -> bool:
    return any(0 <= s.start - cue.end <= 2 for s in chunk.of("email", "phone"))
