"""A failure is a sentence where the person is, and never the text of an exception."""

import logging
import re

import pytest

from bot.slack.services import Services
from tests.slack import world
from tests.slack.person import Person
from tests.slack.stub import Stub
from tests.slack.world import Minds

SECRET = "password of the database"


def test_an_unforeseen_failure_is_a_reference_that_the_log_has_too(
    dana: Person, minds: Minds, caplog: pytest.LogCaptureFixture
) -> None:
    minds.failure = RuntimeError(SECRET)

    with caplog.at_level(logging.ERROR):
        (reply,) = dana.types("/ask", "How heavy is it?")

    assert SECRET not in reply.whole
    reference = re.search(r"reference: ([0-9a-f]{8})", reply.text)
    assert reference is not None
    assert reference[1] in caplog.text


def test_a_failure_after_a_message_is_told_in_the_conversation(dana: Person, minds: Minds) -> None:
    minds.failure = RuntimeError(SECRET)

    (reply,) = dana.says("How heavy is it?")

    assert reply.body["channel"] == dana.dm
    assert "reference" in reply.text


def test_a_failure_after_a_mention_is_told_to_the_asker_alone(dana: Person, minds: Minds) -> None:
    minds.failure = RuntimeError(SECRET)

    (reply,) = dana.mentions("How heavy is it?")

    assert reply.method == "chat.postEphemeral"


def test_a_failing_form_stays_open_with_the_sentence(dana: Person) -> None:
    dana.types("/log")

    refused = dana.submits({"account": "999"})

    assert refused.answer["response_action"] == "errors"
    assert list(refused.errors) == ["account"]
    assert refused.messages == []


def test_an_unforeseen_failure_of_a_form_keeps_it_open_too(dana: Person) -> None:
    dana.types("/log")

    refused = dana.submits({"account": "not a number"})

    assert "reference" in refused.errors["account"]


def test_when_slack_takes_nothing_at_all_the_log_says_so(
    dana: Person, stub: Stub, caplog: pytest.LogCaptureFixture
) -> None:
    for method in ("response", "chat.postMessage", "chat.postEphemeral"):
        stub.refusals[method] = "fatal_error"

    dana.types("/deskmate", "whoami")

    assert "could not be told" in caplog.text


def test_an_answer_whose_address_is_refused_stays_with_the_asker(dana: Person, stub: Stub) -> None:
    stub.refusals["response"] = "expired_url"

    shown = dana.types("/ask", "How heavy is it?")[-1]

    assert shown.method == "chat.postEphemeral"
    assert "1.2 kg" in shown.whole


def test_an_expired_response_address_falls_back_to_direct_messages(
    dana: Person, stub: Stub
) -> None:
    stub.refusals["response"] = "expired_url"
    stub.refusals["chat.postEphemeral"] = "not_in_channel"

    replies = dana.types("/deskmate", "whoami")

    assert replies[-1].method == "chat.postMessage"
    assert replies[-1].body["channel"] == dana.id


def test_logs_hold_no_message_and_no_customer(
    dana: Person, services: Services, minds: Minds, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        dana.says("How heavy is the one for Fabrikam?")
        dana.types("/account", "Fabrikam")
        dana.types("/opp", "stage Nobody-We-Know proposal")

    assert services.desk.actor(world.DANA).name not in caplog.text
    assert "Fabrikam" not in caplog.text
    assert "Nobody-We-Know" not in caplog.text
