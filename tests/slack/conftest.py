"""The app in front of a stub of Slack, and the people who use it."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from bot.slack.app import build
from bot.slack.bolt import SlackApp
from bot.slack.services import Services
from bot.slack.threads import Inline
from tests.slack import world
from tests.slack.person import Person
from tests.slack.stub import Stub
from tests.slack.world import Minds


@pytest.fixture
def stub() -> Iterator[Stub]:
    """Fails the test when the app sent anything that Slack would refuse."""
    stub = Stub()
    stub.start()
    yield stub
    stub.stop()
    assert stub.faults == []


@pytest.fixture
def minds() -> Minds:
    return Minds()


@pytest.fixture
def gate(minds: Minds) -> Iterator[threading.Event]:
    """Answers wait until it is set."""
    gate = threading.Event()
    minds.before_answer = lambda: gate.wait(10)
    yield gate
    gate.set()


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("book") / "deskmate.db"
    world.make(path)
    return path


@dataclass
class Clock:
    now: datetime = world.NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def services(tmp_path: Path, book: Path, minds: Minds, clock: Clock) -> Services:
    own = tmp_path / "deskmate.db"
    shutil.copy(book, own)
    return world.services(own, minds, clock)


@pytest.fixture
def app(services: Services, stub: Stub) -> SlackApp:
    return build(services, token="xoxb-t", api_url=stub.api_url, work=Inline())


@pytest.fixture
def dana(app: SlackApp, stub: Stub) -> Person:
    return Person(app, stub, world.DANA)


@pytest.fixture
def lena(app: SlackApp, stub: Stub) -> Person:
    return Person(app, stub, world.LENA)


@pytest.fixture
def pat(app: SlackApp, stub: Stub) -> Person:
    """Of the product team."""
    return Person(app, stub, world.PAT)


@pytest.fixture
def marc(app: SlackApp, stub: Stub) -> Person:
    """Dana's and Lena's manager."""
    return Person(app, stub, world.MARC)
