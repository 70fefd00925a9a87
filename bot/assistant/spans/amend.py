"""Corrections inside a message: of two values the one that was meant stays."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.assistant.message import Message
from bot.assistant.span import Goods, Span, whole
from bot.store.spelling import words

_VALUES = ("number", "money", "count", "goods", "date", "time", "duration", "stage", "contact")
_NEAR = 20
_ARROW = re.compile(r"\s*(?:->|=>|>|\u2192)\s*")
_DENIED = re.compile(
    r"(?:.{0,40}(?:[,;(\u2026\u2013\u2014]|\.\.|\. | - ))?\s*(\w+)[\s,]*", re.DOTALL
)
_STOP = re.compile(r"[,.;:!?()\u2026\u3001\u3002]")
_APART = 40
_NUMBERS = ("number", "money", "count", "goods")


def settled(message: Message, spans: Sequence[Span]) -> list[Span]:
    """The spans without those taken back: `14 not 12`, `20, no wait, 25`, `from 10 to 12`.

    Where something was taken back, a span of kind `amended` covers the words that did it.
    """
    ordered = sorted(spans, key=lambda span: span.start)
    dropped, marks = _corrected(message, ordered)
    for earlier, later in _neighbours(ordered):
        if not _of_another_sort(earlier, later) and _put_right(message, earlier, later):
            dropped.append(earlier)
            marks.append(Span(earlier.end, later.start, "amended", None))
    ordered = [_as_count(message, _as_minutes(s, dropped), dropped) for s in ordered]
    ordered = [s for s in _counting(ordered, dropped) if not _took_back(s, marks)]
    marks += [replace(span, kind="dropped") for span in dropped]
    return [span for span in ordered if span not in dropped] + marks


def _corrected(message: Message, spans: Sequence[Span]) -> tuple[list[Span], list[Span]]:
    """The values that stand behind a `not`, a `was` or a `from`, and the words that drop them."""
    dropped: list[Span] = []
    marks: list[Span] = []
    for span in spans:
        if span.kind in _VALUES and (mark := _introduced(message, spans, span, "drops_after")):
            if _taken_back(message, spans, span):
                continue
            dropped.append(span)
            before = [s.end for s in spans if _alike(s, span) and s.end <= mark]
            marks.append(Span(max(before, default=mark), span.end, "amended", None))
        elif span.kind in _NUMBERS and _is_past(message, spans, span):
            dropped.append(span)
        elif _leads_on(spans, span) and _introduced(message, spans, span, "from_to"):
            dropped.append(span)
            marks.append(Span(span.start, span.end, "amended", None))
    return dropped, marks


def _is_past(message: Message, spans: Sequence[Span], span: Span) -> bool:
    """`it was 15`, and `18 (15 before)`, where another number says how many it is now."""
    if _introduced(message, spans, span, "past"):
        return True
    behind = next((word for word in message.words if word.start >= span.end), None)
    if behind is None or message.folded[span.end : behind.start].strip():
        return False
    others = any(_alike(s, span) and s.end <= span.start for s in spans)
    return others and message.lexicon.means("past_behind", behind.text)


def _of_another_sort(earlier: Span, later: Span) -> bool:
    """A product of which no number was said is not put right by one: `the TX14s, make it 12`."""
    bare = isinstance(earlier.value, Goods) and earlier.value.quantity is None
    return bare and later.kind in ("number", "count", "money")


def _took_back(span: Span, marks: Sequence[Span]) -> bool:
    """The `not` of `14 not 12` denies nothing else."""
    return span.kind == "negation" and any(
        mark.start <= span.start and span.end <= mark.end for mark in marks
    )


def _leads_on(spans: Sequence[Span], span: Span) -> bool:
    """Of `from 10 to 12` the first; what nothing follows is no beginning."""
    return span.kind in _NUMBERS and any(_alike(s, span) and s.start >= span.end for s in spans)


def _taken_back(message: Message, spans: Sequence[Span], span: Span) -> bool:
    """`Ana, no wait, it was Ben`: the value before is the wrong one."""
    before = [s for s in spans if _alike(s, span) and s.end <= span.start]
    return bool(before) and _between_says(message, before[-1].end, span.start)


def _as_minutes(span: Span, dropped: Sequence[Span]) -> Span:
    """Of `not 12 min but 5` the second is as long as it took."""
    timed = any(s.kind == "duration" and 0 <= span.start - s.end <= _NEAR for s in dropped)
    if not timed or span.kind != "number" or span in dropped:
        return span
    return replace(span, kind="duration", value=whole(span.value))


def _as_count(message: Message, span: Span, dropped: Sequence[Span]) -> Span:
    """Of `qty 15 -> 18` the second is how many, as the first was; of `15 -> 18` too."""
    before = [s for s in dropped if 0 <= span.start - s.end <= _NEAR]
    counted = any(
        s.kind == "count"
        or (s.kind == "number" and _ARROW.fullmatch(message.folded[s.end : span.start]))
        for s in before
    )
    if span.kind != "number" or span in dropped:
        return span
    goods = before[-1].value if before else None
    if isinstance(goods, Goods) and goods.quantity:
        return replace(span, kind="goods", value=replace(goods, quantity=whole(span.value)))
    return replace(span, kind="count", value=whole(span.value)) if counted else span


def _counting(spans: Sequence[Span], dropped: Sequence[Span]) -> list[Span]:
    """Of `12 instead of 10 TX14` the twelve are of that product."""
    result: list[Span] = []
    numbers = [span for span in spans if span.kind in _NUMBERS]
    for span in spans:
        after = next((s for s in numbers if s.start >= span.end), None)
        goods = after.value if after in dropped and after is not None else None
        if isinstance(goods, Goods) and goods.quantity and span.kind in ("number", "count"):
            span = replace(span, kind="goods", value=replace(goods, quantity=whole(span.value)))
        result.append(span)
    return result


def _neighbours(spans: Sequence[Span]) -> list[tuple[Span, Span]]:
    values = [span for span in spans if span.kind in _VALUES]
    return [(earlier, later) for earlier, later in pairwise(values) if _alike(earlier, later)]


def _introduced(message: Message, spans: Sequence[Span], span: Span, kind: str) -> int | None:
    """Where the phrase begins that stands right before the span."""
    before = [word for word in message.words if word.end <= span.start][-4:]
    for length in range(len(before), 0, -1):
        text = " ".join(word.text for word in before[-length:])
        if message.lexicon.means(kind, text):
            start = before[-length].start
            return start if _follows_value(message, spans, (span, start), kind) else None
    return None


def _follows_value(
    message: Message, spans: Sequence[Span], at: tuple[Span, int], kind: str
) -> bool:
    """`not 12` takes something back only where another value of its sort stands before it."""
    span, start = at
    if kind != "drops_after" or _but_another(message, spans, span):
        return True
    return any(_alike(other, span) and 0 <= start - other.end <= _APART for other in spans)


def _but_another(message: Message, spans: Sequence[Span], wrong: Span) -> bool:
    """`not 12 but 5`, `not 12 min but 5`: the right one stands right behind."""
    after = [s for s in spans if s.start >= wrong.end and s.kind in _VALUES]
    first = min(after, key=lambda s: s.start, default=None)
    if first is None or not (_alike(first, wrong) or first.kind == "number"):
        return False
    said = " ".join(words(message.folded[wrong.end : first.start]))
    return message.lexicon.means("contrast", said)


def _alike(one: Span, other: Span) -> bool:
    return one.kind == other.kind or (one.kind in _NUMBERS and other.kind in _NUMBERS)


def _put_right(message: Message, earlier: Span, later: Span) -> bool:
    """Words between them, or right behind the second, take the first value back."""
    if _between_says(message, earlier.end, later.start):
        return True
    between = message.folded[earlier.end : later.start].rstrip()
    rest = message.folded[later.end :]
    behind = words(rest[: min((m.start() for m in _STOP.finditer(rest)), default=len(rest))])
    parted = len(between) <= _APART and between.endswith((",", "-", "(", "\u2026", "..", "\u3001"))
    return parted and message.lexicon.means("drops_behind", " ".join(behind))


def _between_says(message: Message, start: int, end: int) -> bool:
    between = message.folded[start:end]
    if _ARROW.fullmatch(between) or _says_no(message, between):
        return True
    texts = words(between)
    return len(texts) <= 8 and any(
        message.lexicon.means(kind, " ".join(texts[place : place + length]))
        for place in range(len(texts))
        for length in range(1, 5)
        for kind in ("drops_before", "scraps")
    )


def _says_no(message: Message, between: str) -> bool:
    """`12 TX14 to Lumen, no 15`: a denial behind a stop, right before the value."""
    parted = _DENIED.fullmatch(between)
    return parted is not None and message.lexicon.means("denial", parted[1])


def pixels(message: Message, span: Span) -> bool:
    """`4k screens` is a resolution, not money."""
    if span.kind != "money":
        return False
    after = [word.text for word in message.words if word.start >= span.end][:2]
    return any(message.lexicon.means("display", text) for text in after)
