"""Files for one person, sent to their direct messages."""

import logging
from dataclasses import dataclass

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackRequestError

from bot.slack.pacing import Held

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Letterbox:
    """The direct messages of one person; `channel` is known where the person writes in them."""

    client: WebClient
    user: str
    channel: str | None = None

    def put(self, name: str, content: bytes, said: str) -> bool:
        """Whether Slack took the file."""
        try:
            self.client.files_upload_v2(
                channel=self.channel or self._opened(),
                content=content,
                filename=name,
                title=name,
                initial_comment=said,
            )
        except Held:
            raise
        except (SlackApiError, SlackRequestError) as error:
            logger.warning("a file was refused: %s", type(error).__name__)
            return False
        return True

    def _opened(self) -> str:
        return str(self.client.conversations_open(users=self.user)["channel"]["id"])
