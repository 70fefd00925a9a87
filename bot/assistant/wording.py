"""The free text of an action: a title, a purpose, a reason, in the rep's own words."""

import re
from collections.abc import Iterable, Sequence

from bot.assistant.frames.frame import Frame
from bot.assistant.lexicon import Lexicon
from bot.assistant.message import Message
from bot.assistant.span import Span
from bot.store.spelling import words

_EDGE = " \t\n,;:.!?\u00bf\u00a1-\u2013\u2014\u3001\u3002\uff01\uff1f\u2026"
_LONGEST = 300
_APART = 2
_STEM = 5


def without(message: Message, start: int, end: int, dropped: Iterable[Span]) -> str:
    """The text between two places without these spans, tidied."""
    pieces: list[str] = []
    place = start
    for span in sorted(dropped, key=lambda s: s.start):
        if span.end <= place or span.start >= end:
            continue
        pieces.append(message.text[place : max(place, span.start)])
        place = max(place, span.end)
    pieces.append(message.text[place:end])
    return tidy("".join(pieces))


def tidy(text: str) -> str:
    """White space folded, punctuation at the edges and before stops removed, never too long."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r" +([,.;:!?])", r"\1", text)
    text = re.sub(r"(?:[,;:] ?){2,}", ", ", text)
    text = re.sub(r"([.!?]),", r"\1", text)
    return text.strip(_EDGE)[:_LONGEST]


def of_frame(message: Message, frame: Frame, *kinds: str, acts: Sequence[str] = ()) -> str:
    """The frame's own clauses without spans of these kinds and without these cues."""
    dropped = [
        span for span in frame.own(*kinds, "act") if span.kind != "act" or span.value in acts
    ]
    parts = [
        without(message, start, end, [*dropped, *_lead(message, start, end)])
        for start, end in _stretches(frame)
    ]
    return tidy(", ".join(part for part in parts if part))


def _stretches(frame: Frame) -> list[tuple[int, int]]:
    """The frame's clauses, those that follow one another as one stretch."""
    found: list[tuple[int, int]] = []
    for chunk in frame.chunks:
        if found and 0 <= chunk.start - found[-1][1] <= _APART:
            found[-1] = (found[-1][0], chunk.end)
        else:
            found.append((chunk.start, chunk.end))
    return found


def _lead(message: Message, start: int, end: int) -> list[Span]:
    """Polite words and conjunctions at the head of a clause."""
    found: list[Span] = []
    place = start
    for word in message.words:
        if not start <= word.start < end:
            continue
        if message.folded[place : word.start].strip(_EDGE):
            break
        polite = [
            s for s in message.of("polite", "conj") if s.start <= word.start and word.end <= s.end
        ]
        if not polite:
            break
        found += polite
        place = word.end
    return found


def without_lead(lexicon: Lexicon, text: str) -> str:
    """`to send the quote on` as `send the quote`, `pls: send it` as `send it`."""
    head, _, rest = text.partition(":")
    if rest.strip() and all(lexicon.means("polite", word) for word in words(head)):
        text = rest.strip()
    parts = text.lstrip("\u306b\u3092\u306f\u304c\u306e\u3067").split()
    while len(parts) > 1 and lexicon.means("title_lead", " ".join(words(parts[0]))):
        parts.pop(0)
    while len(parts) > 1 and lexicon.means("title_lead", " ".join(words(parts[-1]))):
        parts.pop()
    return " ".join(parts).strip(_EDGE)


def shared(lexicon: Lexicon, said: Iterable[str], title: str) -> int:
    """How many words of a title were said, whatever their endings: `answered`, `Answer`."""
    heard = {word[:_STEM] for word in said if not lexicon.is_small(word)}
    return len({word[:_STEM] for word in words(title) if not lexicon.is_small(word)} & heard)


def after(message: Message, span: Span, end: int) -> str:
    """What follows a cue, up to a place."""
    return tidy(message.text[span.end : end])
