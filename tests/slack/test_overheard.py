"""Channels in which questions are answered though nobody mentioned the app."""

from typing import Any

import pytest

from bot.assistant.requests import ShowPipeline
from knowledge.answer import Answer, Silence
from tests.slack.person import CHANNEL, Person
from tests.slack.stub import BOT
from tests.slack.world import Minds


def says_to_all(person: Person, said: str, **more: Any) -> list[Any]:
    event = {"type": "message", "channel_type": "channel", "channel": CHANNEL, "text": said}
    return person.event({**event, **more})


@pytest.fixture
def listening(pat: Person) -> None:
    pat.types("/ask", "here on")


@pytest.mark.usefixtures("listening")
def test_a_question_to_everybody_is_answered_in_its_thread(dana: Person) -> None:
    (answer,) = says_to_all(dana, "How heavy is it?", ts="1700000007.000100")

    assert answer.text == "The Feather 14 weighs 1.2 kg."
    assert answer.body["thread_ts"] == "1700000007.000100"


def test_a_channel_that_is_not_set_for_it_is_left_alone(dana: Person, minds: Minds) -> None:
    assert says_to_all(dana, "How heavy is it?") == []
    assert minds.asked == []


@pytest.mark.usefixtures("listening")
def test_what_is_no_question_is_let_be(dana: Person, minds: Minds) -> None:
    minds.understands("Is this my pipeline?", ShowPipeline())

    assert says_to_all(dana, "The Feather is great") == []
    assert says_to_all(dana, "Is this my pipeline?") == []


@pytest.mark.usefixtures("listening")
def test_a_question_that_the_sheets_cannot_answer_is_left_to_people(
    dana: Person, pat: Person, minds: Minds
) -> None:
    minds.answers["Lunch?"] = Answer("No.", "en", silence=Silence.NOT_IN_SHEETS)

    assert says_to_all(dana, "Lunch?") == []

    (gaps,) = pat.types("/kb", "gaps")
    assert "Lunch?" not in gaps.whole


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize(
    "more",
    [{"thread_ts": "1700000001.000100"}, {"text": f"<@{BOT}> How heavy is it?"}, {"bot_id": "B2"}],
    ids=["in a thread", "with a mention, which is told of beside", "by a bot"],
)
def test_what_is_not_said_to_everybody_is_not_overheard(dana: Person, more: dict[str, str]) -> None:
    assert says_to_all(dana, "How heavy is it?", **more) == []


@pytest.mark.usefixtures("listening")
def test_a_stranger_is_not_answered_and_not_bothered(dana: Person) -> None:
    assert says_to_all(dana, "How heavy is it?", user="U0NOBODY") == []


@pytest.mark.usefixtures("listening")
def test_it_ends_where_it_is_switched_off(dana: Person, pat: Person) -> None:
    (told,) = pat.types("/ask", "here off")

    assert told.text == "I answer in this channel only where I am mentioned."
    assert says_to_all(dana, "How heavy is it?") == []


def test_only_the_product_team_and_managers_switch_it(dana: Person) -> None:
    (told,) = dana.types("/ask", "here on")

    assert "may not look after unanswered questions" in told.text


def test_switching_twice_says_that_it_is_so_already(pat: Person) -> None:
    pat.types("/ask", "here on")

    (told,) = pat.types("/ask", "here on")

    assert told.text.startswith("It is so already. I answer product questions in this channel")


def test_direct_messages_cannot_be_set_for_it(pat: Person) -> None:
    (told,) = pat.types("/ask", "here on", channel=pat.dm)

    assert told.text == "Write that in the channel where I am to answer."
