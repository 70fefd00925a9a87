"""Direct messages that nobody asked for: escalations to whoever has to act, and how they go on."""

import logging
from collections.abc import Callable, Iterable
from enum import Enum

from slack_sdk.errors import SlackApiError

from bot.sales.desk import Desk
from bot.sales.results import Actor
from bot.saying import speaking
from bot.slack import errors
from bot.slack.bolt import SlackApp
from bot.slack.client import SlackClient
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
        self, app: SlackApp, desk: Desk, clients: Callable[[], Iterable[SlackClient]] | None = None
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
                reached = told(telling.to, escalate.told(telling), clients)
            if reached is Reached.LATER:
                self._desk.not_told(telling)
            elif reached is Reached.NOBODY:
                self._desk.nobody_to_tell(telling)


class Reached(Enum):
    """Whom a direct message has reached."""

    PERSON = "the person it is for"
    LATER = "nobody now; it is to be tried again"
    NOBODY = "nobody: Slack does not know the person any more"


def told(to: Actor, what: Reply, clients: Iterable[SlackClient]) -> Reached:
    """Sends it to the one of Slack's workspaces that the person is in."""
    person = to.slack_user_id
    for client in clients:
        try:
            Place(client, person).say(what)
            return Reached.PERSON
        except SlackApiError as error:
            code = error.response.get("error")
            if code not in GONE:
                logger.warning("%s could not be told: %s", person, code)
                return Reached.LATER
    logger.warning("%s could not be told: not at Slack any more", person)
    return Reached.NOBODY
