"""A frame: an action, the clauses that speak of it, and the values that belong to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.assistant.message import Chunk
from bot.assistant.span import Named, Span


@dataclass(frozen=True, slots=True)
class Frame:
    """An action, the clauses that speak of it, and values found for it in other clauses.

    `asides` are the clauses right after it that order nothing: what else was said in a call.
    """

    action: str
    chunks: tuple[Chunk, ...]
    borrowed: tuple[Span, ...] = ()
    asides: tuple[Chunk, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        own = [span for chunk in self.chunks for span in chunk.spans]
        return tuple(sorted({*own, *self.borrowed}, key=lambda s: (s.start, s.end)))

    @property
    def start(self) -> int:
        return self.chunks[0].start

    @property
    def end(self) -> int:
        return self.chunks[-1].end

    def of(self, *kinds: str) -> tuple[Span, ...]:
        return tuple(span for span in self.spans if span.kind in kinds)

    def own(self, *kinds: str) -> tuple[Span, ...]:
        return tuple(s for chunk in self.chunks for s in chunk.spans if s.kind in kinds)

    def first(self, *kinds: str) -> Span | None:
        return next(iter(self.of(*kinds)), None)

    def last(self, *kinds: str) -> Span | None:
        found = self.of(*kinds)
        return found[-1] if found else None

    def acts(self, *values: str) -> tuple[Span, ...]:
        return tuple(s for s in self.of("act") if s.value in values)


def each_account(frame: Frame) -> list[Frame]:
    """`called Lumen and Atlas, no answer` is a call with each of them."""
    if frame.action != "log_activity" or frame.own("contact", "referral"):
        return [frame]
    named = frame.chunks[0].of("account")
    ids = {s.value.ids for s in named if isinstance(s.value, Named)}
    joined = len(named) > 1 and len(ids) == len(named) and _enumerated(frame.chunks[0], named)
    if not joined:
        return [frame]
    return [replace(frame, chunks=_only(frame.chunks, named, span)) for span in named]


def _enumerated(chunk: Chunk, named: Sequence[Span]) -> bool:
    """Nothing but a conjunction stands between the accounts."""
    joints = chunk.of("conj")
    return all(
        any(a.end <= j.start and j.end <= b.start and b.start - a.end <= 6 for j in joints)
        for a, b in pairwise(named)
    )


def _only(chunks: Sequence[Chunk], named: Sequence[Span], kept: Span) -> tuple[Chunk, ...]:
    others = [span for span in named if span is not kept]
    return tuple(
        replace(c, spans=tuple(span for span in c.spans if span not in others)) for c in chunks
    )
