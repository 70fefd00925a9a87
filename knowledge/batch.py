"""Many questions at once, as lines of JSON in and out."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.answer import Answer, Question, Turn
from knowledge.errors import Fault, FaultyQuestions


class _Turn(BaseModel):
    role: Literal["user", "assistant"]
    content: str


class _Line(BaseModel):
    """One line of the file of questions."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str
    question: str
    lang: str | None = Field(default=None, pattern="^[a-z]{2}$")
    history: list[_Turn] | None = None


class Answers(Protocol):
    """Whoever answers a question."""

    def answer(self, question: Question) -> Answer: ...


def answer(lines: Iterable[Mapping[str, Any]], answers: Answers) -> list[dict[str, Any]]:
    """For every line `{id, question, lang, history}` one `{id, answered, answer, …}`.

    Raises FaultyQuestions, with the number of every line that is wrong, before anything is asked.
    """
    read: list[_Line] = []
    faults: list[Fault] = []
    for number, line in enumerate(lines, start=1):
        try:
            read.append(_Line.model_validate(line))
        except ValidationError as exc:
            faults.append(Fault(number, _reason(exc)))
    if faults:
        named = "; ".join(f"line {fault.line}: {fault.reason}" for fault in faults[:5])
        more = f"; and {len(faults) - 5} more" if len(faults) > 5 else ""
        raise FaultyQuestions(f"The questions cannot be read: {named}{more}.", tuple(faults))
    return [_answered(line, answers) for line in read]


def _answered(line: _Line, answers: Answers) -> dict[str, Any]:
    history = tuple(Turn(turn.role, turn.content) for turn in line.history or ())
    given = answers.answer(Question(line.question, line.lang, history))
    return {
        "id": line.id,
        "answered": given.answered,
        "answer": given.text,
        "language": given.language,
        "citations": [{"path": cited.path, "quote": cited.quote} for cited in given.citations],
    }


def _reason(error: ValidationError) -> str:
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"]) or "the line"
    return f"{field}: {first['msg'].lower()}"
