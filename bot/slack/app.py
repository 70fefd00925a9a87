"""The Bolt app: built from services and the settings of one Slack connection."""

import logging
import secrets
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass

from slack_bolt import App, BoltContext, BoltResponse
from slack_sdk.http_retry.builtin_handlers import ConnectionErrorRetryHandler

from bot.slack import errors
from bot.slack.client import PacedClient
from bot.slack.features import FEATURES
from bot.slack.listening import Listening
from bot.slack.pacing import Pace
from bot.slack.replays import Replays
from bot.slack.services import Services

SLACK = "https://slack.com/api/"
TIMEOUT = 10
ACKNOWLEDGING = 8


@dataclass(frozen=True, slots=True)
class Pools:
    """The threads that acknowledge, and those that work: a full second pool delays no first."""

    acknowledging: Executor
    working: Executor


def pools(workers: int) -> Pools:
    """`workers` is how many people can be waiting for an answer at the same time."""
    return Pools(
        ThreadPoolExecutor(max(ACKNOWLEDGING, workers // 2), thread_name_prefix="acknowledge"),
        ThreadPoolExecutor(workers, thread_name_prefix="work"),
    )


def build(
    services: Services,
    *,
    token: str,
    signing_secret: str | None = None,
    api_url: str = SLACK,
    workers: int = 32,
    threads: bool = False,
    executors: Pools | None = None,
) -> App:
    """The app with every feature registered; Slack is first called when a request arrives.

    `signing_secret` is needed to be reached by HTTP. `threads` answers each direct message in a
    thread of its own, which is how Slack shows the conversations of an agent.
    """
    running = executors or pools(workers)
    client = PacedClient(
        pace=Pace(),
        token=token,
        base_url=api_url,
        timeout=TIMEOUT,
        retry_handlers=[ConnectionErrorRetryHandler()],
    )
    app = App(
        name="deskmate",
        logger=logging.getLogger("bot.slack.bolt"),
        client=client,
        # Without a secret nothing that comes by HTTP can be genuine, so nobody may guess it.
        signing_secret=signing_secret or secrets.token_hex(32),
        token_verification_enabled=False,
        process_before_response=False,
        listener_executor=running.acknowledging,
    )
    app.error(errors.hook)
    app.middleware(Replays())
    app.middleware(_paced(client))
    listening = Listening(app, services, running.working, threads=threads)
    for feature in FEATURES:
        feature.register(listening)
    listening.leftovers()
    return app


def _paced(shared: PacedClient) -> Callable[..., BoltResponse]:
    """Bolt makes a plain client for each request; it is replaced by one that keeps the pace."""

    def middleware(context: BoltContext, next: Callable[[], BoltResponse]) -> BoltResponse:
        context["client"] = shared.for_request(context.client)
        return next()

    return middleware
