"""What the server of the tests embeds with: vectors whose right cosines are known."""

import hashlib
import math

from knowledge.embedding import MiniLM
from knowledge.words import words

LENGTH = 96


class Skewed:
    """The vectors of MiniLM, turned round and with much in common: a cosine c becomes (1 + c) / 2.

    So the cosines are those of another model, but tell the same. A length leaves so many of the
    numbers, and the one in common beside them.
    """

    def __init__(self, model: MiniLM) -> None:
        self._model = model
        self._known: dict[str, list[float]] = {}

    def __call__(self, texts: list[str], length: int | None) -> list[list[float]]:
        new = [text for text in texts if text not in self._known]
        self._known.update(zip(new, self._model.embed_documents(new), strict=True))
        vectors = [self._known[text][-(length or 0) :] for text in texts]
        return [[*(-3.0 * value for value in reversed(vector)), 3.0] for vector in vectors]


def hashed(texts: list[str], length: int | None) -> list[list[float]]:
    """Every word is one of a few dimensions: texts that share words are near each other."""
    return [_hashed(text, length or LENGTH) for text in texts]


def _hashed(text: str, length: int) -> list[float]:
    vector = [0.01] * length
    for word in words(text):
        vector[int.from_bytes(hashlib.sha256(word.encode()).digest()[:4]) % length] += 1.0
    size = math.sqrt(sum(value * value for value in vector))
    return [value / size for value in vector]
