"""The table of Block Kit's blocks: every field and limit, and where each block may stand.

Source: https://docs.slack.dev/reference/block-kit/blocks
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from bot.workspace.block_kit.elements import (
    ACCESSORY,
    ACTION,
    BUTTON,
    CONTEXT_ACTION,
    INPUT,
)
from bot.workspace.block_kit.objects import (
    BLOCK_ID,
    ICON,
    IMAGE,
    LINK,
    SLACK_FILE,
    plain,
    text,
)
from bot.workspace.block_kit.rich_text import RICH_TEXT
from bot.workspace.block_kit.rules import (
    Rule,
    first,
    flag,
    items,
    kind,
    number,
    one_of,
    shape,
    string,
)
from bot.workspace.block_kit.tables import chart, rectangular

MOST = MappingProxyType({"message": 50, "modal": 100, "home": 100})
MARKDOWN_LIMIT = 12_000

_ID = {"block_id": BLOCK_ID}
_IMAGE = kind({"image": IMAGE})
_ROWS = items(
    items(
        kind(
            {
                "raw_text": shape({"text": string(10_000)}),
                "rich_text": shape(RICH_TEXT, _ID),
            }
        ),
        20,
    ),
    100,
)
_DATA_CELLS = items(
    kind(
        {
            "raw_text": shape({"text": string(10_000)}),
            "raw_number": shape({"value": number()}, {"text": string(10_000)}),
            "rich_text": shape(RICH_TEXT, _ID),
            "action": shape({"element": BUTTON}),
        }
    ),
    20,
)
_COLUMN = shape({}, {"align": one_of("left", "center", "right"), "is_wrapped": flag})


def _column_or_null(value: Any, at: str) -> Iterator[str]:
    """Null keeps the default of a column."""
    if value is not None:
        yield from _COLUMN(value, at)


_CONTEXT = kind(
    {
        "image": IMAGE,
        "plain_text": shape({"text": string(3000)}, {"emoji": flag}),
        "mrkdwn": shape({"text": string(3000)}, {"verbatim": flag}),
    }
)


def _inner(*allowed: str) -> Rule:
    def check(value: Any, at: str) -> Iterator[str]:
        yield from kind(BLOCKS, *allowed)(value, at)

    return check


_TASK = {
    "task_id": string(255),
    "title": string(256),
    "status": one_of("pending", "in_progress", "complete", "error"),
}
_TASK_MORE = {
    "details": _inner("rich_text"),
    "output": _inner("rich_text"),
    "sources": items(kind({"url": shape({"url": LINK, "text": string(256)})}), 100, 0),
}

BLOCKS: Mapping[str, Rule] = MappingProxyType(
    {
        "actions": shape({"elements": items(ACTION, 25)}, _ID),
        "alert": shape(
            {"text": text(200)},
            {**_ID, "level": one_of("default", "info", "warning", "error", "success")},
        ),
        "card": shape(
            {},
            {
                **_ID,
                "hero_image": _IMAGE,
                "icon": _IMAGE,
                "slack_icon": ICON,
                "title": text(150),
                "subtitle": text(150),
                "body": text(200),
                "subtext": text(200),
                "actions": items(BUTTON, 3),
            },
            some=("hero_image", "title", "actions", "body"),
        ),
        "carousel": shape({"elements": items(_inner("card"), 10)}, _ID),
        "container": shape(
            {"child_blocks": items(_inner(), 10)},
            {
                **_ID,
                "title": plain(150),
                "rich_text_title": _inner("rich_text"),
                "subtitle": plain(150),
                "width": one_of("narrow", "standard", "wide", "full"),
                "icon": _IMAGE,
                "is_collapsible": flag,
                "default_collapsed": flag,
                "has_header_divider": flag,
            },
            some=("title", "rich_text_title"),
        ),
        "context": shape({"elements": items(_CONTEXT, 10)}, _ID),
        "context_actions": shape({"elements": items(CONTEXT_ACTION, 5)}, _ID),
        "data_table": first(
            shape(
                {"rows": items(_DATA_CELLS, 101, 2), "caption": string(3000)},
                {**_ID, "page_size": number(1, 100), "row_header_column_index": number(0, 19)},
            ),
            rectangular,
        ),
        "data_visualization": shape({"title": string(50), "chart": chart}, _ID),
        "divider": shape({}, _ID),
        "file": shape({"external_id": string(255), "source": one_of("remote")}, _ID),
        "header": shape({"text": plain(150)}, {**_ID, "level": number(1, 4)}),
        "image": shape(
            {"alt_text": string(2000)},
            {**_ID, "image_url": LINK, "slack_file": SLACK_FILE, "title": plain(2000)},
            either=("image_url", "slack_file"),
        ),
        "input": shape(
            {"label": plain(2000), "element": INPUT},
            {**_ID, "hint": plain(2000), "optional": flag, "dispatch_action": flag},
        ),
        "markdown": shape({"text": string(MARKDOWN_LIMIT)}, _ID),
        "plan": shape(
            {"title": string(256)},
            {**_ID, "tasks": items(_inner("task_card"), 50, 0)},
        ),
        "rich_text": shape(RICH_TEXT, _ID),
        "section": shape(
            {},
            {
                **_ID,
                "text": text(3000),
                "fields": items(text(2000), 10),
                "accessory": ACCESSORY,
                "expand": flag,
            },
            some=("text", "fields"),
        ),
        "table": shape({"rows": _ROWS}, {**_ID, "column_settings": items(_column_or_null, 20)}),
        "task_card": shape(_TASK, {**_ID, **_TASK_MORE}),
        "video": shape(
            {
                "alt_text": string(2000),
                "title": plain(199),
                "video_url": LINK,
                "thumbnail_url": LINK,
            },
            {
                **_ID,
                "author_name": string(49),
                "description": plain(200),
                "provider_icon_url": LINK,
                "provider_name": string(50),
                "title_url": LINK,
            },
        ),
    }
)

_ONLY = {
    "alert": ("modal",),
    "carousel": ("message", "home"),
    "container": ("message",),
    "context_actions": ("message",),
    "data_table": ("message",),
    "data_visualization": ("message",),
    "file": ("message",),
    "markdown": ("message",),
    "plan": ("message",),
    "table": ("message",),
    "task_card": ("message",),
}


def allowed_on(surface: str) -> tuple[str, ...]:
    """The block types that a surface (message, modal, home) takes."""
    return tuple(name for name in BLOCKS if surface in _ONLY.get(name, MOST))
