"""The Home tab: parts, each a list that is shown a page at a time, one below the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sales.results import Actor
from bot.saying import say
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.format import moment
from bot.slack.views.text import Mrkdwn, escape, mark

PAGE = "home_page"
LENGTH = 4
# Slack takes a hundred blocks; the parts at the end of a full Home give way.
MOST = blocks.MAX_VIEW_BLOCKS - 1

Turn = Callable[[str, int], str]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to see, and the button beside it."""

    text: Mrkdwn
    button: Element | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A list under a title, `length` lines from `offset` on.

    Without lines it says `none`, or is left out.
    """

    name: str
    title: str
    lines: Sequence[Line] = ()
    offset: int = 0
    none: str = ""
    more: Sequence[Element] = ()
    length: int = LENGTH


@dataclass(frozen=True, slots=True)
class Desktop:
    """What the Home tab shows. `notice` is what came of the button that was pressed last."""

    greeting: str
    buttons: Sequence[Element]
    parts: Sequence[Part | Sequence[Block]]
    notice: str | None = None


def home_view(
    desktop: Desktop, actor: Actor, now: datetime, turn: Turn, metadata: str
) -> dict[str, Any]:
    """`turn` gives the value of the button that shows a part from another line on."""
    shown = [blocks.header(desktop.greeting)]
    if desktop.notice is not None:
        shown.append(blocks.section(escape(desktop.notice)))
    if desktop.buttons:
        shown.append(blocks.actions(list(desktop.buttons)))
    for part in desktop.parts:
        shown += part_blocks(part, turn) if isinstance(part, Part) else part
    as_of = blocks.context(mark(say("As of {now}."), now=moment(now, actor)))
    return blocks.home([*shown[:MOST], as_of], metadata)


def part_blocks(part: Part, turn: Turn | None = None) -> list[Block]:
    """A part alone; without `turn` only its first page, and how much more there is."""
    if not part.lines and not part.none:
        return []
    shown = [blocks.header(part.title)]
    if not part.lines:
        shown.append(blocks.section(escape(part.none)))
    start = part.offset if part.offset < len(part.lines) else 0
    end = start + part.length
    shown += [blocks.section(one.text, accessory=one.button) for one in part.lines[start:end]]
    behind = len(part.lines) - end
    if turn is None and behind > 0:
        shown.append(blocks.context(mark(say("… and {behind} more on my Home tab"), behind=behind)))
    row = [*(_turning(part, start, turn) if turn else ()), *part.more]
    return [*shown, blocks.actions(row)] if row else shown


def _turning(part: Part, start: int, turn: Turn) -> list[Element]:
    """The pages before and behind."""
    behind = len(part.lines) - start - part.length
    moves = []
    if start > 0:
        moves.append((say("Previous"), max(0, start - part.length)))
    if behind > 0:
        moves.append((say("{behind} more", behind=behind), start + part.length))
    return [
        blocks.button(
            label,
            f"{PAGE}:{place}",
            turn(part.name, offset),
            spoken=say("{label} of: {title}", label=label, title=part.title),
        )
        for place, (label, offset) in enumerate(moves)
    ]
