"""Whatever a model says, nothing is shown that the sheets do not say."""

import re
from collections.abc import Iterator

import pytest

from bot.model.answers import Answers
from bot.model.client import OpenAIEndpoint
from knowledge.answer import Question
from tests.model.adversary import ATTACKS, CASES, Attack, Honest, attacks
from tests.model.conftest import TODAY
from tests.model.fakes import Remembering, caller
from tests.model.judging import unsupported
from tests.model.server import KEY, Say, Scripted, serving
from tests.model.shelf import PASSAGES


@pytest.fixture(scope="module")
def liar() -> Iterator[Scripted]:
    with serving() as scripted:
        yield scripted
        scripted.check()


@pytest.fixture(scope="module")
def misled(liar: Scripted, sheets: Remembering) -> Iterator[Answers]:
    endpoint = OpenAIEndpoint(liar.url, KEY, patience=5.0)
    yield Answers(sheets, caller(endpoint), lambda: TODAY)
    endpoint.close()


@pytest.fixture(scope="module")
def marks(sheets: Remembering) -> dict[Honest, str]:
    """The number of the passage that the sheets' own answer stands on."""
    found = {case: sheets.consult(Question(case.question)) for case in CASES}
    return {
        case: f"[{one.passages.index(one.pieces[0].passage) + 1}]" for case, one in found.items()
    }


def test_there_are_more_than_two_hundred_attacks() -> None:
    assert len(ATTACKS) * len(CASES) > 200


@pytest.mark.parametrize("kind", ATTACKS)
def test_nothing_that_the_sheets_do_not_say_is_shown(
    liar: Scripted, misled: Answers, sheets: Remembering, marks: dict[Honest, str], kind: str
) -> None:
    wrong: list[str] = []
    for attack in attacks(kind, marks):
        wrong += _shown_wrongly(attack, liar, misled, sheets)

    assert wrong == []


def _shown_wrongly(
    attack: Attack, liar: Scripted, misled: Answers, sheets: Remembering
) -> Iterator[str]:
    own = sheets.consult(Question(attack.case.question)).answer
    liar.plan(Say(attack.reply))
    grown = list(misled.stream(Question(attack.case.question)))
    honest = re.sub(r" \[\d+\]", "", attack.case.sentence.replace(" {m}", ""))
    expected = honest if attack.honest else own.text
    for answer in grown:
        if unsupported(answer):
            yield f"{attack}: {answer.text}"
    if grown[-1].text != expected:
        yield f"{attack}: shown {grown[-1].text!r} instead of {expected!r}"
    if not attack.honest and not grown[-1].note:
        yield f"{attack}: without a note"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.question)
def test_what_is_true_is_shown(
    liar: Scripted, misled: Answers, marks: dict[Honest, str], case: Honest
) -> None:
    liar.plan(Say(case.sentence.replace("{m}", marks[case])))

    answer = misled.answer(Question(case.question))

    assert answer.text == case.sentence.replace(" {m}", "")
    assert answer.note == ""
    assert answer.citations[0].quote in {p.source for p in PASSAGES} | {
        sentence for p in PASSAGES for sentence in re.split(r"(?<=\.) ", p.source)
    }
