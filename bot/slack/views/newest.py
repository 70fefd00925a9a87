"""The newest of Slack's blocks, which `plainer` knows to say in older ones."""

from collections.abc import Sequence
from typing import Literal

from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.text import CARD_BODY, CARD_TITLE, Mrkdwn

MAX_CARDS = 10
MAX_BUTTONS = 3


def card(title: Mrkdwn, subtitle: Mrkdwn, body: Mrkdwn, buttons: Sequence[Element]) -> Block:
    """A thing at a glance, with what can be done to it; a part that is empty is left out."""
    parts = {
        "title": blocks.mrkdwn(title, CARD_TITLE),
        "subtitle": blocks.mrkdwn(subtitle, CARD_TITLE),
        "body": blocks.mrkdwn(body, CARD_BODY),
    }
    block: Block = {"type": "card", **{name: part for name, part in parts.items() if part["text"]}}
    if buttons:
        block["actions"] = list(buttons[:MAX_BUTTONS])
    return block


def carousel(cards: Sequence[Block]) -> Block:
    """Cards of one kind, side by side."""
    return {"type": "carousel", "elements": list(cards[:MAX_CARDS])}


def alert(text: Mrkdwn, level: Literal["info", "warning", "error", "success"]) -> Block:
    """A notice that is not to be overlooked; Slack takes it in forms only."""
    return {"type": "alert", "level": level, "text": blocks.mrkdwn(text, CARD_BODY)}
