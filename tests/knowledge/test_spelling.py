"""Slips of the keyboard."""

import pytest

from knowledge.spelling import Spelling

SPELLING = Spelling(
    {"dock": 40, "weight": 30, "thunderbolt": 20, "hololens": 90, "quota": 5, "dose": 1}
    | {"store": 50, "storage": 20, "color": 9, "authorized": 4, "canceled": 3}
)
SMALL = frozenset(("how", "much", "which", "the", "tell"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dokc", "dock"),
        ("wieght", "weight"),
        ("thundrbolt", "thunderbolt"),
        ("hololense", "hololens"),
        ("quoat", "quota"),
        ("hwo", "how"),
        ("mcuh", "much"),
        ("wich", "which"),
        ("teh", "the"),
        ("storge", "storage"),
        ("colour", "color"),
        ("authorised", "authorized"),
        ("cancelled", "canceled"),
    ],
)
def test_the_word_that_was_meant_is_found(typed: str, meant: str) -> None:
    assert SPELLING.corrected(typed, SMALL) == meant


@pytest.mark.parametrize(
    "typed", ["dock", "how", "cruise", "warehouse", "5g", "xq", "zzzzzz", "größe"]
)
def test_what_may_be_meant_as_it_is_stays(typed: str) -> None:
    assert SPELLING.corrected(typed, SMALL) is None


def test_without_sheets_nothing_is_corrected() -> None:
    assert Spelling({}).corrected("dokc", frozenset()) is None
