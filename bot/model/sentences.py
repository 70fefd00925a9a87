"""Cutting what a model says into sentences while it is still saying it."""

import re
from collections.abc import Iterable, Iterator

# A mark behind the stop belongs to the sentence: `It weighs 798 g. [1]`.
_END = re.compile(r"(?:[.!?…][)\"'”’]*|[。！？])(?:\s*\[\d[\d,\s]*\])*(?=\s+[^\s\[a-z])|\n+")  # noqa: RUF001
_SHORTENED = re.compile(
    r"\b(?:e\.g|i\.e|etc|vs|no|approx|ca|incl|max|min|lbs?|in|ft|oz|z\.\s?b|bzw|d\.\s?h|p\.\s?ex|ej)"
    r"\.$",
    re.IGNORECASE,
)
LONGEST = 2000


class Sentences:
    """Takes the text piece by piece and gives its sentences and lines as they become whole."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, said: str) -> Iterator[str]:
        self._held += said
        start = place = 0
        while (end := _END.search(self._held, place)) is not None:
            place = end.end()
            if not end[0].startswith("\n") and _SHORTENED.search(self._held[: end.start() + 1]):
                continue
            yield from _tidy(self._held[start:place])
            start = place
        self._held = self._held[start:]
        if len(self._held) > LONGEST:
            # No sentence is that long; what rambles on is not kept in memory.
            self._held = self._held[-LONGEST:]

    def rest(self) -> Iterator[str]:
        """What stands behind the last stop."""
        yield from _tidy(self._held)
        self._held = ""


def sentences(words: Iterable[str]) -> Iterator[str]:
    """Every sentence of what comes piece by piece."""
    cut = Sentences()
    for said in words:
        yield from cut.feed(said)
    yield from cut.rest()


def _tidy(text: str) -> Iterator[str]:
    if text := " ".join(text.split()):
        yield text
