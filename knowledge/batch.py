"""Many questions at once, as lines of JSON in and out."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from knowledge import lines as reading
from knowledge.answer import Answer, Question
from knowledge.lines import Line


class _Line(Line):
    question: str


class Answers(Protocol):
    """Whoever answers a question."""

    def answer(self, question: Question) -> Answer: ...


def answer(lines: Iterable[Mapping[str, Any]], answers: Answers) -> list[dict[str, Any]]:
    """For every line `{id, question, lang, history}` one `{id, answered, answer, …}`.

    Raises FaultyLines, with the number of every line that is wrong, before anything is asked.
    """
    read = reading.read(lines, _Line.model_validate, "questions")
    return [_answered(line, answers) for line in read]


def _answered(line: _Line, answers: Answers) -> dict[str, Any]:
    given = answers.answer(Question(line.question, line.lang, line.turns))
    return {
        "id": line.id,
        "answered": given.answered,
        "answer": given.text,
        "language": given.language,
        "citations": [{"path": cited.path, "quote": cited.quote} for cited in given.citations],
    }
