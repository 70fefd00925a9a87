"""A frame: an action, the clauses that speak of it, and the values that belong to it."""

from dataclasses import dataclass

from bot.assistant.message import Chunk
from bot.assistant.span import Span


@dataclass(frozen=True, slots=True)
class Frame:
    """An action, the clauses that speak of it, and values found for it in other clauses.

    `asides` are the clauses right after it that order nothing: what else was said in a call.
    `shared` values were said of several deals at once; `deal_id` is one of them.
    """

    action: str
    chunks: tuple[Chunk, ...]
    borrowed: tuple[Span, ...] = ()
    asides: tuple[Chunk, ...] = ()
    shared: bool = False
    deal_id: int | None = None

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
