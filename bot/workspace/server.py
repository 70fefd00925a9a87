"""The local workspace: the embedded stand-in for Slack, with its page."""

import asyncio
import errno
import logging
import socket
import time
from collections.abc import Coroutine, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import Any

import uvicorn

from bot.ports import listening
from bot.workspace import identity
from bot.workspace.asgi import application
from bot.workspace.core import Address, Core
from bot.workspace.database import Database
from bot.workspace.delivery import Carrier, Outbox, Timing
from bot.workspace.errors import PortInUse, WorkspaceError
from bot.workspace.files import Files
from bot.workspace.hub import Hub
from bot.workspace.manifest import Installation
from bot.workspace.messages import Messages
from bot.workspace.people import People, Person
from bot.workspace.posting import Posting
from bot.workspace.response_urls import ResponseUrls
from bot.workspace.rooms import Rooms
from bot.workspace.sockets import Sockets
from bot.workspace.triggers import Triggers
from bot.workspace.views import Views
from bot.workspace.wire import Clock, Json

logger = logging.getLogger(__name__)

_START = 10.0
_STOP = 10.0


class Workspace:
    """A workspace with one app in it, served on loopback from a thread of its own.

    Everything is kept in `home/workspace.db`. Port 0 takes any free port, known after `start`.
    With `request_url` the app is reached by signed HTTP, without by Socket Mode.
    """

    def __init__(
        self,
        home: Path,
        port: int,
        *,
        request_url: str | None = None,
        timing: Timing | None = None,
        clock: Clock = time.time,
    ) -> None:
        self._database = Database(home / "workspace.db")
        self._identity = identity.load(self._database)
        self._core = _build(
            self._database, self._identity, port, request_url, timing or Timing(), clock
        )
        self._server: _Server | None = None
        self._thread: Thread | None = None

    def install(self, manifest: Json) -> None:
        """Installs the app manifest in the place of the last one; WrongManifest."""
        self._core.installation.install(manifest)

    def sync_people(self, people: Sequence[Person]) -> None:
        """Makes these people the active members, each with a direct message to the app."""
        self._core.people.sync(people)
        for person in people:
            self._core.rooms.direct(person.id)

    def add_channel(self, name: str, *, is_private: bool = False, has_bot: bool = True) -> str:
        """The id of the channel of this name, made if there is none."""
        return self._core.rooms.add_channel(name, is_private=is_private, has_bot=has_bot).id

    def start(self) -> None:
        """Serves from now on; PortInUse."""
        address = self._core.address
        listener = _listener(address.port)
        address.port = listener.getsockname()[1]
        self._server = _Server(application(self._core))
        self._thread = Thread(
            target=self._server.run_on, args=(listener,), name="workspace", daemon=True
        )
        self._thread.start()
        if not self._server.ready.wait(_START) or not self._server.started:
            raise WorkspaceError("The local workspace did not start.")
        logger.info("the local workspace listens on port %d", address.port)

    def stop(self) -> None:
        """Ends every connection, stops serving and closes the state file."""
        if self._server is not None and self._thread is not None:
            self._server.end(self._core)
            self._thread.join(_STOP)
            self._server = self._thread = None
        self._database.close()

    def refresh_connections(self) -> None:
        """Asks the app's socket connections to reconnect, as Slack does every few hours."""
        if self._server is not None:
            self._server.call(self._core.sockets.refresh())

    @property
    def port(self) -> int:
        return self._core.address.port

    @property
    def url(self) -> str:
        """The address of the page."""
        return self._core.address.url

    @property
    def api_url(self) -> str:
        """The base URL of the Web API, for `SLACK_API_URL`."""
        return f"{self._core.address.url}/api/"

    @property
    def bot_token(self) -> str:
        return self._identity.bot_token

    @property
    def app_token(self) -> str:
        return self._identity.app_token

    @property
    def signing_secret(self) -> str:
        return self._identity.signing_secret


class _Server(uvicorn.Server):
    """Uvicorn in a thread that says when it is ready."""

    def __init__(self, app: object) -> None:
        super().__init__(
            uvicorn.Config(
                app,  # type: ignore[arg-type]
                log_config=None,
                log_level="warning",
                access_log=False,
                lifespan="off",
                loop="asyncio",
                ws="websockets-sansio",
                timeout_graceful_shutdown=2,
                server_header=False,
            )
        )
        self.ready = Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def run_on(self, listener: socket.socket) -> None:
        try:
            self.run(sockets=[listener])
        finally:
            listener.close()
            self.ready.set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)
        self.ready.set()

    def call(self, work: Coroutine[Any, Any, None]) -> None:
        """Runs a coroutine on the server's loop and waits for it."""
        if self._loop is None:
            raise WorkspaceError("The local workspace does not run.")
        asyncio.run_coroutine_threadsafe(work, self._loop).result(_STOP)

    def end(self, core: Core) -> None:
        self.call(_closed(core))
        self.should_exit = True


async def _closed(core: Core) -> None:
    core.hub.close()
    await core.outbox.close()
    await core.sockets.close()


def _listener(port: int) -> socket.socket:
    try:
        return listening("127.0.0.1", port)
    except OSError as exc:
        if exc.errno == errno.EADDRINUSE:
            raise PortInUse(port) from exc
        raise WorkspaceError(f"Port {port} cannot be opened: {exc.strerror}.") from exc


def _build(
    database: Database,
    who: identity.Identity,
    port: int,
    request_url: str | None,
    timing: Timing,
    clock: Clock,
) -> Core:
    installation = Installation(database)
    sockets = Sockets(who.app_id)
    carrier: Carrier = sockets
    if request_url is not None:
        carrier = Posting(request_url, who.signing_secret, who.verification_token, clock)
    return Core(
        address=Address(port),
        clock=clock,
        identity=who,
        installation=installation,
        people=People(database),
        rooms=Rooms(database, clock),
        messages=Messages(database, clock),
        files=Files(database),
        views=Views(database, who, clock),
        triggers=Triggers(clock, timing.trigger),
        response_urls=ResponseUrls(clock),
        sockets=sockets,
        outbox=Outbox(carrier, who, installation, clock, timing),
        hub=Hub(),
    )
