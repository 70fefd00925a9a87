"""Values told by how far they move: `push it back two weeks`, `bump it by 5k`, `5 more seats`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from bot.assistant.errors import Unclear
from bot.assistant.message import Message
from bot.assistant.span import Shift, Span, Sum, Unreal
from bot.assistant.spans import calendar, dates
from bot.sales.commands import Line
from bot.store.book import KnownDeal
from bot.store.spelling import words

_BEHIND = 3
_MARK = re.compile(r"[,;:.!?]")
# So many letters lie between a stretch of time and the word that moves a day by it.
_NEAR = 40
# Where one quantity ends and something else is told.
_APART = ("goods", "count", "number", "money", "conj", "date", "act")
_BELOW = ("date", "time", "duration", "number", "count")
_LESS_BY_HALF = 2
_COUNTED = ("goods", "count", "number", "money")


def on_top(message: Message, span: Span) -> bool:
    """`5 more seats`, `5 TX14 extra`, `another 5`: so many beside those that there are."""
    means = message.lexicon.means
    before = _before(message, span, 2)
    inside = [w for w in message.words if span.start <= w.start < span.end]
    stops = [s.start for s in message.spans if s.kind in _APART and s.start >= span.end]
    stops += [mark.start() for mark in _MARK.finditer(message.folded, span.end)]
    end = min(stops, default=len(message.text))
    behind = [w for w in message.words if span.end <= w.start < end][:_BEHIND]
    said = [word.text for word in (*inside, *behind)]
    texts = [" ".join(said[i : i + n]) for i in range(len(said)) for n in (1, 2, 3)]
    # German `noch 8` are eight more, `nur noch 8` eight in all.
    whole = means("quantity_verb", " ".join(before))
    led = not whole and any(
        means("before_more", " ".join(before[place:])) for place in range(len(before))
    )
    led = led or _plus(message, span)
    ended = bool(behind) and means("more", behind[-1].text, "too")
    return led or ended or any(means("more", text, "by") for text in texts)


def _plus(message: Message, span: Span) -> bool:
    """`+2 tablets`"""
    return message.folded[: span.start].endswith("+")


def with_sign(message: Message, span: Span) -> Span:
    """The span; a number below nothing is no value, unless a verb says that so much goes off."""
    start = _sign(message, span) if span.kind in ("number", "money") else None
    if start is None:
        return span
    falls = any(message.lexicon.means("fall", word) for word in _before(message, span, _BEHIND))
    falls = falls or _said_behind(message, span, "relative") == "fall"
    return span if falls else replace(span, start=start, kind="money", value=_NO_SUM)


_NO_SUM = Unreal("no_sum")
_MINUS = re.compile(r"(?<![^\s(:=])[-\u2212]$")


def _sign(message: Message, span: Span) -> int | None:
    """Where `-5k`, `minus 500` begin; a dash that begins one of several lines only lists it."""
    before = message.folded[: span.start]
    if _MINUS.search(before):
        line = before[:-1].rpartition("\n")[2]
        return span.start - 1 if line.strip() or "\n" not in message.folded else None
    said = next((w for w in reversed(message.words) if w.end <= span.start), None)
    beside = said is not None and not before[said.end :].strip()
    if said is None or not beside or not message.lexicon.means("minus", said.text):
        return None
    return said.start


def quantity(message: Message, line: Line, spans: tuple[Span, ...], target: KnownDeal) -> int:
    """How many it will be in all; asks where it is not known how many there are."""
    if not any(on_top(message, span) for span in spans):
        return line.quantity
    known = dict(zip(target.product_ids, target.quantities, strict=False))
    if line.product_id in known:
        return line.quantity + known[line.product_id]
    if known:
        return line.quantity
    raise Unclear("how_many", (("deal", target.name),))


def counts_a_change(message: Message, span: Span) -> bool:
    """`take 5 off`, `by 5`: by how many, not how many."""
    led = any(message.lexicon.means("by_how_much", w, "by") for w in _before(message, span, 1))
    return led or bool(_said_behind(message, span, "relative"))


def is_new_sum(message: Message, span: Span, known: Decimal | None) -> bool:
    """Not so `by 5k`, `5k more`, `add 5k`, nor `bump it 5k` where it is worth more already."""
    means = message.lexicon.means
    before = _before(message, span, 1)
    if any(means("by_how_much", w, "by") or means("before_more", w) for w in before):
        return False
    if _said_behind(message, span, "relative", "more") or _plus(message, span):
        return False
    cue = _verb(message, span)
    if cue is not None and any(means("by_how_much", word) for word in before):
        return False
    if cue is not None and cue.start >= span.end:
        # German `auf 60.000 erhöhen`; Japanese has one word for `by` and `to`.
        return message.lexicon.languages[0].spaced and _leads_to(message, span)
    if cue is None or _leads_to(message, span):
        return True
    if cue.value == "surely":
        return False
    if known is None or not isinstance(span.value, Sum):
        return True
    least = known if cue.kind == "rise" else known / _LESS_BY_HALF
    return span.value.amount >= least


def sum_after(message: Message, span: Span, known: Decimal | None) -> Decimal | None:
    """What the deal is worth then; None where that, or which way it goes, is not known."""
    if known is None or not isinstance(span.value, Sum):
        return None
    said = "rise" if _plus(message, span) else _said_behind(message, span, "relative", "more")
    cue = _verb(message, span)
    way = said or (cue.kind if cue else "")
    moved = {"rise": known + span.value.amount, "fall": known - span.value.amount}.get(way)
    return moved if moved is not None and moved > 0 else None


def _before(message: Message, span: Span, count: int) -> list[str]:
    return [word.text for word in message.words if word.end <= span.start][-count:]


def _said_behind(message: Message, span: Span, *kinds: str) -> str:
    """The value of such a word right behind the span; more of something is a rise of it."""
    behind = [w for w in message.words if w.start >= span.end][:2]
    if not behind or behind[0].start - span.end > 1:
        return ""
    for count in (2, 1):
        text = " ".join(word.text for word in behind[:count])
        for way in ("fall", "rise"):
            if "relative" in kinds and message.lexicon.means("relative", text, way):
                return way
        if "more" in kinds and message.lexicon.means("more", text, "by"):
            return "rise"
    return ""


def _verb(message: Message, span: Span) -> Span | None:
    """The nearest word of raising or lowering in the same breath; behind the sum, right there."""
    start = max((m.end() for m in _MARK.finditer(message.folded, 0, span.start)), default=0)
    before = [
        s
        for s in message.within(start, span.start, "rise", "fall")
        if not message.within(s.end, span.start, *_APART, "stage")
    ]
    behind = [
        s
        for s in message.of("rise", "fall")
        if s.start >= span.end and not message.folded[span.end : s.start].strip()
    ]
    return next(iter([*behind, *before[::-1]]), None)


def _leads_to(message: Message, span: Span) -> bool:
    """`to 5k`: where it goes, not how far."""
    texts = _before(message, span, 2)
    if any(message.lexicon.means("set_to", " ".join(texts[place:])) for place in (0, 1)):
        return True
    # `auf 120 Stück und 66.600 €`
    joints = [s for s in message.of("conj") if 0 <= span.start - s.end <= 1]
    values = message.within(0, joints[0].start, *_COUNTED) if joints else ()
    units = message.of("unit")
    beside = [
        value
        for value in values
        for end in (value.end, *(u.end for u in units if 0 <= u.start - value.end <= 1))
        if 0 <= joints[0].start - end <= 1
    ]
    return any(_leads_to(message, value) for value in beside)


def with_shifts(message: Message, spans: Sequence[Span]) -> list[Span]:
    """The spans; a stretch of time that a day is moved by (`two weeks`) is one of kind `shift`."""
    kept = list(spans)
    for found in _shifts(message, spans):
        kept = [s for s in kept if s.kind not in _BELOW or not s.overlaps(found)]
        kept.append(found)
    return kept


def _shifts(message: Message, spans: Sequence[Span]) -> Iterator[Span]:
    for stretch in dates.stretches(message.folded, message.lexicon):
        cues = [s for s in spans if s.kind == "delay" and _beside(message, s, stretch)]
        ways = {cue.value for cue in cues} - {"either"} or {"later" for _ in cues}
        covering = [s for s in spans if s.kind == "date" and s.overlaps(stretch)]
        if len(ways) != 1 or any(_is_a_day(message, s, stretch, cues) for s in covering):
            continue
        value = stretch.value
        assert isinstance(value, Shift)
        back = ways == {"earlier"}
        yield Span(
            stretch.start, stretch.end, "shift", Shift(-value.count, value.unit) if back else value
        )


def _beside(message: Message, cue: Span, stretch: Span) -> bool:
    first, second = sorted((cue, stretch), key=lambda s: s.start)
    between = message.folded[first.end : max(first.end, second.start)]
    return len(between) <= _NEAR and not _MARK.search(between)


def _is_a_day(message: Message, day: Span, stretch: Span, cues: Sequence[Span]) -> bool:
    """`in two weeks`, `two weeks ago`: counted from today. Not so Spanish `en dos semanas`."""
    lead = " ".join(words(message.folded[day.start : stretch.start]))
    if lead and not message.lexicon.means("by_how_much", lead):
        return True
    tail = [w for w in message.words if stretch.end <= w.start < day.end]
    return not all(any(c.start <= w.start < c.end for c in cues) for w in tail)


def day_after(span: Span, known: date | None) -> date | None:
    """The day that a deal closes on then; None where it had none."""
    if known is None or not isinstance(span.value, Shift):
        return None
    return calendar.ahead(known, span.value.count, span.value.unit).last
