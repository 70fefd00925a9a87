"""Gives blocks and elements the ids that the app left out, as Slack does."""

import copy
import secrets
from collections.abc import Iterator
from typing import Any

from bot.workspace.wire import Json

_NAMELESS = {"image", "mrkdwn", "plain_text"}
_HOLDERS = {
    "actions": ("elements",),
    "card": ("actions",),
    "context_actions": ("elements",),
    "input": ("element",),
    "section": ("accessory",),
}
_INNER = {"carousel": ("elements",), "container": ("child_blocks",)}


def named(blocks: list[Json]) -> list[Json]:
    """A copy of the blocks in which every block and every interactive element has its id."""
    result = copy.deepcopy(blocks)
    for block in result:
        _name(block)
    return result


def interactive(blocks: list[Json]) -> Iterator[tuple[str, Json]]:
    """Every element that a person can use, with the id of its block."""
    for block in blocks:
        yield from _with_action_id(block, "")


def _name(block: Json) -> None:
    block.setdefault("block_id", secrets.token_urlsafe(4))
    for element in _elements(block):
        if element.get("type") not in _NAMELESS:
            element.setdefault("action_id", secrets.token_urlsafe(4))
    for inner in _INNER.get(str(block.get("type")), ()):
        for child in block.get(inner) or []:
            _name(child)


def _elements(block: Json) -> Iterator[Json]:
    for field in _HOLDERS.get(str(block.get("type")), ()):
        part = block.get(field)
        yield from part if isinstance(part, list) else [part] if part else []


def _with_action_id(part: Any, block_id: str) -> Iterator[tuple[str, Json]]:
    if isinstance(part, dict):
        block_id = part.get("block_id", block_id)
        if "action_id" in part:
            yield block_id, part
        for inner in part.values():
            yield from _with_action_id(inner, block_id)
    elif isinstance(part, list):
        for inner in part:
            yield from _with_action_id(inner, block_id)
