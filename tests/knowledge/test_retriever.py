"""The search, as LangChain meets it."""

from pathlib import Path

import pytest
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import Runnable, RunnableLambda

from knowledge.embedding import MiniLM
from knowledge.passage import Sheet
from knowledge.retriever import SheetRetriever
from tests.knowledge.editions import publish
from tests.knowledge.fakes import fake_index, row, text

TABLET = Sheet("tablet.md", "Fjord Tablet 9")
DOCK = Sheet("dock.md", "Harbour Dock 2")


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> BaseRetriever:
    model = MiniLM()
    index = fake_index(tmp_path_factory.mktemp("home"))
    publish(
        index,
        model,
        [
            row({"Feature": "Weight", "Value": "480 g"}, TABLET, ("Body",)),
            text("The dock gives a laptop 96 W over USB-C.", DOCK, ("Power",)),
        ],
    )
    return SheetRetriever(index=index, embedder=model, k=1)


def test_the_best_passage_comes_with_the_place_it_stands_in(retriever: BaseRetriever) -> None:
    (found,) = retriever.invoke("how heavy is the fjord tablet 9?")

    assert found.page_content == "Feature: Weight; Value: 480 g"
    assert found.metadata["source"] == "tablet.md"
    assert found.metadata["section"] == "Body"
    assert found.metadata["quote"] == "| Weight | 480 g |"


def test_it_takes_its_place_in_a_chain(retriever: BaseRetriever) -> None:
    def titles(documents: list[Document]) -> list[str]:
        return [document.metadata["title"] for document in documents]

    chain: Runnable[str, list[str]] = retriever | RunnableLambda(titles)

    assert chain.invoke("how much power does the dock give?") == ["Harbour Dock 2"]


def test_nothing_is_found_where_nothing_is_asked_or_held(
    retriever: BaseRetriever, tmp_path: Path
) -> None:
    empty = SheetRetriever(index=fake_index(tmp_path), embedder=MiniLM())

    assert retriever.invoke("…") == []
    assert empty.invoke("how heavy is the tablet?") == []
