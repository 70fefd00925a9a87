"""The pieces that a sample sheet is made of, whatever format it takes."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Part:
    """A piece under a heading: paragraphs, points, steps and a table with its header row."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    title: str
    saved: date
    parts: tuple[Part, ...]
