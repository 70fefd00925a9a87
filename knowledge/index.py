"""The index as readers and writers meet it: always one whole edition, the newest.

Readers hold a snapshot and look at most once a second whether a newer edition was published, by
this process or another. One writer at a time may prepare the next edition.
"""

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from knowledge import memory, snapshot
from knowledge.chroma import Chroma, Vector, embedded
from knowledge.errors import Locked
from knowledge.library import Library
from knowledge.snapshot import Products, Snapshot

logger = logging.getLogger(__name__)

PATIENCE = 1.0
MOST_UNUSED = 150


class Index:
    """The index kept in `home`, or in the Chroma that `connect` opens. Safe between threads.

    `products` gives names of products with their aliases that are known beside the sheets; it is
    asked whenever an edition is loaded.
    """

    def __init__(
        self,
        home: Path,
        connect: Callable[[], Chroma] | None = None,
        clock: Callable[[], float] = time.monotonic,
        products: Callable[[], Products] = dict,
    ) -> None:
        self._home = home
        self._connect = connect or (lambda: embedded(home / "index"))
        self._clock = clock
        self._products = products
        self._loading = threading.Lock()
        self._door = threading.Lock()
        self._chroma: Chroma | None = None
        self._held: Snapshot | None = None
        self._looked = float("-inf")

    def snapshot(self) -> Snapshot:
        """The newest edition, at most a second old.

        The one who finds a newer edition loads it; others go on with the one they have.
        """
        held = self._held
        if held is not None and self._clock() - self._looked < PATIENCE:
            return held
        if not self._loading.acquire(blocking=held is None):
            assert held is not None
            return held
        try:
            return self._look()
        finally:
            self._loading.release()

    @property
    def held(self) -> Snapshot | None:
        """The edition in memory, without a look for a newer one; None before the first look."""
        return self._held

    def newest(self) -> Snapshot:
        """The newest edition of this very moment, waited for while another loads it."""
        with self._loading:
            return self._look()

    def refreshed(self) -> None:
        """Look for a newer edition at the next question, however short ago the last look was."""
        self._looked = float("-inf")

    def nearest(self, held: Snapshot, vector: Vector, most: int) -> list[tuple[int, float]]:
        """Numbers and cosines of the snapshot's passages nearest to the vector, best first.

        Cosines are told on the scale of our thresholds. Raises LayerGone if the snapshot is so old
        that its passages were cleared away, ModelUnavailable if the vector is of another model.
        """
        told = held.edition.scale.told if held.edition else float
        if held.vectors is not None:
            return [(number, told(near)) for number, near in held.vectors.nearest(vector, most)]
        found: list[tuple[int, float]] = []
        with self._door:
            chroma = self._open()
            for layer, unused in held.unused.items():
                # Passages that are no longer used still take places among the nearest.
                near = chroma.nearest(layer, vector, most + min(unused, MOST_UNUSED))
                found += [
                    (held.places[layer, id_], told(cosine))
                    for id_, cosine in near
                    if (layer, id_) in held.places
                ]
        return sorted(found, key=lambda one: -one[1])[:most]

    @contextmanager
    def writing(self) -> Iterator[Library]:
        """The library, for the one writer. Raises Locked while another one is at work.

        The lock dies with its process, however that ends.
        """
        with _locked(self._home / "index.lock"):
            chroma = self._connect()
            try:
                yield Library(chroma)
            finally:
                chroma.close()
                self.refreshed()

    def close(self) -> None:
        with self._door:
            self._shut()
            self._held = None

    def _look(self) -> Snapshot:
        with self._door:
            library = Library(self._open())
            newest = library.latest()
        held = self._held
        if held is None or held.number != newest:
            held = self._load(newest)
        self._held = held
        self._looked = self._clock()
        return held

    def _load(self, number: int) -> Snapshot:
        started = time.perf_counter()
        before = self._held or snapshot.empty()
        if number == 0:
            return snapshot.empty()
        with self._door:
            library = Library(self._open())
        loaded = snapshot.build(library.edition(number), library.records, before, self._products())
        with self._door:
            # Only closing gives back the memory that reading took, and that of layers gone.
            self._shut()
        memory.give_back()
        logger.info(
            "edition %d loaded: %d passages, %.2f s",
            number,
            len(loaded.passages),
            time.perf_counter() - started,
        )
        return loaded

    def _open(self) -> Chroma:
        if self._chroma is None:
            self._chroma = self._connect()
        return self._chroma

    def _shut(self) -> None:
        if self._chroma is not None:
            self._chroma.close()
        self._chroma = None


@contextmanager
def _locked(file: Path) -> Iterator[None]:
    """An exclusive lock that the operating system gives back when its process dies."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as exc:
            raise Locked(
                "The sheets are being refreshed right now. Wait until that has ended, then try "
                "again if it is still needed."
            ) from exc
        yield
