"""What kind of thing an answer must hold, and whether a text holds it."""

import pytest

from knowledge.expecting import Expected, counts, expected, meets, prices


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Starting at $21,999", True),
        ("free of charge for 30 days", True),
        ("updates are free", True),
        ("at no additional cost", True),
        ("40 mm Free Edge driver", False),
        ("two free ports", False),
    ],
)
def test_a_price_is_a_sum_or_said_to_be_nothing(text: str, given: bool) -> None:
    assert meets(Expected.MONEY, text) is given


def test_what_is_free_on_top_of_a_price_is_none() -> None:
    assert not prices("available at no additional cost")
    assert prices("$3 per user, Talk at no additional cost")


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("1. Hold the button.\n2. Let it go.", False),
        ("1. Hold the button for 10 s.", True),
        ("at least six letters", True),
        ("It is long.", False),
    ],
)
def test_the_number_of_a_step_is_no_number_that_was_asked_for(text: str, given: bool) -> None:
    assert counts(text) is given


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("how to find the version of the firmware", Expected.STEPS),
        ("how do they change the size of the picture", Expected.STEPS),
        ("which version has it", Expected.NUMBER),
        ("tern 2: which mode has to be set up first", None),
        ("power cable length", Expected.LENGTH),
        ("how long may a name be, in characters", Expected.NUMBER),
        ("how much light does the visor let through, in %", Expected.SHARE),
        ("battery of the tern 2 in watt-hours", Expected.ENERGY),
        ("length of the battery cord", Expected.LENGTH),
    ],
)
def test_a_question_says_what_kind_of_thing_it_wants(asked: str, kind: Expected | None) -> None:
    assert expected(asked) is kind
