"""What people type, and what a form checks before it is sent."""

from typing import Any

import pytest

from bot.workspace.inputs import problems
from bot.workspace.typed_text import marked_up
from tests.workspace.place import Json

MENTIONS = {"@Deskmate": "<@UBOT>", "@Ana": "<@UANA>", "@Ana Ruiz": "<@URUIZ>", "#sales": "<#C1>"}


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("plain words", "plain words"),
        ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
        ("<!channel> <@U1>", "&lt;!channel&gt; &lt;@U1&gt;"),
        ("@deskmate hi", "<@UBOT> hi"),
        ("@Ana Ruiz and @Ana, in #sales", "<@URUIZ> and <@UANA>, in <#C1>"),
        ("@Deskmates, me@Ana.com", "@Deskmates, <mailto:me@Ana.com|me@Ana.com>"),
        ("see https://a.com/x?y=1&z=2.", "see <https://a.com/x?y=1&amp;z=2>."),
        ("(http://a.com)", "(<http://a.com>)"),
        ("Zoë: z.o+e@b.co.uk!", "Zoë: <mailto:z.o+e@b.co.uk|z.o+e@b.co.uk>!"),
    ],
)
def test_typed_words_become_what_slack_sends(typed: str, sent: str) -> None:
    assert marked_up(typed, MENTIONS) == sent


def _problems(element: Json, state: Json, **block: Any) -> list[str]:
    element = {"action_id": "a", **element}
    blocks = [{"type": "input", "block_id": "b", "element": element, **block}]
    return list(problems({"blocks": blocks, "state": {"values": {"b": {"a": state}}}}).values())


@pytest.mark.parametrize(
    ("element", "entered", "sentence"),
    [
        ({"type": "plain_text_input"}, "", "Please complete this required field."),
        ({"type": "plain_text_input", "min_length": 3}, "ab", "Please write at least 3"),
        ({"type": "plain_text_input", "max_length": 3}, "abcd", "Please write at most 3"),
        ({"type": "plain_text_input"}, "x" * 3001, "Please write at most 3000"),
        ({"type": "email_text_input"}, "ana@", "Please enter a valid e-mail address."),
        ({"type": "url_text_input"}, "example", "Please enter a valid web address."),
        ({"type": "number_input"}, "1.5", "Please enter a whole number."),
        ({"type": "number_input", "is_decimal_allowed": True}, "x", "Please enter a number."),
        ({"type": "number_input", "min_value": "2"}, "1", "Please enter a number of at least 2."),
        ({"type": "number_input", "max_value": "2"}, "3", "Please enter a number of at most 2."),
    ],
)
def test_a_wrong_entry_gets_a_sentence(element: Json, entered: str, sentence: str) -> None:
    (found,) = _problems(element, {"value": entered})
    assert found.startswith(sentence)


@pytest.mark.parametrize(
    ("element", "state"),
    [
        ({"type": "plain_text_input", "min_length": 3}, {"value": "abc"}),
        ({"type": "email_text_input"}, {"value": "ana@example.com"}),
        ({"type": "url_text_input"}, {"value": "https://example.com"}),
        ({"type": "number_input", "is_decimal_allowed": True}, {"value": "-.5"}),
        ({"type": "number_input", "min_value": "2", "max_value": "2"}, {"value": "2"}),
        ({"type": "static_select"}, {"selected_option": {"value": "1"}}),
        ({"type": "multi_users_select"}, {"selected_users": ["U1"]}),
        ({"type": "datepicker"}, {"selected_date": "2026-11-23"}),
    ],
)
def test_a_right_entry_passes(element: Json, state: Json) -> None:
    assert _problems(element, state) == []


def test_an_optional_field_may_stay_empty() -> None:
    assert _problems({"type": "datepicker"}, {"selected_date": None}, optional=True) == []
    assert _problems({"type": "multi_users_select"}, {"selected_users": []}) != []
