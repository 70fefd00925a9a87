"""The Bolt app: built from services and the settings of one Slack connection."""

import logging
import secrets
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextvars import copy_context
from typing import Any

from slack_bolt import App, BoltContext, BoltRequest, BoltResponse
from slack_sdk.http_retry.builtin_handlers import ConnectionErrorRetryHandler

from bot.slack import errors
from bot.slack.client import PacedClient
from bot.slack.features import FEATURES
from bot.slack.installing import OAuth
from bot.slack.listening import Listening
from bot.slack.manifest import scopes
from bot.slack.pacing import Pace
from bot.slack.replays import Replays
from bot.slack.services import Services
from bot.slack.threads import Inline, Precedence, Workers

SLACK = "https://slack.com/api/"
TIMEOUT = 10


class SlackApp(App):
    """A Bolt app whose acknowledgements take precedence over its work.

    Each request has a context of its own: the language spoken in one is not that of the next.
    `leave` is to be called when no more requests come: it waits so many seconds for what is being
    answered, and tells whoever gets nothing any more. False where threads are still at work.
    """

    leave: Callable[[float], bool]

    def __init__(self, precedence: Precedence, **options: Any) -> None:
        super().__init__(**options)
        self._precedence = precedence

    def dispatch(self, req: BoltRequest) -> BoltResponse:
        with self._precedence.acknowledging():
            return copy_context().run(super().dispatch, req)


def build(
    services: Services,
    *,
    token: str | None = None,
    oauth: OAuth | None = None,
    signing_secret: str | None = None,
    api_url: str = SLACK,
    workers: int = 32,
    work: Executor | None = None,
) -> SlackApp:
    """The app with every feature registered; Slack is first called when a request arrives.

    It serves the workspace of `token`, or all those that install it by `oauth`. `signing_secret` is
    needed to be reached by HTTP. `work` does the work behind the requests; else `workers` threads
    do.
    """
    precedence = Precedence()
    client = PacedClient(
        pace=Pace(),
        token=token,
        base_url=api_url,
        timeout=TIMEOUT,
        retry_handlers=[ConnectionErrorRetryHandler()],
    )
    asked = list(scopes(FEATURES, agent=True, links=services.links is not None))
    app = _bare(
        precedence, client, signing_secret, {} if oauth is None else oauth.options(client, asked)
    )
    listening = Listening(app, services, work or Workers(workers, precedence))
    for feature in FEATURES:
        feature.register(listening)
    listening.leftovers()
    app.leave = listening.leave
    return app


def _bare(
    precedence: Precedence,
    client: PacedClient,
    signing_secret: str | None,
    oauth: Mapping[str, Any],
) -> SlackApp:
    """The app before any feature: who is let in, what happens around each request."""
    app = SlackApp(
        precedence,
        name="deskmate",
        logger=logging.getLogger("bot.slack.bolt"),
        client=client,
        # Without a secret nothing that comes by HTTP can be genuine, so nobody may guess it.
        signing_secret=signing_secret or secrets.token_hex(32),
        token_verification_enabled=False,
        process_before_response=False,
        listener_executor=Inline(),
        **oauth,
    )
    if oauth:
        app.enable_token_revocation_listeners()
    app.error(errors.hook)
    app.middleware(Replays())
    app.middleware(_paced(client))
    return app


def _paced(shared: PacedClient) -> Callable[..., BoltResponse]:
    """Bolt makes a plain client for each request; it is replaced by one that keeps the pace."""

    def middleware(context: BoltContext, next: Callable[[], BoltResponse]) -> BoltResponse:
        context["client"] = shared.for_request(context.client)
        return next()

    return middleware
