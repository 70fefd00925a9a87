"""The Bolt app: built from services and the settings of one Slack connection."""

import logging
import secrets
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.http_retry.builtin_handlers import ConnectionErrorRetryHandler

from bot.slack import errors
from bot.slack.bolt import SlackApp
from bot.slack.client import SlackClient
from bot.slack.dialect import Dialect
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
    client = SlackClient(
        pace=Pace(),
        dialect=Dialect(),
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
    app.error(errors.hook(listening.failed))
    for feature in FEATURES:
        feature.register(listening)
    listening.leftovers()
    app.leave = listening.leave
    return app


def _bare(
    precedence: Precedence,
    client: SlackClient,
    signing_secret: str | None,
    oauth: Mapping[str, Any],
) -> SlackApp:
    """The app before any feature: who is let in, what happens around each request."""
    app = SlackApp(
        precedence,
        client,
        name="deskmate",
        logger=logging.getLogger("bot.slack.bolt"),
        # Without a secret nothing that comes by HTTP can be genuine, so nobody may guess it.
        signing_secret=signing_secret or secrets.token_hex(32),
        token_verification_enabled=False,
        process_before_response=False,
        raise_error_for_unhandled_request=True,
        listener_executor=Inline(),
        **(oauth or {"authorize": _by_token(client.token)}),
    )
    if oauth:
        app.enable_token_revocation_listeners()
    app.middleware(Replays())
    app.keep_pace()
    return app


def _by_token(token: str | None) -> Callable[[], AuthorizeResult]:
    """Who everybody is served by; Bolt's own asks Slack before it acknowledges anything."""
    me = AuthorizeResult(enterprise_id=None, team_id=None, bot_token=token)
    return lambda: me
