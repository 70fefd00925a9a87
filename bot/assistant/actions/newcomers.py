"""The name and the role of somebody, or of a company, that the record does not have yet."""

import re

from bot.assistant import wording
from bot.assistant.actions.filling import Filling
from bot.assistant.message import Chunk
from bot.assistant.span import Span
from bot.store.spelling import Token, words

_NAME = re.compile(r"[^\W\d_][\w.'\u2019-]*(?: (?:& )?[^\W\d_][\w.'\u2019-]*){0,4}")
_CAPITALS = re.compile(r"[A-Z\u00c0-\u00de][\w'\u2019-]+(?: [A-Z\u00c0-\u00de][\w'\u2019-]*\.?)+")
LONGEST_TITLE = 6
_LEAST_NAME = 2


def name_behind(filling: Filling, cue: Span, *, without_accounts: bool) -> str:
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
        text = _past_roles(filling, text)
        name = _NAME.match(text)
        if name and _proper(filling, name[0]):
            return name[0]
    return ""


def _past_roles(filling: Filling, text: str) -> str:
    """`their producer sol ibarra`, `is carl ruiz`: the name alone."""
    means = filling.message.lexicon.means
    parts = text.split()
    while len(parts) > _LEAST_NAME and any(
        means(kind, " ".join(words(parts[0]))) for kind in ("pronoun", "role", "is", "not_role")
    ):
        parts.pop(0)
    return " ".join(parts)


def _proper(filling: Filling, name: str) -> bool:
    """Not only words of the trade."""
    lexicon = filling.message.lexicon
    return any(part[:1].isupper() for part in name.split()) or not all(
        lexicon.has_word(part.casefold()) for part in name.split()
    )


def name_and_title(filling: Filling) -> tuple[str, str | None]:
    """`Ana Ruiz, buyer, at …`, `the new buyer at …: Ana Ruiz` and `their buyer Ana Ruiz`."""
    newcomer = filling.frame.first("newcomer")
    marks = sorted(_cues(filling), key=lambda s: -s.end)
    if newcomer is not None:
        return str(newcomer.value), _title_of_newcomer(filling, newcomer)
    if (told := _told_name(filling)) is not None:
        return told
    found = _capitals(filling, marks[0])
    if found is not None:
        name, role = found
        return name, role or _title_in_cue(filling) or _title_apart(filling, marks[-1], name)
    name = ""
    for mark in marks:
        name = name or name_behind(filling, mark, without_accounts=True)
    return name, _title_in_cue(filling) or _title_apart(filling, marks[-1], name)


def _told_name(filling: Filling) -> tuple[str, str | None] | None:
    """`their hygiene manager, her name is tess vale`: behind such words stands the name alone."""
    message = filling.message
    for chunk in filling.frame.chunks:
        for cue in chunk.of("naming"):
            stops = [s.start for s in chunk.of(*_BEHIND_NAME) if s.start > cue.end]
            text = wording.tidy(message.text[cue.end : min([chunk.end, *stops])])
            name = _NAME.fullmatch(text)
            others = message.within(cue.end, cue.end + len(text) + 1, *_NO_NAME)
            if name is None or others:
                continue
            return (text.title() if text.islower() else text), _title_before(filling, cue, text)
    return None


def _title_before(filling: Filling, naming: Span, name: str) -> str | None:
    """The role in the clauses before `her name is`, past `new contact at Lumen`."""
    marks = [*_cues(filling), *filling.frame.of("account")]
    for chunk in reversed(filling.frame.chunks):
        end = min(chunk.end, naming.start)
        start = max([chunk.start, *(s.end for s in marks if s.end <= end)])
        if role := _role(filling, start, end):
            return role
    cue = min(_cues(filling), key=lambda s: s.start)
    apart = _title_apart(filling, cue, name) or ""
    spoken = filling.message.text[naming.start : naming.end]
    return (
        _title_in_cue(filling)
        or (apart if apart not in spoken and spoken not in apart else None)
        or None
    )


# Nobody new: `called her today`.
_NO_NAME = ("contact", "pronoun", "time", "question")
# What may follow a name in its clause.
_BEHIND_NAME = ("email", "phone", "website", "polite", "date", "name_before", "act", "conj", "role")


def _title_of_newcomer(filling: Filling, newcomer: Span) -> str | None:
    """Behind `as`, between name and address, in a clause behind them, or before the name."""
    message, chunks = filling.message, filling.frame.chunks
    name = message.text[newcomer.start : newcomer.end]
    for chunk in chunks:
        for lead in chunk.of("serving_as"):
            told = wording.after(message, lead, _next_address(chunk, lead))
            if lead.start >= newcomer.end and not message.lexicon.means("not_role", told.lower()):
                return told
    here = next(c for c in chunks if c.start <= newcomer.start < c.end)
    beside = _titled(filling, here, newcomer)
    behind = (_title_of(filling, chunk, name) for chunk in chunks if chunk.start >= here.end)
    earlier = next((c for c in chunks[::-1] if c.end <= here.start), here)
    ends = [s.start for s in here.of("name_before") if _leads_to_account(here, s)]
    end = min([newcomer.start, _said_of(filling, here), *ends])
    before = _role(filling, here.start, end) or _role(
        filling, earlier.start, _said_of(filling, earlier)
    )
    cues = sorted(filling.frame.acts("new_contact"), key=lambda s: -s.end)[:1]
    cued = [_role(filling, cue.end, _end_of_role(filling, cue)) for cue in cues]
    named = [_title_in_cue(filling)] if cues else []
    found = [title for title in (beside, *behind, before, *cued, *named) if title]
    lexicon = message.lexicon
    roles = [t for t in found if any(lexicon.means("role", word) for word in words(t))]
    return next(iter((*roles, *found)), None)


def _said_of(filling: Filling, chunk: Chunk) -> int:
    """Where `their site manager is …` ends to say who it is."""
    return min((s.start for s in chunk.of("is")), default=chunk.end)


def _titled(filling: Filling, chunk: Chunk, newcomer: Span) -> str | None:
    """`Finn Hobbs workshop lead finn@…`, `Ana Ruiz (CTO)`"""
    message, means = filling.message, filling.message.lexicon.means
    for cue in (newcomer, *(s for s in chunk.of("account") if s.start >= newcomer.end)):
        end = _next_address(chunk, cue)
        told = [w.text for w in message.words if cue.end <= w.start < end]
        idle = any(means("pronoun", word) or means("is", word) for word in told)
        text = wording.tidy(message.text[cue.end : end]).strip("() ")
        known = cue is newcomer or any(means("role", word) for word in told)
        if known and not idle and 0 < len(text.split()) <= LONGEST_TITLE:
            return text
    return None


def _next_address(chunk: Chunk, lead: Span) -> int:
    joints = [s for s in chunk.of("name_before") if _leads_to_account(chunk, s)]
    stops = [*chunk.of("email", "phone", "account", "conj", "act"), *joints]
    return min((s.start for s in stops if s.start >= lead.end), default=chunk.end)


def _cues(filling: Filling) -> tuple[Span, ...]:
    titles = tuple(s for s in filling.frame.of("field") if s.value == "title")
    cues = filling.frame.acts("new_contact") or titles or filling.frame.of("introducing")
    return cues or filling.frame.acts("new_deal")


def without_name(filling: Filling, title: str | None, name: str) -> str | None:
    """`Jo Marsh as buyer` as `buyer`."""
    if not title or name not in title:
        return title
    return wording.without_lead(filling.message.lexicon, wording.tidy(title.replace(name, "")))


def _capitals(filling: Filling, cue: Span) -> tuple[str, str | None] | None:
    """Two capitalised words that are no account: a name; with the role that stands before it."""
    message = filling.message
    taken = filling.frame.own("account", "email", "website", "goods", "act")
    behind = [(max(c.start, cue.end), max(c.end, cue.end)) for c in filling.frame.chunks]
    before = [(c.start, min(c.end, cue.start)) for c in filling.frame.chunks if c.start < cue.start]
    for start, end in (*behind, *before):
        for match in _CAPITALS.finditer(message.text, start, end):
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
    told = [
        w
        for w in said
        if not means("not_role", w.text) and not means("is", w.text) and not _refers(filling, w)
    ]
    return filling.message.text[told[0].start : told[-1].end] if told else None


def _refers(filling: Filling, word: Token) -> bool:
    """`it`, not `IT`."""
    shouted = filling.message.text[word.start : word.end].isupper()
    return filling.message.lexicon.means("pronoun", word.text) and not shouted


def _title_in_cue(filling: Filling) -> str | None:
    """`new buyer`, `the new IT lead`: the words of the cue that are a role."""
    cues = [s for s in _cues(filling) if s.value != "new_deal"]
    text = max((filling.message.text[s.start : s.end] for s in cues), key=len, default="")
    lexicon = filling.message.lexicon
    role = [w for w in text.split() if not lexicon.means("not_role", " ".join(words(w)))]
    return " ".join(role) or None


def _title_apart(filling: Filling, cue: Span, name: str) -> str | None:
    """A short clause of its own that is neither name nor account nor address."""
    named = [c.start for c in filling.frame.chunks if name in filling.message.text[c.start : c.end]]
    referred = any(s.value == "person" for s in filling.frame.own("pronoun"))
    for chunk in filling.frame.chunks:
        behind = chunk.start >= min([cue.end, *named])
        behind = behind or (referred and chunk.end <= cue.start)
        text = _title_of(filling, chunk, name) if behind else ""
        if text:
            return text
    return None


def _leads_to_account(chunk: Chunk, joint: Span) -> bool:
    """The `at` of `buyer at Lumen`, not the `of` of `head of IT`."""
    return any(0 <= s.start - joint.end <= 1 for s in chunk.of("account"))


def _is_trade(filling: Filling, chunk: Chunk, pronoun: Span) -> bool:
    """The first word of `it lead`, in a message without capitals."""
    said = filling.message.folded[pronoun.start : pronoun.end]
    beside = any(s.start == pronoun.end + 1 for s in chunk.of("role"))
    return (
        pronoun.value == "thing" and beside and not filling.message.lexicon.means("article", said)
    )


def _title_of(filling: Filling, chunk: Chunk, name: str) -> str:
    for span in chunk.of("field"):
        if span.value == "title":
            return wording.after(filling.message, span, chunk.end)
    said = [w.text for w in filling.message.words if chunk.start <= w.start < chunk.end]
    role = any(filling.message.lexicon.means("role", word) for word in said)
    # `site manager` names no address of a site.
    address = () if role and not chunk.of("email", "phone", "website") else ("field",)
    kinds = (
        "account",
        "email",
        "phone",
        "website",
        "act",
        "polite",
        "conj",
        "pronoun",
        "introducing",
        *address,
    )
    names = [s for s in chunk.of("name_before") if _leads_to_account(chunk, s)]
    dropped = [s for s in chunk.of(*kinds) if not _is_trade(filling, chunk, s)]
    text = wording.without(filling.message, chunk.start, chunk.end, [*dropped, *names])
    text = wording.tidy(text.replace(name, "")).strip("()")
    text = wording.without_lead(filling.message.lexicon, text)
    return text if 0 < len(text.split()) <= LONGEST_TITLE else ""
