"""The page about Slack says what the code does."""

from pathlib import Path

import pytest

from bot.slack.features import FEATURES
from bot.slack.manifest import scopes

PAGE = (Path(__file__).parents[2] / "docs" / "slack.md").read_text(encoding="utf-8")
USAGE = [line for one in FEATURES if one.command for line in one.command.usage]


@pytest.mark.parametrize(("how", "what"), USAGE)
def test_every_way_to_use_a_command_is_in_the_table(how: str, what: str) -> None:
    assert f"| `{how}` | {what} |" in PAGE


def test_every_scope_is_in_the_table_with_its_reason() -> None:
    asked = scopes(FEATURES, agent=True, links=True)
    rows = [f"| `{scope}` | {reason} |" for scope, reason in asked.items()]

    assert [row for row in rows if row not in PAGE] == []


def test_the_set_up_takes_fewer_than_ten_steps() -> None:
    for way in PAGE.split("\n## Set-up")[1:]:
        steps = [
            line for line in way.split("\n## ")[0].splitlines() if line[:2].strip(".").isdigit()
        ]
        assert 0 < len(steps) < 10
