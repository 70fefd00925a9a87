"""Sheets of our own invention, a scripted model on a real server, and answers over both."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.model.answers import Answers
from bot.model.client import OpenAIEndpoint
from bot.model.errors import Down
from knowledge.answering import Answering
from knowledge.embedding import MiniLM
from tests.knowledge.editions import publish
from tests.knowledge.fakes import fake_index
from tests.model.fakes import Purse, Remembering, caller
from tests.model.server import KEY, Scripted, serving
from tests.model.shelf import PASSAGES

TODAY = date(2026, 11, 2)
NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def sheets(minilm: MiniLM, tmp_path_factory: pytest.TempPathFactory) -> Remembering:
    """The mode without a model."""
    index = fake_index(tmp_path_factory.mktemp("home"))
    publish(index, minilm, PASSAGES)
    return Remembering(Answering(index, minilm, lambda: TODAY))


@pytest.fixture
def model() -> Iterator[Scripted]:
    with serving() as scripted:
        yield scripted
        scripted.check()


@pytest.fixture(scope="session", autouse=True)
def loaded() -> None:
    """The SDK takes a while to load: no test waits for it with a watch in its hand."""
    endpoint = OpenAIEndpoint("http://127.0.0.1:1/v1", KEY)
    with pytest.raises(Down):
        endpoint.models()
    endpoint.close()


@pytest.fixture
def endpoint(model: Scripted) -> Iterator[OpenAIEndpoint]:
    """Patient for a second, and never pausing between two tries."""
    made = OpenAIEndpoint(model.url, KEY, patience=1.0, pause=lambda seconds: None)
    yield made
    made.close()


@pytest.fixture
def answers(endpoint: OpenAIEndpoint, sheets: Remembering) -> Answers:
    return Answers(sheets, caller(endpoint), lambda: TODAY)


@pytest.fixture
def purse() -> Purse:
    return Purse()


@pytest.fixture
def home(tmp_path: Path) -> Callable[[str], Path]:
    return lambda name: tmp_path / name
