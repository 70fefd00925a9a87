"""Calls within the budget, not too many at once, and not while the model is failing."""

import pytest

from bot.model.breaker import FAILURES, REST, Breaker
from bot.model.calling import Caller
from bot.model.errors import Busy, Down, ModelError, OverBudget, Resting, TooLong, WrongKey
from bot.model.exchange import Prompt, Usage
from tests.knowledge.fakes import Clock
from tests.model.fakes import Purse, Told, caller

PROMPT = Prompt("test 1", "a" * 40, "b" * 40)


def fails(calls: Caller, error: type[ModelError]) -> None:
    with pytest.raises(error):
        calls.ask(PROMPT, "U1")


def test_what_a_call_took_is_charged_to_who_asked(purse: Purse) -> None:
    endpoint = Told([["He", "llo"]])

    assert caller(endpoint, purse).ask(PROMPT, "U1") == "Hello"
    assert purse.charged == [("U1", "test 1", Usage(20, 2), False)]


def test_a_call_that_failed_is_charged_too(purse: Purse) -> None:
    fails(caller(Told([Down("no")]), purse), Down)

    assert purse.charged == [("U1", "test 1", Usage(20, 0), True)]


def test_without_money_nothing_is_asked(purse: Purse) -> None:
    purse.refusal = OverBudget("spent")
    endpoint = Told([])

    fails(caller(endpoint, purse), OverBudget)

    assert endpoint.asked == []


def test_who_finds_no_place_to_wait_goes_on_at_once() -> None:
    calls = caller(Told([["one"], ["two"]]), slots=1)
    waiting = calls.stream(PROMPT, "U1")
    next(waiting)

    fails(calls, Busy)
    waiting.close()  # type: ignore[attr-defined]

    assert calls.ask(PROMPT, "U1") == "two"


def test_what_fails_again_and_again_is_left_alone_for_a_while() -> None:
    clock = Clock()
    endpoint = Told([*[Down("no")] * FAILURES, ["back"], ["again"]])
    calls = caller(endpoint, breaker=Breaker(clock))

    for _ in range(FAILURES):
        fails(calls, Down)
    fails(calls, Resting)
    clock.pass_(REST)

    assert calls.ask(PROMPT, "U1") == "back"
    assert calls.ask(PROMPT, "U1") == "again"


def test_one_call_alone_tries_whether_it_is_back() -> None:
    clock = Clock()
    breaker = Breaker(clock)
    for _ in range(FAILURES):
        breaker.failed(Down("no"))
    clock.pass_(REST)

    breaker.enter()

    with pytest.raises(Resting):
        breaker.enter()


def test_what_only_a_setting_mends_is_said_again_without_a_call() -> None:
    endpoint = Told([WrongKey("The key is wrong.")])
    calls = caller(endpoint, breaker=Breaker(Clock()))

    fails(calls, WrongKey)
    fails(calls, WrongKey)

    assert len(endpoint.asked) == 1


def test_a_text_that_is_too_long_is_no_fault_of_the_model() -> None:
    calls = caller(Told([*[TooLong("long")] * (FAILURES + 1), ["fine"]]))

    for _ in range(FAILURES + 1):
        fails(calls, TooLong)

    assert calls.ask(PROMPT, "U1") == "fine"
