"""Sheets that contradict each other are both shown, the newer first."""

from datetime import date

import pytest

from knowledge.answer import Answer, Question
from knowledge.answering import Answering
from knowledge.embedding import MiniLM
from knowledge.passage import Sheet
from tests.knowledge.editions import publish
from tests.knowledge.fakes import fake_index, row

OLD = Sheet("old.md", "Tern Dock 2 overview", (), date(2025, 1, 1))
NEW = Sheet("new.md", "Tern Dock 2 tech specs", (), date(2026, 6, 1))

SHEETS = [
    row({"Feature": "Power to the laptop", "Value": "60 W"}, OLD),
    row({"Feature": "Power to the laptop", "Value": "96 W"}, NEW),
    row({"Feature": "Weight", "Value": "1.5 lb"}, OLD),
    row({"Feature": "Weight", "Value": "0.68 kg"}, NEW),
]


@pytest.fixture(scope="module")
def answering(minilm: MiniLM, tmp_path_factory: pytest.TempPathFactory) -> Answering:
    index = fake_index(tmp_path_factory.mktemp("home"))
    publish(index, minilm, SHEETS)
    return Answering(index, minilm)


def ask(answering: Answering, words: str) -> Answer:
    return answering.answer(Question(words))


def test_both_values_are_told_and_the_newer_comes_first(answering: Answering) -> None:
    told = ask(answering, "tern dock 2 power to the laptop").text
    assert told.startswith("The sheets disagree")
    assert told.index("96 W") < told.index("60 W")


def test_each_side_stands_on_its_own_sheet(answering: Answering) -> None:
    cited = ask(answering, "tern dock 2 power to the laptop").citations
    assert {citation.path for citation in cited} == {"old.md", "new.md"}


def test_the_same_in_other_units_is_no_contradiction(answering: Answering) -> None:
    assert "disagree" not in ask(answering, "weight of the tern dock 2").text
