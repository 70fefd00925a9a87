"""The vectors of an edition in memory: all are compared with a question's, and none is missed.

Chroma's graph misses a few of the nearest, others at each build; for this many passages it takes
longer, too.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from knowledge.errors import OtherLength

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

# With more the graph is quicker.
MOST = 20_000


class Vectors:
    """One of length one for every passage, in the order of the passages; 4 bytes a dimension."""

    def __init__(self, rows: Iterable[Sequence[float]]) -> None:
        import numpy  # noqa: PLC0415 paid when used

        self._rows: NDArray[float32] = numpy.array(list(rows), numpy.float32)
        self._rows /= numpy.linalg.norm(self._rows, axis=1, keepdims=True)

    def __getitem__(self, number: int) -> Sequence[float]:
        row: Any = self._rows[number]
        as_read: Sequence[float] = row
        return as_read

    def nearest(self, vector: Sequence[float], most: int) -> list[tuple[int, float]]:
        """Numbers and cosines of the passages nearest to the vector, best first.

        Raises OtherLength where the vector is longer or shorter than theirs.
        """
        import numpy  # noqa: PLC0415 paid when used

        asked = numpy.array(vector, numpy.float32)
        if len(asked) != self._rows.shape[1]:
            raise OtherLength
        # Not as a product of matrices: its threads wait for each other where cores are busy.
        cosines = numpy.einsum("ij,j->i", self._rows, asked / numpy.linalg.norm(asked))
        most = min(most, len(cosines))
        best = numpy.sort(numpy.argpartition(-cosines, most - 1)[:most])
        best = best[numpy.argsort(-cosines[best], kind="stable")]
        return list(zip(best.tolist(), cosines[best].tolist(), strict=True))
