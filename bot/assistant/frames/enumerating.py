"""Several customers in one breath: `Lumen, Atlas and the Tern deal`, each with the same order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.assistant.frames.frame import Frame
from bot.assistant.message import Chunk, Message
from bot.assistant.span import Goods, Named, Span
from bot.assistant.spans.spoken import deals, of_a_deal
from bot.assistant.telling import overlap
from bot.store.book import KnownDeal

_SHARED = ("log_activity", "update_opportunity")
_BETWEEN = ("conj", "joint", "article", "deal_noun", "polite")
# What stands before a list and is not said of all of it: `lvm at Lumen and Atlas to proposal`.
_APART = ("act", "outcome", "duration", "stage", "stage_said", "money", "count", "goods")
_STOPS = ".!?;\n,:"


def gaps(message: Message) -> list[tuple[int, int]]:
    """The stretches between the customers of a list, in which no clause ends."""
    return [
        (first.end, second.start)
        for names in _lists(message)
        if not _led(message, names[0]) or _ends(message, names[-1])
        for first, second in pairwise(names)
    ]


def other_deals(message: Message) -> Iterator[int]:
    """Where `Lumen docks 40, 9k tablets to proposal` goes on to another of their deals."""
    known = deals(message, message.of("account", "contact"))
    if len(known) < _SEVERAL:
        return
    told = [(s, _telling(message, known, s)) for s in of_a_deal(message, message.whole())]
    told = sorted(((s, ids) for s, ids in told if ids), key=lambda one: one[0].start)
    for (first, of_first), (second, of_second) in pairwise(told):
        stop = min(
            (place for mark in _STOPS if (place := message.folded.find(mark, second.end)) >= 0),
            default=len(message.folded),
        )
        changed = message.within(first.start, second.start, *_CHANGED)
        if not of_first & of_second and changed and message.within(second.start, stop, *_CHANGED):
            yield second.start


def _telling(message: Message, known: Sequence[KnownDeal], said: Span) -> set[int]:
    """The deals that a word or a product tells, where it does not tell all of them."""
    product = said.value.product_id if isinstance(said.value, Goods) else None
    words = message.folded[said.start : said.end].split() if product is None else []
    ids = {d.id for d in known if product in d.product_ids or overlap(message, d, words)}
    return ids if len(ids) < len(known) else set()


_SEVERAL = 2
_CHANGED = ("money", "stage", "count", "date", "close_date")


def each_account(message: Message, frame: Frame) -> list[Frame]:
    """`called Lumen and Atlas, no answer` is a call with each of them."""
    if frame.action not in _SHARED or frame.own("contact", "referral"):
        return [frame]
    own = frame.own("account")
    for names in _lists(message):
        if all(name in own for name in names):
            return [replace(frame, chunks=_only(frame, names, n), shared=True) for n in names]
    return [frame]


def _lists(message: Message) -> list[list[Span]]:
    """The customers named one after the other, a conjunction before the last of them."""
    found: list[list[Span]] = []
    names = [span for span in message.of("account") if isinstance(span.value, Named)]
    for place, (first, last) in enumerate(pairwise(names)):
        if not _joined(message, first, last):
            continue
        start = place
        while start and _follows(message, names[start - 1], names[start]):
            start -= 1
        listed = names[start : place + 2]
        if len({name.value for name in listed}) == len(listed):
            found.append(listed)
    return found


def _joined(message: Message, first: Span, last: Span) -> bool:
    """Between them are a conjunction and words of their deals: `Lumen tablets and Atlas`."""
    between = message.stretch(first.end, last.start)
    spans = (*between.of(*_BETWEEN), *of_a_deal(message, between))
    words = [w for w in message.words if first.end <= w.start < last.start]
    joint = between.of("conj", "joint") or message.folded[first.end : last.start].strip() == "&"
    stop = any(mark in message.folded[first.end : last.start].rstrip(", ") for mark in _STOPS)
    covered = all(any(s.start <= w.start < s.end for s in spans) for w in words)
    return bool(joint) and covered and not stop


def _follows(message: Message, first: Span, second: Span) -> bool:
    return message.folded[first.end : second.start].strip() in (",", "\u3001")


def _led(message: Message, first: Span) -> bool:
    start = max(message.folded.rfind(mark, 0, first.start) for mark in _STOPS) + 1
    return bool(message.within(start, first.start, *_APART))


def _ends(message: Message, last: Span) -> bool:
    """`called Lumen and Atlas, move both`: with the list the clause ends."""
    return message.folded[last.end :].lstrip()[:1] in ("", *_STOPS)


def _only(frame: Frame, names: Sequence[Span], kept: Span) -> tuple[Chunk, ...]:
    others = [name for name in names if name is not kept]
    return tuple(
        replace(c, spans=tuple(span for span in c.spans if span not in others))
        for c in frame.chunks
    )
