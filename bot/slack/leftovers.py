"""What no feature listens to: buttons, forms and commands of an older Deskmate, unknown events.

Registered last, so that Slack is always acknowledged and the person always told.
"""

import re
from collections.abc import Callable
from typing import Any

from slack_bolt import Ack

from bot.saying import say
from bot.slack import place
from bot.slack.bolt import SlackApp
from bot.slack.carrying import OLD
from bot.slack.client import SlackClient
from bot.slack.invocation import Reply, Said

ANYTHING = re.compile(".*")

Start = Callable[[place.Place, Callable[[], Said]], None]


def register(app: SlackApp, start: Start) -> None:
    """`start` does work and shows what it says."""

    def told(ack: Ack, body: dict[str, Any], client: SlackClient) -> None:
        here = place.of_request(body, client)
        ack()
        if here is not None and not _is_link(body):
            start(here, lambda: Reply(say(OLD)))

    def submitted(ack: Ack, body: dict[str, Any], client: SlackClient) -> None:
        here = place.Place(client, body["user"]["id"])
        ack()
        start(here, lambda: Reply(say(OLD)))

    app.action(ANYTHING)(told)
    app.shortcut(ANYTHING)(told)
    app.command(ANYTHING)(told)
    app.view(ANYTHING)(submitted)
    app.options(ANYTHING)(lambda ack: ack(options=[]))
    app.event(ANYTHING)(lambda ack: ack())


def _is_link(body: dict[str, Any]) -> bool:
    """A link button is pressed too, and Slack itself does all it is for."""
    return any(action.get("url") for action in body.get("actions", ()))
