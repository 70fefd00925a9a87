"""Timing in turn: everything is done as often as it was asked for, and each way begins at times."""

import pytest

from tests.benchmarks.beside import Compared, compare_times
from tests.benchmarks.turns import every, in_turn, quickest


def test_each_way_does_each_thing_once_a_round() -> None:
    done: list[tuple[str, int]] = []
    ways = {name: lambda thing, name=name: done.append((name, thing)) for name in ("a", "b")}

    taken = in_turn(ways, [1, 2, 3], rounds=2)

    assert sorted(done) == sorted((name, thing) for name in "ab" for thing in (1, 2, 3) * 2)
    assert [len(one) for one in taken["a"]] == [3, 3]


def test_no_way_is_always_the_first() -> None:
    done: list[str] = []
    ways = {name: lambda _, name=name: done.append(name) for name in ("a", "b")}

    in_turn(ways, [1, 2], rounds=1)

    assert done == ["a", "b", "b", "a"]


def test_one_busy_moment_is_in_all_times_and_not_in_the_quickest_ones() -> None:
    rounds = [[0.1, 0.2], [0.3, 9.0], [0.3, 0.4]]

    assert max(every(rounds)) == 9.0
    assert quickest(rounds) == [0.1, 0.2]


@pytest.mark.parametrize(("deskmate", "verdict"), [(0.5, "≥ 2 met"), (0.6, "≥ 2 MISSED")])
def test_an_aim_is_met_or_missed(deskmate: float, verdict: str) -> None:
    assert Compared("search", "s", textbook=1.0, deskmate=deskmate, aim=2.0).verdict == verdict


def test_times_are_compared_in_milliseconds() -> None:
    middle, *_ = compare_times("search", [[0.012, 0.014]], [[0.004, 0.006]], aim=2.0)

    assert middle.textbook == pytest.approx(13.0)
    assert middle.deskmate == pytest.approx(5.0)
    assert middle.ratio == pytest.approx(2.6)
