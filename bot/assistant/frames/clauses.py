"""Cuts a message into clauses: at stops, at commas, and before a conjunction that starts anew."""

import re
from collections.abc import Iterator, Sequence

from bot.assistant.frames.enumerating import gaps, other_deals
from bot.assistant.frames.joints import HARD, SOFT, STARTERS, starts
from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.span import Span
from bot.store.spelling import words

_DAYS = frozenset(
    words("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur fri sat sun")
)
_ABBREVIATIONS = _DAYS | frozenset(
    words("approx mr mrs ms dr st no nr inc ltd co tel ext vs sr sra ca z b")
)
_SOLID = ("number", "money", "date", "time", "duration", "account", "contact", "goods")


def cut(message: Message) -> list[Chunk]:
    """The clauses in order, each with its spans; `sentence` counts the sentences."""
    chunks: list[Chunk] = []
    sentence = 0
    start = 0
    for end, resume, hard in [*_places(message), (len(message.text), len(message.text), True)]:
        if message.text[start:end].strip():
            spans = _past_next_step(message, start, message.within(start, end))
            chunks.append(Chunk(start, end, sentence, spans))
        sentence += hard
        start = resume
    return chunks


def _past_next_step(message: Message, start: int, spans: Sequence[Span]) -> tuple[Span, ...]:
    """`next step: contract draft` is nothing to be drafted now: what follows are its words."""
    cues = [s for s in spans if s.kind == "next_step"]
    leads = bool(cues) and not message.within(start, cues[0].start, "act")
    return tuple(s for s in spans if not leads or s.kind not in _ORDERING or s.start < cues[0].end)


_ORDERING = ("act", "stage", "stage_said", "outcome", "sentiment", "lost_reason", "todo")


def _places(message: Message) -> Iterator[tuple[int, int, bool]]:
    places = [
        *((m.start(), m.end(), True) for m in HARD.finditer(message.folded) if _stops(message, m)),
        *((m.start(), m.end(), False) for m in SOFT.finditer(message.folded) if _parts(message, m)),
        *((span.start, span.end, False) for span in message.of("conj") if starts(message, span)),
        *(
            (span.start, span.start, False)
            for span in message.of("act", "polite")
            if _new_order(message, span)
        ),
        *((place, place, False) for place in other_deals(message)),
    ]
    solid = [
        span
        for span in message.of(*_SOLID, "amended", "email", "website", "phone", "order")
        if span.end - span.start > 1
    ]
    listed = gaps(message)
    for start, end, hard in sorted(places):
        if any(first <= start and end <= last for first, last in listed):
            continue
        around = [span for span in solid if span.start < end and start < span.end]
        if not around:
            yield start, end, hard
        elif all(_ends_there(message, span, start, end) for span in around):
            yield end, end, hard


def _new_order(message: Message, span: Span) -> bool:
    """`… she sounded pretty irritated um remind me friday …`: spoken without a stop."""
    if span.kind == "polite" and not _asks_for(message, span):
        return False
    if span.kind == "act" and (
        span.value != "task" or " " not in message.folded[span.start : span.end]
    ):
        return False
    start = max((m.end() for m in HARD.finditer(message.folded, 0, span.start)), default=0)
    start = max([start, *(m.end() for m in SOFT.finditer(message.folded, 0, span.start))])
    told = message.within(start, span.start, *_TOLD)
    return any(s.kind != "act" or s.value not in _LIGHT_ACTS for s in told)


def _asks_for(message: Message, polite: Span) -> bool:
    """`… by november please set it to …`: behind the word stands the order."""
    text = message.folded[polite.start : polite.end]
    behind = [s for s in message.spans if s.start == polite.end + 1 and s.kind in ("move", "act")]
    return message.lexicon.means("bid", text) and bool(behind)


_LIGHT_ACTS = ("task", "done", "agenda", "show", "log", "ask", "new_contact", "letter")


_TOLD = ("duration", "outcome", "sentiment", "stage", "money", "act")


def _ends_there(message: Message, span: Span, start: int, end: int) -> bool:
    """The stop in `dec 4. Remind me` ends the sentence; German days are written with one."""
    after = message.text[end:].lstrip()[:1]
    if span.end != end or message.folded[start:end] != ".":
        return False
    if span.kind == "duration":
        return after.isupper()
    told = after.isupper() or message.folded[start - 1 : start].isdigit()
    dated = (told and message.lexicon.code != "de") or _begins_anew(message, end)
    return span.kind == "date" and dated


def _begins_anew(message: Message, place: int) -> bool:
    """`coming mon. move Lumen to …`: an order stands behind the stop."""
    gap = message.folded[place:]
    start = place + len(gap) - len(gap.lstrip())
    return any(s.start == start and s.kind in STARTERS for s in message.spans)


def _new_word(message: Message, place: int) -> bool:
    """`… to 5 feb. new buyer there is …`: behind the stop is no small word, and no number."""
    word = next((w.text for w in message.words if w.start >= place), "")
    light = message.lexicon.is_small(word) or message.lexicon.means("conj", word)
    return word.isalpha() and not light


def _stops(message: Message, match: re.Match[str]) -> bool:
    if match.group() != ".":
        return not _falters(message, match)
    after = message.folded[match.end() : match.end() + 1]
    if after and not after.isspace():
        return False
    lengths = message.of("date", "duration")
    if any(_ends_there(message, s, match.start(), match.end()) for s in lengths):
        return True
    word = re.search(r"\w+$", message.folded[: match.start()])
    dated = any(s.end == match.start() for s in message.of("date"))
    dated = dated or bool(word and word.group() in _DAYS)
    if dated and (_begins_anew(message, match.end()) or _new_word(message, match.end())):
        return True
    return not (
        word
        and (word.group() in _ABBREVIATIONS or (len(word.group()) == 1 and word.group().isalpha()))
    )


def _falters(message: Message, match: re.Match[str]) -> bool:
    """`is owner... sorry, co-owner now`: the dots lead to the right word, not to a new sentence."""
    rest = message.folded[match.end() :]
    gap = len(rest) - len(rest.lstrip())
    here = [s for s in message.spans if s.start == match.end() + gap]
    stop = HARD.search(message.folded, match.end())
    ordered = message.within(match.end(), stop.start() if stop else len(message.text), "act")
    kinds = {s.kind for s in here}
    dots = len(match.group()) > 1 or match.group() == "\u2026"
    return dots and "drops_before" in kinds and "scraps" not in kinds and not ordered


def _parts(message: Message, match: re.Match[str]) -> bool:
    """The colon of `next step: …` or `the tablets deal: …` leads to the value and parts nothing."""
    if match.group().strip() in ("+", "&"):
        return starts(message, Span(match.start(), match.end(), "conj", None))
    if match.group() == ",":
        if _leads_to_value(message, match):
            return False
        fixes = [s for s in message.of("drops_before") if s.end == match.start()]
        dots = [HARD.search(message.folded, max(0, s.start - 4), s.start) for s in fixes]
        return not any(dot and _falters(message, dot) for dot in dots)
    if ">" in match.group() or "\u2192" in match.group():
        return not _to_role(message, match)
    if match.group() not in (":", "\uff1a"):
        return True
    leading = [s for s in message.of("act") if s.value in ("task", "draft", "log", "prep")]
    days = message.of("date", "time")
    dated = [d for d in days for s in leading if 0 <= d.start - s.end <= _FOR_A_DAY]
    led = any(
        0 <= match.start() - span.end <= 1
        for span in (
            *message.of("next_step", "field", "deal_noun", "lost_reason"),
            *leading,
            *dated,
        )
    )
    led = led or _names_the_deal(message, match)
    values = message.of("email", "phone", "website", "money")
    return not led and not any(0 <= span.start - match.end() <= 1 for span in values)


def _names_the_deal(message: Message, colon: re.Match[str]) -> bool:
    """`next step for Lumen: site visit`: of whom, between the words and the colon."""
    cues = [s for s in message.of("next_step") if s.end <= colon.start()]
    if not cues:
        return False
    between = message.stretch(cues[-1].end, colon.start())
    rest = View(message, between).beside("account", "deal_noun", "pronoun", "goods")
    return all(message.lexicon.is_small(word) for word in rest)


def _leads_to_value(message: Message, comma: re.Match[str]) -> bool:
    """`a new site, lumen.example`, `her mobile changed too, 0170 …`: what it is stands behind."""
    fields = [s for s in message.of("field") if s.end <= comma.start()]
    start = fields[-1].end if fields else 0
    between = message.stretch(start, comma.start())
    if not View(message, between).only("move", "polite", "is", "question", "now"):
        return False
    values = ("email", "phone", "website", "role")
    return bool(fields) and any(0 <= s.start - comma.end() <= 1 for s in message.of(*values))


# `reminder for friday: …`
_FOR_A_DAY = 5


def _to_role(message: Message, match: re.Match[str]) -> bool:
    """`Joy -> head of IT`"""
    people = [s for s in message.of("contact") if 0 <= match.start() - s.end <= 1]
    behind = [w.text for w in message.words if w.start >= match.end()][:2]
    return bool(people) and any(message.lexicon.means("role", text) for text in behind)


def sentence_end(message: Message, place: int) -> int:
    """Where the sentence ends, or the next order in it begins."""
    dates = message.of("date", "money", "number", "email", "website")
    stops = (
        m.start()
        for m in HARD.finditer(message.folded, place)
        if _stops(message, m) and not any(s.start < m.start() < s.end for s in dates)
    )
    joints = (s.start for s in message.of("conj") if s.start >= place and starts(message, s))
    return min([*stops, *joints, len(message.text)])


def next_step_words(message: Message, cue: Span) -> tuple[int, int]:
    """From the cue to the end of its sentence, or to the comma before the next value.

    In `countersign is the next step` they stand before it.
    """
    if (told := _told_before(message, cue)) is not None:
        return told
    end = sentence_end(message, cue.end)
    start = max(
        (_past_deal(message, s) for s in message.within(cue.end, end, "deal_noun")), default=0
    )
    values = message.within(cue.end, end, "close_date", "stage", "money", "move")
    comma = message.folded.rfind(",", cue.end, values[0].start) if values else -1
    colon = message.folded.find(":", cue.end, end)
    names = message.within(cue.end, max(colon, cue.end), "account", "deal_noun", "pronoun")
    named = names and names[-1].end == colon and not message.within(names[-1].end, colon)
    return max(cue.end, start, colon + 1 if named else 0), comma if comma >= 0 else end


def _told_before(message: Message, cue: Span) -> tuple[int, int] | None:
    behind = message.folded[cue.end :].lstrip(" ")
    verb = next((s for s in reversed(message.of("is")) if s.end <= cue.start), None)
    if verb is None or (behind and behind[0] not in ",.;!\n"):
        return None
    between = message.folded[verb.end : cue.start].split()
    start = max(message.folded.rfind(mark, 0, verb.start) for mark in ",.;:!\n") + 1
    led = [s.end for s in message.of("conj") if s.start <= start + 1 and s.end <= verb.start]
    start = max([start, *led])
    told = message.folded[start : verb.start].strip()
    light = all(message.lexicon.means("article", word) for word in between)
    return (start, verb.start) if told and light else None


def _past_deal(message: Message, noun: Span) -> int:
    """`next step on the tablets deal to …`: where the words after `to` begin, else 0."""
    word = next((w for w in message.words if w.start >= noun.end), None)
    leads = word is not None and message.lexicon.means("quantity_verb", word.text)
    return word.end if word is not None and leads else 0
