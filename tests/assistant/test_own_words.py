"""A sales team's own expressions, from a file and without code."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.assistant import own_words
from bot.assistant.errors import FaultyLexicon
from bot.assistant.reader import Reader
from bot.assistant.reading import Reading
from bot.sales.commands import UpdateOpportunity
from bot.store.vocabulary import Stage
from tests.assistant.conftest import NOW
from tests.assistant.fakes import NamesInMemory, actors, book
from tests.assistant.world import WORLD


def read_with(path: Path, text: str) -> Reading:
    reader = Reader(NamesInMemory(book(WORLD)), own_words.read(path))
    return reader.read(text, actors(WORLD)["U1ANNA"], datetime.fromisoformat(NOW))


def written(folder: Path, text: str) -> Path:
    path = folder / "expressions.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_expression_of_the_team_is_understood(tmp_path: Path) -> None:
    path = written(tmp_path, "en:\n  stage_said: {won: ['(they|she|he) inked it']}\n")
    (found,) = read_with(path, "lumen: they inked it").actions
    assert isinstance(found.action, UpdateOpportunity)
    assert found.action.stage is Stage.WON


def test_an_empty_file_adds_nothing(tmp_path: Path) -> None:
    assert read_with(written(tmp_path, ""), "move lumen to won").actions


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nl: {}", "no language"),
        ("en: {stages: {won: [x]}}", "no kind “stages”"),
        ("en: {stage: {victory: [x]}}", "no value “victory”"),
        ("en: {stage: {won: inked}}", "a list"),
        ("- en", "the file"),
        ("en: [", "as YAML"),
    ],
)
def test_a_faulty_file_is_refused_with_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(FaultyLexicon, match=said):
        own_words.read(written(tmp_path, text))
