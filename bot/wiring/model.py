"""The parts that call a language model; without a key there are none, and none is imported."""

import threading
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from bot.wiring.record import now
from bot.wiring.sheets import SheetsWiring

if TYPE_CHECKING:
    from bot.model.answers import Answers
    from bot.model.budget import Budget
    from bot.model.calling import Caller
    from bot.model.client import OpenAIEndpoint
    from knowledge.answer import Answer, Question
    from knowledge.embedding import Embedder

LONGEST_READING = 6.0  # seconds
LONGEST_EMBEDDING = 1.5  # of a question
# Sheets can wait until an endpoint takes more calls again; most say so for a minute at most.
PATIENT, TRIES_OF_SHEETS = 180.0, 8


class ModelWiring(SheetsWiring):
    """What a model words and reads, over what works without one."""

    @property
    def has_model(self) -> bool:
        return self.settings.openai_api_key is not None

    @property
    def reading_model(self) -> str:
        return self.settings.openai_reading_model or self.settings.openai_model

    @property
    def ask(self) -> "Callable[[Question], Answer]":
        """Answers a question, with a model if there is one."""
        return self.answers.answer if self.has_model else self.answering.answer

    @property
    def ask_growing(self) -> "Callable[[Question], Iterator[Answer]] | None":
        """Answers a question bit by bit; None where no model does."""
        return self.answers.stream if self.has_model else None

    @cached_property
    def embedder(self) -> "Embedder":
        """That of the endpoint if it is set; with a key, editions of either can be read."""
        own = super().embedder
        if not self.has_model:
            return own
        from bot.model.embedding import Embedders, name_of  # noqa: PLC0415 (paid when used)

        model, length = self.settings.openai_embedding_model, self.settings.openai_embedding_length
        wanted = own.name if model is None else name_of(model, length)
        return Embedders(wanted, own, self._embedder)

    @cached_property
    def answers(self) -> "Answers":
        from bot.model.answers import Answers  # noqa: PLC0415 (paid when used)
        from bot.model.standalone import Standalone  # noqa: PLC0415 (paid when used)

        standalone = Standalone(self.reading_caller)
        return Answers(self.answering, self.caller, lambda: now().date(), standalone)

    @cached_property
    def endpoint(self) -> "OpenAIEndpoint":
        """The endpoint that is set; there must be a key."""
        return self._endpoint(self.settings.openai_timeout)

    @cached_property
    def reading_endpoint(self) -> "OpenAIEndpoint":
        return self._endpoint(min(self.settings.openai_timeout, LONGEST_READING))

    @cached_property
    def caller(self) -> "Caller":
        """Calls of the model that words answers and drafts."""
        return self._caller(self.endpoint, self.settings.openai_model)

    @cached_property
    def reading_caller(self) -> "Caller":
        """Calls of the model that helps to read; a card does not wait long for it."""
        return self._caller(self.reading_endpoint, self.reading_model)

    def model_uses(self, since: date) -> list[dict[str, Any]]:
        """What the model took from that day on, a dictionary a day, person and purpose."""
        from bot.store.queries import usage  # noqa: PLC0415 (paid when used)

        with self.work().reading() as session:
            return [usage.plain(row) for row in usage.since(session, since)]

    def _endpoint(self, patience: float, tries: int | None = None) -> "OpenAIEndpoint":
        from bot.model.client import TRIES, OpenAIEndpoint  # noqa: PLC0415 (paid when used)

        assert self.settings.openai_api_key is not None
        key = self.settings.openai_api_key.get_secret_value()
        return OpenAIEndpoint(self.settings.openai_base_url, key, patience, tries or TRIES)

    def _embedder(self, model: str, length: int | None) -> "Embedder":
        from bot.model.embedding import OpenAIEmbedder  # noqa: PLC0415 (paid when used)

        sheets, questions = self.embedding_endpoints
        return OpenAIEmbedder(sheets, questions, self._embedding_budget, model, length)

    @cached_property
    def embedding_endpoints(self) -> "tuple[OpenAIEndpoint, OpenAIEndpoint]":
        """The endpoint with patience for the sheets, and with little for a question."""
        return (
            self._endpoint(PATIENT, TRIES_OF_SHEETS),
            self._endpoint(min(self.settings.openai_timeout, LONGEST_EMBEDDING)),
        )

    def _caller(self, endpoint: "OpenAIEndpoint", model: str) -> "Caller":
        """Calls of one model; all callers share the budget and the places to wait in."""
        from bot.model.calling import Caller  # noqa: PLC0415 (paid when used)

        return Caller(endpoint, model, self._budget, self._waiting)

    @cached_property
    def _waiting(self) -> threading.Semaphore:
        # At most half of those who work wait for a model: the others go on without it.
        return threading.BoundedSemaphore(max(1, self.settings.workers // 2))

    @cached_property
    def _budget(self) -> "Budget":
        from bot.model.budget import Budget, Limits  # noqa: PLC0415 (paid when used)

        limits = Limits(
            self.settings.openai_tokens_a_day,
            self.settings.openai_money_a_day,
            self.settings.openai_price_read,
            self.settings.openai_price_written,
        )
        return Budget(self.work, now, limits)

    @cached_property
    def _embedding_budget(self) -> "Budget":
        from bot.model.budget import Budget, Limits  # noqa: PLC0415 (paid when used)

        # The sheets can be read while the record cannot be reached.
        limits = Limits(price_read=self.settings.openai_price_embedded)
        return Budget(lambda: self.work(), now, limits)
