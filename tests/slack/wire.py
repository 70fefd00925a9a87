"""Slack's end of Socket Mode: real WebSockets that greet, deliver, refresh and break."""

import json
import socket
import threading
import time
from queue import Queue
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import Server, ServerConnection, serve

from tests.slack.stub import PATIENCE, Stub


class Wire:
    """What the app has connected to: `lines` are its connections, `acknowledged` what it took."""

    def __init__(self, stub: Stub) -> None:
        self.lines: Queue[ServerConnection] = Queue()
        self.acknowledged: Queue[dict[str, Any]] = Queue()
        self._sent = 0
        self._stub = stub
        self._server: Server = serve(self._talk, "127.0.0.1", 0)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        stub.socket_url = f"ws://127.0.0.1:{self._server.socket.getsockname()[1]}/link"

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join(PATIENCE)

    def connected(self) -> ServerConnection:
        """The next connection that the app opens."""
        return self.lines.get(timeout=PATIENCE)

    def send(self, line: ServerConnection, kind: str, payload: dict[str, Any], **more: Any) -> str:
        """Delivers something; the id with which it is to be acknowledged."""
        self._sent += 1
        envelope = {"envelope_id": f"envelope-{self._sent}", "type": kind, "payload": payload}
        line.send(json.dumps({**envelope, **more}))
        return f"envelope-{self._sent}"

    def acknowledgement(self) -> dict[str, Any]:
        return self.acknowledged.get(timeout=PATIENCE)

    @staticmethod
    def refresh(line: ServerConnection, reason: str = "refresh_requested") -> None:
        """Asks the app to connect anew, as Slack does every few hours."""
        line.send(json.dumps({"type": "disconnect", "reason": reason, "debug_info": {}}))

    @staticmethod
    def cut(line: ServerConnection) -> None:
        """Ends the connection without a word, as a broken network does."""
        line.socket.shutdown(socket.SHUT_RDWR)

    def _talk(self, line: ServerConnection) -> None:
        line.send(json.dumps({"type": "hello", "num_connections": 1}))
        self.lines.put(line)
        try:
            for message in line:
                self.acknowledged.put({**json.loads(message), "at": time.perf_counter()})
        except ConnectionClosed:
            pass
