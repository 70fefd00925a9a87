"""Refuses what Slack refuses: messages, views, and the answers of the app."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from bot.workspace.block_kit.blocks import BLOCKS, MARKDOWN_LIMIT, MOST, allowed_on
from bot.workspace.block_kit.objects import OPTION_GROUPS, OPTIONS, plain
from bot.workspace.block_kit.rules import error, flag, items, kind, shape, string
from bot.workspace.errors import Refused
from bot.workspace.wire import Json

TEXT_LIMIT = 40_000
BLOCKS_TEXT_LIMIT = 13_200
VIEW_LIMIT = 250_000
_CHARTS = 2
_INNER = {"carousel": "elements", "container": "child_blocks", "plan": "tasks"}

_VIEW = {"type": string(20), "blocks": items(lambda _value, _at: iter(()), 100, 0)}
_VIEW_MORE = {
    "callback_id": string(255, 0),
    "external_id": string(255, 0),
    "private_metadata": string(3000, 0),
}
_MODAL = shape(
    {**_VIEW, "title": plain(24)},
    {
        **_VIEW_MORE,
        "submit": plain(24),
        "close": plain(24),
        "clear_on_close": flag,
        "notify_on_close": flag,
        "submit_disabled": flag,
    },
)
_HOME = shape(_VIEW, _VIEW_MORE)


def message(text: str, blocks: Any, attachments: Any = None) -> None:
    """Refused `msg_too_long`, `invalid_blocks_format`, `invalid_blocks`, `msg_blocks_too_long`…"""
    if len(text) > TEXT_LIMIT:
        raise Refused("msg_too_long")
    if attachments is not None and not isinstance(attachments, list):
        raise Refused("invalid_attachments")
    if attachments and len(attachments) > 100:
        raise Refused("too_many_attachments")
    if blocks is None or blocks == []:
        return
    _refuse_wrong_form(blocks)
    problems = list(_blocks(blocks, "message", "/blocks"))
    if problems:
        raise Refused("invalid_blocks", problems)
    if sum(_letters(block) for block in blocks) > BLOCKS_TEXT_LIMIT:
        raise Refused("msg_blocks_too_long")


def view(value: Any, surface: str) -> None:
    """Refused `invalid_arguments` with what is wrong in a modal or a Home tab."""
    if not isinstance(value, dict) or not value:
        raise Refused("invalid_arguments", [error("missing required field: view", "/view")])
    problems = list(_view(value, surface))
    if problems:
        raise Refused("invalid_arguments", problems)
    if len(str(value)) > VIEW_LIMIT:
        raise Refused("view_too_large")


def options(answer: Json) -> None:
    """Refused `invalid_options` where the answer to a suggestion is no list of options."""
    groups = answer.get("option_groups")
    if groups is not None:
        problems = list(OPTION_GROUPS(groups, "/option_groups"))
    else:
        found = answer.get("options")
        problems = [] if found == [] else list(OPTIONS(found, "/options"))
    if problems:
        raise Refused("invalid_options", problems)


def submission_errors(opened: Json, errors: Any) -> None:
    """Refused where the errors of a submission do not belong to input blocks of the view."""
    inputs = {block["block_id"] for block in opened["blocks"] if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors:
        raise Refused("invalid_errors", [error("must name at least one input block", "/errors")])
    unknown = [name for name in errors if name not in inputs]
    if unknown:
        problems = [error("is no input block of this view", f"/errors/{name}") for name in unknown]
        raise Refused("invalid_errors", problems)


def _view(value: Json, surface: str) -> Iterator[str]:
    if value.get("type") != surface:
        yield error(f"must be of type {surface}", "/view/type")
        return
    yield from (_MODAL if surface == "modal" else _HOME)(value, "/view")
    blocks = value.get("blocks")
    if not isinstance(blocks, list):
        return
    yield from _blocks(blocks, surface, "/view/blocks")
    has_input = any(isinstance(block, dict) and block.get("type") == "input" for block in blocks)
    if surface == "modal" and has_input and not value.get("submit"):
        yield error("submit is required when an input block is within the blocks array", "/view")


def _blocks(blocks: list[Any], surface: str, at: str) -> Iterator[str]:
    if len(blocks) > MOST[surface]:
        yield error(f"no more than {MOST[surface]} items allowed", at)
    rule = kind(BLOCKS, *allowed_on(surface))
    for place, block in enumerate(blocks):
        yield from rule(block, f"{at}/{place}")
    yield from _duplicates(blocks, at)
    yield from _too_much_together(blocks, at)


def _duplicates(blocks: list[Any], at: str) -> Iterator[str]:
    seen: set[str] = set()
    for block, place in _every(blocks, at):
        name = block.get("block_id")
        if isinstance(name, str) and name in seen:
            yield error(f"block_id {name} already exists for another block", place)
        seen.add(str(name))
        yield from _duplicate_actions(block, place)


def _every(blocks: Any, at: str) -> Iterator[tuple[Json, str]]:
    """All blocks, those inside of others too, each with its place."""
    for place, block in enumerate(blocks if isinstance(blocks, list) else ()):
        if isinstance(block, dict):
            yield block, f"{at}/{place}"
            inner = _INNER.get(str(block.get("type")), "")
            yield from _every(block.get(inner), f"{at}/{place}/{inner}")


def _duplicate_actions(block: Json, at: str) -> Iterator[str]:
    elements = block.get("elements")
    if block.get("type") != "actions" or not isinstance(elements, list):
        return
    names = Counter(
        str(one["action_id"]) for one in elements if isinstance(one, dict) and "action_id" in one
    )
    for name, times in names.items():
        if times > 1:
            yield error(f"action_id {name} already exists for another element", f"{at}/elements")


def _too_much_together(blocks: list[Any], at: str) -> Iterator[str]:
    types = Counter(str(block.get("type")) for block in blocks if isinstance(block, dict))
    if types["table"] > 1:
        yield error("only one table allowed", at)
    if types["data_visualization"] > _CHARTS:
        yield error(f"no more than {_CHARTS} data_visualization blocks allowed", at)
    markdown = sum(
        len(str(block.get("text")))
        for block in blocks
        if isinstance(block, dict) and block.get("type") == "markdown"
    )
    if types["markdown"] > 1 and markdown > MARKDOWN_LIMIT:
        yield error(f"all markdown together must be less than {MARKDOWN_LIMIT + 1} characters", at)


def _refuse_wrong_form(blocks: Any) -> None:
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise Refused("invalid_blocks_format")


def _letters(part: Any) -> int:
    """The length of all texts inside a block."""
    if isinstance(part, dict):
        own = part.get("text")
        inner = sum(_letters(value) for name, value in part.items() if name != "text")
        return inner + (len(own) if isinstance(own, str) else _letters(own))
    return sum(_letters(one) for one in part) if isinstance(part, list) else 0
