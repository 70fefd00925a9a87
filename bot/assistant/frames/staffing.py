"""Whether a clause tells of somebody new, or of a person's new role or address."""

import re
from collections.abc import Sequence

from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.span import Named, Span
from bot.store.spelling import words

SPOKEN = ("call", "call_out", "call_in", "email_out", "email_in", "meeting", "log")
# `Joy -> head of IT`
ARROW = re.compile(r"\s*(?:->|=>|=|\u2192)\s*")
_LONGEST_ROLE = 4
_LONGEST_NAME = 4
_LEAST_NAME = 2
_WRITTEN = ("call", "call_out", "call_in", "email_out", "email_in", "meeting")
_MADE = ("new_contact", "new_account", "new_deal")
_OF_A_DEAL = ("account", "contact", "goods", "money", "stage", "date")
_DEALT_IN = ("contact", "goods", "money", "stage", "date")
_STOP = re.compile(r"[.!?;]\s|\n")


def somebody_as_lead(view: View) -> bool:
    """`new lead: Raj Patel, CFO at Lumen`: two words of a name, and what they are there."""
    message = view.message
    leads = {s.end for s in view.chunk.of("stage") if s.value == "lead"}
    cues = [s.end for s in view.chunk.of("act") if s.value == "new_deal" and s.end in leads]
    if not cues or message.of("goods", "money", "count"):
        return False
    behind = [w for w in message.words if w.start >= cues[0]][: _LEAST_NAME + _LONGEST_ROLE]
    name, rest = behind[:_LEAST_NAME], behind[_LEAST_NAME:]
    taken = message.of("account", "newcomer")
    named = len(name) == _LEAST_NAME and all(w.text.isalpha() for w in name)
    named = named and not any(s.start <= w.start < s.end for s in taken[:1] for w in name)
    role = any(message.lexicon.means("role", w.text) for w in rest)
    return bool(message.of("newcomer")) or (named and role and message.capital(name[0].start))


def is_new_contact(view: View) -> bool:
    if somebody_as_lead(view):
        return True
    if view.any("newcomer") and view.message.of("account", "contact"):
        told = [s for s in view.message.of("act") if s.value in _MADE and s not in view.chunk.spans]
        apart = [s for s in told if not closes(view.message, s.start)]
        closed = apart != told and all(s.value != "new_contact" for s in apart)
        free = view.act("new_contact") or not apart or closed
        free = free and not view.act("new_account", "new_deal", "draft")
        return free or _comes_in(view)
    if _introduced(view) or _referred_to(view) or _comes_in(view):
        return True
    if not view.act("new_contact") or view.act("new_deal", "new_account", "task"):
        return False
    if view.any("deal_noun", "goods", "count"):
        return False
    known = [s for s in view.chunk.of("contact") if isinstance(s.value, Named) and s.value.full]
    if known:
        return False
    return view.any("email", "phone") or (not view.any("contact") and _somebody(view))


def closes(message: Message, place: int) -> bool:
    """`Pia Voss, technician, pia@…, add her`: an order, at this place, of what stands before it."""
    end = _STOP.search(message.folded, place)
    rest = message.stretch(place, end.start() if end else len(message.text))
    view = View(message, rest)
    told = any(s.end <= place for s in message.of("newcomer"))
    return told and view.act("new_contact") and view.only("act", "pronoun", "polite")


def titles(view: View) -> bool:
    """The `it lead` of `Owen Hall, it lead, owen@…` moves no deal."""
    told = any(s.end + 1 == view.chunk.start for s in view.message.of("newcomer"))
    return told and view.any("role") and view.only("role", "pronoun")


def _introduced(view: View) -> bool:
    """`put Owen Pryce, site manager, 01632 960777 on …`: a name, and an address behind it."""
    cues = view.chunk.of("introducing")
    if not cues or not view.leads("introducing") or view.any(*_DEALT_IN):
        return False
    following = [w for w in view.message.words if w.start >= cues[0].end][:2]
    end = _STOP.search(view.message.folded, view.chunk.end)
    reached = view.message.within(cues[0].end, end.start() if end else len(view.message.text))
    named = all(view.message.capital(w.start) for w in following)
    return named and any(s.kind in ("email", "phone") for s in reached)


def _referred_to(view: View) -> bool:
    """`Bianca Melo, engineer, b@… - add her to …`: the name and the address stand before."""
    if not view.act("new_contact") or not view.says("pronoun", "person"):
        return False
    stops = [m.end() for m in _STOP.finditer(view.message.folded, 0, view.chunk.start)]
    before = view.message.within(stops[-1] if stops else 0, view.chunk.start)
    known = any(s.kind == "contact" for s in before)
    return not known and any(s.kind in ("email", "phone") for s in before)


def _comes_in(view: View) -> bool:
    """`Raj Patel is the new buyer at Summit`, who is not in the record yet."""
    cues = [s for s in view.chunk.of("field") if s.value == "title"]
    there = view.says("pronoun", "company") and view.message.of("account")
    if not cues or not (view.any("account") or there) or view.any("contact"):
        return False
    joints = view.chunk.of("conj", "polite")
    before = [
        w
        for w in view.message.words
        if view.chunk.start <= w.start < cues[0].start
        and not any(s.start <= w.start < s.end for s in joints)
    ]
    named = all(view.message.capital(w.start) and not _known(view, w.start) for w in before)
    return named and 2 <= len(before) <= _LONGEST_NAME


def _known(view: View, place: int) -> bool:
    return any(s.start <= place < s.end for s in view.chunk.of("account", "pronoun", "act"))


def _somebody(view: View) -> bool:
    """Behind the cue stands something like a name: capitals, or two words of no trade."""
    cues = [s for s in view.chunk.of("act") if s.value == "new_contact"]
    cue = max(cues, key=lambda s: s.end)
    if cue.end - min(s.start for s in cues) > len("add a"):
        return True
    following = [w for w in view.message.words if cue.end <= w.start < view.chunk.end][:2]
    known = view.message.lexicon.has_trade_word
    capital = bool(following) and view.message.capital(following[0].start)
    rest = [w for w in view.message.words if cue.end <= w.start < view.chunk.end]
    if any(view.message.lexicon.means("role", w.text) for w in rest):
        return True
    plain = [w for w in following if w.text.isalpha() and not known(w.text)]
    return capital or len(plain) == 2


def is_contact(view: View) -> bool:
    person = view.any("contact") or view.says("pronoun", "person")
    if view.any("email") and view.any("contact") and view.says("field", "email"):
        return not _told(view)
    if view.any("phone", "email") and not view.any("account"):
        person = person or of_person(view)
    noted = view.act("log") and not (view.any("field") and view.any("phone", "email"))
    if not person or noted or view.act(*_WRITTEN, "draft"):
        return False
    return (
        view.any("email", "phone")
        or _titled(view)
        or new_role(view.message, view.chunk) is not None
    )


def _told(view: View) -> bool:
    """A call, a mail or a letter; the `address` of `her new address is …` is none."""
    fields = view.chunk.of("field")
    return any(
        s.value in (*_WRITTEN, "draft") and not any(f.start <= s.start < f.end for f in fields)
        for s in view.chunk.of("act")
    )


def _titled(view: View) -> bool:
    """A title is said, and what comes behind is no mood: `est ravie`."""
    people = [s.start for s in view.chunk.of("contact", "pronoun")]
    cues = [s for s in view.chunk.of("field") if s.value == "title"]
    cues = [s for s in cues if any(start < s.end for start in people)]
    moods = view.chunk.of("sentiment", "outcome", "verdict")
    if view.any("negation"):
        return False
    return any(not any(0 <= mood.start - cue.end <= 1 for mood in moods) for cue in cues)


def new_role(message: Message, chunk: Chunk) -> tuple[int, int] | None:
    """Between the verb and `now` of `Ana is buyer there now`, behind it in `Ana is buyer`."""
    people = [
        s for s in chunk.of("contact", "pronoun") if s.kind == "contact" or s.value == "person"
    ]
    for person in people:
        start = _past_employer(message, chunk, person)
        if (arrow := ARROW.match(message.folded, start)) and _is_role(message, chunk, arrow.end()):
            return arrow.end(), _before_now(chunk, arrow.end())
        made = [s for s in chunk.of("becomes", "now") if 0 <= s.start - start <= 2]
        if made and _is_role(message, chunk, made[0].end):
            return made[0].end, _before_now(chunk, made[0].end)
        verbs = [s for s in chunk.of("is") if 0 <= s.start - start <= 2]
        nows = [s for s in chunk.of("now") if verbs and s.start > verbs[0].end]
        if chunk.of("negation"):
            continue
        if nows and not _of_an_address(message.within(verbs[0].end, nows[0].start, "field")):
            fixed = [s.end for s in chunk.of("drops_before") if s.end < nows[0].start]
            return max([verbs[0].end, *fixed]), nows[0].start
        if verbs and _is_role(message, chunk, verbs[0].end):
            return verbs[0].end, chunk.end
    return None


def _of_an_address(fields: Sequence[Span]) -> bool:
    """`Ana's mobile is now …`"""
    return any(field.value != "title" for field in fields)


def _before_now(chunk: Chunk, start: int) -> int:
    """`= head of IT as of now`: the role ends there."""
    return min((s.start for s in chunk.of("now") if s.start > start), default=chunk.end)


def _past_employer(message: Message, chunk: Chunk, person: Span) -> int:
    """Behind `Antonio at Olivares`, where that is said."""
    for account in chunk.of("account"):
        between = words(message.folded[person.end : max(person.end, account.start)])
        joined = all(message.lexicon.means("name_before", word) for word in between)
        if account.start >= person.end and len(between) <= 1 and joined:
            return account.end
    return person.end


def _is_role(message: Message, chunk: Chunk, start: int) -> bool:
    """A few words only, one of them a role, and nothing denied."""
    end = _before_now(chunk, start)
    said = [w.text for w in message.words if start <= w.start < end]
    roles = [w for w in said if message.lexicon.means("role", w)]
    plain = not any(message.lexicon.means("not_role", w) for w in roles)
    return bool(roles) and plain and len(said) <= _LONGEST_ROLE and not chunk.of("negation")


def of_person(view: View) -> bool:
    """The sentence before the number names somebody: `wrong number for Ana, it's …`."""
    before = [s for s in view.message.of("account", "contact") if s.end <= view.chunk.start]
    text = view.message.folded[before[-1].end : view.chunk.start] if before else "."
    return bool(before) and before[-1].kind == "contact" and not set(".!?\n") & set(text)
