"""Socket Mode: envelopes over the app's own WebSocket connections."""

import asyncio
import contextlib
import itertools
import json
import logging
import secrets
import uuid

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.workspace.delivery import Envelope, Timing
from bot.workspace.errors import NoAnswer
from bot.workspace.wire import Json

logger = logging.getLogger(__name__)

_TICKETS = 100


class Sockets:
    """The open connections of the app; each envelope goes to one of them in turn."""

    def __init__(self, app_id: str) -> None:
        self._app_id = app_id
        self._tickets: dict[str, None] = {}
        self._open: dict[WebSocket, None] = {}
        self._retired: set[WebSocket] = set()
        self._turn = itertools.count()
        self._connected = asyncio.Event()
        self._awaited: dict[str, asyncio.Future[Json]] = {}

    def ticket(self) -> str:
        """A name under which one connection can be opened, once."""
        while len(self._tickets) >= _TICKETS:
            del self._tickets[next(iter(self._tickets))]
        name = secrets.token_urlsafe(24)
        self._tickets[name] = None
        return name

    async def serve(self, socket: WebSocket) -> None:
        """Serves one connection from its greeting to its end."""
        if socket.path_params["ticket"] not in self._tickets:
            await socket.close(code=4404)
            return
        del self._tickets[socket.path_params["ticket"]]
        await socket.accept()
        try:
            await socket.send_json(self._hello())
            self._open[socket] = None
            self._connected.set()
            await self._listen(socket)
        except WebSocketDisconnect:
            pass
        finally:
            self._retire(socket)
            self._retired.discard(socket)

    async def deliver(self, envelope: Envelope, timing: Timing) -> Json:
        """Sends an envelope, once there is a connection, and waits for its acknowledgement."""
        envelope_id = str(uuid.uuid4())
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._awaited[envelope_id] = answer
        try:
            await self._send(_wrapped(envelope, envelope_id), timing.connection)
            return await asyncio.wait_for(answer, timing.answer)
        except TimeoutError as exc:
            raise NoAnswer("timeout") from exc
        finally:
            del self._awaited[envelope_id]

    async def refresh(self) -> None:
        """Asks every connection to make way for a new one, as Slack does every few hours."""
        for socket in tuple(self._open):
            self._retire(socket)
            await socket.send_json(
                {"type": "disconnect", "reason": "refresh_requested", "debug_info": {}}
            )

    async def close(self) -> None:
        for socket in (*self._open, *self._retired):
            with contextlib.suppress(WebSocketDisconnect, RuntimeError):
                await socket.close(code=1001)

    async def _send(self, message: Json, patience: float) -> None:
        deadline = asyncio.get_running_loop().time() + patience
        while True:
            await asyncio.wait_for(
                self._connected.wait(), deadline - asyncio.get_running_loop().time()
            )
            sockets = tuple(self._open)
            socket = sockets[next(self._turn) % len(sockets)]
            try:
                await socket.send_json(message)
            except (WebSocketDisconnect, RuntimeError):
                self._retire(socket)
            else:
                return

    async def _listen(self, socket: WebSocket) -> None:
        while True:
            message = _object(await socket.receive_text())
            answer = self._awaited.get(str(message.get("envelope_id")))
            if answer is not None and not answer.done():
                payload = message.get("payload")
                answer.set_result(payload if isinstance(payload, dict) else {})

    def _retire(self, socket: WebSocket) -> None:
        """Sends nothing more on this connection; acknowledgements are still heard."""
        self._open.pop(socket, None)
        self._retired.add(socket)
        if not self._open:
            self._connected.clear()

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self._open) + 1,
            "connection_info": {"app_id": self._app_id},
            "debug_info": {
                "host": "local-workspace",
                "build_number": 1,
                "approximate_connection_time": 18060,
            },
        }


def _wrapped(envelope: Envelope, envelope_id: str) -> Json:
    message: Json = {
        "envelope_id": envelope_id,
        "type": envelope.kind,
        "payload": envelope.payload,
        "accepts_response_payload": envelope.kind != "events_api",
    }
    if envelope.kind == "events_api":
        message["retry_attempt"] = envelope.attempt
        message["retry_reason"] = envelope.reason
    return message


def _object(text: str) -> Json:
    """The JSON object in a text; what is none counts as empty."""
    try:
        message = json.loads(text)
    except ValueError:
        return {}
    return message if isinstance(message, dict) else {}
