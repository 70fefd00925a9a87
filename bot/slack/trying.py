"""Calls to Slack that may be refused without harm."""

import logging
from collections.abc import Callable
from typing import TypeVar

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.slack.dialect import FOR_GOOD

logger = logging.getLogger(__name__)

Told = TypeVar("Told")


def tried(call: Callable[[], Told]) -> Told | None:
    """The answer of a call to Slack; None where Slack refuses it."""
    try:
        return call()
    except SlackClientError as error:
        code = error.response.get("error") if isinstance(error, SlackApiError) else None
        if code not in FOR_GOOD:
            logger.info("an extra was refused: %s", code or type(error).__name__)
        return None
