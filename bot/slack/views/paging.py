"""Long lists a page at a time: the way to the pages before and behind, and where one is."""

from collections.abc import Callable

from bot.saying import say
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.text import mark


def turning(
    action_id: str, offset: int, length: int, total: int, write: Callable[[int], str]
) -> list[Element]:
    """`write` gives the value of a button: the list from that line on."""
    before, behind = offset - length, offset + length
    moves = []
    if offset > 0:
        moves.append((say("Previous"), max(0, before)))
    if behind < total:
        moves.append((say("Next"), behind))
    return [
        blocks.button(label, f"{action_id}:{place}", write(start))
        for place, (label, start) in enumerate(moves)
    ]


def place(offset: int, shown: int, total: int) -> list[Block]:
    """`11 to 20 of 47`; nothing where the whole list is to be seen."""
    if shown >= total:
        return []
    words = mark(say("{a} to {b} of {all}"), a=offset + 1, b=offset + shown, all=total)
    return [blocks.context(words)]


def foot(
    action_id: str, offset: int, length: int, total: int, write: Callable[[int], str]
) -> list[Block]:
    """Where one is over the way on; nothing below a list that fits one page."""
    moves = turning(action_id, offset, length, total, write)
    if not moves:
        return []
    return [*place(offset, min(length, total - offset), total), blocks.actions(moves)]
