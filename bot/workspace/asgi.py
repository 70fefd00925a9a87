"""The routes of the workspace, put together as one ASGI application."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles

from bot.workspace.api import Api
from bot.workspace.browser import Browser, answering
from bot.workspace.core import Core
from bot.workspace.guard import Guard

_ASSETS = Path(__file__).parent / "static" / "assets"


def application(core: Core) -> Starlette:
    """The application that serves one workspace."""
    return Starlette(
        routes=[*_for_the_app(core), *_for_the_page(core)],
        middleware=[Middleware(Guard, address=core.address)],
    )


def _for_the_app(core: Core) -> list[BaseRoute]:
    api = Api(core)
    return [
        Route("/api/{method}", api.call, methods=["GET", "POST"]),
        Route("/response/{response}", api.respond, methods=["POST"]),
        Route("/upload/{file}", api.take_file, methods=["POST"]),
        Route("/files-pri/{file}/{name}", api.give_file),
        WebSocketRoute("/socket/{ticket}", core.sockets.serve),
    ]


def _for_the_page(core: Core) -> list[BaseRoute]:
    page = Browser(core)
    read = {
        "boot": page.boot,
        "conversations": page.conversations,
        "messages": page.messages,
        "home": page.home,
        "views": page.views,
    }
    written = {
        "home/open": page.open_home,
        "messages": page.write,
        "looking": page.look,
        "shortcuts": page.call,
        "actions": page.act,
        "stop": page.stop,
        "views/submit": page.submit,
        "views/close": page.close,
        "options": page.options,
    }
    return [
        *(Route(f"/page/{path}", answering(handle)) for path, handle in read.items()),
        *(
            Route(f"/page/{path}", answering(handle), methods=["POST"])
            for path, handle in written.items()
        ),
        Route("/page/files", page.take_file, methods=["POST"]),
        Route("/page/events", page.events),
        Route("/files/{file}", page.file),
        Route("/", page.page),
        Mount("/assets", StaticFiles(directory=_ASSETS, check_dir=False)),
        # A link of the app's own leads to the page, as Slack's would to the app.
        Route("/{path:path}", lambda _request: RedirectResponse("/")),
    ]
