"""Words that are shown are read without what only a page needs."""

import pytest

from knowledge import points
from knowledge.quoting import sentences
from knowledge.telling import led
from knowledge.tidying import tidied


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("Press it. > You hear a click.", "Press it. You hear a click."),
        ("Open Settings > System > About.", "Open Settings > System > About."),
        ("See Figure 2. *Figure 2. The stick >Be patient.", "See Figure 2. Be patient."),
        ("Slide the cover sideways. .", "Slide the cover sideways."),
        ("Select View report .", "Select View report."),
    ],
)
def test_marks_of_notes_captions_and_stray_stops_are_not_read(shown: str, read: str) -> None:
    assert tidied(shown) == read


def test_the_number_of_a_step_is_no_sentence() -> None:
    assert sentences("3. Select it. Then wait.") == ["3. Select it.", "Then wait."]


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ("Weight: 1 kg", "Tern Pad 7 \u2013 Weight: 1 kg"),
        ("list price $849.00", "Tern Pad 7: list price $849.00"),
        ("1. Open it.\n2. Use it.", "Tern Pad 7:\n1. Open it.\n2. Use it."),
    ],
)
def test_what_is_told_of_a_product_has_one_colon(told: str, line: str) -> None:
    assert led("Tern Pad 7", told) == line


def test_points_that_all_begin_with_if_are_cases() -> None:
    assert points.are_cases(["1. If it is new, wait.", "  - One day.", "2. If it is old, call."])
    assert not points.are_cases(["1. If it is new, wait.", "2. Press the button."])
