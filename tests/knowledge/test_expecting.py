"""What kind of thing an answer must hold, and whether a text holds it."""

import pytest

from knowledge.expecting import Expected, meets


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
