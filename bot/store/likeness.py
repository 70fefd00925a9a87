"""The texts that are spelt most like another, among hundreds of thousands, in a millisecond or two.

Every three neighbouring letters of every text are kept; only the texts that share most of them
with the one looked for are compared letter by letter.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

CANDIDATES = 800
MOST_CANDIDATES = 5_000
_ALL = 2_000  # up to so many texts each one is compared
_SLOTS = 1 << 16
_STEPS = 256


class Likeness:
    """Finds among the texts; each should be there once."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        if len(texts) > _ALL:
            self._index(texts)

    def nearest(self, text: str, least: float, limit: int) -> list[tuple[int, float]]:
        """Place and likeness (out of 100, at least `least`) of the nearest texts, nearest first."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - paid when used

        places = self._likely(text) if len(self._texts) > _ALL else range(len(self._texts))
        found = process.extract(
            text,
            [self._texts[place] for place in places],
            scorer=fuzz.ratio,
            limit=limit,
            score_cutoff=least,
        )
        return [(places[index], score) for _, score, index in found]

    def _index(self, texts: Sequence[str]) -> None:
        import numpy as np  # noqa: PLC0415 - paid when used

        slots, lengths = _triples(texts)
        owners = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
        order = np.argsort(slots, kind="stable")
        self._lengths = lengths
        self._owners = owners[order]
        self._starts = np.searchsorted(slots[order], np.arange(_SLOTS + 1))

    def _likely(self, text: str) -> list[int]:
        """Places of the texts that share most triples with this one, given both their lengths."""
        import numpy as np  # noqa: PLC0415 - paid when used

        slots, (length,) = _triples([text])
        holders = [self._owners[self._starts[s] : self._starts[s + 1]] for s in np.unique(slots)]
        shared = np.bincount(np.concatenate(holders), minlength=len(self._texts))
        steps = (_STEPS * 2 * shared / (self._lengths + length)).astype(np.int64)
        # The lowest step at which enough texts are in; quicker than putting them in order.
        above = np.bincount(steps)[::-1].cumsum()
        lowest = len(above) - 1 - int(np.searchsorted(above, CANDIDATES))
        found: list[int] = np.flatnonzero(steps >= max(lowest, 1))[:MOST_CANDIDATES].tolist()
        return found


def _triples(texts: Sequence[str]) -> "tuple[np.ndarray, np.ndarray]":
    """The slot of each triple of all texts one after the other, and how many each text has.

    Two letters of nothing stand before and behind a text, so that its ends count.
    """
    import numpy as np  # noqa: PLC0415 - paid when used

    joined = "\0\0" + "\0\0".join(texts) + "\0\0"
    letters = np.frombuffer(joined.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    mixed = letters[:-2] * 0x9E3779B1 + letters[1:-1] * 0x85EBCA77 + letters[2:] * 0xC2B2AE3D
    slots = ((mixed * 0x27D4EB2F) >> 15) % _SLOTS
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)) + 2
    # Each text's triples begin where its two leading letters of nothing do.
    return slots[: int(lengths.sum())].astype(np.int64), lengths
