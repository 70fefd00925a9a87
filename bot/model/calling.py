"""Calling a model: within the budget, not too many at once, and not while it is failing."""

import logging
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from bot import tracing
from bot.model.breaker import Breaker
from bot.model.errors import Busy, ModelError
from bot.model.exchange import Endpoint, Prompt, Usage, about

logger = logging.getLogger(__name__)

FULL = "As many calls as may wait for the model are waiting."


class Purse(Protocol):
    """Who pays."""

    def check(self, rep: str) -> None:
        """Raises OverBudget."""
        ...

    def charge(
        self, rep: str, purpose: str, took: Usage, seconds: float, *, failed: bool
    ) -> None: ...


@dataclass(frozen=True)
class Caller:
    """Calls of one model. `slots` bounds how many wait for it at once: the others' work goes on."""

    endpoint: Endpoint
    model: str
    purse: Purse
    slots: threading.Semaphore
    breaker: Breaker = field(default_factory=Breaker)

    def stream(self, prompt: Prompt, rep: str) -> Iterator[str]:
        """The reply as it comes. Raises ModelError, before the first word or after some."""
        self.purse.check(rep)
        if not self.slots.acquire(blocking=False):
            raise Busy(FULL)
        try:
            self.breaker.enter()
            yield from self._traced(prompt, rep)
        finally:
            self.slots.release()

    def ask(self, prompt: Prompt, rep: str) -> str:
        """The whole reply. Raises ModelError."""
        return "".join(self.stream(prompt, rep))

    def _traced(self, prompt: Prompt, rep: str) -> Iterator[str]:
        """Not current: what reads the reply bit by bit is no part of the call."""
        told: dict[str, str | int] = {
            "gen_ai.operation.name": "chat",
            "gen_ai.provider.name": "openai",
            "gen_ai.request.model": self.model,
            "gen_ai.request.max_tokens": prompt.most,
            "gen_ai.output.type": "text" if prompt.schema is None else "json",
            "deskmate.feature": prompt.name,
            tracing.PERSON: rep,
        }
        name = f"chat {self.model}"
        with tracing.span(name, told, kind="client", current=False) as tell:
            yield from self._metered(prompt, rep, tell)

    def _metered(self, prompt: Prompt, rep: str, tell: tracing.Tell) -> Iterator[str]:
        started = time.monotonic()
        written, took, failed = 0, None, False
        try:
            for said in self.endpoint.stream(prompt, self.model):
                if isinstance(said, Usage):
                    took = said
                else:
                    written += about(said)
                    yield said
            self.breaker.succeeded()
        except ModelError as error:
            failed = True
            self.breaker.failed(error)
            logger.info("model %s for %s: %s", self.model, prompt.name, type(error).__name__)
            raise
        finally:
            seconds = time.monotonic() - started
            took = took or Usage(prompt.tokens, written)
            self.purse.charge(rep, prompt.name, took, seconds, failed=failed)
            tell(
                {
                    "gen_ai.usage.input_tokens": took.read,
                    "gen_ai.usage.output_tokens": took.written,
                }
            )
            logger.info(
                "model %s for %s: %d + %d tokens, %.0f ms",
                self.model,
                prompt.name,
                took.read,
                took.written,
                1000 * seconds,
            )
