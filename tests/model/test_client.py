"""The client against a real server that fails in every way that servers do."""

import time

import pytest

from bot.model.client import OpenAIEndpoint
from bot.model.errors import (
    Busy,
    CutShort,
    Down,
    ModelError,
    NoEndpoint,
    Nonsense,
    Slow,
    TooLong,
    UnknownModel,
    WrongKey,
)
from bot.model.exchange import Prompt, Usage
from tests.model.server import KEY, MODEL, Delta, Fail, Hang, Plan, Raw, Say, Scripted

PROMPT = Prompt("test 1", "Be brief.", "How are you?")


def said(endpoint: OpenAIEndpoint, prompt: Prompt = PROMPT) -> str:
    return "".join(one for one in endpoint.stream(prompt, MODEL) if isinstance(one, str))


def test_a_reply_comes_in_pieces_with_what_it_took(
    model: Scripted, endpoint: OpenAIEndpoint
) -> None:
    model.plan(Say("Very well, thank you, and how are you?"))

    *pieces, took = endpoint.stream(PROMPT, MODEL)

    assert pieces == ["Very well, thank you, an", "d how are you?"]
    assert took == Usage(300, 20)


def test_our_orders_and_what_others_wrote_go_apart(
    model: Scripted, endpoint: OpenAIEndpoint
) -> None:
    model.plan(Say("ok"))

    said(endpoint)

    (asked,) = model.asked
    assert [(m["role"], m["content"]) for m in asked["messages"]] == [
        ("system", "Be brief."),
        ("user", "How are you?"),
    ]
    assert "tools" not in asked


def test_a_schema_goes_along(model: Scripted, endpoint: OpenAIEndpoint) -> None:
    model.plan(Say("{}"))

    said(endpoint, Prompt("test 1", "a", "b", schema={"type": "object"}))

    assert model.asked[0]["response_format"]["json_schema"]["schema"] == {"type": "object"}


@pytest.mark.parametrize(
    ("plan", "error"),
    [
        (Fail(401), WrongKey),
        (Fail(403), WrongKey),
        (Fail(404, "The model toy-1 does not exist", "model_not_found"), UnknownModel),
        (Fail(404, "nothing here"), NoEndpoint),
        (Fail(400, "too much", "context_length_exceeded"), TooLong),
        (Fail(400, "the request exceeds the available context size"), TooLong),
        (Fail(400, "model not found: toy-1"), UnknownModel),
        (Fail(422, "what?"), Nonsense),
        (Fail(429, "pay first", "insufficient_quota"), WrongKey),
        (Say("It weighs", finish=None), Nonsense),
        (Say("It weighs", finish="length"), CutShort),
        (Say("", finish="content_filter"), Nonsense),
        (Raw(b"<html>Welcome to nginx</html>", "text/html"), Nonsense),
        (Raw(b"data: {not json\n\n"), Nonsense),
        (Raw(b'data: {"choices": "many"}\n\ndata: [DONE]\n\n'), Nonsense),
        (Raw(b'data: {"error": {"message": "overloaded"}}\n\n'), Nonsense),
        (Raw(b""), Nonsense),
        (Delta({"refusal": "I will not."}), Nonsense),
        (
            Delta({"tool_calls": [{"index": 0, "function": {"name": "rm", "arguments": "{}"}}]}),
            Nonsense,
        ),
    ],
)
def test_every_failure_is_one_of_ours(
    model: Scripted, endpoint: OpenAIEndpoint, plan: Plan, error: type[ModelError]
) -> None:
    model.plan(plan)

    with pytest.raises(error) as failure:
        said(endpoint)

    assert KEY not in str(failure.value)


@pytest.mark.parametrize("hang", [Hang(), Hang("It"), Hang("It", dripping=True)])
def test_no_server_makes_anybody_wait_longer_than_their_patience(
    model: Scripted, hang: Hang
) -> None:
    model.plan(hang)
    endpoint = OpenAIEndpoint(model.url, KEY, patience=0.6)
    started = time.monotonic()

    with pytest.raises(Slow):
        said(endpoint)

    assert time.monotonic() - started < 1.2
    endpoint.close()


def test_nobody_there_is_down() -> None:
    endpoint = OpenAIEndpoint("http://127.0.0.1:1/v1", KEY, 1.0, pause=lambda seconds: None)

    with pytest.raises(Down):
        said(endpoint)

    endpoint.close()


def test_an_error_of_the_server_is_tried_again(model: Scripted, endpoint: OpenAIEndpoint) -> None:
    model.plan(Fail(500), Fail(502), Say("At last."))

    assert said(endpoint) == "At last."


def test_after_three_tries_it_is_given_up(model: Scripted, endpoint: OpenAIEndpoint) -> None:
    model.plan(Fail(500), Fail(500), Fail(503))

    with pytest.raises(Down):
        said(endpoint)


def waiting(model: Scripted, pauses: list[float]) -> OpenAIEndpoint:
    def pause(seconds: float) -> None:
        pauses.append(seconds)

    return OpenAIEndpoint(model.url, KEY, 5.0, chance=lambda: 0.5, pause=pause)


def test_a_busy_server_says_how_long_to_wait(model: Scripted) -> None:
    pauses: list[float] = []
    endpoint = waiting(model, pauses)
    model.plan(Fail(429, headers={"Retry-After": "2"}), Say("Now."))

    assert said(endpoint) == "Now."
    assert pauses == [2.0]
    endpoint.close()


def test_a_wait_beyond_ones_patience_is_not_waited(model: Scripted) -> None:
    pauses: list[float] = []
    endpoint = waiting(model, pauses)
    model.plan(Fail(429, headers={"Retry-After": "60"}))

    with pytest.raises(Busy):
        said(endpoint)

    assert pauses == []
    endpoint.close()


def test_waits_grow_and_are_shortened_by_chance(model: Scripted) -> None:
    pauses: list[float] = []
    endpoint = waiting(model, pauses)
    model.plan(Fail(500), Fail(500), Say("Now."))

    said(endpoint)

    assert pauses == [0.25 * 0.75, 0.5 * 0.75]
    endpoint.close()


def test_what_was_begun_is_not_begun_again(model: Scripted, endpoint: OpenAIEndpoint) -> None:
    model.plan(Say("It weighs 1.2", finish=None))

    with pytest.raises(Nonsense):
        said(endpoint)

    assert len(model.asked) == 1


def test_the_models_that_there_are(endpoint: OpenAIEndpoint) -> None:
    assert endpoint.models() == {MODEL}


def test_a_wrong_key_is_told(model: Scripted) -> None:
    endpoint = OpenAIEndpoint(model.url, "sk-wrong", 1.0)

    with pytest.raises(WrongKey, match="does not accept the key"):
        endpoint.models()

    endpoint.close()
