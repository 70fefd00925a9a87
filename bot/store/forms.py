"""Written forms of names and the records they stand for, found without reading all of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

_CROWDED = 8
_SHORTEST_NEAR = 5


@dataclass(frozen=True, slots=True)
class Form:
    """A written form of a record's name: the whole of it, or a part."""

    parts: tuple[str, ...]
    record_id: int
    full: bool


def _is_near(word: str) -> bool:
    """Long enough for a slip of the keys to be recognised."""
    return len(word) >= _SHORTEST_NEAR - 1 and word.isalpha()


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

    def changed(self, gone: Iterable["Form"], come: Iterable["Form"]) -> "Forms":
        """Other forms without some and with others; these stay as they are."""
        new = Forms()
        new._strong, new._weak = dict(self._strong), dict(self._weak)
        new._longest = self._longest
        for form in gone:
            table, key = new._strong if form.full else new._weak, " ".join(form.parts)
            kept = tuple(i for i in table.get(key, ()) if i != form.record_id)
            # Of a crowded form only some are kept: it stays crowded.
            if key in table and len(table[key]) <= _CROWDED:
                table[key] = kept
                if not kept:
                    del table[key]
        words: set[str] = set()
        for form in come:
            (new.add if form.full else new.add_part)(form.parts, form.record_id)
            words |= set(form.parts)
        new._take_words(self, frozenset(words))
        return new

    def _take_words(self, old: "Forms", words: frozenset[str]) -> None:
        """What was derived from the old words, with the new; words that went do no harm."""
        known = vars(old)
        if "_vocabulary" in known:
            vars(self)["_vocabulary"] = old._vocabulary | words
        if "_buckets" in known:
            buckets = dict(old._buckets)
            for word in words - old._vocabulary:
                if _is_near(word):
                    key = word[0], len(word)
                    buckets[key] = sorted([*buckets.get(key, ()), word])
            vars(self)["_buckets"] = buckets

    def strong(self, form: str) -> tuple[int, ...]:
        return self._strong.get(form, ())

    def weak(self, form: str) -> tuple[int, ...]:
        found = self._weak.get(form, ())
        return () if len(found) > _CROWDED else found

    def at(self, texts: Sequence[str], start: int) -> Iterator[tuple[int, tuple[int, ...], bool]]:
        """Forms that begin at this word, longest first: how many words, whose, and whether full."""
        if not self.knows(texts[start]):
            return
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
            if _is_near(word):
                buckets[word[0], len(word)].append(word)
        return dict(buckets)
