"""The table of rich text: sections, lists, quotes, code, and the pieces in them.

Source: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from bot.workspace.block_kit.rules import (
    Rule,
    anything,
    flag,
    items,
    kind,
    number,
    one_of,
    shape,
    string,
)

_MANY = 10_000
_WORD = string(_MANY)
_STYLE = {
    "style": shape(
        {},
        dict.fromkeys(("bold", "italic", "strike", "code", "underline", "highlight"), flag),
    )
}

PIECES: Mapping[str, Rule] = MappingProxyType(
    {
        "text": shape({"text": string(40_000)}, _STYLE),
        "link": shape({"url": string(3000)}, {"text": _WORD, "unsafe": flag, **_STYLE}),
        "user": shape({"user_id": _WORD}, _STYLE),
        "usergroup": shape({"usergroup_id": _WORD}, _STYLE),
        "channel": shape({"channel_id": _WORD}, _STYLE),
        "team": shape({"team_id": _WORD}, _STYLE),
        "emoji": shape({"name": _WORD}, {"unicode": _WORD, "skin_tone": anything, **_STYLE}),
        "broadcast": shape({"range": one_of("here", "channel", "everyone")}, _STYLE),
        "color": shape({"value": _WORD}, _STYLE),
        "date": shape(
            {"timestamp": number(0), "format": _WORD},
            {"url": string(3000), "fallback": _WORD, **_STYLE},
        ),
    }
)

_PIECES = items(kind(PIECES), _MANY, 0)
_SECTION = shape({"elements": _PIECES})


def _nested_sections(value: Any, at: str) -> Iterator[str]:
    yield from items(kind(PARTS, "rich_text_section"), _MANY, 0)(value, at)


PARTS: Mapping[str, Rule] = MappingProxyType(
    {
        "rich_text_section": _SECTION,
        "rich_text_quote": shape({"elements": _PIECES}, {"border": number(0, 1)}),
        "rich_text_preformatted": shape(
            {"elements": items(kind(PIECES, "text", "link"), _MANY, 0)},
            {"border": number(0, 1), "language": _WORD},
        ),
        "rich_text_list": shape(
            {"elements": _nested_sections, "style": one_of("bullet", "ordered")},
            {"indent": number(0, 8), "offset": number(0), "border": number(0, 1)},
        ),
    }
)

RICH_TEXT = {"elements": items(kind(PARTS), _MANY, 0)}
