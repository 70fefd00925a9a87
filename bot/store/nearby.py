"""Account names in memory: by their words and by near-spelling, read anew when they changed."""

import threading
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.store import revisions
from bot.store.queries import accounts

SHORTEST = 4
ALIKE = 82.0
FAR = 55.0


@dataclass(frozen=True, slots=True)
class Near:
    """An account and how near its spelling comes, out of 100."""

    account_id: int
    score: float


class NameIndex:
    """The folded names and aliases of all accounts. Threads may share it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stamp: tuple[tuple[str, int], ...] | None = None
        self._names = _Names([])

    def by_words(self, session: Session, folded: str) -> list[int]:
        """Accounts with a name in which every word of `folded` begins a word."""
        return self._current(session).by_words(folded.split())

    def near(self, session: Session, folded: str, limit: int) -> list[Near]:
        """The accounts that come nearest, the nearest first; each once."""
        return self._current(session).near(folded, limit)

    def _current(self, session: Session) -> "_Names":
        stamp = revisions.read(session, "account")
        with self._lock:
            if stamp != self._stamp:
                self._names = _Names(accounts.names(session))
                self._stamp = stamp
            return self._names


class _Names:
    def __init__(self, names: list[tuple[int, str]]) -> None:
        self._ids = [key for key, _ in names]
        self._texts = [name for _, name in names]
        holders: dict[str, set[int]] = defaultdict(set)
        for place, text in enumerate(self._texts):
            for word in text.split():
                holders[word].add(place)
        self._holders = dict(holders)
        self._words = sorted(holders)
        # A first word alone is what reps mistype most: it is compared as a name of its own.
        heads = [(place, text.split()[0]) for place, text in enumerate(self._texts) if " " in text]
        self._places = [*range(len(self._texts)), *(place for place, _ in heads)]
        self._compared = [*self._texts, *(word for _, word in heads)]

    def by_words(self, words: list[str]) -> list[int]:
        if not words:
            return []
        places = set.intersection(*(self._beginning(word) for word in words))
        return list(dict.fromkeys(self._ids[place] for place in sorted(places)))

    def near(self, folded: str, limit: int) -> list[Near]:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - paid when used

        found = process.extract(
            folded, self._compared, scorer=fuzz.ratio, limit=limit * 4, score_cutoff=FAR
        )
        best: dict[int, float] = {}
        for _, score, index in found:
            best.setdefault(self._ids[self._places[index]], score)
        return [Near(key, score) for key, score in best.items()][:limit]

    def _beginning(self, word: str) -> set[int]:
        places: set[int] = set()
        for index in range(bisect_left(self._words, word), len(self._words)):
            if not self._words[index].startswith(word):
                break
            places |= self._holders[self._words[index]]
        return places
