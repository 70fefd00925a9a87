"""Files that are no sheets, read by themselves: an index of their own, forgotten after a while."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from ingest import reading
from ingest.errors import RefreshRefused, UnreadableSheet, Why
from ingest.publish import EMBEDDING
from ingest.refresh import refresh
from ingest.shelf import safe
from knowledge.answering import Answering
from knowledge.embedding import Embedder
from knowledge.index import Index

KEPT = 1800.0  # seconds since the last question
MOST_KEPT = 16
# Somebody waits while these are embedded; half a minute is the most that one would.
MOST_PASSAGES = 600

Loose = tuple[str, bytes]  # a name and a content


@dataclass
class _Aside:
    used: float
    lock: threading.Lock = field(default_factory=threading.Lock)
    folder: TemporaryDirectory[str] | None = None
    answering: Answering | None = None

    def forget(self) -> None:
        if self.answering is not None:
            self.answering.close()
        if self.folder is not None:
            self.folder.cleanup()


class Asides:
    """Answers from loose files, each set of them for itself. Safe between threads."""

    def __init__(
        self,
        embedder: Embedder,
        clock: Callable[[], float] = time.monotonic,
        index: Callable[[Path], Index] = Index,
    ) -> None:
        self._embedder = embedder
        self._clock = clock
        self._index = index
        self._lock = threading.Lock()
        self._held: dict[str, _Aside] = {}

    def answering(self, key: str, files: Callable[[], Sequence[Loose]]) -> Answering:
        """Answers from the files that `key` stands for, which are asked for at the first question.

        Raises UnreadableSheet where none of them can be read.
        """
        with self._lock:
            now = self._clock()
            one = self._held.setdefault(key, _Aside(now))
            one.used = now
        self.sweep()
        with one.lock:
            if one.answering is None:
                one.folder = TemporaryDirectory(prefix="deskmate-")
                one.answering = self._read(Path(one.folder.name), files())
            return one.answering

    def sweep(self) -> bool:
        """Forgets what nobody asked about for a while, and the oldest where there are many."""
        with self._lock:
            latest = sorted(self._held, key=lambda key: -self._held[key].used)
            since = self._clock() - KEPT
            gone = [
                self._held.pop(key)
                for place, key in enumerate(latest)
                if place >= MOST_KEPT or self._held[key].used < since
            ]
        for one in gone:
            one.forget()
        return True

    def close(self) -> None:
        with self._lock:
            gone, self._held = list(self._held.values()), {}
        for one in gone:
            one.forget()

    def _read(self, place: Path, files: Sequence[Loose]) -> Answering:
        root = place / "files"
        names = _laid_out(root, files)
        index = self._index(place)
        try:
            refresh(root, index, self._embedder, progress=partial(_short_enough, names))
        except RefreshRefused:
            for file in root.glob("*/*"):
                reading.read(file, file.parent)  # says why it cannot be read
            raise
        return Answering(index, self._embedder)


def _laid_out(root: Path, files: Sequence[Loose]) -> str:
    """Writes the files that may be read, each into a folder of its own; their names."""
    refused: list[UnreadableSheet] = []
    names: list[str] = []
    for number, (name, content) in enumerate(files):
        try:
            file = root / str(number) / safe(name)
        except UnreadableSheet as exc:
            refused.append(exc)
            continue
        file.parent.mkdir(parents=True)
        file.write_bytes(content)
        names.append(file.name)
    if not names:
        raise refused[0]
    return ", ".join(names)


def _short_enough(names: str, _done: int, total: int, step: str) -> None:
    if step == EMBEDDING and total > MOST_PASSAGES:
        reason = f"it has {total:,} passages, and I read up to {MOST_PASSAGES} while you wait"
        raise UnreadableSheet(names, reason, Why.LARGE)
