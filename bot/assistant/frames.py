"""Groups the clauses of a message into frames: an action and the spans that belong to it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.clauses import cut
from bot.assistant.frame import Frame, each_account
from bot.assistant.lending import lend
from bot.assistant.message import Chunk, Message
from bot.assistant.opening import LOGGED, opening
from bot.assistant.resolving import speaks_of_another
from bot.assistant.span import Named, Span
from bot.assistant.spoken import of_a_deal
from bot.assistant.view import View

_EATERS = (
    "create_task",
    "draft_email",
    "escalate",
    "ask_product",
    "complete_task",
    "create_contact",
    "create_account",
)
_JOINED = ("log_activity", "update_opportunity", "create_opportunity", "update_account")
_ABOUT_ONE = ("create_account", "create_contact", "update_contact")


def build(message: Message) -> tuple[list[Frame], list[Chunk]]:
    """The frames in the order of the text, and the clauses that opened none."""
    frames: list[Frame] = []
    loose: list[Chunk] = []
    dropped: Frame | None = None
    for chunk in cut(message):
        chunk, action = _with_topic(message, chunk, loose)
        if _scraps(message, chunk) and frames:
            dropped = frames.pop()
        if dropped is not None and action is not None:
            chunk, dropped = _taken_over(dropped, chunk, action), None
        action = _resolved(message, action, chunk, frames)
        if action is None and not _eaten(frames, chunk):
            loose.append(chunk)
        else:
            _add(message, frames, action, chunk)
    frames, told = _without_complaints(message, frames)
    loose = sorted([*loose, *told], key=lambda chunk: chunk.start)
    frames = [one for frame in frames for one in each_account(frame)]
    frames = _with_leftovers(frames, loose)
    frames = [_with_asides(message, frame, frames, loose) for frame in frames]
    return lend(message, frames, loose), loose


def _without_complaints(
    message: Message, frames: Sequence[Frame]
) -> tuple[list[Frame], list[Chunk]]:
    """`SO-104 has not arrived, escalate`: what is escalated does not ask where the order is."""
    if not any(frame.action == "escalate" for frame in frames):
        return list(frames), []
    told = [
        frame
        for frame in frames
        if frame.action == "track_order" and not any(_wants(message, c) for c in frame.chunks)
    ]
    chunks = [chunk for frame in told for chunk in frame.chunks]
    return [frame for frame in frames if frame not in told], chunks


def _wants(message: Message, chunk: Chunk) -> bool:
    view = View(message, chunk)
    return view.asks() or view.leads("act", "track", "show")


def _with_topic(message: Message, chunk: Chunk, loose: list[Chunk]) -> tuple[Chunk, str | None]:
    """What a clause is about may stand before it: `Fiona: no answer`, `tomorrow - call Will`."""
    before = loose[-1] if loose else None
    if (
        before is not None
        and before.of("contact", "account", "date", "deal_noun")
        and _led(message, before, chunk)
    ):
        names = _names_before(message, before, loose)
        first = names or before
        spans = (*(names.spans if names else ()), *before.spans, *chunk.spans)
        both = Chunk(first.start, chunk.end, chunk.sentence, spans)
        action = opening(message, both)
        named = both.of("contact", "account", "deal_noun") or action == "create_task"
        if action is not None and named:
            del loose[-2 if names else -1 :]
            return both, action
    return chunk, opening(message, chunk)


def _names_before(message: Message, before: Chunk, loose: Sequence[Chunk]) -> Chunk | None:
    """`Callum Reid, Lakeside: …`: somebody, and where they work."""
    first = loose[-2] if len(loose) > 1 else None
    if first is None or first.sentence != before.sentence or not first.of("contact", "account"):
        return None
    names = [s for c in (first, before) for s in c.of("contact", "account")]
    words = [w for w in message.words if first.start <= w.start < before.end]
    bare = all(any(s.start <= w.start < s.end for s in names) for w in words)
    return first if bare else None


def _led(message: Message, before: Chunk, chunk: Chunk) -> bool:
    between = message.folded[before.end : chunk.start].strip()
    if between == "," and chunk.of("duration"):
        return True
    if between == "," and before.of("deal_noun") and chunk.of("money", "count", "goods"):
        return True
    if between == "," and View(message, chunk).asks() and not chunk.of("account", "goods"):
        return bool(before.of("account")) and chunk.says("pronoun", "thing")
    return bool(between) and not between.strip(":->\u2013\u2014\uff1a")


def _resolved(
    message: Message, action: str | None, chunk: Chunk, frames: Sequence[Frame]
) -> str | None:
    """`show` names a deal or an account; a clause of a new deal is no change of an old one."""
    if action == "show":
        deal = chunk.of("deal_noun") or (chunk.of("account") and of_a_deal(message, chunk))
        return "show_opportunity" if deal else "show_account"
    if action == "update_opportunity" and _same_deal(chunk, frames):
        return "create_opportunity"
    if action in ("update_account", "update_contact") and _new_one(chunk, frames):
        return None
    return action


def _same_deal(chunk: Chunk, frames: Sequence[Frame]) -> bool:
    last = frames[-1] if frames else None
    return (
        last is not None
        and last.action == "create_opportunity"
        and not chunk.of("account", "stage_said", "deal_noun")
        and (not chunk.of("move") or chunk.sentence == last.chunks[-1].sentence)
    )


def _new_one(chunk: Chunk, frames: Sequence[Frame]) -> bool:
    """`new account Blue Yonder, 40 people, …`: the values are the new record's."""
    last = frames[-1] if frames else None
    if last is None or last.action not in _ABOUT_ONE:
        return False
    same = last.chunks[-1].sentence == chunk.sentence
    return same and not chunk.of("account", "contact", "pronoun")


def _scraps(message: Message, chunk: Chunk) -> bool:
    return bool(chunk.of("scraps")) and View(message, chunk).leads("scraps")


def _taken_over(dropped: Frame, chunk: Chunk, action: str) -> Chunk:
    """`draft a mail … actually no, make it a task`: the new action is about the same things.

    The same action again is about the same people only: `no answer … scratch that, he picked up`.
    """
    if action == dropped.action:
        kept = [
            s
            for s in dropped.spans
            if s.kind in ("account", "contact") or (s.kind == "act" and s.value in LOGGED)
        ]
        return replace(chunk, spans=(*kept, *chunk.spans))
    spans = tuple(s for s in dropped.spans if s.kind not in ("act", "move", "stage", "todo"))
    return replace(chunk, start=dropped.start, spans=(*spans, *chunk.spans))


def _eaten(frames: Sequence[Frame], chunk: Chunk) -> bool:
    """The rest of a sentence belongs to the reminder, the draft or the question it follows."""
    if not frames or frames[-1].action not in _EATERS:
        return False
    return frames[-1].chunks[-1].sentence == chunk.sentence


def _add(message: Message, frames: list[Frame], action: str | None, chunk: Chunk) -> None:
    place = len(frames) - 1 if action is None else _continued(message, frames, action, chunk)
    if place is not None and place >= 0:
        frames[place] = replace(frames[place], chunks=(*frames[place].chunks, chunk))
    elif action is not None:
        frames.append(Frame(action, (chunk,)))


def _continued(message: Message, frames: Sequence[Frame], action: str, chunk: Chunk) -> int | None:
    """The frame that the clause goes on with: the last one, or an earlier one of the same action.

    `Ana wants 12, call was 7 min, update the deal`: the deal is spoken of twice, and once in all.
    """
    if frames and _continues(message, frames[-1], action, chunk):
        return len(frames) - 1
    if chunk.of("account", "contact") or action not in ("log_activity", "update_opportunity"):
        return None
    same = [place for place, frame in enumerate(frames) if frame.action == action][-1:]
    others = {
        i
        for f in frames
        for s in f.own("account")
        if isinstance(s.value, Named)
        for i in s.value.ids
    }
    if not same or len(others) > 1 or not _continues(message, frames[same[0]], action, chunk):
        return None
    return same[0]


def _continues(message: Message, last: Frame, action: str, chunk: Chunk) -> bool:
    if action != last.action:
        return False
    if action in ("ask_product", "create_task"):
        joined = not _whole(action, chunk) or not _whole(action, last.chunks[-1])
        return joined and last.chunks[-1].sentence == chunk.sentence
    if action not in _JOINED:
        return False
    if action == "update_opportunity" and (chunk.of("deal_noun") or of_a_deal(message, chunk)):
        return not _elsewhere(last, chunk) and not speaks_of_another(
            message, last, Frame(action, (chunk,))
        )
    return not _elsewhere(last, chunk)


def _whole(action: str, chunk: Chunk) -> bool:
    """A reminder with words of its own is one in itself, not a part of another."""
    return action == "create_task" and _has_words(Frame(action, (chunk,)))


def _elsewhere(last: Frame, chunk: Chunk) -> bool:
    """The clause names another account than the frame does."""
    here = {s.value.ids for s in chunk.of("account") if isinstance(s.value, Named)}
    there = {s.value.ids for s in last.own("account") if isinstance(s.value, Named)}
    people = {s.value.ids for s in chunk.of("contact") if isinstance(s.value, Named)}
    known = {s.value.ids for s in last.own("contact") if isinstance(s.value, Named)}
    if last.action == "log_activity" and people and known and not people & known:
        return True
    if last.action == "log_activity" and _kinds([chunk]) and _kinds(last.chunks):
        if not chunk.of("act") and last.chunks[-1].sentence == chunk.sentence:
            return False
        return not _kinds([chunk]) & _kinds(last.chunks)
    return bool(here and there and not here & there)


def _kinds(chunks: Sequence[Chunk]) -> set[str]:
    """The kinds of activity that the clauses surely speak of; nobody rings out in a meeting."""
    found = {
        str(s.value).partition("_")[0] for c in chunks for s in c.of("act") if s.value in _SURE
    }
    return found | {"call" for c in chunks if any(c.says("outcome", one) for one in _BY_PHONE)}


_BY_PHONE = ("voicemail", "no_answer", "busy", "wrong_number")
_SURE = ("call", "call_out", "call_in", "email_out", "email_in", "meeting")


def _with_leftovers(frames: list[Frame], loose: list[Chunk]) -> list[Frame]:
    """A reminder without words takes the clause before it (`try her again monday, remind me`),

    an action without a name the clause that names somebody (`Fiona Marsh: no answer`).
    """
    result: list[Frame] = []
    for frame in frames:
        before = [c for c in loose if c.end <= frame.start]
        bare = frame.action in _OF_WORDS and not _has_words(frame)
        plain = frame.action not in _EATERS or frame.action == "escalate"
        nameless = plain and not frame.own("account", "contact")
        topic = nameless and before and before[-1].of("account", "contact")
        if (bare or topic) and before and before[-1].sentence == frame.chunks[0].sentence:
            loose.remove(before[-1])
            frame = replace(frame, chunks=(before[-1], *frame.chunks))
        result.append(frame)
    return result


def _verdict(message: Message, chunk: Chunk) -> list[Span]:
    """`…, 20 min, great`: a clause that says only how it went."""
    said = chunk.of("verdict")
    light = (*said, *chunk.of("polite", "smalltalk", "conj", "is", "duration"))
    words = [w for w in message.words if chunk.start <= w.start < chunk.end]
    bare = all(any(s.start <= w.start < s.end for s in light) for w in words)
    return [replace(said[-1], kind="sentiment")] if said and bare else []


def _with_asides(
    message: Message, frame: Frame, frames: Sequence[Frame], loose: Sequence[Chunk]
) -> Frame:
    if frame.action == "escalate":
        told = [c for f in frames if f.action == "log_activity" for c in (*f.chunks, *f.asides)]
        return replace(frame, asides=tuple(sorted({*loose, *told}, key=lambda c: c.start)))
    end = min((f.start for f in frames if f.start >= frame.end), default=None)
    asides = [c for c in loose if c.start >= frame.start and (end is None or c.end <= end)]
    if frame.action == "log_activity" and not frame.of("sentiment"):
        said = [s for c in asides for s in _verdict(message, c)][:1]
        frame = replace(frame, borrowed=(*frame.borrowed, *said))
    if frame.action == "log_activity" and not frame.own("contact"):
        named = [c for c in asides if c.of("contact") and not c.of("account")][:1]
        asides = [c for c in asides if c not in named]
        frame = replace(frame, chunks=(*frame.chunks, *named))
    return replace(frame, asides=tuple(asides))


# Named by what they are about, which may stand before: `questionnaire sent, tick it off`.
_OF_WORDS = ("create_task", "complete_task")


def _has_words(frame: Frame) -> bool:
    """More than the words that ask for a reminder, and its day."""
    covered = sum(s.end - s.start for s in frame.own("act", "date", "polite", "time", "conj"))
    return sum(c.end - c.start for c in frame.chunks) - covered > 4
