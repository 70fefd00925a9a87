"""Files for one person, sent to their direct messages."""

import logging

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackRequestError

from bot.slack.invocation import Document
from bot.slack.pacing import Held

logger = logging.getLogger(__name__)


def sent(client: WebClient, user: str, channel: str | None, document: Document) -> bool:
    """Whether Slack took the file; `channel` is known where the person writes in direct messages.

    Raises Held.
    """
    try:
        client.files_upload_v2(
            channel=channel or str(client.conversations_open(users=user)["channel"]["id"]),
            content=document.content,
            filename=document.name,
            title=document.name,
            initial_comment=document.said,
        )
    except Held:
        raise
    except (SlackApiError, SlackRequestError) as error:
        logger.warning("a file was refused: %s", type(error).__name__)
        return False
    return True
