"""A Slack that does not know the newest methods: everything is said in the way it knows."""

from typing import Any

import pytest
from slack_bolt import App

from tests.slack import world
from tests.slack.person import Person
from tests.slack.stub import Stub

KNOWN = frozenset(
    {
        "chat.postMessage",
        "chat.postEphemeral",
        "chat.update",
        "conversations.history",
        "conversations.replies",
        "response",
        "users.info",
        "views.open",
        "views.publish",
        "views.update",
    }
)


@pytest.fixture
def dana(app: App, stub: Stub) -> Person:
    stub.known = KNOWN
    return Person(app, stub, world.DANA)


@pytest.mark.parametrize("told", [{}, {"app_context": {}}], ids=["below it", "as to an agent"])
def test_a_question_is_answered(dana: Person, told: dict[str, Any]) -> None:
    (answer,) = dana.says("How heavy is it?", **told)

    assert answer.text == "The Feather 14 weighs 1.2 kg."
    assert "1.2 kg" in answer.whole


def test_a_mention_is_answered_in_its_thread(dana: Person) -> None:
    (answer,) = dana.mentions("How heavy is it?")

    assert answer.method == "chat.postMessage"
    assert answer.body["thread_ts"]


def test_a_follow_up_in_a_thread_is_answered_there(dana: Person) -> None:
    (answer,) = dana.says("How heavy is it?", thread="1699999999.000100")

    assert answer.body["thread_ts"] == "1699999999.000100"


def test_what_slack_does_not_know_is_not_asked_for_again(dana: Person, stub: Stub) -> None:
    for _ in range(3):
        dana.says("How heavy is it?", app_context={})

    unknown = [call.method for call in stub.calls if call.method not in KNOWN]
    assert len(unknown) == len(set(unknown))


def test_new_blocks_are_not_tried_again_where_they_were_refused(dana: Person, stub: Stub) -> None:
    stub.too_new = "context_actions"

    for _ in range(2):
        dana.says("How heavy is it?")

    tried = [{block["type"] for block in one["blocks"]} for one in stub.said("chat.postMessage")]
    assert ["context_actions" in kinds for kinds in tried] == [True, False, False]


def test_commands_forms_and_the_home_work(dana: Person) -> None:
    (card,) = dana.types("/opp", "show Contoso laptops")
    (receipt,) = dana.types("/opp", "stage Contoso laptops proposal")
    dana.presses(receipt, "Undo")
    dana.types("/log")
    dana.event({"type": "app_home_opened", "tab": "messages", "channel": dana.dm})
    home = dana.opens_home()

    assert "Contoso laptops" in card.text
    assert home["type"] == "home"
    assert dana.submits({"account": "3"}).messages
