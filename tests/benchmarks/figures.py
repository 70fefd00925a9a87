"""A measured figure, and the two that describe many measurements of one thing."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    value: float
    unit: str
    note: str = ""


def highest(seconds: Sequence[float]) -> float:
    """The 99th percentile."""
    return quantiles(seconds, n=100, method="inclusive")[98]


def spread(name: str, seconds: Sequence[float]) -> list[Figure]:
    """The median and the 99th percentile, in milliseconds."""
    note = f"{len(seconds)} times"
    return [
        Figure(f"{name}, median", 1000 * median(seconds), "ms", note),
        Figure(f"{name}, 99th percentile", 1000 * highest(seconds), "ms", note),
    ]
