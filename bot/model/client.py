"""The client of an endpoint that speaks OpenAI's protocol.

The reply is read in a thread of its own, so that whoever waits gives up when the time is over,
whatever the endpoint does: hang, drip, or hold the line open and say nothing.
"""

import logging
import queue
import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from bot.model.errors import Busy, CutShort, Down, ModelError, Nonsense, Slow
from bot.model.exchange import Prompt, Usage
from bot.model.translating import translated

if TYPE_CHECKING:
    from openai import OpenAI
    from openai.types.chat import ChatCompletionChunk

logger = logging.getLogger(__name__)

TRIES = 3
FIRST_WAIT = 0.25  # seconds; doubled with every try, and shortened by chance
_CONNECT = 3.0
_WHOLE, _USED_UP = "stop", "length"
_Said = str | Usage | ModelError | None


@dataclass(frozen=True)
class OpenAIEndpoint:
    """Calls one endpoint, at most `patience` seconds a reply, tries again included.

    `chance` gives a number from 0 to 1, `pause` waits so many seconds.
    """

    url: str
    key: str = field(repr=False)
    patience: float = 20.0
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
        end = time.monotonic() + self.patience
        for number in range(TRIES):
            begun = False
            try:
                for said in self._once(prompt, model, end):
                    begun = True
                    yield said
                return
            except (Busy, Down) as error:
                wait = self._wait(error, number)
                if begun or number + 1 == TRIES or time.monotonic() + wait >= end:
                    raise
                logger.info("model: %s, again in %.1f s", type(error).__name__, wait)
                self.pause(wait)

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

    def _once(self, prompt: Prompt, model: str, end: float) -> Iterator[str | Usage]:
        """One try. What is said is handed over by a thread; None is its end."""
        said: queue.SimpleQueue[_Said] = queue.SimpleQueue()
        enough = threading.Event()
        reading = threading.Thread(
            target=self._read, args=(prompt, model, said, enough), name="model", daemon=True
        )
        reading.start()
        try:
            while True:
                one = said.get(timeout=max(0.0, end - time.monotonic()))
                if one is None:
                    return
                if isinstance(one, ModelError):
                    raise one
                yield one
        except queue.Empty:
            raise Slow(f"{self.url} did not finish in {self.patience:g} seconds.") from None
        finally:
            enough.set()

    def _read(
        self,
        prompt: Prompt,
        model: str,
        said: "queue.SimpleQueue[_Said]",
        enough: threading.Event,
    ) -> None:
        try:
            with translated(self.url, model):
                self._tell(prompt, model, said, enough)
            said.put(None)
        except ModelError as error:
            said.put(error)

    def _tell(
        self,
        prompt: Prompt,
        model: str,
        said: "queue.SimpleQueue[_Said]",
        enough: threading.Event,
    ) -> None:
        finish: str | None = None
        chunks = self._client.chat.completions.create(**_request(prompt, model))
        with chunks:
            for chunk in chunks:
                if enough.is_set():
                    return
                for one in _parts(chunk):
                    said.put(one)
                finish = _finish(chunk) or finish
        if finish == _USED_UP:
            raise CutShort(f"{self.url} stopped: its tokens were used up.")
        # The SDK raises nothing where a stream just ends.
        if finish != _WHOLE:
            raise Nonsense(f"{self.url} stopped midway ({finish or 'cut'}).")


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
