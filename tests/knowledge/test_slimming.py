"""The slimmed model says the same as the model, to the last bit."""

import onnxruntime  # type: ignore[import-untyped]
import pytest

from knowledge.embedding import _MODEL, _WORDS
from knowledge.slimming import slim


def test_every_number_stays_the_same() -> None:
    model = _MODEL.find().read_bytes()
    slimmed = slim(model, _WORDS, "input_ids")
    assert slimmed != model
    ids = [[101, 2129, 3082, 2003, 1996, 8946, 102]]
    feed = {
        "input_ids": ids,
        "attention_mask": [[1] * 7],
        "token_type_ids": [[0] * 7],
    }
    first, second = (
        onnxruntime.InferenceSession(one, providers=["CPUExecutionProvider"]).run(None, feed)[0]
        for one in (model, slimmed)
    )
    assert first.tolist() == second.tolist()


@pytest.mark.parametrize("name", ["no such table", ""])
def test_a_model_built_otherwise_stays_as_it_is(name: str) -> None:
    model = _MODEL.find().read_bytes()
    assert slim(model, name, "input_ids") == model
