"""Working stand-ins: a purse that remembers, an endpoint without a network."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.model.answers import Sheets
from bot.model.breaker import Breaker
from bot.model.calling import Caller
from bot.model.errors import ModelError
from bot.model.exchange import Endpoint, Prompt, Usage
from knowledge.answer import Question
from knowledge.consulted import Consulted
from tests.model.server import MODEL


@dataclass
class Purse:
    """Pays for everything, or for nothing more once `refusal` is set."""

    refusal: ModelError | None = None
    charged: list[tuple[str, str, Usage, bool]] = field(default_factory=list)

    def check(self, rep: str) -> None:
        if self.refusal is not None:
            raise self.refusal

    def charge(self, rep: str, purpose: str, took: Usage, seconds: float, *, failed: bool) -> None:
        self.charged.append((rep, purpose, took, failed))


@dataclass
class Told:
    """An endpoint that gives these replies, in order; an error is raised."""

    replies: list[Sequence[str] | ModelError]
    asked: list[Prompt] = field(default_factory=list)

    def stream(self, prompt: Prompt, model: str) -> Iterator[str | Usage]:
        self.asked.append(prompt)
        reply = self.replies.pop(0)
        if isinstance(reply, ModelError):
            raise reply
        yield from reply


def caller(
    endpoint: Endpoint,
    purse: Purse | None = None,
    breaker: Breaker | None = None,
    slots: int = 4,
) -> Caller:
    return Caller(
        endpoint, MODEL, purse or Purse(), threading.Semaphore(slots), breaker or Breaker()
    )


@dataclass
class Remembering:
    """The sheets, asked the same thing once only: their search is not what is tested here."""

    sheets: Sheets
    known: dict[Question, Consulted] = field(default_factory=dict)

    def consult(self, question: Question) -> Consulted:
        if question not in self.known:
            self.known[question] = self.sheets.consult(question)
        return self.known[question]
