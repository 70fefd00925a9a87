"""The last turns of a conversation, as Slack itself keeps them: nothing to store or to lose."""

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.slack.carrying import Shown
from bot.slack.incoming import plain
from bot.slack.place import Place
from bot.slack.views.text import cut, from_markdown
from knowledge.answer import Turn

logger = logging.getLogger(__name__)

MAX_TURNS = 6
MAX_LENGTH = 1000
FRESH_SECONDS = 3600


def earlier(here: Place, before: str) -> tuple[Mapping[str, Any], ...]:
    """The messages before the message `before` (its `ts`), oldest first.

    In a thread the thread, in direct messages the last hour, with what was said below the message
    before. Empty where there is none or Slack does not let the app read it: an answer without
    context is better than none.
    """
    try:
        messages = _messages(here, before)
    except SlackApiError as error:
        logger.info("no history: %s", error.response.get("error"))
        return ()
    before_it = (one for one in messages if float(one["ts"]) < float(before))
    return tuple(sorted(before_it, key=lambda one: float(one["ts"])))


def in_thread(here: Place, messages: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those of the thread that is spoken in; none where it is spoken outside of threads."""
    root = here.thread
    return [one for one in messages if root and root in (one["ts"], one.get("thread_ts"))]


def buttons(messages: Iterable[Mapping[str, Any]]) -> tuple[Shown, ...]:
    """The buttons below our own messages, those of the last one first."""
    ours = [one for one in messages if one.get("bot_id") is not None]
    return tuple(
        Shown(str(element.get("action_id")), str(element.get("value", "")), str(one["ts"]))
        for one in reversed(ours)
        for block in one.get("blocks") or ()
        for element in block.get("elements") or ()
        if element.get("type") == "button"
    )


def turns(messages: Iterable[Mapping[str, Any]], bot: str | None) -> tuple[Turn, ...]:
    """The last of what was said in these messages."""
    said = [_turn(message, bot) for message in messages]
    return tuple(turn for turn in said if turn is not None)[-MAX_TURNS:]


def _messages(here: Place, before: str) -> list[dict[str, Any]]:
    if here.thread is not None and here.thread != before:
        return _thread(here, here.thread, before)
    if not here.direct:
        return []
    oldest = f"{float(before) - FRESH_SECONDS:.6f}"
    answer = here.client.conversations_history(
        channel=here.channel or "", latest=before, oldest=oldest, limit=MAX_TURNS + 2
    )
    roots: list[dict[str, Any]] = answer.get("messages") or []
    last = max(roots, key=lambda one: float(one["ts"]), default={})
    if here.thread is None or not last.get("reply_count"):
        return roots
    # Where each message begins a thread, the one before was answered in its own.
    return [one for one in roots if one is not last] + _thread(here, last["ts"], before)


def _thread(here: Place, root: str, before: str) -> list[dict[str, Any]]:
    answer = here.client.conversations_replies(
        channel=here.channel or "", ts=root, latest=before, limit=200
    )
    messages: list[dict[str, Any]] = answer.get("messages") or []
    return messages


def _turn(message: Mapping[str, Any], bot: str | None) -> Turn | None:
    ours = message.get("bot_id") is not None or message.get("user") == bot
    text = plain(message.get("text", ""), bot)
    text = cut(from_markdown(text) if ours else text, MAX_LENGTH)
    if not text:
        return None
    return Turn("assistant" if ours else "user", text)
