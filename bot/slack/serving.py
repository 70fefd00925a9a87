"""Signed HTTP: the addresses at which Slack, and whoever installs the app, reach it."""

from collections.abc import Callable

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from slack_bolt.oauth import OAuthFlow
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.slack import landing

EVENTS = "/slack/events"
INSTALL = "/slack/install"
REDIRECT = "/slack/oauth_redirect"
HEALTH = "/health"


def http(app: App, *, links: bool = False) -> Starlette:
    """An ASGI application with one address for commands, events and interactivity.

    Bolt checks the signature and answers 401 to what Slack did not sign. Where the app is installed
    by OAuth, that begins and ends here, too. With `links` it is where links of our own lead.
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
            *(landing.routes(app.client) if links else ()),
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
    try:
        asked = to_bolt_request(request, await request.body())
    except (ValueError, AttributeError):
        # Bolt reads a body before it looks at the signature.
        return PlainTextResponse("unreadable", 400)
    # Bolt waits for Slack and the database, which must not happen on the event loop.
    return to_starlette_response(await run_in_threadpool(handle, asked))
