"""Asking sheets that a test makes up."""

from collections.abc import Callable, Sequence
from pathlib import Path

from knowledge.answer import Answer, Question, Turn
from knowledge.answering import Answering
from knowledge.embedding import MiniLM
from knowledge.passage import Passage
from tests.knowledge.editions import publish
from tests.knowledge.fakes import fake_index

Ask = Callable[..., Answer]


def asking(home: Path, sheets: Sequence[Passage]) -> Ask:
    """Answers a question from these sheets; what was said before it may be given behind it."""
    model = MiniLM()
    index = fake_index(home)
    publish(index, model, sheets)
    answering = Answering(index, model)

    def asked(words: str, *before: str | Turn) -> Answer:
        history = tuple(Turn("user", turn) if isinstance(turn, str) else turn for turn in before)
        return answering.answer(Question(words, history=history))

    return asked


def first(answer: Answer) -> str:
    """The answer without what adds to it."""
    return answer.text.split("\n•")[0]
