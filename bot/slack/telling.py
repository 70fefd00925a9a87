"""Direct messages that nobody asked for: escalations to whoever has to act, and how they go on."""

import logging
from collections.abc import Callable, Iterable

from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sales.desk import Desk
from bot.sales.results import Actor
from bot.saying import speaking
from bot.slack import errors
from bot.slack.features import escalate
from bot.slack.invocation import Reply
from bot.slack.place import Place

logger = logging.getLogger(__name__)

# Of these people Slack takes no message, however often it is tried.
GONE = ("user_disabled", "user_not_found", "channel_not_found", "cannot_dm_bot")


class Teller:
    """Tells what is due each time it is asked to; any number of Deskmates may do so at once.

    `clients` speak to the workspaces that the people may be in; else the app's own does.
    """

    def __init__(
        self, app: App, desk: Desk, clients: Callable[[], Iterable[WebClient]] | None = None
    ) -> None:
        self._clients = clients or (lambda: [app.client])
        self._desk = desk

    def tell(self) -> bool:
        """Tell everybody who is to hear something now; False where the record failed."""
        return errors.survived(self._tell)

    def _tell(self) -> None:
        clients = list(self._clients())
        for telling in self._desk.to_tell():
            with speaking(telling.to.language, telling.to.locale):
                done = told(telling.to, escalate.told(telling), clients)
            if not done:
                self._desk.not_told(telling)


def told(to: Actor, what: Reply, clients: Iterable[WebClient]) -> bool:
    """False where it is to be tried again: not where Slack knows nobody of that id."""
    person = to.slack_user_id
    for client in clients:
        try:
            Place(client, person).say(what)
            return True
        except SlackApiError as error:
            code = error.response.get("error")
            if code not in GONE:
                logger.warning("%s could not be told: %s", person, code)
                return False
        except OSError as error:
            logger.warning("%s could not be told: %s", person, type(error).__name__)
            return False
    logger.warning("%s could not be told: not at Slack any more", person)
    return True
