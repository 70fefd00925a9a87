"""The table of Block Kit's composition objects: texts, options, confirmations.

Source: https://docs.slack.dev/reference/block-kit/composition-objects
"""

from collections.abc import Iterator
from typing import Any

from bot.workspace.block_kit.rules import (
    Rule,
    error,
    flag,
    items,
    kind,
    number,
    one_of,
    shape,
    string,
)

TEXT_LIMIT = 3000


def plain(longest: int) -> Rule:
    """A plain_text object."""
    return kind({"plain_text": shape({"text": string(longest)}, {"emoji": flag})})


def text(longest: int = TEXT_LIMIT) -> Rule:
    """A text object of either type."""
    return kind(
        {
            "plain_text": shape({"text": string(longest)}, {"emoji": flag}),
            "mrkdwn": shape({"text": string(longest)}, {"verbatim": flag}),
        }
    )


ACTION_ID = string(255)
BLOCK_ID = string(255)
LINK = string(3000)
PLACEHOLDER = plain(150)
STYLE = one_of("primary", "danger")
DATE = string(10, form=r"\d{4}-\d{2}-\d{2}")
TIME = string(5, form=r"\d{2}:\d{2}")

SLACK_FILE = shape({}, {"id": string(255), "url": LINK}, either=("id", "url"))
IMAGE = shape(
    {"alt_text": string(2000)},
    {"image_url": LINK, "slack_file": SLACK_FILE},
    either=("image_url", "slack_file"),
)
ICON = shape({"name": string(255)})

OPTION = shape({"text": plain(75), "value": string(150)}, {"description": plain(75)})
RICH_OPTION = shape({"text": text(75), "value": string(150)}, {"description": text(75)})
LINK_OPTION = shape(
    {"text": plain(75), "value": string(150)}, {"description": plain(75), "url": LINK}
)
OPTION_GROUP = shape({"label": plain(75), "options": items(OPTION, 100)})
OPTIONS = items(OPTION, 100)
OPTION_GROUPS = items(OPTION_GROUP, 100)

CONFIRM = shape(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": STYLE},
)
DISPATCH = shape(
    {}, {"trigger_actions_on": items(one_of("on_enter_pressed", "on_character_entered"), 2)}
)
FILTER = shape(
    {},
    {
        "include": items(one_of("im", "mpim", "private", "public"), 4),
        "exclude_external_shared_channels": flag,
        "exclude_bot_users": flag,
    },
    some=("include", "exclude_external_shared_channels", "exclude_bot_users"),
)
TRIGGER = shape(
    {"url": LINK},
    {
        "customizable_input_parameters": items(
            shape({"name": string(255), "value": string(3000)}), 100
        )
    },
)
WORKFLOW = shape({"trigger": TRIGGER})
FEEDBACK = shape({"text": plain(75), "value": string(2000)}, {"accessibility_label": string(75)})
COUNT = number(1)


def among_options(initial: str) -> Rule:
    """What is chosen at first must be one of the options; relies on their being in order."""

    def check(value: Any, at: str) -> Iterator[str]:
        chosen = value.get(initial) or []
        groups = value.get("option_groups") or [{"options": value.get("options") or []}]
        known = [one["value"] for group in groups for one in group["options"]]
        picked = chosen if isinstance(chosen, list) else [chosen]
        if any(one["value"] not in known for one in picked):
            yield error(f"{initial} must be one of the options", f"{at}/{initial}")

    return check
