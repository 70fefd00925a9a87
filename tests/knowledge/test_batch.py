"""Lines of questions in, lines of answers out."""

from datetime import date

import pytest

from knowledge.answer import Answer, Citation, Question, Silence, Turn
from knowledge.batch import answer
from knowledge.errors import FaultyLines


class Colleague:
    """Knows one thing, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Question] = []

    def answer(self, question: Question) -> Answer:
        self.asked.append(question)
        if "weigh" not in question.text:
            return Answer("The sheets do not say that.", "en", silence=Silence.NOT_IN_SHEETS)
        cited = Citation("fjord.md", "Fjord", (), "It weighs 1.2 kg.", dated=date(2026, 9, 1))
        return Answer("It weighs 1.2 kg.", question.language or "en", (cited,))


def test_an_answer_has_the_shape_of_the_contract() -> None:
    [line] = answer([{"id": "q1", "question": "what does it weigh?", "lang": "en"}], Colleague())
    assert line == {
        "id": "q1",
        "answered": True,
        "answer": "It weighs 1.2 kg.",
        "language": "en",
        "citations": [{"path": "fjord.md", "quote": "It weighs 1.2 kg."}],
    }


def test_a_silence_is_not_answered_and_cites_nothing() -> None:
    [line] = answer([{"id": "q1", "question": "what is love?"}], Colleague())
    assert (line["answered"], line["citations"]) == (False, [])


def test_history_and_language_are_handed_on() -> None:
    colleague = Colleague()
    turns = [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]
    answer([{"id": 7, "question": "weigh?", "lang": "de", "history": turns}], colleague)
    assert colleague.asked == [
        Question("weigh?", "de", (Turn("user", "a"), Turn("assistant", "b")))
    ]


def test_null_and_missing_fields_are_the_same() -> None:
    colleague = Colleague()
    answer([{"id": "1", "question": "a", "lang": None, "history": None}], colleague)
    assert colleague.asked == [Question("a")]


def test_every_faulty_line_is_named_and_nothing_is_asked() -> None:
    colleague = Colleague()
    lines: list[dict[str, object]] = [
        {"id": "1", "question": "fine?"},
        {"id": "2"},
        {"id": "3", "question": "x", "history": [{"role": "boss", "content": "y"}]},
        {"id": "4", "question": "x", "lang": "English"},
    ]
    with pytest.raises(FaultyLines, match=r"line 2: question: .*line 3: history\.0\.role") as told:
        answer(lines, colleague)
    assert [fault.line for fault in told.value.faults] == [2, 3, 4]
    assert colleague.asked == []


def test_no_lines_are_no_answers() -> None:
    assert answer([], Colleague()) == []
