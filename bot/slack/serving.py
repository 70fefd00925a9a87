"""The two ways Slack reaches the app: Socket Mode, and signed HTTP."""

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
    return SocketModeHandler(app, app_token, concurrency=concurrency)


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
