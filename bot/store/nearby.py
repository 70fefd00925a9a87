"""Account names in memory: by their words and by near-spelling, kept up with the record."""

import threading
from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot.store import revisions
from bot.store.namesakes import Names, Near
from bot.store.queries import accounts, ledger

SHORTEST = 4
ALIKE = 82.0
LATE = 2_000  # so many renamed and new accounts are looked through beside the others


@dataclass(frozen=True, slots=True)
class _State:
    """All names as they were once read, and those of the accounts that changed since."""

    whole: Names
    late: Names
    changed: frozenset[int]
    stamp: tuple[tuple[str, int], ...]
    seen: ledger.Seen


class NameIndex:
    """The folded names and aliases of all accounts. Threads may share it.

    After a change only the accounts that changed are read; after an import, and after some
    thousands of changes, all of them.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state: _State | None = None

    def by_words(self, session: Session, folded: str) -> list[int]:
        """Accounts with a name in which every word of `folded` begins a word."""
        state, words = self._current(session), folded.split()
        found = [one for one in state.whole.by_words(words) if one not in state.changed]
        return sorted({*found, *state.late.by_words(words)})

    def near(self, session: Session, folded: str, limit: int) -> list[Near]:
        """The accounts that come nearest, the nearest first; each once."""
        state = self._current(session)
        found = state.whole.near(folded, limit, without=state.changed)
        found += state.late.near(folded, limit)
        return sorted(found, key=lambda near: -near.score)[:limit]

    def _current(self, session: Session) -> _State:
        stamp = revisions.read(session, "account")
        with self._lock:
            if self._state is None or self._state.stamp != stamp:
                self._state = _renewed(session, self._state, stamp)
            return self._state


def _renewed(session: Session, old: _State | None, stamp: tuple[tuple[str, int], ...]) -> _State:
    if old is None:
        return _read(session, stamp)
    news = ledger.news(session, "account", old.seen)
    if news is None:
        return _read(session, stamp)
    changed = old.changed | news.record_ids
    if len(changed) > LATE:
        return _read(session, stamp)
    late = Names(accounts.names(session, changed))
    return _State(old.whole, late, changed, stamp, news.seen)


def _read(session: Session, stamp: tuple[tuple[str, int], ...]) -> _State:
    # What is written meanwhile is news the next time; read the other way round it would be lost.
    seen = ledger.seen_so_far(session)
    return _State(Names(accounts.names(session)), Names([]), frozenset(), stamp, seen)
