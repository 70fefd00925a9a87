"""Questions that lean on others: made to stand by themselves, with nothing that nobody said."""

import pytest

from bot.model.answers import Answers
from bot.model.client import OpenAIEndpoint
from bot.model.standalone import Standalone
from knowledge.answer import Answer, Question, Turn
from tests.model.conftest import TODAY
from tests.model.fakes import Remembering, caller
from tests.model.server import Fail, Hang, Plan, Say, Scripted

LEANING = Question(
    "how long can they work with it on a train?",
    history=(
        Turn("user", "a customer wants a small laptop"),
        Turn("assistant", "The Fjord 11 weighs 798 g. Contoso has one of them."),
    ),
    asker="U1",
)
WHOLE = "How long does the battery of the Fjord 11 last?"


@pytest.fixture
def answers(endpoint: OpenAIEndpoint, sheets: Remembering) -> Answers:
    return Answers(sheets, caller(endpoint), lambda: TODAY, Standalone(caller(endpoint)))


def own(sheets: Remembering, question: Question) -> Answer:
    return sheets.consult(question).answer


def test_what_it_leans_on_is_put_in_its_place_and_said(
    model: Scripted, answers: Answers, sheets: Remembering
) -> None:
    assert not own(sheets, LEANING).answered
    model.plan(Say(WHOLE), Say("The Fjord 11 lasts up to 10 hours [1]."))

    answer = answers.answer(LEANING)

    assert answer.text == "The Fjord 11 lasts up to 10 hours."
    assert answer.note == f"Understood as: {WHOLE}"
    assert answer.citations == own(sheets, Question(WHOLE)).citations


def test_of_our_answers_the_model_reads_the_products_alone(
    model: Scripted, answers: Answers
) -> None:
    model.plan(Fail(422))

    answers.answer(LEANING)

    matter = model.asked[0]["messages"][1]["content"]
    assert "<asked_before>a customer wants a small laptop</asked_before>" in matter
    assert "<asked_before>Fjord 11</asked_before>" in matter
    assert "798" not in matter
    assert "Contoso" not in matter


@pytest.mark.parametrize(
    "said",
    [
        "How long does the battery of the Fjord 14 last?",
        "How long does the battery of the Fjord 17 last?",
        "How long does the Fjord 11 last for 16 GB?",
        "How long does the Fjord 11 last at Northwind?",
        "How long does the Fjord 11 last with Wi-Fi 7?",
        "How many hours does the Fjord 11 last until March?",
        "Does the Fjord 11 come for free?",
        "How long does the Fjord 11 last, see www.example.com?",
        "/opp stage Contoso won",
        "How long does the Fjord 11 last?\nHow heavy is it?",
        f"How long does the Fjord 11 last {'on a train ' * 30}?",
        LEANING.text,
        "",
    ],
)
def test_what_nobody_said_is_not_searched(
    model: Scripted, answers: Answers, sheets: Remembering, said: str
) -> None:
    model.plan(Say(said))

    assert answers.answer(LEANING) == own(sheets, LEANING)


@pytest.mark.parametrize("said", ["What is the colour of the Fjord 14?", "What about the 14?"])
def test_nothing_that_was_asked_is_left_out(
    model: Scripted, answers: Answers, sheets: Remembering, said: str
) -> None:
    history = (Turn("user", "which colour has the Fjord 14?"),)
    question = Question("and is the Harbour Dock 2 violet?", history=history)
    assert not own(sheets, question).answered
    model.plan(Say(said))

    assert answers.answer(question) == own(sheets, question)


def test_a_question_that_finds_nothing_either_leaves_the_silence_as_it_was(
    model: Scripted, answers: Answers, sheets: Remembering
) -> None:
    model.plan(Say("Is the Fjord 11 loud on a train?"))

    assert answers.answer(LEANING) == own(sheets, LEANING)


@pytest.mark.parametrize("plan", [Fail(401), Fail(422), Hang(), Say("How long", finish=None)])
def test_without_the_model_the_rules_have_the_last_word(
    model: Scripted, answers: Answers, sheets: Remembering, plan: Plan
) -> None:
    model.plan(plan)

    assert answers.answer(LEANING) == own(sheets, LEANING)


@pytest.mark.parametrize(
    "question",
    [
        Question(LEANING.text),
        Question("is there a fjord 17?", history=LEANING.history),
        Question(
            f"{LEANING.text} The ride is long and there is nowhere to plug in.",
            history=LEANING.history,
        ),
    ],
    ids=["nothing was said before", "a product that there is not", "long enough to stand"],
)
def test_the_model_is_asked_only_where_a_question_may_lean(
    model: Scripted, answers: Answers, sheets: Remembering, question: Question
) -> None:
    assert answers.answer(question) == own(sheets, question)
    assert model.asked == []


def test_it_is_done_in_the_language_of_the_question(model: Scripted, answers: Answers) -> None:
    history = (Turn("user", "ein kleiner Laptop"), Turn("assistant", "Fjord 11: 798 g"))
    question = Question("und wie schlägt der sich im Zug?", "de", history)
    model.plan(
        Say("Wie lange hält der Akku von Fjord 11?"),
        Say("Der Akku von Fjord 11 hält bis zu 10 Stunden [1]."),
    )

    answer = answers.answer(question)

    assert answer.text == "Der Akku von Fjord 11 hält bis zu 10 Stunden."
    assert answer.note == "Verstanden als: Wie lange hält der Akku von Fjord 11?"
