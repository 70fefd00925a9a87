"""Whether a clause goes on with a frame that there is, or begins one of its own."""

from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.frames.bidding import meets, planned
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.gathering import EATERS, LISTS, has_words, tells_which
from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.span import Named
from bot.assistant.spans.spoken import of_a_deal
from bot.assistant.telling import speaks_of_another

_JOINED = ("log_activity", "update_opportunity", "create_opportunity", "update_account", "escalate")
# What narrows a list down; said twice, two lists are asked for.
_NARROW = {"date", "stage", "rep"}


def add(message: Message, frames: list[Frame], action: str | None, chunk: Chunk) -> None:
    place = len(frames) - 1 if action is None else _continued(message, frames, action, chunk)
    if place is not None and place >= 0:
        frames[place] = replace(frames[place], chunks=(*frames[place].chunks, chunk))
    elif action is not None:
        frames.append(Frame(action, (chunk,)))


def still_to_come(message: Message, frames: Sequence[Frame], chunk: Chunk) -> bool:
    """`call with Ana, tomorrow`: nothing is told of it but a day on which it is yet to be."""
    last = frames[-1] if frames else None
    if (
        last is None
        or last.action != "log_activity"
        or not View(message, chunk).only("date", "time")
    ):
        return False
    both = message.stretch(last.start, chunk.end)
    near = last.chunks[-1].sentence == chunk.sentence and chunk.start - last.end <= _APART
    return near and planned(View(message, both))


# The comma between two clauses.
_APART = 2


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
    if action in LISTS:
        kinds = [{s.kind for s in of} & _NARROW for of in (last.spans, chunk.spans)]
        return last.chunks[-1].sentence == chunk.sentence and not kinds[0] & kinds[1]
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
    return action == "create_task" and has_words(Frame(action, (chunk,)))


def says_what_to_do(message: Message, last: Frame, action: str | None, chunk: Chunk) -> bool:
    """`remind me thursday, demo with Ana`: words of a reminder that had none, and no report."""
    if last.action != "create_task" or last.chunks[-1].sentence != chunk.sentence:
        return False
    view = View(message, chunk)
    begged = View(message, last.chunks[0]).begs()
    if begged and action in _ASKED and has_words(last) and view.starts_with("title_lead", "word"):
        return True
    if has_words(last) or (view.asks() and not begged):
        return False
    if action == "show" and (view.leads("todo") or (begged and view.any("todo"))):
        return True
    if not last.own("date", "time"):
        return False
    if action == "log_activity":
        told = view.any("duration", "outcome", "sentiment") or view.act("log")
        return meets(view) and not told
    return action in LISTS and not view.leads("act", "show")


# `can you remind me to ring Ana, about who signs?` asks for a reminder alone.
_ASKED = ("show", "ask_product")


def is_in_letter(message: Message, last: Frame, chunk: Chunk) -> bool:
    """`email Ana a recap: 25 tablets, …`: what stands behind the colon is to be written."""
    same = last.action == "draft_email" and last.chunks[-1].sentence == chunk.sentence
    return same and ":" in message.folded[last.chunks[0].end : chunk.start]


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


def eaten(message: Message, frames: Sequence[Frame], chunk: Chunk) -> bool:
    """The rest of a sentence belongs to the reminder, the draft or the question it follows."""
    if frames and frames[-1].action == "update_contact":
        values = chunk.of("field", "email", "phone") and not chunk.of("contact", "account")
        return bool(values) and frames[-1].chunks[-1].sentence == chunk.sentence
    if frames and frames[-1].action == "update_opportunity" and _is_day(message, frames[-1], chunk):
        return frames[-1].chunks[-1].sentence == chunk.sentence
    if frames and narrows(message, frames[-1], chunk):
        return True
    if not frames or frames[-1].action not in EATERS:
        return False
    return frames[-1].chunks[-1].sentence == chunk.sentence


def narrows(message: Message, last: Frame, chunk: Chunk) -> bool:
    """`my pipeline, proposal only`: the clause tells no more than which of the list."""
    near = last.action in LISTS and last.chunks[-1].sentence == chunk.sentence
    return near and tells_which(message, chunk)


def _is_day(message: Message, last: Frame, chunk: Chunk) -> bool:
    """`pushed a week, dec 2`: the day to which something was moved stands apart."""
    moved = last.own("move") and not last.own("date", "money", "count", "stage", "goods")
    listed = last.own("deal_noun") and last.own("count", "goods") and not last.own("date")
    valued = last.own("stage", "money", "count", "shift") and not last.own("date")
    return bool(moved or listed or valued) and View(message, chunk).only("date")
