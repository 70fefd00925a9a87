"""Readers over the small world, at a fixed moment."""

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.assistant.reader import Reader
from bot.assistant.reading import Reading
from knowledge.answer import Turn
from tests.assistant.fakes import NamesInMemory, actors, book
from tests.assistant.world import WORLD

Read = Callable[..., Reading]
# A Wednesday.
NOW = "2027-03-03T10:00:00-05:00"


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads a message as Anna in New York on a Wednesday, or as somebody else."""
    reader = Reader(NamesInMemory(book(WORLD)))
    people = actors(WORLD)

    def reading(
        text: str, speaker: str = "U1ANNA", *, now: str = NOW, said: str = "", asked: str = ""
    ) -> Reading:
        turns = (Turn("user", said), Turn("assistant", asked))
        history = tuple(turn for turn in turns if turn.content)
        return reader.read(text, people[speaker], datetime.fromisoformat(now), history)

    return reading
