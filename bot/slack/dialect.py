"""Blocks as one Slack knows them: what it refuses is drawn in older ones, and so from then on."""

import time
from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeVar

from slack_sdk.errors import SlackApiError

from bot.slack.pacing import Held
from bot.slack.views.plainer import NEWEST, plainer

Told = TypeVar("Told")

# What Slack says of blocks it does not know, in messages and in views.
TOO_NEW = ("invalid_blocks", "invalid_arguments")
REMEMBERED = 3600.0


class Dialect:
    """Which of the newest blocks a Slack does not take, for an hour. Threads share it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: dict[str, float] = {}

    def told(self, body: Any, tell: Callable[[Any], Told]) -> Told:
        """What `tell` returns of the body of a request, in blocks that this Slack takes.

        `tell` raises SlackApiError where Slack refuses it; what is refused for good is raised.
        """
        now = self._clock()
        body = _drawn(body, [kind for kind, until in list(self._until.items()) if now < until])
        try:
            return tell(body)
        except SlackApiError as error:
            newest = set(_kinds(body)) & NEWEST
            if error.response.get("error") not in TOO_NEW or not newest:
                raise
        self._until.update(dict.fromkeys(newest, now + REMEMBERED))
        try:
            return tell(_drawn(body, newest))
        except Held:
            raise
        except SlackApiError:
            # They were not the reason.
            for kind in newest:
                self._until.pop(kind, None)
            raise


def _drawn(part: Any, kinds: Collection[str]) -> Any:
    """The same with the blocks of these kinds in older ones, wherever in it they are."""
    if not kinds or not isinstance(part, dict):
        return part
    return {
        name: plainer(value, kinds) if _holds_blocks(name, value) else _drawn(value, kinds)
        for name, value in part.items()
    }


def _kinds(part: Any) -> Iterator[str]:
    for name, value in part.items() if isinstance(part, dict) else ():
        if _holds_blocks(name, value):
            yield from (block["type"] for block in value)
        else:
            yield from _kinds(value)


def _holds_blocks(name: str, value: Any) -> bool:
    return name == "blocks" and isinstance(value, list)
