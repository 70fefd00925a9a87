"""A lexical index: BM25 over words, with a weight for every word of the question."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import log1p
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import bool_, float32, int32
    from numpy.typing import NDArray

# How telling words are that no passage holds, as a share of the most telling of all.
SAID_OTHERWISE = 0.45
UNHEARD = 0.7
K1 = 1.2
B = 0.6


class Lexicon:
    """Which passages hold which words, how often and how tellingly. Immutable once built.

    `texts` are the passages' words, in the order of the passages.
    """

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        import numpy  # noqa: PLC0415 paid when used

        self._words: dict[str, int] = {}
        words, places, counts, lengths = _occurrences(texts, self._words)
        self._size = len(lengths)
        order = numpy.argsort(words, kind="stable")
        held = numpy.bincount(words, minlength=len(self._words))
        norm = K1 * (1 - B + B * lengths / (lengths.mean() if self._size else 1.0))
        self._rarity = numpy.log1p((self._size - held + 0.5) / (held + 0.5)).astype("f4")
        self._starts = numpy.concatenate(([0], numpy.cumsum(held)))
        self._places: NDArray[int32] = places[order]
        often = counts[order] * (K1 + 1) / (counts[order] + norm[self._places])
        self._weights: NDArray[float32] = (numpy.repeat(self._rarity, held) * often).astype("f4")

    def __contains__(self, word: str) -> bool:
        return word in self._words

    @property
    def words(self) -> Collection[str]:
        return self._words.keys()

    def scores(self, words: Mapping[str, float]) -> "NDArray[float32]":
        """BM25 of every passage for the words, each counted with its weight."""
        import numpy  # noqa: PLC0415 paid when used

        found = numpy.zeros(self._size, numpy.float32)
        for word, weight in words.items():
            held = self._held(word)
            # A word is listed once a passage, so plain indexing adds to every place.
            found[self._places[held]] += weight * self._weights[held]
        return found

    @property
    def rarest(self) -> float:
        """How telling a word is that no passage holds."""
        return log1p(self._size + 0.5)

    def rarity(self, word: str) -> float:
        """How telling the word is: 0 for one in every passage, most for one that none holds."""
        number = self._words.get(word)
        return self.rarest if number is None else float(self._rarity[number])

    def weight(self, word: str, also: Collection[str]) -> float:
        """How telling a word is that may be said in other words; of one unheard of not much."""
        if word in self:
            return self.rarity(word)
        return (SAID_OTHERWISE if also else UNHEARD) * self.rarity(word)

    def count(self, word: str) -> int:
        """How many passages hold the word."""
        held = self._held(word)
        return int(held.stop - held.start)

    def holds(self, word: str, numbers: "NDArray[int32]") -> "NDArray[bool_]":
        """For each of these passages whether it holds the word."""
        return self.within(word, numbers, numbers + 1)

    def within(
        self, word: str, starts: "NDArray[int32]", ends: "NDArray[int32]"
    ) -> "NDArray[bool_]":
        """For each range whether a passage from its start to before its end holds the word."""
        places = self._places[self._held(word)]
        # Sorted: what is asked of a few costs the logarithm of how many there are.
        found: NDArray[bool_] = places.searchsorted(starts) < places.searchsorted(ends)
        return found

    def _held(self, word: str) -> slice:
        number = self._words.get(word)
        if number is None:
            return slice(0, 0)
        return slice(int(self._starts[number]), int(self._starts[number + 1]))


def _occurrences(
    texts: Iterable[Sequence[str]], numbers: dict[str, int]
) -> "tuple[NDArray[int32], NDArray[int32], NDArray[int32], NDArray[int32]]":
    """For every word of every passage its number, its passage and its count; all lengths."""
    import numpy  # noqa: PLC0415 paid when used

    # Arrays of the machine's integers: lists would take ten times the memory for a moment.
    words, places, counts, lengths = array("i"), array("i"), array("i"), array("i")
    for place, text in enumerate(texts):
        lengths.append(len(text))
        for word, count in Counter(text).items():
            words.append(numbers.setdefault(word, len(numbers)))
            places.append(place)
            counts.append(count)
    return (
        numpy.array(words, numpy.int32),
        numpy.array(places, numpy.int32),
        numpy.array(counts, numpy.int32),
        numpy.array(lengths, numpy.int32),
    )
