"""Indexes grown from few passages: as large as wanted, varied, and searched like any other."""

from pathlib import Path

import numpy
import pytest

from knowledge.answer import Question
from knowledge.embedding import MiniLM
from knowledge.finding import passages
from knowledge.index import Index
from knowledge.passage import Kind, Passage, Sheet
from tests.benchmarks.growing import Stock, Variation, grow
from tests.knowledge.editions import publish


def passage(number: int) -> Passage:
    sheet = Sheet(f"sheet-{number // 2}.md", f"Harrow {number // 2} specifications")
    text = f"The Harrow {number} weighs {100 + number} grams and closes without any noise."
    return Passage(f"sheet-{number}", sheet, ("Overview",), Kind.TEXT, text, text)


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Stock:
    index = Index(tmp_path_factory.mktemp("stock"))
    publish(index, MiniLM(), [passage(number) for number in range(6)])
    held = Stock.of(index)
    index.close()
    return held


def test_the_first_variation_changes_nothing() -> None:
    assert Variation(0).text("weighs 240 grams") == "weighs 240 grams"


def test_a_copy_has_other_numbers_and_some_other_words() -> None:
    text = "The Harrow weighs 240 grams and closes without noise, unlike other folding tablets."
    varied = Variation(3).text(text)

    changed = sum(a != b for a, b in zip(text.split(), varied.split(), strict=True))
    assert "240" not in varied
    assert 2 <= changed <= 8


def test_the_same_word_changes_in_the_same_way_everywhere() -> None:
    first, *others = Variation(5).text("tablets tablets tablets 12 12").split()

    assert others == [first, first, *others[2:]]
    assert others[2] == others[3]


def test_a_stock_has_the_vectors_of_its_passages(stock: Stock) -> None:
    texts = [one.context for one in stock.passages]

    assert numpy.allclose(stock.vectors, MiniLM().embed_documents(texts), atol=0.02)


def test_a_copy_of_a_passage_means_nearly_the_same(stock: Stock) -> None:
    grown = list(stock.grown(12))
    vectors = {one.id: vector for one, vector in grown}

    assert len(vectors) == 12
    cosine = float(vectors["0/sheet-2"] @ vectors["1/sheet-2"])
    assert cosine == pytest.approx(0.9, abs=0.05)


def test_a_grown_index_answers(stock: Stock, tmp_path: Path) -> None:
    index = Index(tmp_path)
    grow(index, stock, 16)

    found = passages(Question("how heavy is the Harrow 3?"), index, MiniLM(), 3)
    assert len(index.snapshot().passages) == 16
    assert "The Harrow 3 weighs 103 grams" in "".join(one.text for one in found)
    index.close()
