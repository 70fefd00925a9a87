"""Written forms of names and the records they stand for, found without reading all of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

_CROWDED = 8
_SHORTEST_NEAR = 5


class Forms:
    """A name's full forms are its `strong` ones, a part of it (first words, one word) is weak.

    A weak form that more than eight records share says nothing and is not found.
    """

    def __init__(self) -> None:
        self._strong: dict[str, tuple[int, ...]] = {}
        self._weak: dict[str, tuple[int, ...]] = {}
        self._longest = 1

    def add(self, parts: Sequence[str], record_id: int) -> None:
        """Takes a full form."""
        if parts:
            self._put(self._strong, parts, record_id)

    def add_part(self, parts: Sequence[str], record_id: int) -> None:
        """Takes a weak form."""
        if parts and len("".join(parts)) > 1:
            self._put(self._weak, parts, record_id)

    def _put(self, table: dict[str, tuple[int, ...]], parts: Sequence[str], record_id: int) -> None:
        key = " ".join(parts)
        known = table.get(key, ())
        if record_id not in known and len(known) <= _CROWDED:
            table[key] = (*known, record_id)
        self._longest = max(self._longest, len(parts))

    def strong(self, form: str) -> tuple[int, ...]:
        return self._strong.get(form, ())

    def weak(self, form: str) -> tuple[int, ...]:
        found = self._weak.get(form, ())
        return () if len(found) > _CROWDED else found

    def at(self, texts: Sequence[str], start: int) -> Iterator[tuple[int, tuple[int, ...], bool]]:
        """Forms that begin at this word, longest first: how many words, whose, and whether full."""
        for length in range(min(self._longest, len(texts) - start), 0, -1):
            form = " ".join(texts[start : start + length])
            if strong := self.strong(form):
                yield length, strong, True
            elif weak := self.weak(form):
                yield length, weak, False

    def knows(self, word: str) -> bool:
        return word in self._vocabulary

    def nearest(self, word: str, reach: int | None = None) -> str | None:
        """The one known word that this is a slip of the keys away from.

        `reach` is how many slips count as one word still; long words allow two.
        """
        if len(word) < _SHORTEST_NEAR or not word.isalpha() or word in self._vocabulary:
            return None
        reach = reach or (1 if len(word) < 8 else 2)
        near = [
            found[:2]
            for length in range(len(word) - reach, len(word) + reach + 1)
            for found in process.extract(
                word,
                self._buckets.get((word[0], length), ()),
                scorer=OSA.distance,
                score_cutoff=reach,
                limit=2,
            )
        ]
        near.sort(key=lambda found: found[1])
        if not near or (len(near) > 1 and near[0][1] == near[1][1]):
            return None
        return near[0][0]

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(
            word for table in (self._strong, self._weak) for form in table for word in form.split()
        )

    @cached_property
    def _buckets(self) -> dict[tuple[str, int], list[str]]:
        buckets: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(self._vocabulary):
            if len(word) >= _SHORTEST_NEAR - 1 and word.isalpha():
                buckets[word[0], len(word)].append(word)
        return dict(buckets)
