"""Whatever a rep types, the reader answers: it never raises and never stays silent."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.assistant.reader import Reader
from knowledge.answer import Turn
from tests.assistant.fakes import NamesInMemory, actors, book
from tests.assistant.world import WORLD

READER = Reader(NamesInMemory(book(WORLD)))
ACTORS = actors(WORLD)
SPEAKERS = ("U1ANNA", "U1KLAUS")
NOW = datetime(2027, 3, 3, 15, 0, tzinfo=UTC)
VOCABULARY = """
called Nadia at Lumen Bakery 12 min move the deal to proposal won lost 24k €12.500 not no wait
20 x TX14 seats of CloudDesk Basic eom next tue by the 15th remind me to send quote draft an
email escalate urgent add new contact deal account +49 30 1234567 a@b.example ? ! . , : from to
instead scratch that same 電話 明日 Angebot gestern hablé con demain il 31 feb q1 2027-02-30
99999999999999999999 13/13 25:99 " ' >
"""
WORDS = st.sampled_from(VOCABULARY.split())


def read(text: str, speaker: str) -> None:
    reading = READER.read(text, ACTORS[speaker], NOW, (Turn("user", text[:50]),))
    assert reading.actions or reading.clarify or reading.note


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=40).map(" ".join), st.sampled_from(SPEAKERS))
def test_the_words_of_the_trade_in_any_order_are_answered(text: str, speaker: str) -> None:
    read(text, speaker)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.sampled_from(SPEAKERS))
def test_any_text_is_answered(text: str, speaker: str) -> None:
    read(text, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "🎉" * 50,
        "\x00\x07\x1b[31m",
        "a" * 10_000,
        "move Lumen to won, " * 600,
        "1" * 10_000,
        "(" * 5000,
        "'" * 5000,
        "\u202e\u200d",
        "Lumen Bakery, Atlas, Nordwind Logistik, Brightside Clinic, " * 40,
    ],
)
def test_odd_messages_are_answered(text: str) -> None:
    for speaker in SPEAKERS:
        read(text, speaker)
