"""Bolt's app as it is used here: acknowledgements go before work, and calls keep Slack's pace."""

from collections.abc import Callable
from contextvars import copy_context
from functools import partial
from typing import Any

from slack_bolt import App, BoltContext, BoltRequest, BoltResponse

from bot.slack import errors
from bot.slack.client import SlackClient
from bot.slack.threads import Precedence


class SlackApp(App):
    """A Bolt app whose acknowledgements take precedence over its work.

    Each request has a context of its own: the language spoken in one is not that of the next.
    `leave` is to be called when no more requests come: it waits so many seconds for what is being
    answered, and tells whoever gets nothing any more. False where threads are still at work.
    """

    leave: Callable[[float], bool]

    def __init__(self, precedence: Precedence, client: SlackClient, **options: Any) -> None:
        self._own_client = client
        self._precedence = precedence
        # Bolt warns of a token that is not used by its own authorization.
        token, client.token = client.token, None
        super().__init__(client=client, **options)
        client.token = token

    @property
    def client(self) -> SlackClient:
        return self._own_client

    def dispatch(self, req: BoltRequest) -> BoltResponse:
        with self._precedence.acknowledging():
            return copy_context().run(errors.taken_apart, partial(super().dispatch, req))

    def keep_pace(self) -> None:
        """Bolt makes a plain client for each request; from here on it is one of ours."""

        def middleware(context: BoltContext, next: Callable[[], BoltResponse]) -> BoltResponse:
            context["client"] = self.client.for_request(context.client)
            return next()

        self.middleware(middleware)
