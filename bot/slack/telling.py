"""Direct messages that nobody asked for: escalations to whoever has to act, and how they go on."""

import logging

from slack_bolt import App
from slack_sdk.errors import SlackApiError

from bot.sales.desk import Desk
from bot.slack import errors
from bot.slack.features import escalate
from bot.slack.place import Place

logger = logging.getLogger(__name__)

# Of these people Slack takes no message, however often it is tried.
GONE = ("user_disabled", "user_not_found", "channel_not_found", "cannot_dm_bot")


class Teller:
    """Tells what is due each time it is asked to; any number of Deskmates may do so at once."""

    def __init__(self, app: App, desk: Desk) -> None:
        self._client = app.client
        self._desk = desk

    def tell(self) -> bool:
        """Tell everybody who is to hear something now; False where the record failed."""
        return errors.survived(self._tell)

    def _tell(self) -> None:
        for telling in self._desk.to_tell():
            person = telling.to.slack_user_id
            try:
                Place(self._client, person).say(escalate.told(telling))
            except SlackApiError as error:
                code = error.response.get("error")
                logger.warning("%s could not be told: %s", person, code)
                if code not in GONE:
                    self._desk.not_told(telling)
            except OSError as error:
                logger.warning("%s could not be told: %s", person, type(error).__name__)
                self._desk.not_told(telling)
