"""A lexical index: BM25 over words, with a weight for every word of the question."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import int32
    from numpy.typing import NDArray

    from numpy import float32

K1 = 1.2
B = 0.6


class Lexicon:
    """Which passages hold which words, how often and how tellingly.

    Immutable once built. `texts` are the passages' words, in the order of the passages.
    """

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        import numpy  # noqa: PLC0415 paid when used

        self._size = len(texts)
        self._words: dict[str, int] = {}
        words, places, counts = _occurrences(texts, self._words)
        order = numpy.argsort(words, kind="stable")
        self._places: NDArray[int32] = places[order]
        frequencies = numpy.bincount(words, minlength=len(self._words))
        self._starts = numpy.concatenate(([0], numpy.cumsum(frequencies)))
        lengths = numpy.array([len(text) for text in texts], numpy.float32)
        norm = K1 * (1 - B + B * lengths / max(float(lengths.mean()), 1.0)) if texts else lengths
        count = counts[order].astype(numpy.float32)
        self._rarity = numpy.log1p((self._size - frequencies + 0.5) / (frequencies + 0.5))
        weights = numpy.repeat(self._rarity, frequencies) * count * (K1 + 1)
        self._weights: NDArray[float32] = (weights / (count + norm[self._places])).astype(
            numpy.float32
        )
