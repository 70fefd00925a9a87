"""The newest blocks in older ones, for a Slack or a surface that does not take them."""

from collections.abc import Callable, Collection, Iterable, Mapping

from bot.slack.views import blocks
from bot.slack.views.blocks import Block
from bot.slack.views.text import Mrkdwn, escape, join

_CARD = ("title", "subtitle", "body")


def plainer(shown: Iterable[Block], kinds: Collection[str] | None = None) -> list[Block]:
    """The same blocks, those of `kinds` (else all NEWEST) in a form that any client shows."""
    told = NEWEST if kinds is None else kinds
    return [
        older
        for one in shown
        for older in (_OLDER[one["type"]](one) if one["type"] in told else [one])
    ]


def _feedback(block: Block) -> list[Block]:
    """Two buttons side by side become two buttons of the ordinary kind."""
    pairs = [one for one in block["elements"] if one["type"] == "feedback_buttons"]
    chosen = [
        blocks.button(
            one[side]["text"]["text"],
            f"{one['action_id']}:{place}",
            one[side]["value"],
            spoken=one[side].get("accessibility_label"),
        )
        for one in pairs
        for place, side in enumerate(("positive_button", "negative_button"))
    ]
    return [blocks.actions(chosen)] if chosen else []


def _alert(block: Block) -> list[Block]:
    return [blocks.section(Mrkdwn(str(block["text"]["text"])))]


def _card(block: Block) -> list[Block]:
    """The title in bold above the rest, the buttons in a row below."""
    title, *rest = [str(block[part]["text"]) for part in _CARD if part in block] or [""]
    lines = [Mrkdwn(f"*{title}*"), *map(Mrkdwn, rest)]
    shown = [blocks.section(join("\n", lines))]
    return [*shown, blocks.actions(block["actions"])] if "actions" in block else shown


def _carousel(block: Block) -> list[Block]:
    return [older for one in block["elements"] for older in _card(one)]


def _table(block: Block) -> list[Block]:
    """A line a row; the caption above, the heads of the columns in bold."""
    head, *rows = [[_cell(cell) for cell in row] for row in block["rows"]]
    lines = [Mrkdwn(f"*{' · '.join(head)}*"), *(Mrkdwn(" · ".join(row)) for row in rows)]
    caption = [blocks.context(escape(block["caption"]))] if block.get("caption") else []
    return [*caption, blocks.section(join("\n", lines))]


def _cell(cell: Mapping[str, object]) -> str:
    return escape(str(cell.get("text", cell.get("value", ""))))


def _nothing(block: Block) -> list[Block]:
    """A picture of figures that are told beside it."""
    return []


_OLDER: Mapping[str, Callable[[Block], list[Block]]] = {
    "alert": _alert,
    "card": _card,
    "carousel": _carousel,
    "context_actions": _feedback,
    "data_table": _table,
    "table": _table,
    "data_visualization": _nothing,
}
NEWEST = frozenset(_OLDER)
