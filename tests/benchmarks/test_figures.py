"""The benchmarks' own arithmetic, and the sheets they make up."""

from pathlib import Path

import pytest

from tests.benchmarks.beir import ndcg
from tests.benchmarks.figures import spread
from tests.benchmarks.made import make_sheets


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (["a", "b", "x"], 1.0),
        (["b", "a"], 1.0),
        (["x", "a"], (1 / 1.585) / (1 + 1 / 1.585)),
        (["x", "y"], 0.0),
        ([], 0.0),
    ],
)
def test_a_gain_counts_less_the_later_it_comes(found: list[str], expected: float) -> None:
    assert ndcg(found, {"a": 1, "b": 1}) == pytest.approx(expected, abs=0.001)


def test_only_the_first_places_count() -> None:
    assert ndcg(["x"] * 10 + ["a"], {"a": 1}) == 0.0


def test_measurements_are_told_in_milliseconds() -> None:
    middle, highest = spread("answer", [0.001, 0.002, 0.003])

    assert middle.unit == "ms"
    assert middle.value == pytest.approx(2.0)
    assert highest.value == pytest.approx(2.98)


def test_the_same_sheets_are_made_each_time(tmp_path: Path) -> None:
    names = make_sheets(tmp_path / "one", 9)
    make_sheets(tmp_path / "two", 9)
    one, two = (
        {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / name).iterdir()}
        for name in ("one", "two")
    )

    assert one == two
    assert len(set(names)) == len(one) == 9
