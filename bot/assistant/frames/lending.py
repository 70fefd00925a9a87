"""Values in clauses of their own go to the frame that takes such values."""

from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.frames.changing import denied
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.span import Span

_DEALS = ("update_opportunity", "create_opportunity")
_TAKES = {
    "money": _DEALS,
    "count": _DEALS,
    "close_date": _DEALS,
    "shift": ("update_opportunity",),
    "stage": _DEALS,
    "next_step": ("update_opportunity",),
    "lost_reason": ("update_opportunity",),
    "source": ("create_opportunity",),
    "duration": ("log_activity",),
    "outcome": ("log_activity",),
    "sentiment": ("log_activity",),
    "direction": ("log_activity",),
    "email": ("create_contact", "update_contact"),
    "phone": ("create_contact", "update_contact", "update_account", "create_account"),
    "website": ("create_account", "update_account"),
    "goods": (*_DEALS, "log_activity"),
    "severity": ("escalate",),
    "status": ("create_account", "update_account"),
}


def lend(message: Message, frames: list[Frame], loose: list[Chunk]) -> list[Frame]:
    """Values in clauses of their own go to the frame before them that takes such, else after."""
    result = list(frames)
    for chunk in loose:
        view = View(message, chunk)
        for span in chunk.spans:
            for place in () if _held_back(view, span) else _takers(message, result, chunk, span):
                result[place] = _with_span(result[place], chunk, span)
    for chunk in [c for f in frames if f.action == "log_activity" for c in f.chunks]:
        for span in chunk.of("goods", "count", "shift"):
            for place in (
                ()
                if _held_back(View(message, chunk), span)
                else _takers(message, result, chunk, span)
            ):
                result[place] = _with_span(result[place], chunk, span)
    return [_with_mood(message, frame, frames) for frame in result]


def _with_mood(message: Message, frame: Frame, frames: list[Frame]) -> Frame:
    """`coffee with Ana, she's keen and move the deal to …`: how it went stands before the order."""
    if frame.action != "log_activity" or frame.of("sentiment"):
        return frame
    sentence = frame.chunks[-1].sentence
    others = [c for f in frames if f.action in _DEALS + _LATER for c in f.chunks]
    near = [c for c in others if c.sentence == sentence and c.start >= frame.end]
    moods = [
        span for chunk in near for span in chunk.of("sentiment") if _heads(message, chunk, span)
    ]
    return replace(frame, borrowed=(*frame.borrowed, *moods[:1]))


_LATER = ("create_task", "update_contact", "update_account", "draft_email", "complete_task")


def _heads(message: Message, chunk: Chunk, span: Span) -> bool:
    """Nothing but `she is` stands before it."""
    light = chunk.of("pronoun", "is", "polite", "conj", "contact")
    before = [w for w in message.words if chunk.start <= w.start < span.start]
    return all(any(s.start <= w.start < s.end for s in light) for w in before)


def _held_back(view: View, span: Span) -> bool:
    if view.any("condition") and span.kind in ("goods", "count", "money", "stage", "shift"):
        return True
    return span.kind in ("stage", "money") and denied(view, span.kind)


def _with_span(frame: Frame, chunk: Chunk, span: Span) -> Frame:
    lent = (span, *chunk.of("date")) if span.kind == "close_date" else (span,)
    return replace(frame, borrowed=(*frame.borrowed, *lent))


# Whose address it is, only its own sentence tells.
_NEAR = ("email", "phone", "website")


_BESIDE_ADDRESS = ("field", "order_noun", "unit", "polite", "is", "article", "not_role")


def _near(message: Message, frame: Frame, chunk: Chunk) -> bool:
    """In the same sentence, or in the next one where that is nothing but such values."""
    if any(own.sentence == chunk.sentence for own in frame.chunks):
        return True
    bare = View(message, chunk).only(*_NEAR, *_BESIDE_ADDRESS)
    return bare and frame.chunks[-1].sentence == chunk.sentence - 1


def _takers(message: Message, frames: Sequence[Frame], chunk: Chunk, span: Span) -> list[int]:
    """The frames that a value goes to; products go to the call and to the deal spoken of."""
    actions = _TAKES.get(span.kind, ())
    takers = [
        place
        for place, frame in enumerate(frames)
        if frame.action in actions and (span.kind not in _NEAR or _near(message, frame, chunk))
    ]
    before = [place for place in takers if frames[place].start <= chunk.start]
    if span.kind == "goods":
        calls = [place for place in before if frames[place].action not in _DEALS]
        calls = [] if chunk.of("deal_noun") else calls
        found = [place for place in takers if frames[place].action in _DEALS]
        near = [
            place for place in found if place in before and _near(message, frames[place], chunk)
        ]
        return [*calls[-1:], *(near[-1:] or found[:1])]
    return before[-1:] or takers[:1]
