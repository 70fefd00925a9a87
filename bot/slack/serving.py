"""The two ways Slack reaches the app: Socket Mode, and signed HTTP."""

import contextlib
import socket
from collections.abc import Callable
from typing import Any, Protocol

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from slack_bolt.oauth import OAuthFlow
from slack_sdk import WebClient
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

EVENTS = "/slack/events"
INSTALL = "/slack/install"
REDIRECT = "/slack/oauth_redirect"
HEALTH = "/health"
LOOK_EVERY = 2.0
AT_ONCE = 0.05


class Connection(Protocol):
    """A connection to Slack that keeps itself alive from `connect` to `close`."""

    def connect(self) -> None:
        """Returns once the connection stands."""

    def close(self) -> None: ...


def socket_mode(
    app: App, app_token: str, *, concurrency: int = 16, look_every: float = LOOK_EVERY
) -> Connection:
    """Connects from here to Slack, so that no address of ours need be reachable.

    A connection that broke off is noticed and replaced within about twice `look_every` seconds.
    """
    # The app's own client would refuse to ask for a connection where Slack has asked it to wait;
    # the one for connections waits by itself.
    client = app.client
    own = WebClient(base_url=client.base_url, timeout=client.timeout, proxy=client.proxy)
    return _SocketMode(
        app, app_token, web_client=own, concurrency=concurrency, ping_interval=look_every
    )


class _SocketMode(SocketModeHandler):
    """A handler that changes connections and closes at once: its client alone would wait seconds.

    The client's reader holds the lock that closing needs, until there is something to read.
    """

    def __init__(self, app: App, app_token: str, **options: Any) -> None:
        super().__init__(app, app_token, **options)
        self.client.on_message_listeners.append(self._make_way)

    def _make_way(self, message: str) -> None:
        """Slack is about to end the connection: nothing more is worth waiting for on it."""
        session = self.client.current_session
        if '"disconnect"' in message and session is not None and session.sock is not None:
            session.sock.settimeout(AT_ONCE)

    def close(self) -> None:
        client = self.client
        client.auto_reconnect_enabled = False
        session = client.current_session
        if session is not None and session.sock is not None:
            with contextlib.suppress(OSError):
                session.sock.shutdown(socket.SHUT_RDWR)
        # Nothing more is to be processed: an empty message wakes the thread that waits for one.
        client.message_processor.event.set()
        client.message_queue.put(None)
        super().close()  # type: ignore[no-untyped-call]


def http(app: App) -> Starlette:
    """An ASGI application with one address for commands, events and interactivity.

    Bolt checks the signature and answers 401 to what Slack did not sign. Where the app is installed
    by OAuth, that begins and ends here, too.
    """

    async def events(request: Request) -> Response:
        return await _handled(request, app.dispatch)

    async def health(request: Request) -> Response:
        return PlainTextResponse("ok")

    return Starlette(
        routes=[
            Route(EVENTS, events, methods=["POST"]),
            Route(HEALTH, health, methods=["GET"]),
            *_installing(app.oauth_flow),
        ]
    )


def _installing(flow: OAuthFlow | None) -> list[Route]:
    if flow is None:
        return []

    async def install(request: Request) -> Response:
        return await _handled(request, flow.handle_installation)

    async def installed(request: Request) -> Response:
        return await _handled(request, flow.handle_callback)

    return [
        Route(INSTALL, install, methods=["GET"]),
        Route(REDIRECT, installed, methods=["GET"]),
    ]


async def _handled(request: Request, handle: Callable[[BoltRequest], BoltResponse]) -> Response:
    # Bolt waits for Slack and the database, which must not happen on the event loop.
    asked = to_bolt_request(request, await request.body())
    return to_starlette_response(await run_in_threadpool(handle, asked))
