"""Gives blocks and elements the ids that the app left out, as Slack does."""

import copy
import secrets
from collections.abc import Iterator
from typing import Any

from bot.workspace.wire import Json

_NAMELESS = {"image", "mrkdwn", "plain_text"}


def named(blocks: list[Json]) -> list[Json]:
    """A copy of the blocks in which every block and every interactive element has its id."""
    result = copy.deepcopy(blocks)
    for block in result:
        block.setdefault("block_id", secrets.token_urlsafe(4))
        for element in _elements(block):
            if element.get("type") not in _NAMELESS:
                element.setdefault("action_id", secrets.token_urlsafe(4))
    return result


def interactive(blocks: list[Json]) -> Iterator[tuple[str, Json]]:
    """Every element that a person can use, with the id of its block."""
    for block in blocks:
        yield from ((block.get("block_id", ""), one) for one in _with_action_id(block))


def _elements(block: Json) -> Iterator[Json]:
    if block.get("type") in {"actions", "context_actions"}:
        yield from block.get("elements") or []
    for field in ("accessory", "element"):
        if isinstance(block.get(field), dict):
            yield block[field]


def _with_action_id(part: Any) -> Iterator[Json]:
    if isinstance(part, dict):
        if "action_id" in part:
            yield part
        for inner in part.values():
            yield from _with_action_id(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _with_action_id(inner)
