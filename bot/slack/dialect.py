"""What one Slack knows: for a while no refused method is called, and no refused block is sent."""

import logging
import time
from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeVar

from slack_sdk.errors import SlackApiError

from bot.slack.pacing import Held
from bot.slack.views.plainer import NEWEST, plainer

logger = logging.getLogger(__name__)

Told = TypeVar("Told")

# What Slack says of blocks it does not know, in messages and in views.
TOO_NEW = ("invalid_blocks", "invalid_arguments")
# A method that is refused for these reasons will be refused next time as well.
FOR_GOOD = ("unknown_method", "missing_scope", "not_allowed_token_type")
REMEMBERED = 600.0


class Dialect:
    """Which methods and which of the newest blocks a Slack does not take. Threads share it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        # Until when, and what Slack answered.
        self._refused: dict[str, tuple[float, Any]] = {}

    def asked(self, method: str, ask: Callable[[], Told]) -> Told:
        """What `ask` returns; the same refusal again where the method was refused for good."""
        if self._refuses(method):
            answer = self._refused[method][1]
            raise SlackApiError("refused before", answer)  # type: ignore[no-untyped-call]
        try:
            return ask()
        except SlackApiError as error:
            if error.response.get("error") in FOR_GOOD or _is_missing(error.response):
                logger.info("%s is done without", method)
                self._remember([method], error)
            raise

    def told(self, body: Any, tell: Callable[[Any], Told]) -> Told:
        """What `tell` returns of the body of a request, in blocks that this Slack takes.

        `tell` raises SlackApiError where Slack refuses it; what is refused for good is raised.
        """
        body = _drawn(body, {kind for kind in NEWEST if self._refuses(kind)})
        try:
            return tell(body)
        except SlackApiError as error:
            newest = set(_kinds(body)) & NEWEST
            if error.response.get("error") not in TOO_NEW or not newest:
                raise
            self._remember(newest, error)
        try:
            return tell(_drawn(body, newest))
        except Held:
            raise
        except SlackApiError:
            # They were not the reason.
            for kind in newest:
                self._refused.pop(kind, None)
            raise

    def _refuses(self, name: str) -> bool:
        until, _ = self._refused.get(name, (0.0, None))
        return self._clock() < until

    def _remember(self, names: Collection[str], error: SlackApiError) -> None:
        until = self._clock() + REMEMBERED
        self._refused.update(dict.fromkeys(names, (until, error.response)))


def _is_missing(answer: Any) -> bool:
    """There are servers beside Slack that know a method by its address alone."""
    return getattr(answer, "status_code", None) == 404


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
