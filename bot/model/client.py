"""The client of an endpoint that speaks OpenAI's protocol.

The reply is read in a thread of its own, so that whoever waits gives up when the time is over,
whatever the endpoint does: hang, drip, or hold the line open and say nothing.
"""

import logging
import queue
import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from bot.model.errors import Busy, CutShort, Down, ModelError, Nonsense, Slow
from bot.model.exchange import Prompt, Usage, about
from bot.model.translating import translated

if TYPE_CHECKING:
    from openai import OpenAI
    from openai.types.chat import ChatCompletionChunk

logger = logging.getLogger(__name__)

TRIES = 3
FIRST_WAIT = 0.25  # seconds; doubled with every try, and shortened by chance
_CONNECT = 3.0
_WHOLE, _USED_UP = "stop", "length"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Embedded:
    """Vectors in the order of their texts, and what they took."""

    vectors: list[list[float]]
    took: Usage


@dataclass(frozen=True)
class _Line(Generic[_T]):
    """What a call hands over to who waits: pieces, an error, None at its end.

    `enough` is set when nobody waits any more.
    """

    said: "queue.SimpleQueue[_T | ModelError | None]" = field(default_factory=queue.SimpleQueue)
    enough: threading.Event = field(default_factory=threading.Event)


_Call = Callable[[_Line[_T]], None]


@dataclass(frozen=True)
class OpenAIEndpoint:
    """Calls one endpoint, at most `patience` seconds a reply, all `tries` included.

    `chance` gives a number from 0 to 1, `pause` waits so many seconds.
    """

    url: str
    key: str = field(repr=False)
    patience: float = 20.0
    tries: int = TRIES
    chance: Callable[[], float] = random.random
    pause: Callable[[float], object] = time.sleep

    @cached_property
    def _client(self) -> "OpenAI":
        import openai  # noqa: PLC0415 (paid when used)

        return openai.OpenAI(
            api_key=self.key,
            base_url=self.url,
            timeout=openai.Timeout(self.patience, connect=min(_CONNECT, self.patience)),
            max_retries=0,
        )

    def stream(self, prompt: Prompt, model: str) -> Iterator[str | Usage]:
        """See `exchange.Endpoint`; only a try that has said nothing yet is made again."""
        return self._tried(partial(self._tell, prompt, model), model)

    def embed(self, texts: Sequence[str], model: str, length: int | None = None) -> Embedded:
        """The texts' vectors, of that `length` where the model can choose. Raises ModelError."""
        call: _Call[Embedded] = partial(self._embed, texts, model, length)
        (given,) = self._tried(call, model)
        return given

    def warm(self) -> None:
        """Load the SDK in the background, so that no first question waits for it."""
        threading.Thread(target=lambda: self._client, name="model", daemon=True).start()

    def models(self) -> frozenset[str]:
        """The models that the endpoint names. Raises ModelError."""
        with translated(self.url, ""):
            return frozenset(model.id for model in self._client.models.list())

    def close(self) -> None:
        if "_client" in vars(self):
            self._client.close()

    def _wait(self, error: ModelError, number: int) -> float:
        if isinstance(error, Busy) and error.wait is not None:
            return error.wait
        return FIRST_WAIT * 2.0**number * (0.5 + 0.5 * self.chance())

    def _tried(self, call: _Call[_T], model: str) -> Iterator[_T]:
        end = time.monotonic() + self.patience
        for number in range(self.tries):
            begun = False
            try:
                for said in self._once(call, model, end):
                    begun = True
                    yield said
                return
            except (Busy, Down) as error:
                wait = self._wait(error, number)
                if begun or number + 1 == self.tries or time.monotonic() + wait >= end:
                    raise
                logger.info("model: %s, again in %.1f s", type(error).__name__, wait)
                self.pause(wait)

    def _once(self, call: _Call[_T], model: str, end: float) -> Iterator[_T]:
        """One try, made in a thread."""
        line: _Line[_T] = _Line()
        reading = threading.Thread(
            target=self._read, args=(call, model, line), name="model", daemon=True
        )
        reading.start()
        try:
            while True:
                one = line.said.get(timeout=max(0.0, end - time.monotonic()))
                if one is None:
                    return
                if isinstance(one, ModelError):
                    raise one
                yield one
        except queue.Empty:
            raise Slow(f"{self.url} did not finish in {self.patience:g} seconds.") from None
        finally:
            line.enough.set()

    def _read(self, call: _Call[_T], model: str, line: _Line[_T]) -> None:
        try:
            with translated(self.url, model):
                call(line)
            line.said.put(None)
        except ModelError as error:
            line.said.put(error)

    def _tell(self, prompt: Prompt, model: str, line: _Line[str | Usage]) -> None:
        finish: str | None = None
        chunks = self._client.chat.completions.create(**_request(prompt, model))
        with chunks:
            for chunk in chunks:
                if line.enough.is_set():
                    return
                for one in _parts(chunk):
                    line.said.put(one)
                finish = _finish(chunk) or finish
        if finish == _USED_UP:
            raise CutShort(f"{self.url} stopped: its tokens were used up.")
        # The SDK raises nothing where a stream just ends.
        if finish != _WHOLE:
            raise Nonsense(f"{self.url} stopped midway ({finish or 'cut'}).")

    def _embed(
        self, texts: Sequence[str], model: str, length: int | None, line: _Line[Embedded]
    ) -> None:
        asked: dict[str, Any] = {"model": model, "input": list(texts)}
        if length is not None:
            asked["dimensions"] = length
        reply = self._client.embeddings.create(**asked)
        vectors = [one.embedding for one in sorted(reply.data, key=lambda one: one.index)]
        if len(vectors) != len(texts) or len({len(vector) for vector in vectors}) > 1:
            raise Nonsense(f"{self.url} gives other vectors than those asked for.")
        took = reply.usage.prompt_tokens if reply.usage else sum(map(about, texts))
        line.said.put(Embedded(vectors, Usage(took, 0)))


def _request(prompt: Prompt, model: str) -> dict[str, Any]:
    asked: dict[str, Any] = {
        "model": model,
        "messages": [
            {"role": "system", "content": prompt.orders},
            {"role": "user", "content": prompt.matter},
        ],
        "max_completion_tokens": prompt.most,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if prompt.schema is not None:
        asked["response_format"] = _format(prompt.schema)
    return asked


def _format(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "json_schema",
        "json_schema": {"name": "reply", "schema": dict(schema), "strict": True},
    }


def _parts(chunk: "ChatCompletionChunk") -> Iterator[str | Usage]:
    for choice in chunk.choices[:1]:
        if choice.delta.refusal or choice.delta.tool_calls:
            raise Nonsense("The model refused, or called for a tool that there is not.")
        if choice.delta.content:
            yield choice.delta.content
    if chunk.usage is not None:
        yield Usage(chunk.usage.prompt_tokens, chunk.usage.completion_tokens)


def _finish(chunk: "ChatCompletionChunk") -> str | None:
    return chunk.choices[0].finish_reason if chunk.choices else None
