"""Embeddings by an endpoint that speaks OpenAI's protocol, behind the seam of the sheets.

Sheets are embedded patiently, many texts a call. A question waits for its vector only for a moment,
and not at all after several failures in a row: then the search goes by words alone.
"""

import logging
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.model.breaker import Breaker
from bot.model.calling import Purse
from bot.model.client import OpenAIEndpoint
from bot.model.errors import ModelError, Nonsense
from bot.model.exchange import Usage
from knowledge import scale
from knowledge.embedding import Embedder, only
from knowledge.errors import ModelUnavailable
from knowledge.scale import Scale

logger = logging.getLogger(__name__)

# About 500 tokens: most models read no more, and nearly all passages are shorter. A call may have
# 300,000 tokens at OpenAI, and in Japanese a letter may be one; a slow server takes its time.
LONGEST = 2000
TEXTS, LETTERS = 64, 100_000
SHEETS, QUESTIONS = "embedding of sheets", "embedding of questions"
# The index is everybody's: nobody in particular pays for it.
EVERYBODY = ""
_NAME = re.compile(r"openai(?:-(\d+))?:(.+)")


@dataclass(frozen=True)
class OpenAIEmbedder:
    """The model `model`, with vectors of `length` numbers where that is set.

    `sheets` and `questions` are the same endpoint with more and with less patience.
    """

    sheets: OpenAIEndpoint
    questions: OpenAIEndpoint
    purse: Purse
    model: str
    length: int | None = None
    breaker: Breaker = field(default_factory=Breaker)

    @property
    def name(self) -> str:
        return name_of(self.model, self.length)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Unit vectors in the order of `texts`. Raises ModelUnavailable."""
        with _in_our_words():
            return [
                vector for page in pages(texts) for vector in self._ask(self.sheets, page, SHEETS)
            ]

    def embed_query(self, text: str) -> list[float]:
        """Raises ModelUnavailable, soon."""
        with _in_our_words():
            self.breaker.enter()
            try:
                (vector,) = self._ask(self.questions, [text[:LONGEST]], QUESTIONS)
            except ModelError as error:
                self.breaker.failed(error)
                raise
            self.breaker.succeeded()
            return vector

    def scale(self) -> Scale:
        return scale.measured(self.embed_documents)

    def named(self, name: str) -> "OpenAIEmbedder":
        return only(self, name)

    def _ask(
        self, endpoint: OpenAIEndpoint, texts: Sequence[str], purpose: str
    ) -> list[list[float]]:
        began, took = time.monotonic(), None
        try:
            given = endpoint.embed(texts, self.model, self.length)
            took = given.took
            return _units(given.vectors)
        finally:
            seconds = time.monotonic() - began
            failed = took is None
            self.purse.charge(EVERYBODY, purpose, took or Usage(0, 0), seconds, failed=failed)
            logger.info("%s: %d texts, %.0f ms", purpose, len(texts), 1000 * seconds)


class Embedders:
    """The embedder `wanted`, with others at hand that editions may have been made with before.

    `own` comes with the program; `make` gives that of a model, with vectors of a length if one is
    given.
    """

    def __init__(
        self, wanted: str, own: Embedder, make: Callable[[str, int | None], Embedder]
    ) -> None:
        self.name = wanted
        self._make = make
        self._made = {own.name: own}

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self.named(self.name).embed_documents(texts)

    def embed_query(self, text: str) -> list[float]:
        return self.named(self.name).embed_query(text)

    def scale(self) -> Scale:
        return self.named(self.name).scale()

    def named(self, name: str) -> Embedder:
        """The embedder of that name. Raises ModelUnavailable where it is none of ours."""
        if name not in self._made:
            match = _NAME.fullmatch(name)
            if match is None:
                return only(self, name)
            self._made[name] = self._make(match[2], int(match[1]) if match[1] else None)
        return self._made[name]


def name_of(model: str, length: int | None) -> str:
    """The name that an edition keeps: another length is another model to it."""
    return f"openai-{length}:{model}" if length else f"openai:{model}"


def pages(texts: Sequence[str]) -> Iterator[list[str]]:
    """The texts in their order, cut to what a model reads, in pages that one call may have."""
    page: list[str] = []
    letters = 0
    for text in (text[:LONGEST] for text in texts):
        if page and (len(page) == TEXTS or letters + len(text) > LETTERS):
            yield page
            page, letters = [], 0
        page.append(text)
        letters += len(text)
    if page:
        yield page


@contextmanager
def _in_our_words() -> Iterator[None]:
    """The sheets know one way only in which a model may fail them."""
    try:
        yield
    except ModelError as error:
        raise ModelUnavailable(str(error)) from error


def _units(vectors: list[list[float]]) -> list[list[float]]:
    """The vectors at length one."""
    import numpy  # noqa: PLC0415 (paid when used)

    given = numpy.array(vectors, numpy.float64)
    lengths = numpy.linalg.norm(given, axis=-1, keepdims=True)
    if given.ndim != 2 or not numpy.isfinite(lengths).all() or not lengths.all():
        raise Nonsense("The embedding model gives vectors that lead nowhere.")
    units: list[list[float]] = (given / lengths).tolist()
    return units
