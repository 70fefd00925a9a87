"""Vectors from an endpoint: in order, charged, given up soon for a question, rightly weighed."""

import math
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.model.client import OpenAIEndpoint
from bot.model.embedding import (
    EVERYBODY,
    LETTERS,
    LONGEST,
    QUESTIONS,
    SHEETS,
    TEXTS,
    OpenAIEmbedder,
    pages,
)
from knowledge import scale
from knowledge.answer import Question
from knowledge.answering import Answering
from knowledge.embedding import MiniLM
from knowledge.errors import ModelUnavailable
from knowledge.index import Index
from knowledge.scale import STANDARD, Scale
from tests.knowledge.editions import publish
from tests.knowledge.fakes import fake_index
from tests.model.conftest import TODAY
from tests.model.fakes import Purse
from tests.model.server import KEY, Fail, Hang, Plan, Raw, Scripted, Vectors
from tests.model.shelf import PASSAGES
from tests.model.vectors import LENGTH, Skewed, hashed

MODEL = "toy-embedding"
ASKED = (
    "how heavy is the fjord 14?",
    "does the fjord 11 have thunderbolt?",
    "how long is the warranty of every Fjord?",
    "what is the capital of France?",
    "does the fjord 14 come with a bottle of wine?",
    "what do customers say of the fjord 14?",
)


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def embedder(model: Scripted, purse: Purse, pauses: list[float]) -> Iterator[OpenAIEmbedder]:
    model.vectors = hashed
    endpoint = OpenAIEndpoint(model.url, KEY, patience=5.0, pause=pauses.append)
    hasty = OpenAIEndpoint(model.url, KEY, 0.5, 2, chance=lambda: 0.0, pause=pauses.append)
    yield OpenAIEmbedder(endpoint, hasty, purse, MODEL)
    endpoint.close()
    hasty.close()


@pytest.fixture(scope="module")
def skewed(minilm: MiniLM) -> Skewed:
    return Skewed(minilm)


def cosine(a: list[float], b: list[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


def test_vectors_come_in_the_order_of_the_texts_at_length_one(embedder: OpenAIEmbedder) -> None:
    texts = ["weight of it", "price", "two ports"]

    vectors = embedder.embed_documents(texts)

    for vector, right in zip(vectors, hashed(texts, None), strict=True):
        assert cosine(vector, right) == pytest.approx(1.0)
    assert embedder.embed_query("price") == pytest.approx(vectors[1])


def test_no_text_makes_no_call(model: Scripted, embedder: OpenAIEmbedder) -> None:
    assert embedder.embed_documents([]) == []
    assert model.embedded == []


def test_many_texts_are_asked_for_in_pages_that_one_call_may_have() -> None:
    made = list(pages([*["word"] * (TEXTS + 1), *["x" * 10_000] * 60]))

    assert sum(map(len, made)) == TEXTS + 61
    assert max(map(len, made)) == TEXTS
    assert max(sum(map(len, page)) for page in made) <= LETTERS
    assert max(len(text) for page in made for text in page) == LONGEST


def test_a_length_goes_along_and_makes_another_model(
    model: Scripted, embedder: OpenAIEmbedder
) -> None:
    short = OpenAIEmbedder(embedder.sheets, embedder.questions, Purse(), MODEL, 32)

    assert len(short.embed_query("price")) == 32
    assert len(embedder.embed_query("price")) == LENGTH
    assert [call.get("dimensions") for call in model.embedded] == [32, None]
    assert (embedder.name, short.name) == (f"openai:{MODEL}", f"openai-32:{MODEL}")


def _swapped(vectors: list[list[float]]) -> Raw:
    data = [{"index": n, "embedding": vector} for n, vector in enumerate(vectors)]
    return Raw(str({"data": data, "model": MODEL}).replace("'", '"').encode(), "application/json")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fail(401), "does not accept the key"),
        (Fail(404, "The model does not exist", "model_not_found"), "has no model toy-embedding"),
        (Fail(404), "not as a model's endpoint does"),
        (Fail(400, "maximum context length is 512 tokens"), "does not fit the model"),
        (Fail(500, "input is too large to process"), "does not fit the model"),
        (Raw(b"<html>", "text/html"), "not as a model's endpoint does"),
        (Raw(b"{}", "application/json"), "not as a model's endpoint does"),
        (_swapped([[1.0, 0.0]]), "other vectors than those asked for"),
        (_swapped([[1.0, 0.0], [1.0]]), "other vectors than those asked for"),
        (_swapped([[1.0, 0.0], [0.0, 0.0]]), "lead nowhere"),
        (_swapped([[], []]), "lead nowhere"),
    ],
)
def test_every_failure_is_one_that_the_sheets_know(
    model: Scripted, embedder: OpenAIEmbedder, fault: Plan, said: str
) -> None:
    model.faults = [fault]

    with pytest.raises(ModelUnavailable, match=said):
        embedder.embed_documents(["weight", "price"])


def test_a_busy_endpoint_is_waited_for_as_long_as_it_says(
    model: Scripted, embedder: OpenAIEmbedder, pauses: list[float]
) -> None:
    model.faults = [Fail(429, headers={"Retry-After": "2"}), Fail(503)]

    assert len(embedder.embed_documents(["weight"])) == 1
    assert pauses[0] == 2.0
    assert 0 < pauses[1] <= 0.5


def test_sheets_and_questions_are_charged_apart_and_to_nobody_in_particular(
    model: Scripted, embedder: OpenAIEmbedder, purse: Purse
) -> None:
    embedder.embed_documents(["the weight of it", "price"])
    embedder.embed_query("how heavy")
    model.faults = [Fail(401)]
    with pytest.raises(ModelUnavailable):
        embedder.embed_query("how heavy")

    charged = [(rep, purpose, took.read, failed) for rep, purpose, took, failed in purse.charged]
    assert charged == [
        (EVERYBODY, SHEETS, 5, False),
        (EVERYBODY, QUESTIONS, 2, False),
        (EVERYBODY, QUESTIONS, 0, True),
    ]


def test_a_question_waits_for_a_moment_only(model: Scripted, embedder: OpenAIEmbedder) -> None:
    model.faults = [Hang()]
    started = time.monotonic()

    with pytest.raises(ModelUnavailable, match="did not"):
        embedder.embed_query("weight")

    assert time.monotonic() - started < embedder.sheets.patience / 2


def test_after_several_failures_no_question_waits(
    model: Scripted, embedder: OpenAIEmbedder
) -> None:
    model.faults = [Fail(422), Fail(422), Fail(422)]
    for _ in range(5):
        with pytest.raises(ModelUnavailable):
            embedder.embed_query("weight")

    assert len(model.embedded) == 3


def test_the_scale_of_our_own_model_is_the_one_it_is_said_to_be(minilm: MiniLM) -> None:
    found = scale.measured(minilm.embed_documents)

    assert found.near == pytest.approx(STANDARD.near, abs=0.005)
    assert found.far == pytest.approx(STANDARD.far, abs=0.005)
    assert found.spread == pytest.approx(STANDARD.spread, abs=0.005)
    assert minilm.scale() is STANDARD
    assert STANDARD.told(0.123456789) == 0.123456789


def test_cosines_of_another_model_are_told_as_ours_would_be(minilm: MiniLM, skewed: Skewed) -> None:
    def units(texts: list[str]) -> list[list[float]]:
        return [[value / math.hypot(*one) for value in one] for one in skewed(texts, None)]

    found = scale.measured(units)
    asked, line = "how heavy is it", "Weight: 798 g"

    theirs = cosine(*units([asked, line]))
    assert theirs > 0.6
    assert found.told(theirs) == pytest.approx(
        cosine(*minilm.embed_documents([asked, line])), abs=0.01
    )


@pytest.mark.parametrize("vectors", [lambda texts, _: [[1.0, 0.0]] * len(texts), hashed])
def test_a_model_that_cannot_tell_texts_apart_is_refused(vectors: Vectors) -> None:
    with pytest.raises(ModelUnavailable, match="cannot tell"):
        scale.measured(lambda texts: vectors(texts, None))


@pytest.fixture
def shelf(
    model: Scripted, embedder: OpenAIEmbedder, skewed: Skewed, tmp_path: Path
) -> Iterator[Index]:
    """The sheets, embedded by the endpoint with vectors that tell what MiniLM's do."""
    model.vectors = skewed
    index = fake_index(tmp_path)
    publish(index, embedder, PASSAGES)
    yield index
    index.close()


def test_answers_and_silences_are_those_of_our_own_model(
    shelf: Index, embedder: OpenAIEmbedder, minilm: MiniLM, tmp_path: Path
) -> None:
    ours = fake_index(tmp_path / "ours")
    publish(ours, minilm, PASSAGES)
    own = Answering(ours, minilm, lambda: TODAY)
    theirs = Answering(shelf, embedder, lambda: TODAY)

    for text in ASKED:
        assert theirs.answer(Question(text)) == own.answer(Question(text))
    assert any(own.answer(Question(text)).silence for text in ASKED)


def test_the_scale_is_kept_with_the_edition(shelf: Index, embedder: OpenAIEmbedder) -> None:
    edition = shelf.snapshot().edition

    assert edition is not None
    assert edition.model == embedder.name
    assert edition.scale == embedder.scale() != STANDARD


@pytest.mark.parametrize(
    ("fault", "times"), [(Fail(401), 1), (Fail(500), 2), (Hang(), 1), (Raw(b"?", "text/html"), 1)]
)
def test_without_the_endpoint_words_alone_answer_and_half_a_line_says_so(
    model: Scripted, shelf: Index, embedder: OpenAIEmbedder, fault: Plan, times: int
) -> None:
    answering = Answering(shelf, embedder, lambda: TODAY)
    model.faults = [fault] * times

    answer = answering.answer(Question("how heavy is the fjord 14?"))

    assert "1.2 kg" in answer.text
    assert answer.note == "Searched by words alone: the embedding model does not answer right now."


def test_words_alone_are_silent_about_what_is_not_there(
    model: Scripted, shelf: Index, embedder: OpenAIEmbedder
) -> None:
    answering = Answering(shelf, embedder, lambda: TODAY)
    model.faults = [Fail(401)]

    answer = answering.answer(Question("was kostet eine Flasche Wein?", "de"))

    assert not answer.answered
    assert answer.note.startswith("Nur nach Wörtern gesucht")


def test_vectors_of_another_length_are_no_outage(
    model: Scripted, shelf: Index, embedder: OpenAIEmbedder
) -> None:
    model.vectors = hashed

    answer = Answering(shelf, embedder, lambda: TODAY).answer(Question("weight of the fjord 14?"))

    assert answer.answered
    assert answer.note


def test_a_scale_leads_through_both_points() -> None:
    found = Scale(near=0.9, far=0.7, spread=0.05)

    assert found.told(0.9) == pytest.approx(STANDARD.near)
    assert found.told(0.7) == pytest.approx(STANDARD.far)


def test_a_model_that_tells_texts_apart_less_well_makes_nobody_surer() -> None:
    found = Scale(near=0.8, far=0.7, spread=0.05)

    assert found.told(0.7 + found.spread) == pytest.approx(STANDARD.far + STANDARD.spread)
    assert found.told(0.8) < STANDARD.near
