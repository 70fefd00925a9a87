"""Digests are handed out once, whoever asks, on both databases."""

from datetime import UTC, datetime

import pytest

from bot.sales.digests import Digest, Digests
from bot.store.work import UnitOfWork
from tests.sales.office import Office

EIGHT = datetime(2026, 11, 5, 13, 0, tzinfo=UTC)  # in New York, where Ada is


def of(office: Office) -> Digests:
    """The digests as one of several processes sees them."""
    return Digests(lambda: UnitOfWork(office.engine), office.clock)


def adas(office: Office) -> list[Digest]:
    return [one for one in of(office).due() if one.to.slack_user_id == "UADA"]


@pytest.fixture
def early(anywhere: Office) -> Office:
    anywhere.clock.now = EIGHT
    return anywhere


def test_of_two_who_find_it_due_one_takes_it_on(early: Office) -> None:
    (mine,), (yours,) = adas(early), adas(early)

    assert [of(early).begin(mine), of(early).begin(yours)] == [True, False]
    assert adas(early) == []
    early.clock.forward(days=1)
    assert len(adas(early)) == 1


def test_one_that_was_given_back_is_due_again(early: Office) -> None:
    (due,) = adas(early)
    of(early).begin(due)

    of(early).give_back(due)

    assert adas(early) == [due]
