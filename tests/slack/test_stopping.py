"""Answers that nobody waits for any more: stopped by their person, or by the end of the program."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from bot.slack.app import build
from bot.slack.bolt import SlackApp
from bot.slack.services import Services
from bot.slack.threads import Inline, Precedence, Workers
from knowledge.answer import Answer, Question
from tests.slack.person import Person
from tests.slack.stub import Stub
from tests.slack.world import DANA, WEIGHT, Minds

QUESTION = "How heavy is it?"
ROOT = "1700000900.000100"
LONG = "It weighs " * 9


def wording(texts: Callable[[], Iterator[str]], services: Services) -> Services:
    """A model that gives these texts, one after the other."""

    def ask(question: Question) -> Iterator[Answer]:
        return (replace(WEIGHT, text=text) for text in texts())

    return replace(services, ask_growing=ask)


def person(services: Services, stub: Stub) -> Person:
    app = build(services, token="xoxb-t", api_url=stub.api_url, work=Inline())
    return Person(app, stub, DANA)


def stopped(dana: Person) -> dict[str, object]:
    return {
        "type": "agent_session_stopped",
        "channel": dana.dm,
        "thread_ts": ROOT,
        "streaming_message_ts": [],
    }


def test_what_is_still_being_written_ends_when_its_person_stops_it(
    services: Services, stub: Stub
) -> None:
    def texts() -> Iterator[str]:
        yield LONG
        dana.event(stopped(dana))
        yield LONG * 2
        yield LONG * 3

    dana = person(wording(texts, services), stub)

    dana.says(QUESTION, app_context={}, ts=ROOT)

    written = stub.said("chat.startStream", "chat.appendStream")
    assert LONG * 3 not in "".join(str(call.get("chunks")) for call in written)
    assert stub.said("chat.update") == []
    assert [call["text"] for call in stub.said("chat.postMessage")] == ["Stopped."]
    (session,) = stub.said("agents.sessions.setStatus")
    assert (session["status"], session["thread_ts"]) == ("active", ROOT)


def test_what_slack_has_stopped_is_not_said_again(services: Services, stub: Stub) -> None:
    def texts() -> Iterator[str]:
        yield LONG
        stub.refusals["chat.appendStream"] = "stopped_by_user"
        yield LONG * 2
        yield LONG * 3

    dana = person(wording(texts, services), stub)

    dana.says(QUESTION, app_context={}, ts=ROOT)

    assert stub.said("chat.update", "chat.postMessage", "chat.stopStream") == []


def test_what_was_stopped_before_it_was_there_is_not_shown(
    dana: Person, stub: Stub, minds: Minds
) -> None:
    minds.before_answer = lambda: dana.event(stopped(dana))

    dana.says(QUESTION, app_context={}, ts=ROOT)

    assert [call["text"] for call in stub.said("chat.postMessage")] == ["Stopped."]
    assert stub.said("chat.startStream") == []


def test_where_nothing_is_going_on_nothing_is_said(dana: Person) -> None:
    assert dana.event(stopped(dana)) == []


@pytest.fixture
def busy(services: Services, stub: Stub, gate: threading.Event) -> Iterator[SlackApp]:
    workers = Workers(2, Precedence())
    yield build(services, token="xoxb-t", api_url=stub.api_url, work=workers)
    gate.set()
    workers.shutdown()


def test_who_waits_at_the_end_gets_the_answer_if_it_comes_soon(
    busy: SlackApp, stub: Stub, gate: threading.Event, minds: Minds
) -> None:
    Person(busy, stub, DANA).says(QUESTION)
    stub.wait(lambda: minds.asked)
    threading.Timer(0.1, gate.set).start()

    assert busy.leave(10)

    assert [call["text"] for call in stub.said("chat.postMessage")] == [WEIGHT.text]


def test_who_waits_too_long_is_told_and_gets_nothing_after(
    busy: SlackApp, stub: Stub, gate: threading.Event, minds: Minds
) -> None:
    dana = Person(busy, stub, DANA)
    for _ in range(3):
        dana.says(QUESTION)
    stub.wait(lambda: len(minds.asked) == 2)

    assert not busy.leave(0.05)
    gate.set()

    told = [call["text"] for call in stub.said("chat.postMessage")]
    assert (
        told == ["I was stopped before I could finish that. Please ask me again in a minute."] * 3
    )
