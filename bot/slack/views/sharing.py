"""Showing to a whole channel what one person was shown alone: the offer, the preview, the post."""

from collections.abc import Sequence
from typing import Any

from bot.saying import say
from bot.slack.views import blocks, newest
from bot.slack.views.blocks import Block
from bot.slack.views.plainer import plainer
from bot.slack.views.text import mark

ASK = "share_ask"
_PRESSED = ("accessory", "actions")
# Slack takes fifty blocks in a message, of which one says who shared it.
MOST = 48


def token(kind: str, value: str) -> str:
    """What to show again, for the value of a button."""
    return f"{kind}:{value}"


def read(text: str) -> tuple[str, str]:
    """The kind and the value of a token."""
    kind, _, value = text.partition(":")
    return kind, value


def offer(value: str) -> Block:
    return blocks.actions([blocks.button(say("Share here …"), ASK, value)])


def preview_form(
    callback_id: str, shown: Sequence[Block], audience: str, *, private: bool, metadata: str
) -> dict[str, Any]:
    """What will be posted, and who will see it; `private` warns of customers' data."""
    warning = mark(say("*This is about a customer.* Share it only with people who may know."))
    return blocks.modal(
        callback_id,
        say("Share in the channel?"),
        [
            blocks.section(mark(say("It will be seen by *{audience}*."), audience=audience)),
            *([newest.alert(warning, "warning")] if private else []),
            blocks.divider(),
            *plainer(still(shown)),
        ],
        submit=say("Share"),
        metadata=metadata,
    )


def posted_blocks(shown: Sequence[Block], who: str) -> tuple[Block, ...]:
    return (*still(shown)[:MOST], blocks.context(mark(say("Shared by {who}."), who=who)))


def still(shown: Sequence[Block]) -> list[Block]:
    """The blocks without what can be pressed: a colleague's buttons are not everybody's."""
    kept = (one for one in shown if one["type"] not in ("actions", "context_actions"))
    return [_without_buttons(one) for one in kept]


def _without_buttons(block: Block) -> Block:
    left = {name: part for name, part in block.items() if name not in _PRESSED}
    if block["type"] == "carousel":
        left["elements"] = still(block["elements"])
    return left
