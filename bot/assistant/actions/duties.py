"""Fills reminders, escalations and drafts of e-mails."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from bot.assistant import wording
from bot.assistant.actions.filling import Filling
from bot.assistant.errors import Unclear
from bot.assistant.frames.bidding import then
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.reading import Read
from bot.assistant.requests import DraftEmail
from bot.assistant.resolving import Subject
from bot.assistant.span import Days, Span
from bot.sales.commands import CreateTask, Escalate
from bot.store.spelling import words
from bot.store.vocabulary import Severity

_NOT_IN_TITLE = (
    *("date", "time", "repeated", "scraps"),
    *("drops_before", "dropped", "amended", "then", "hurry"),
)
_LEAST_REASON = 3


def task(filling: Filling) -> Read:
    """A reminder without an account is one, too."""
    found = _subject_or_none(filling)
    due, at = _due(filling), _time(filling)
    frame = _past_noting(filling, _without_other_days(filling))
    title = wording.of_frame(filling.message, frame, *_NOT_IN_TITLE, acts=("task",))
    title = wording.without_lead(filling.message.lexicon, title)
    title = "" if _empty(filling, title) else _naming(filling, found, title)
    due = due or (_at_once(filling) if title else _asked_for(filling))
    filling.evidence["title"] = title
    command = CreateTask(
        title=title or _about(filling, found),
        due=due,
        at=at,
        account_id=found.account_id,
    )
    if not command.title:
        raise Unclear("task_title")
    return filling.read(command)


def _past_noting(filling: Filling, frame: Frame) -> Frame:
    """What is to be done stands behind `apunta` or `log`: `note for friday: call Ana`."""
    first, rest = frame.chunks[0], frame.chunks[1:]
    ordered = frame.acts("task")
    logs = [] if ordered else [s for s in first.of("act") if s.value == "log"]
    cues = [*first.of("jotting"), *logs]
    cues = [s for s in cues if View(filling.message, first).bare_before(s)]
    if not cues or (ordered and rest):
        return frame
    behind = replace(first, start=max(s.end for s in cues))
    told = not View(filling.message, behind).little_beside("date", "time")
    return replace(frame, chunks=(behind, *rest) if told or not rest else rest)


def _naming(filling: Filling, found: Subject, title: str) -> str:
    """`ring her` as `ring Ana Ruiz`: a title has to be understood when the day comes."""
    message, pronouns = filling.message, filling.frame.own("pronoun")
    spoken = next((s for s in pronouns if s.value == "person"), None)
    contact = found.contact_id or (filling.context.contact_id if spoken is None else None)
    said = words(title)
    name = message.book.contacts[contact].name if contact else ""
    if not name and found.account_id is None:
        name = filling.context.founded
        spoken = spoken or next((s for s in pronouns if s.value == "company"), None)
    if not name or set(said) & {*words(name)}:
        return title
    if spoken is not None and _stands_alone(message, spoken):
        pronoun = re.escape(message.text[spoken.start : spoken.end])
        named = re.sub(rf"(?<!\w){pronoun}(?!\w)", lambda _: name, title, count=1)
        return named if named != title else f"{title} ({name})"
    return f"{title} ({name})" if spoken or _only_does(filling, said) else title


def _only_does(filling: Filling, said: Sequence[str]) -> bool:
    """`again`, `anrufen`: a title of a verb and no more."""
    own, message = filling.frame.own, filling.message
    doing = words(message.words_of(own("todo", "once_more")))
    rest = set(said) - {*doing, *words(message.words_of(own("pronoun")))}
    return not rest or (not doing and len(rest) == 1)


def _stands_alone(message: Message, pronoun: Span) -> bool:
    """`call her back`, `ask her about it`; in `send her contract` the word means whose it is."""
    behind = next((w for w in message.words if w.start >= pronoun.end), None)
    if message.folded[pronoun.end : pronoun.end + 1] == "'":
        return False
    if behind is None or message.folded[pronoun.end : behind.start].strip():
        return True
    joined = any(s.start <= pronoun.start and behind.end <= s.end for s in message.of("todo"))
    joints = ("name_before", "title_lead", "once_more")
    dated = any(s.start <= behind.start < s.end for s in message.of("date", "time"))
    lexicon = message.lexicon
    small = lexicon.is_small(behind.text) or any(lexicon.means(k, behind.text) for k in joints)
    return joined or dated or small


def _subject_or_none(filling: Filling) -> Subject:
    """A reminder may name people that fit twice: it then stands without them."""
    try:
        return filling.subject(required=False)
    except Unclear:
        if filling.frame.own("account") or filling.context.unclear:
            raise
        return Subject(filling.context.account_id)


def _about(filling: Filling, found: Subject) -> str:
    """A reminder that only says when is about whoever was spoken of."""
    book = filling.message.book
    contact = found.contact_id or filling.context.contact_id
    if contact is not None:
        name = book.contacts[contact].name
    elif found.account_id is not None:
        name = book.accounts[found.account_id].name
    else:
        return ""
    return filling.message.lexicon.reply("task_about", {"name": name})


def _empty(filling: Filling, title: str) -> bool:
    """`put her`: nothing that is to be done."""
    means = filling.message.lexicon.means
    return not words(title) or (
        not filling.frame.own("todo")
        and all(
            any(means(kind, word) for kind in ("move", "pronoun", "polite", "not_role"))
            for word in words(title)
        )
    )


def _without_other_days(filling: Filling) -> Frame:
    """`remind me on monday about the q4 forecast`: the second stretch of time is a word."""
    days = [s for s in filling.frame.own("date") if _is_due(filling, s)]
    others = days[1:]
    chunks = tuple(
        replace(c, spans=tuple(s for s in c.spans if s not in others)) for c in filling.frame.chunks
    )
    return replace(filling.frame, chunks=chunks)


def _is_due(filling: Filling, span: Span) -> bool:
    return isinstance(span.value, Days) and span.value.last >= filling.message.today


def _due(filling: Filling) -> date | None:
    moment = filling.frame.last("time")
    if moment is not None and isinstance(moment.value, datetime):
        filling.note("due", moment)
        return moment.value.date()
    for span in filling.frame.own("date"):
        if isinstance(span.value, Days) and span.value.last >= filling.message.today:
            filling.note("due", span)
            return max(span.value.first, filling.message.today)
    spoken_of = next((then(View(filling.message, c)) for c in filling.frame.chunks), None)
    if spoken_of is not None and isinstance(spoken_of.value, Days):
        filling.note("due", spoken_of)
        return spoken_of.value.last
    return None


def _at_once(filling: Filling) -> date | None:
    """`call her asap`: today, as nobody said."""
    hurry = filling.frame.own("hurry")
    if not hurry:
        return None
    filling.note("due", hurry[0])
    filling.doubts.append("due")
    return filling.message.today


def _asked_for(filling: Filling) -> date | None:
    """`asked me to call back thurs. reminder`: the day that the customer named."""
    message = filling.message
    wishes = [s.end for s in message.of("outcome") if s.value == "callback_requested"]
    for span in message.of("date"):
        near = any(0 <= span.start - end <= _BEHIND_WISH for end in wishes)
        if near and isinstance(span.value, Days) and span.value.first > message.today:
            filling.note("due", span)
            return span.value.first
    return None


# `call back on thurs`
_BEHIND_WISH = 5


def _time(filling: Filling) -> time | None:
    value = filling.value("time", "at")
    if isinstance(value, datetime):
        return value.time()
    return value if isinstance(value, time) else None


def escalate(filling: Filling) -> Read:
    """Raises `Unclear` where the account is missing or fits twice."""
    found = filling.subject()
    assert found.account_id is not None
    frame = filling.frame
    if frame.asides and _says_little(filling):
        chunks = sorted((*frame.asides, *frame.chunks), key=lambda chunk: chunk.start)
        frame = replace(frame, chunks=tuple(chunks))
    reason = _reason(filling, frame)
    severity = filling.frame.first("severity")
    if severity:
        filling.note("severity", severity)
    filling.evidence["reason"] = reason
    said = Severity(str(severity.value)) if severity else Severity.NORMAL
    return filling.read(Escalate(found.account_id, reason, said))


def _reason(filling: Filling, frame: Frame) -> str:
    """The clauses without the order to escalate, a mere degree, and the name in front."""
    told = [c for c in frame.chunks if c.of("act") or not _only(filling, c, "severity", "polite")]
    first = told[0] if told else None
    if first is not None and first is not told[-1] and _only(filling, first, "act", "account"):
        told = told[1:]
    kept = [c if c.of("act") else _without_degree(c) for c in told or frame.chunks]
    frame = replace(frame, chunks=tuple(kept))
    labelled = [s for c in frame.chunks for s in c.of("reason_label") if _labels(filling, s)]
    if labelled:
        return wording.after(filling.message, labelled[0], frame.end).lstrip(": ")
    frame = replace(
        frame, chunks=tuple(_without_addressee(filling, chunk) for chunk in frame.chunks)
    )
    text = wording.of_frame(filling.message, frame, "severity", "addressee", acts=("escalate",))
    return text or wording.tidy(filling.message.text)


def _labels(filling: Filling, label: Span) -> bool:
    return filling.message.folded[label.end :].lstrip().startswith((":", "\uff1a"))


def _without_addressee(filling: Filling, chunk: Chunk) -> Chunk:
    """`escalate to Frida: …`: whom it goes to is no part of why."""
    leads = [s for s in chunk.of("to_day", "set_to") if s.value == "to"]
    found = [
        Span(lead.start, rep.end, "addressee", rep.value)
        for rep in chunk.of("rep")
        for lead in leads
        if 0 <= rep.start - lead.end <= 1
    ]
    return replace(chunk, spans=(*chunk.spans, *found)) if found else chunk


def _without_degree(chunk: Chunk) -> Chunk:
    """`she is furious` tells how bad it is, and is a reason as well."""
    return replace(chunk, spans=tuple(s for s in chunk.spans if s.kind != "severity"))


def _only(filling: Filling, chunk: Chunk, *kinds: str) -> bool:
    return View(filling.message, chunk).only(*kinds)


def _says_little(filling: Filling) -> bool:
    """The clause that escalates gives no reason: it stands elsewhere in the message."""
    views = [View(filling.message, chunk) for chunk in filling.frame.chunks]
    told = sum(len(view.beside(*_NO_REASON)) for view in views)
    return told < _LEAST_REASON


_NO_REASON = ("act", "severity", "polite", "account", "contact", "conj", "pronoun")


def _letter(filling: Filling, purpose: str) -> str:
    """What kind of letter it is, where the words that asked for it say so: a thank you."""
    said = [
        filling.message.text[s.start : s.end]
        for s in filling.frame.acts("letter")
        if any(o.start <= s.start and s.end <= o.end for o in filling.frame.acts("draft", "write"))
    ]
    return next((one for one in said if one.lower() not in purpose.lower()), "")


def draft(filling: Filling) -> Read:
    """Whom to write to and what for; neither must be known to the record."""
    found = filling.subject(required=False)
    purpose = wording.of_frame(
        filling.message, filling.frame, "scraps", acts=("draft", "write", "email_noun")
    )
    purpose = wording.tidy(f"{_letter(filling, purpose)} {purpose}")
    nobody = found.account_id is None and found.contact_id is None
    if nobody and all(_only(filling, c, "act", "polite", "article") for c in filling.frame.chunks):
        raise Unclear("unknown_contact")
    filling.evidence["purpose"] = purpose
    return Read(DraftEmail(purpose, found.account_id, found.contact_id), filling.evidence)
