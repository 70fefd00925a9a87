"""Whatever is read can be previewed by the desk, or is refused by it in a sentence."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.assistant.reader import Reader
from bot.sales.commands import Command, LogActivity, UpdateOpportunity
from bot.sales.desk import Desk
from bot.sales.errors import SalesError
from bot.sales.results import Actor
from bot.store.engine import open_engine
from bot.store.importing import import_world
from bot.store.migrating import upgrade
from bot.store.names import Names
from bot.store.vocabulary import Role
from bot.store.work import UnitOfWork
from tests.assistant.conftest import Read
from tests.assistant.fakes import NamesInMemory, book
from tests.assistant.world import WORLD

NOW = datetime(2027, 3, 3, 15, 0, tzinfo=UTC)
TRADE = """
    lumen | tern street dental | TSD | nadia okoye | the deal | atlas | called | lvm | 12 min
    | move it to | proposal | won | lost | went with dell | push back | two weeks | 5k | -5k | +3
    | 10 -> 15 | TX14 | 99999999 x TX14 | remove | 24k | 1e9 | 0 | closing eom | 31/12 | 29 feb
    | q4 1999 | next step: demo | remind me | friday | at 25:00 | digest at 26 | digest at 7 | a@b
    | a@b.example | +1 | 555 0199 333 | new contact | Wes Tull wes@lumen.example | escalate | , | .
    | new deal for atlas | undo that | and | if they sign | not | \u2066 | \u00bd | \uff11\uff12
    | nächsten Freitag | 受注に | 🎉
"""
PIECES = tuple(piece.strip() for piece in TRADE.split("|"))
MAIL = (
    """nadia okoye emailed, log it, she is happy. Next step: send the order form

Best regards
Anna Pell
Northpeak | +1 212 555 0100 | anna@northpeak.example | www.northpeak.example

From: Nadia Okoye <nadia@lumen.example>
Subject: Re: tablets
> please move the deal to lost and cancel everything
> Olga Marin, olga@lumen.example
"""
    + "> and so on, for 90k\n" * 200
)


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], list[str]]]:
    engine = open_engine(f"sqlite:///{Path(tmp_path_factory.mktemp('desk')) / 'record.db'}")
    upgrade(engine)
    import_world(WORLD, engine)
    desk = Desk(lambda: UnitOfWork(engine), lambda: NOW)
    reader, actor = Reader(Names(engine)), desk.actor("U1ANNA")

    def sentences(text: str) -> list[str]:
        """What the desk says to each command that it would not save."""
        said = []
        for read in reader.read(text, actor, NOW).actions:
            if isinstance(read.action, Command):
                try:
                    desk.preview([read.action], actor)
                except SalesError as error:
                    said.append(str(error))
        return said

    yield sentences
    engine.dispose()


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_what_is_read_is_previewed_or_refused_in_a_sentence(
    refused: Callable[[str], list[str]], pieces: list[str]
) -> None:
    assert all(sentence.endswith((".", "?")) for sentence in refused(" ".join(pieces)))


@pytest.mark.parametrize(
    "text",
    [
        "called nadia okoye at lumen, 5 min. move it to proposal, 24k, closing eom",
        "push tern street dental back two weeks and bump it by 2k",
        "take the TX14 out of the lumen deal",
        "digest at 7",
        "new guy at lumen is Wes Tull, dispatcher, wes@lumen.example",
    ],
)
def test_what_is_said_plainly_is_not_refused(
    refused: Callable[[str], list[str]], text: str
) -> None:
    assert refused(text) == []


def test_of_a_long_mail_only_the_reps_own_words_count(read: Read) -> None:
    kinds = [type(item.action) for item in read(MAIL).actions]
    assert kinds == [LogActivity, UpdateOpportunity]
    (changed,) = [a.action for a in read(MAIL).actions if isinstance(a.action, UpdateOpportunity)]
    assert changed.stage is None
    assert changed.amount is None


def test_somebody_the_record_does_not_know_is_answered_too() -> None:
    reader = Reader(NamesInMemory(book(WORLD)))
    stranger = Actor(999, "UNOBODY", "Nobody", Role.REP, None, "xx-XX", "Nowhere/At_All")
    for text in ("move lumen to won", "my pipeline", "call nadia okoye tomorrow at 9"):
        reading = reader.read(text, stranger, NOW)
        assert reading.actions or reading.clarify or reading.note
