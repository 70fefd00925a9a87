"""Messages in bulk: the contract's lines in and out, and lines that are wrong."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.assistant.batch import understand
from bot.assistant.reader import Reader
from bot.sales.errors import UnknownRep
from bot.sales.results import Actor
from knowledge.errors import FaultyLines
from tests.assistant.fakes import NamesInMemory, actors, book
from tests.assistant.world import WORLD

MOMENT = datetime(2027, 3, 3, 15, 0, tzinfo=UTC)
Run = Callable[..., list[dict[str, Any]]]


class Staff:
    """The reps of the small world."""

    def actor(self, slack_user_id: str) -> Actor:
        people = actors(WORLD)
        if slack_user_id not in people:
            raise UnknownRep(f"nobody in the record has the id {slack_user_id}")
        return people[slack_user_id]


@pytest.fixture(scope="module")
def run() -> Run:
    reader = Reader(NamesInMemory(book(WORLD)))

    def lines(*given: dict[str, Any], speaker: str | None = "U1ANNA") -> list[dict[str, Any]]:
        return understand(given, reader, Staff(), speaker, MOMENT)

    return lines


def test_a_line_comes_out_with_the_ids_of_the_file(run: Run) -> None:
    assert run({"id": "1", "text": "move lumen to proposal, $24k, 20 TX14, closing eom"}) == [
        {
            "id": "1",
            "actions": [
                {
                    "action": "update_opportunity",
                    "opportunity": "o1",
                    "stage": "proposal",
                    "amount": 24000,
                    "currency": "USD",
                    "close_date": "2027-03-31",
                    "products": [{"product": "p1", "quantity": 20}],
                }
            ],
            "clarify": None,
        }
    ]


def test_a_line_may_say_who_writes_and_when(run: Run) -> None:
    line = {
        "id": 7,
        "as": "U1KLAUS",
        "now": "2027-05-31T23:30:00+00:00",
        "text": "Erinner mich morgen an Nordwind",
        "history": [],
    }
    (found,) = run(line, speaker=None)
    assert found["id"] == "7"
    # In Berlin it is already the first of June.
    assert found["actions"][0]["due"] == "2027-06-02"


def test_a_question_back_has_no_actions(run: Run) -> None:
    (found,) = run({"id": "1", "text": "lvm at brightside"})
    assert found["actions"] == []
    assert "brightside" in found["clarify"]


def test_faulty_lines_are_named_by_their_number(run: Run) -> None:
    with pytest.raises(FaultyLines) as raised:
        run(
            {"id": "1", "text": "hi"},
            {"id": "2"},
            {"id": "3", "text": "hi", "as": "U9NOBODY"},
            {"id": "4", "text": "hi", "now": "2027-03-03T10:00:00"},
        )
    assert [fault.line for fault in raised.value.faults] == [2, 3, 4]
    assert "line 2: text" in str(raised.value)


def test_somebody_must_be_writing(run: Run) -> None:
    with pytest.raises(FaultyLines, match="who writes"):
        run({"id": "1", "text": "hi"}, speaker=None)
