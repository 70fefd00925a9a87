"""Socket Mode: a connection from here to Slack that is there whenever Slack wants one."""

import contextlib
import errno
import logging
import socket
import threading
import time
from collections.abc import Callable
from typing import Any, Protocol

from slack_bolt import App
from slack_bolt.adapter.socket_mode.base_handler import BaseSocketModeHandler
from slack_bolt.adapter.socket_mode.internals import run_bolt_app, send_response
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.builtin.connection import Connection as Session
from slack_sdk.socket_mode.builtin.connection import ConnectionState
from slack_sdk.socket_mode.client import BaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack.client import silent

logger = logging.getLogger(__name__)

LOOK_EVERY = 2.0
AT_ONCE = 0.05
ACKNOWLEDGING = 16
LONGEST_PAUSE = 15.0
# What Slack says of tokens that will not be better next time.
REFUSED = (
    "account_inactive",
    "invalid_auth",
    "missing_scope",
    "not_allowed_token_type",
    "not_authed",
    "token_expired",
    "token_revoked",
    "unknown_method",
)


class Connection(Protocol):
    """A connection to Slack that keeps itself alive from `connect` to `close`."""

    def connect(self) -> None:
        """Returns once the connection stands."""

    def close(self) -> None: ...


def socket_mode(
    app: App, app_token: str, *, concurrency: int = 16, look_every: float = LOOK_EVERY
) -> Connection:
    """Connects from here to Slack, so that no address of ours need be reachable.

    A connection that broke off is noticed and replaced within `look_every` seconds.
    """
    # The app's own client would refuse to ask for a connection where Slack has asked it to wait;
    # the one for connections waits by itself.
    client = app.client
    own = WebClient(
        base_url=client.base_url, timeout=client.timeout, proxy=client.proxy, logger=silent()
    )
    return _SocketMode(
        app,
        app_token,
        web_client=own,
        proxy=client.proxy,
        # Acknowledging is quick; many threads at it would only keep each other from it.
        concurrency=min(concurrency, ACKNOWLEDGING),
        ping_interval=look_every,
    )


def connected(
    connection: Connection, ended: threading.Event, waits: Callable[[], None], pause: float = 1.0
) -> bool:
    """Connects, again and again while Slack is not there; False where that is not wanted any more.

    `waits` is called once it has to. Raises SlackApiError where Slack refuses the tokens.
    """
    waiting = False
    while not ended.is_set():
        try:
            connection.connect()
            return True
        except SlackApiError as error:
            if error.response.get("error") in REFUSED:
                raise
        except OSError as error:
            logger.info("not connected: %s", type(error).__name__)
        if not waiting:
            waits()
        waiting = True
        ended.wait(pause)
        pause = min(2 * pause, LONGEST_PAUSE)
    return False


class _SocketMode(BaseSocketModeHandler):
    """Bolt's handler with a client that changes connections, and closes, at once."""

    client: "_Client"

    def __init__(self, app: App, app_token: str, **options: Any) -> None:
        self.app = app
        self.app_token = app_token
        self.client = _Client(app_token, logger=app.logger, **options)
        self.client.socket_mode_request_listeners.append(self.handle)

    def handle(self, client: BaseSocketModeClient, req: SocketModeRequest) -> None:
        began = time.time()
        send_response(client, req, run_bolt_app(self.app, req), began)

    def connect(self) -> None:
        # The address of a connection that did not come about serves no second time.
        self.client.wss_uri = None
        super().connect()  # type: ignore[no-untyped-call]

    def close(self) -> None:
        self.client.make_way()
        super().close()  # type: ignore[no-untyped-call]


class _Client(SocketModeClient):
    """slack_sdk's client, which alone would wait seconds before it changes connections or closes.

    Its reader holds the lock that closing needs, until there is something to read; and it goes on
    reading from a connection that was cut until the fifth ping has failed.
    """

    @property
    def current_session(self) -> Session | None:
        return self._session

    @current_session.setter
    def current_session(self, session: Session | None) -> None:
        if session is not None:
            session.disconnect = _one_by_one(session.disconnect)  # type: ignore[method-assign]
            if session.sock is not None:
                session.sock = _Ending(session.sock)  # type: ignore[assignment]
        self._session = session

    def enqueue_message(self, message: str) -> None:
        super().enqueue_message(message)
        line = self._line
        if '"disconnect"' in message and line is not None:
            # Slack is about to end the connection: nothing more is worth waiting for on it.
            line.settimeout(AT_ONCE)

    def make_way(self) -> None:
        """Lets all of the client's own threads come to their end."""
        self.auto_reconnect_enabled = False
        # In this order: its reader may be about to say that the state of before is not the end.
        before, self.current_session_state = self.current_session_state, _Ended()
        before.terminated = True
        line = self._line
        if isinstance(line, _Ending):
            line.leave()
        # Nothing more is to be processed: an empty message wakes the thread that waits for one.
        self.message_processor.event.set()
        self.message_queue.put(None)

    @property
    def _line(self) -> "socket.socket | _Ending | None":
        """The socket of now, which another thread may close and forget at any time."""
        session = self.current_session
        return None if session is None else session.sock


class _Ended(ConnectionState):
    """The state of a connection that has ended for good, whatever its reader says next."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]

    @property
    def terminated(self) -> bool:
        return True

    @terminated.setter
    def terminated(self, value: bool) -> None:
        pass


def _one_by_one(disconnect: Callable[[], None]) -> Callable[[], None]:
    """slack_sdk looks for the socket before it locks it, and so two threads might close it both."""
    lock = threading.Lock()

    def alone() -> None:
        with lock:
            disconnect()

    return alone


class _Ending:
    """A socket whose end is an error; slack_sdk takes it for nothing to read, again and again."""

    def __init__(self, connected: socket.socket) -> None:
        self._socket = connected
        self._left = False

    def leave(self) -> None:
        """We end it ourselves: then its end is none to speak of."""
        self._left = True
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def recv(self, size: int) -> bytes:
        received = self._socket.recv(size)
        if not received and not self._left:
            raise ConnectionResetError(errno.ECONNRESET, "the connection has ended")
        return received

    def __getattr__(self, name: str) -> Any:
        return getattr(self._socket, name)
