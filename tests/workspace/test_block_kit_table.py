"""The table of Block Kit against nonsense and against what slack_sdk knows."""

import contextlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.models import blocks as sdk
from slack_sdk.models.blocks import block_elements

from bot.workspace.block_kit import checking
from bot.workspace.block_kit.blocks import BLOCKS
from bot.workspace.block_kit.elements import ELEMENTS
from bot.workspace.errors import Refused
from tests.workspace.place import modal

_WORDS = st.sampled_from(
    [*BLOCKS, *ELEMENTS, "type", "text", "options", "option_groups", "elements", "blocks", "rows"]
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | _WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=4),
    max_leaves=20,
)
_TYPED = st.tuples(st.sampled_from([*BLOCKS]), st.dictionaries(_WORDS, _JSON)).map(
    lambda pair: {**pair[1], "type": pair[0]}
)


@settings(max_examples=300, deadline=None)
@given(_TYPED | _JSON, _JSON)
def test_nonsense_is_refused_and_never_breaks_the_check(block: Any, other: Any) -> None:
    with contextlib.suppress(Refused):
        checking.message("x", [block, other])
    with contextlib.suppress(Refused):
        checking.message("x", block)
    with contextlib.suppress(Refused):
        checking.view(modal(blocks=[block], title=other), "modal")
    with contextlib.suppress(Refused):
        checking.view(other, "home")


def _sdk_types(base: Any) -> list[Any]:
    found = [one for one in base.__subclasses__() if isinstance(getattr(one, "type", None), str)]
    return [*found, *(deeper for one in base.__subclasses__() for deeper in _sdk_types(one))]


SDK = {
    **{one.type: (BLOCKS, one) for one in _sdk_types(sdk.Block)},
    **{
        one.type: (ELEMENTS, one)
        for one in _sdk_types(block_elements.InteractiveElement)
        if one.type not in BLOCKS
    },
}
UNKNOWN_HERE = {"call", "auth_provider"}
# The SDK's base classes carry these on to elements for which Slack does not document them.
INHERITED = {"alt_text", "confirm", "focus_on_load", "placeholder"}


@pytest.mark.parametrize("name", sorted(SDK.keys() - UNKNOWN_HERE))
def test_every_field_that_the_sdk_knows_is_in_the_table(name: str) -> None:
    rules, model = SDK[name]
    fields = model.__new__(model).attributes - INHERITED - {"type"}
    problems = list(rules[name](dict.fromkeys(fields), ""))
    assert [one for one in problems if "additional property" in one] == []
