"""The whole program with a model: wired, answering, reading, drafting, and charged for."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assistant.requests import DraftEmail
from bot.settings import Settings
from bot.wiring.whole import Wiring
from knowledge.answer import Question
from tests.commands import small
from tests.model.server import KEY, Fail, Say, Scripted, serving

WEIGHT = Question("how heavy is the Lumo?", asker=small.REP)


@pytest.fixture
def model() -> Iterator[Scripted]:
    with serving() as scripted:
        yield scripted
        scripted.check()


@pytest.fixture
def wiring(at_work: Path, home: Path, model: Scripted) -> Iterator[Wiring]:
    settings = {
        "DESKMATE_HOME": str(home),
        "OPENAI_API_KEY": KEY,
        "OPENAI_BASE_URL": model.url,
        "OPENAI_TOKENS_A_DAY": "600",
    }
    made = Wiring(Settings.from_env(settings))
    yield made
    made.close()


def test_answers_grow_and_are_charged_until_the_day_is_spent(
    wiring: Wiring, model: Scripted
) -> None:
    services = wiring.services
    assert services.ask_growing is not None
    model.plan(Say("The Lumo weighs 840 g [1]."), Say("The Lumo weighs 840 g [1]."))

    first = list(services.ask_growing(WEIGHT))
    second = services.ask(WEIGHT)
    third = services.ask(WEIGHT)

    assert [answer.text for answer in first][-1] == second.text == "The Lumo weighs 840 g."
    assert "840 g" in third.text
    assert third.note == "Without the language model: your share of it for today is used up."


def test_messages_are_read_by_the_rules_where_the_model_is_not_usable(
    wiring: Wiring, model: Scripted
) -> None:
    actor = wiring.desk.actor(small.REP)
    model.plan(Fail(401))

    reading = wiring.services.read("move Quillwort to proposal", actor, (), None)

    assert reading == wiring.services.read("move Quillwort to proposal", actor, (), None)
    assert json.dumps(model.asked[0]["response_format"]).count("Quillwort") == 0
    assert len(reading.actions) == 1


def test_a_draft_is_there_without_the_model(wiring: Wiring, model: Scripted) -> None:
    model.plan(Fail(404, "no model of that name"))

    draft = wiring.services.draft(DraftEmail("the quote"), wiring.desk.actor(small.REP))

    assert "I am writing about this: the quote." in draft.body
    assert "deskmate doctor" in draft.note
