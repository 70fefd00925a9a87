"""Whether what follows a conjunction is an order of its own."""

import re

from bot.assistant.message import Message
from bot.assistant.span import Span

HARD = re.compile(r"\.{2,}|[.!?;\n\u2026\u3002\uff01\uff1f]+")
SOFT = re.compile(
    r"[,:\u3001\uff1a]|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?|\s[-\u2013\u2014>]+\s|->|=>|\s[+&]\s"
)
STARTERS = ("act", "move", "stage_said", "next_step", "todo", "scraps", "close_date")


def starts(message: Message, span: Span) -> bool:
    """True where what follows the conjunction, past polite words, is an order of its own."""
    place = span.end
    for _ in range(4):
        rest = [s for s in message.spans if s.start >= place]
        first = min((s.start for s in rest), default=len(message.text))
        if message.folded[place:first].strip(" ,'"):
            return False
        here = [s for s in rest if s.start == first]
        if any(s.kind in (*STARTERS, "stage") for s in here) or _asks(message, here):
            return True
        if place == span.end and (_new_change(message, here) or _another_day(message, here)):
            return True
        if place > span.end and any(s.kind == "is" or s.value == "title" for s in here):
            return _after_person(message, span.end, first)
        if place > span.end and _new_subject(message, span.end, place, here):
            return True
        filler = [s for s in here if s.kind in ("polite", "conj", "pronoun", "account", "contact")]
        if not filler:
            return False
        place = max(s.end for s in filler)
    return False


def _new_subject(message: Message, start: int, place: int, here: list[Span]) -> bool:
    """`… and Lumen has 40 people`: a company, a verb, and what is new about it."""
    named = message.within(start, place, "account", "pronoun")
    stop = HARD.search(message.folded, place)
    rest = message.within(place, stop.start() if stop else len(message.text), "field", "status")
    verb = any(s.kind in ("question", "is", "name_after") for s in here)
    return bool(named) and named[-1].end <= place and verb and bool(rest)


def _another_day(message: Message, here: list[Span]) -> bool:
    """`remind me fri to call Ana and feb 1 to check …`: a day of its own, and what to do then."""
    days = [s for s in here if s.kind == "date"]
    orders = [s for s in message.of("act") if s.value == "task" and days and s.end < days[0].start]
    if not orders:
        return False
    before = message.within(orders[0].end, days[0].start, "date", "conj", "act")
    words = [w for w in message.words if orders[0].end <= w.start < days[0].start]
    told = [w for w in words if not any(s.start <= w.start < s.end for s in before)]
    leads = [s for s in message.of("title_lead", "todo") if 0 <= s.start - days[0].end <= 1]
    return bool(told and leads) and any(s.kind == "date" for s in before)


def _new_change(message: Message, here: list[Span]) -> bool:
    """`… and Lumen to proposal`, `… and the tablets deal closes dec 4`: it goes somewhere."""
    heads = ("account", "goods", "deal_noun", "article", "pronoun")
    names = [s for s in here if s.kind in heads]
    if not names:
        return False
    start = max(s.end for s in names)
    ends = [m.start() for m in HARD.finditer(message.folded, start)]
    ends += [s.start for s in message.of("conj") if s.start > start]
    ends += [m.start() for m in SOFT.finditer(message.folded, start) if ">" not in m.group()]
    rest = message.within(start, min(ends, default=len(message.text)))
    named = [s for s in (*names, *rest) if s.kind in ("account", "goods", "deal_noun")]
    leads = [s.start for s in rest if s.kind in ("set_to", "to_day", "close_date")]
    goes = [s for s in rest if s.kind in ("stage", "date", "money")]
    return bool(named) and any(lead <= s.start for lead in leads for s in goes)


def _asks(message: Message, here: list[Span]) -> bool:
    """`… 6 min and can W365 run offline?`"""
    asked = [s for s in here if s.kind == "question"]
    rest = message.folded[asked[0].start :] if asked else ""
    stop = HARD.search(rest)
    return stop is not None and "?" in stop.group()


def _after_person(message: Message, start: int, end: int) -> bool:
    """`… and Ana Ruiz became director`"""
    return bool(message.within(start, end, "contact"))
