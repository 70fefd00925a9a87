"""Names and whose they are: found by the beginnings of their words, and by near-spelling."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from bot.store.deriving import detached
from bot.store.likeness import Likeness

FAR = 55.0


@dataclass(frozen=True, slots=True)
class Near:
    """An account and how near its spelling comes, out of 100."""

    account_id: int
    score: float


class Names:
    """A fixed set of accounts' folded names; an account may have several."""

    def __init__(self, names: Iterable[tuple[int, str]]) -> None:
        holders: dict[str, list[int]] = defaultdict(list)
        spelt: dict[str, list[int]] = defaultdict(list)
        heads: dict[str, list[int]] = defaultdict(list)
        for key, text in names:
            words = text.split()
            spelt[text].append(key)
            for word in {*words, *map(detached, words)}:
                holders[word].append(key)
            # A first word alone is what reps mistype most: it is compared as a name of its own.
            if len(words) > 1:
                heads[words[0]].append(key)
        for word, keys in heads.items():
            spelt[word] += keys
        self._holders = dict(holders)
        self._words = sorted(holders)
        self._owners = list(spelt.values())
        self._likeness = Likeness(list(spelt))

    def by_words(self, words: Collection[str]) -> set[int]:
        """Whose name has, for every one of the words, a word that begins with it."""
        if not words:
            return set()
        longest_first = sorted(words, key=len, reverse=True)
        found = self._beginning(longest_first[0])
        for word in longest_first[1:]:
            found &= self._beginning(word)
        return found

    def near(self, folded: str, limit: int, without: Collection[int] = ()) -> list[Near]:
        """The nearest, the nearest first; each once, and none of those `without`."""
        best: dict[int, float] = {}
        for place, score in self._likeness.nearest(folded, FAR, limit * 4):
            for key in self._owners[place]:
                if key not in without:
                    best.setdefault(key, score)
            if len(best) >= limit:
                break
        return [Near(key, score) for key, score in best.items()][:limit]

    def _beginning(self, word: str) -> set[int]:
        found: set[int] = set()
        for index in range(bisect_left(self._words, word), len(self._words)):
            if not self._words[index].startswith(word):
                break
            found.update(self._holders[self._words[index]])
        return found
