"""A stretch of the message that means something."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` up to `end` the message says `value`, of this `kind`, with this certainty."""

    start: int
    end: int
    kind: str
    value: object
    score: float = 1.0

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money; the currency is None where it was not said."""

    amount: Decimal
    currency: str | None
    each: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """A day, or the first and the last day of a stretch of time.

    A `weekday` is named by nothing else, and taken for the coming one.
    """

    first: date
    last: date
    weekday: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Unreal:
    """What was meant as a value and is none: `feb 30`, `-5k`; `reply` is the sentence about it."""

    reply: str


@dataclass(frozen=True, slots=True)
class Shift:
    """So many days, weeks, months, … later, or sooner where the count is below nothing."""

    count: int
    unit: str


@dataclass(frozen=True, slots=True)
class Named:
    """The records that a name fits, best first; several mean that the name alone does not tell."""

    ids: tuple[int, ...]
    full: bool = True


@dataclass(frozen=True, slots=True)
class Goods:
    """A product; `quantity` is None where the message does not say how many."""

    product_id: int
    quantity: int | None = None


def longest(spans: Iterable[Span]) -> list[Span]:
    """The spans without those that lie under a longer (or surer) one, in the order of the text."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (-(s.end - s.start), -s.score, s.start)):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda s: s.start)


def whole(value: object) -> int:
    """The whole number that a span's value is: `1,099.00` and `20.0` are whole, too."""
    return int(Decimal(str(value)))
