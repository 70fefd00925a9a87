"""What stands beside a frame and belongs to it: a topic, a day, how it went, a complaint."""

from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.frames.frame import Frame
from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.span import Span

EATERS = (
    "create_task",
    "draft_email",
    "escalate",
    "ask_product",
    "complete_task",
    "create_contact",
    "create_account",
)


def without_refusals(frames: Sequence[Frame]) -> list[Frame]:
    """`they said no, close it as lost`: that is why the deal was lost, and no call was told."""
    lost = any(f.action == "update_opportunity" and _lost(f) for f in frames)
    return [frame for frame in frames if not (lost and _only_refused(frame))]


def _lost(frame: Frame) -> bool:
    return any(span.value == "lost" for span in frame.own("stage", "stage_said"))


def _only_refused(frame: Frame) -> bool:
    said = {span.value for span in frame.own("outcome")}
    told = frame.own("act", "contact", "duration", "direction")
    return frame.action == "log_activity" and said == {"not_interested"} and not told


def without_complaints(
    message: Message, frames: Sequence[Frame]
) -> tuple[list[Frame], list[Chunk]]:
    """`SO-104 has not arrived, escalate`: what is escalated does not ask where the order is."""
    if not any(frame.action == "escalate" for frame in frames):
        return list(frames), []
    told = [
        frame
        for frame in frames
        if (frame.action == "track_order" and not any(_wants(message, c) for c in frame.chunks))
        or _complained(frame, frames)
        or (frame.action == "ask_product" and not frame.own("goods", "attribute"))
    ]
    chunks = [chunk for frame in told for chunk in frame.chunks]
    return [frame for frame in frames if frame not in told], chunks


def without_formalities(
    message: Message, frames: Sequence[Frame], loose: Sequence[Chunk]
) -> list[Frame]:
    """`Anke's new address is …, please note`: no call is logged with that.

    `their list came by mail, log it` tells of one in the clause before.
    """
    return [
        frame
        for frame in frames
        if not _only_saves(message, frame, frames)
        if frame.action != "log_activity"
        or any(0 <= frame.start - c.end <= _APART and c.of("contact", "act") for c in loose)
        or not any(other.action in _WRITES for other in frames)
        or not all(View(message, chunk).only(*_FORMAL) for chunk in frame.chunks)
        or {s.value for s in frame.of("act")} - {"log", "letter"}
    ]


def _only_saves(message: Message, frame: Frame, frames: Sequence[Frame]) -> bool:
    """`ring Ana tomorrow, put it in`: the reminder is meant, and no deal is changed."""
    noted = any(f.action == "create_task" and f.end <= frame.start for f in frames)
    bare = all(View(message, chunk).only(*_SAVING) for chunk in frame.chunks)
    return frame.action == "update_opportunity" and noted and bare


_SAVING = ("move", "polite", "pronoun", "conj", "name_before")
# The comma between two clauses.
_APART = 2


def _complained(frame: Frame, frames: Sequence[Frame]) -> bool:
    """`escalate Anchor: their questions went unanswered`: what is escalated was no call."""
    before = [f for f in frames if f.action == "escalate" and f.end <= frame.start]
    near = any(f.chunks[-1].sentence == frame.chunks[0].sentence for f in before)
    called = frame.own("contact", "duration") or frame.of("act")
    return frame.action == "log_activity" and near and not called


_FORMAL = ("act", "polite", "pronoun", "conj", "date")
_WRITES = (
    "create_task",
    "create_account",
    "create_contact",
    "update_account",
    "update_contact",
    "update_opportunity",
    "create_opportunity",
    "escalate",
)


def _wants(message: Message, chunk: Chunk) -> bool:
    """`still delayed??` is no question, only loud."""
    view = View(message, chunk)
    return view.interrogative() or view.leads("act", "track", "show") or view.begs()


def with_leftovers(message: Message, frames: list[Frame], loose: list[Chunk]) -> list[Frame]:
    """A reminder without words takes the clause before it (`try her again monday, remind me`),

    an action without a name the clause that names somebody (`Fiona Marsh: no answer`).
    """
    result: list[Frame] = []
    for frame in frames:
        before = [c for c in loose if c.end <= frame.start]
        bare = frame.action in _OF_WORDS and not has_words(frame)
        plain = frame.action not in EATERS or frame.action == "escalate"
        nameless = plain and not frame.own("account", "contact")
        topic = nameless and before and before[-1].of("account", "contact")
        dated = frame.action == "create_task" and not frame.own("date") and before
        if dated and View(message, before[-1]).only("date", "time"):
            topic = before[-1].of("date")
        if frame.action in LISTS and before and tells_which(message, before[-1]):
            topic = before[-1].spans
        near = before and before[-1].sentence == frame.chunks[0].sentence
        day_before = bool(before) and _dates(message, before[-2:-1], before[-1])
        back = before and (_points_back(frame, before[-1]) or (day_before and _next(frame, before)))
        near = near or (bare and bool(back))
        valued = not topic and before and View(message, before[-1]).only(*_VALUES)
        if (bare or topic) and near and not valued:
            taken = _led_in_by(message, frame, before, day_before)
            loose[:] = [chunk for chunk in loose if chunk not in taken]
            frame = replace(frame, chunks=(*taken, *frame.chunks))
        if frame.action == "create_contact" and (
            _speaks_of_somebody(frame) or _begun_with_name(message, frame, before)
        ):
            told = [c for c in before if c.sentence == frame.chunks[0].sentence and c in loose]
            loose[:] = [c for c in loose if c not in told]
            frame = replace(frame, chunks=(*told, *frame.chunks))
        behind = [c for c in loose if c.start >= frame.end]
        if bare and not before and behind and frame.action == "complete_task":
            loose.remove(behind[0])
            frame = replace(frame, chunks=(*frame.chunks, behind[0]))
        result.append(frame)
    return result


def _led_in_by(
    message: Message, frame: Frame, before: Sequence[Chunk], day_before: bool
) -> Sequence[Chunk]:
    """The clause before; the day before that, too, or who and when of `Ana, march: her deals`."""
    last = before[-1]
    if frame.action in LISTS:
        near = [c for c in before[-2:] if c.sentence == last.sentence]
        return [c for c in near if tells_which(message, c)] or [last]
    return before[-2:] if frame.action == "create_task" and day_before else [last]


def _next(frame: Frame, before: Sequence[Chunk]) -> bool:
    return frame.chunks[0].sentence == before[-1].sentence + 1


def _dates(message: Message, day: Sequence[Chunk], topic: Chunk) -> bool:
    """`thurs: ask Ana. make me a reminder`: the day that leads in what is to be done then."""
    led = day and day[0].sentence == topic.sentence and not topic.of("date", "time")
    return bool(led) and View(message, day[0]).only("date", "time")


# What stands alone before `call tuesday` is no part of it: `negotiation, 24k, call tuesday`.
_VALUES = ("money", "stage", "count", "goods", "duration", "sentiment", "set_to", "unit", "conj")


def _points_back(frame: Frame, before: Chunk) -> bool:
    """`she'd like a call tomorrow at 10. put it in my tasks`; what is ticked off needs no `it`."""
    told = any(span.value == "thing" for span in frame.own("pronoun")) and before.of("date")
    return frame.action == "complete_task" or (
        bool(told) and frame.chunks[0].sentence == before.sentence + 1
    )


LISTS = ("show_tasks", "show_pipeline")
_WHICH = (
    *("owner", "rep", "stage", "date", "close_date", "bound", "money", "lack", "neglected"),
    *("chart", "polite", "conj", "quantity_verb", "deal_noun", "due_word", "name_before"),
)


def tells_which(message: Message, chunk: Chunk) -> bool:
    """Whose deals or tasks, of which stage and days, and not another word."""
    said = View(message, chunk).any("owner", "rep", "stage", "date", "bound", "lack", "neglected")
    rest = View(message, chunk).beside(*_WHICH)
    return said and all(message.lexicon.is_small(word) for word in rest)


def _begun_with_name(message: Message, frame: Frame, before: Sequence[Chunk]) -> bool:
    """`Raj Patel, buyer, new contact at Lumen`: the sentence begins with a bare name."""
    told = [c for c in before if c.sentence == frame.chunks[0].sentence]
    said = [w for w in message.words if told and told[0].start <= w.start < told[0].end]
    taken = told[0].of("account", "contact", "goods", "act", "stage") if told else ()
    named = all(message.capital(w.start) and w.text.isalpha() for w in said)
    return named and not taken and _LEAST_NAME <= len(said) <= _LONGEST_NAME


_LEAST_NAME = 2
_LONGEST_NAME = 4


def _speaks_of_somebody(frame: Frame) -> bool:
    return any(span.value == "person" for span in frame.of("pronoun"))


def _verdict(message: Message, chunk: Chunk) -> list[Span]:
    """`…, 20 min, great`: a clause that says only how it went."""
    said = chunk.of("verdict")
    bare = View(message, chunk).only("verdict", "polite", "smalltalk", "conj", "is", "duration")
    return [replace(said[-1], kind="sentiment")] if said and bare else []


def with_asides(
    message: Message, frame: Frame, frames: Sequence[Frame], loose: Sequence[Chunk]
) -> Frame:
    if frame.action == "escalate":
        told = [c for f in frames if f.action == "log_activity" for c in (*f.chunks, *f.asides)]
        return replace(frame, asides=tuple(sorted({*loose, *told}, key=lambda c: c.start)))
    if frame.action == "ask_product":
        told = [c for c in loose if c.end <= frame.start and c.of("goods")]
        near = [c for c in told if c.sentence == frame.chunks[0].sentence]
        return replace(frame, asides=tuple(near))
    end = min((f.start for f in frames if f.start >= frame.end), default=None)
    asides = [c for c in loose if c.start >= frame.start and (end is None or c.end <= end)]
    if _logs_what_was_said(message, frame) and frame is frames[0]:
        asides = [c for c in loose if c.end <= frame.start] + asides
    if frame.action == "log_activity" and not frame.of("sentiment"):
        said = [s for c in asides for s in _verdict(message, c)][:1]
        frame = replace(frame, borrowed=(*frame.borrowed, *said))
    if frame.action == "log_activity" and not frame.own("contact"):
        named = [c for c in asides if c.of("contact") and not c.of("account")][:1]
        asides = [c for c in asides if c not in named]
        frame = replace(frame, chunks=(*frame.chunks, *named))
    return replace(frame, asides=tuple(asides))


def _logs_what_was_said(message: Message, frame: Frame) -> bool:
    """`they want 10 % off. log that as a call with Ana`: what was told before is its words."""
    nouns = {s.start - 1 for s in frame.own("act") if s.value != "log"}
    cues = [s for s in frame.acts("log") if s.end not in nouns]
    said = [message.folded[s.start : s.end].split()[-1] for s in cues]
    kinds = ("article", "pronoun")
    told = any(message.lexicon.means(kind, word) for kind in kinds for word in said)
    return frame.action == "log_activity" and told


# Named by what they are about, which may stand before: `questionnaire sent, tick it off`.
_OF_WORDS = ("create_task", "complete_task")


def has_words(frame: Frame) -> bool:
    """More than the words that ask for a reminder, and its day."""
    covered = {place for s in frame.own(*_NO_WORDS) for place in range(s.start, s.end)}
    return sum(c.end - c.start for c in frame.chunks) - len(covered) > 4


_NO_WORDS = (
    *("act", "date", "time", "polite", "conj", "amended", "dropped"),
    *("article", "pronoun", "switch", "title_lead", "owner"),
)
