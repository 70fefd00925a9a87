"""The two ways Slack reaches the app: Socket Mode, and signed HTTP."""

import contextlib
import socket
from typing import Protocol

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

EVENTS = "/slack/events"
HEALTH = "/health"


class Connection(Protocol):
    """A connection to Slack that keeps itself alive from `connect` to `close`."""

    def connect(self) -> None:
        """Returns once the connection stands."""

    def close(self) -> None: ...


def socket_mode(app: App, app_token: str, *, concurrency: int = 16) -> Connection:
    """Connects from here to Slack, so that no address of ours need be reachable."""
    return _SocketMode(app, app_token, concurrency=concurrency)


class _SocketMode(SocketModeHandler):
    """A handler that closes at once: its client alone would wait seconds for its own threads."""

    def close(self) -> None:
        client = self.client
        client.auto_reconnect_enabled = False
        session = client.current_session
        if session is not None and session.sock is not None:
            # Its reader holds the lock that closing needs, until there is something to read.
            with contextlib.suppress(OSError):
                session.sock.shutdown(socket.SHUT_RDWR)
        # Nothing more is to be processed: an empty message wakes the thread that waits for one.
        client.message_processor.event.set()
        client.message_queue.put(None)
        super().close()  # type: ignore[no-untyped-call]


def http(app: App) -> Starlette:
    """An ASGI application with one address for commands, events and interactivity.

    Bolt checks the signature and answers 401 to what Slack did not sign.
    """

    async def events(request: Request) -> Response:
        # Bolt waits for the acknowledgement by sleeping, which must not happen on the event loop.
        asked = to_bolt_request(request, await request.body())
        return to_starlette_response(await run_in_threadpool(app.dispatch, asked))

    async def health(request: Request) -> Response:
        return PlainTextResponse("ok")

    return Starlette(
        routes=[Route(EVENTS, events, methods=["POST"]), Route(HEALTH, health, methods=["GET"])]
    )
