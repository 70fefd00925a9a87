"""Long texts and long replies in parts that Slack takes, cut where a reader would pause."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from bot.saying import say
from bot.slack.invocation import Reply
from bot.slack.views.blocks import MAX_BLOCKS, Block
from bot.slack.views.text import SECTION, Mrkdwn

# Slack takes 13,200 characters in the blocks of one message.
LETTERS = 13_000
# Each goes with the block before it.
_FOLLOWERS = ("context", "context_actions", "actions", "divider")
_ONCE = "table"
_WHOLE = r"```.*?```|(?:^(?:>|&gt;)[^\n]*(?:\n|\Z))+"
_LEVELS: tuple[Callable[[str], list[str]], ...] = (
    lambda text: re.split(f"({_WHOLE})", text, flags=re.DOTALL | re.MULTILINE),
    lambda text: re.split(r"(?<=\n\n)", text),
    lambda text: re.split(r"(?<=\n)", text),
    lambda text: re.split(r"(?<=[.!?。] )", text),
    lambda text: re.findall(r"(?:<[^<>\n]*>|\S)+\s*|\s+", text),
    lambda text: re.findall(r"&(?:amp|lt|gt);|<[^<>\n]*>|.", text, re.DOTALL),
)


def texts(text: Mrkdwn, limit: int = SECTION) -> list[Mrkdwn]:
    """`text` in parts of at most `limit` characters: whole quotes and paragraphs, if they fit.

    Where they do not it is cut after a line, a sentence, a word; never inside a link.
    """
    return [Mrkdwn(part.strip()) for part in _packed(text, limit, 0) if part.strip()]


def messages(reply: Reply) -> list[Reply]:
    """A reply in messages that Slack takes; a quote keeps its source, and a block is never cut."""
    parts = _filled(list(_groups(reply.blocks)))
    if len(parts) < 2:
        return [reply]
    first, last = 0, len(parts) - 1
    return [
        replace(
            reply,
            text=reply.text
            if place == first
            else say("Continued, {place} of {n}.", place=place + 1, n=len(parts)),
            blocks=tuple(part),
            replaces=reply.replaces and place == first,
            share=reply.share if place == last else "",
        )
        for place, part in enumerate(parts)
    ]


def _packed(text: str, limit: int, level: int) -> list[str]:
    if len(text) <= limit or level == len(_LEVELS):
        return [text]
    packed: list[str] = []
    for atom in _LEVELS[level](text):
        for piece in _packed(atom, limit, level + 1):
            if packed and len(packed[-1]) + len(piece) <= limit:
                packed[-1] += piece
            else:
                packed.append(piece)
    return packed


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Blocks that stay together."""
    group: list[Block] = []
    for block in blocks:
        if group and block["type"] not in _FOLLOWERS:
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _filled(groups: Sequence[list[Block]]) -> list[list[Block]]:
    parts: list[list[Block]] = []
    for group in groups:
        if parts and _fits([*parts[-1], *group]):
            parts[-1] += group
        else:
            parts.append(list(group))
    return parts


def _fits(blocks: Sequence[Block]) -> bool:
    return (
        len(blocks) <= MAX_BLOCKS
        and sum(map(_letters, blocks)) <= LETTERS
        and sum(block["type"] == _ONCE for block in blocks) <= 1
    )


def _letters(part: Any) -> int:
    if isinstance(part, dict):
        return sum(
            len(value) if name == "text" and isinstance(value, str) else _letters(value)
            for name, value in part.items()
        )
    return sum(map(_letters, part)) if isinstance(part, list) else 0
