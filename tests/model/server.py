"""A server that speaks OpenAI's protocol and says what was planned, fault by fault.

A call that nobody planned is answered with an error and remembered; so is a plan that nobody used.
Vectors need no plan, but for faults: they are made by what the test gives for it.
"""

import base64
import json
import struct
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "sk-test"
MODEL = "toy-1"
PIECE = 24  # letters a chunk


@dataclass(frozen=True)
class Say:
    """A reply in chunks, `after` so many seconds. `finish` None ends it as if the line was cut."""

    text: str
    finish: str | None = "stop"
    counted: bool = True
    after: float = 0.0


@dataclass(frozen=True)
class Fail:
    """An error as OpenAI sends them."""

    status: int
    message: str = "no"
    code: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Raw:
    """A body that is no reply at all, or a broken one."""

    body: bytes
    kind: str = "text/event-stream"


@dataclass(frozen=True)
class Hang:
    """Nothing is said until the server ends; `dripping` sends comments to keep the line open."""

    said: str = ""
    dripping: bool = False


@dataclass(frozen=True)
class Delta:
    """One chunk with this in it: a refusal, the call of a tool."""

    delta: Mapping[str, Any]


Plan = Say | Fail | Raw | Hang | Delta
# Texts, and how many numbers each vector is to have if that is said.
Vectors = Callable[[list[str], int | None], list[list[float]]]


class Scripted:
    """What the model will say, in order, and then `always`; what it was asked."""

    def __init__(self, url: str, ended: threading.Event) -> None:
        self.url = url
        self.ended = ended
        self.asked: list[dict[str, Any]] = []
        self.unplanned = 0
        self.always: Plan | None = None
        self.vectors: Vectors | None = None
        self.embedded: list[dict[str, Any]] = []
        self.faults: list[Plan] = []
        self._plans: list[Plan] = []
        self._lock = threading.Lock()

    def plan(self, *plans: Plan) -> None:
        with self._lock:
            self._plans += plans

    def next(self, asked: dict[str, Any]) -> Plan:
        with self._lock:
            self.asked.append(asked)
            planned = self._plans.pop(0) if self._plans else self.always
            if planned is None:
                self.unplanned += 1
                return Fail(418, "nobody planned this call")
            return planned

    def next_vectors(self, asked: dict[str, Any]) -> Plan | list[list[float]]:
        with self._lock:
            self.embedded.append(asked)
            if self.faults:
                return self.faults.pop(0)
            if self.vectors is None:
                self.unplanned += 1
                return Fail(418, "nobody planned this call")
        return self.vectors(asked["input"], asked.get("dimensions"))

    def check(self) -> None:
        """Every call was planned and every plan was used."""
        assert (self.unplanned, self._plans, self.faults) == (0, [], [])


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # More may call at once than are taken at once.
    request_queue_size = 256

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Who hung up or was killed meanwhile is no error here."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving() -> Iterator[Scripted]:
    ended = threading.Event()
    server = _Server(("127.0.0.1", 0), _Handler)
    server.scripted = Scripted(  # type: ignore[attr-defined]
        f"http://127.0.0.1:{server.server_port}/v1", ended
    )
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield server.scripted  # type: ignore[attr-defined]
    finally:
        ended.set()
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self._known() and self.path == "/v1/models":
            self._json(200, {"object": "list", "data": [{"id": MODEL, "object": "model"}]})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if not self._known():
            return
        if self.path == "/v1/chat/completions":
            self._act(self._scripted.next(body))
        elif self.path == "/v1/embeddings":
            told = self._scripted.next_vectors(body)
            if isinstance(told, list):
                self._embed(told, body)
            else:
                self._act(told)
        else:
            self._error(Fail(404, "no such path"))

    def log_message(self, format: str, *args: object) -> None:
        pass

    @property
    def _scripted(self) -> Scripted:
        scripted: Scripted = self.server.scripted  # type: ignore[attr-defined]
        return scripted

    def _known(self) -> bool:
        if self.headers["Authorization"] == f"Bearer {KEY}":
            return True
        self._error(Fail(401, "Incorrect API key provided", "invalid_api_key"))
        return False

    def _act(self, plan: Plan) -> None:
        if isinstance(plan, Fail):
            self._error(plan)
        elif isinstance(plan, Raw):
            self._head(200, plan.kind)
            self.wfile.write(plan.body)
        elif isinstance(plan, Hang):
            self._hang(plan)
        elif isinstance(plan, Delta):
            self._head(200, "text/event-stream")
            self._chunk(dict(plan.delta))
            self._chunk({}, "stop")
        else:
            self._say(plan)

    def _say(self, plan: Say) -> None:
        self._head(200, "text/event-stream")
        self._scripted.ended.wait(plan.after)
        for start in range(0, len(plan.text), PIECE):
            self._chunk({"content": plan.text[start : start + PIECE]})
        if plan.finish is None:
            return
        self._chunk({}, plan.finish)
        if plan.counted:
            usage = {"prompt_tokens": 300, "completion_tokens": 20, "total_tokens": 320}
            self._data({**_CHUNK, "choices": [], "usage": usage})
        self.wfile.write(b"data: [DONE]\n\n")

    def _embed(self, vectors: list[list[float]], asked: Mapping[str, Any]) -> None:
        """In any order, as OpenAI may: the number of each tells which text it belongs to."""
        packed = asked.get("encoding_format") == "base64"
        data = [
            {
                "object": "embedding",
                "index": number,
                "embedding": _packed(vector) if packed else vector,
            }
            for number, vector in reversed(list(enumerate(vectors)))
        ]
        took = sum(len(text.split()) for text in asked["input"])
        usage = {"prompt_tokens": took, "total_tokens": took}
        reply = {"object": "list", "data": data, "model": asked["model"], "usage": usage}
        self._json(200, reply)

    def _hang(self, plan: Hang) -> None:
        self._head(200, "text/event-stream")
        if plan.said:
            self._chunk({"content": plan.said})
        while not self._scripted.ended.wait(0.05 if plan.dripping else 30):
            try:
                self.wfile.write(b": still here\n\n")
            except OSError:
                return

    def _chunk(self, delta: dict[str, Any], finish: str | None = None) -> None:
        self._data({**_CHUNK, "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})

    def _data(self, content: dict[str, Any]) -> None:
        self.wfile.write(f"data: {json.dumps(content)}\n\n".encode())

    def _error(self, plan: Fail) -> None:
        error = {"message": plan.message, "type": "error", "code": plan.code, "param": None}
        self._json(plan.status, {"error": error}, plan.headers)

    def _json(self, status: int, content: object, headers: Mapping[str, str] | None = None) -> None:
        self._head(status, "application/json", headers or {})
        self.wfile.write(json.dumps(content).encode())

    def _head(self, status: int, kind: str, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Connection": "close", **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()


def _packed(vector: list[float]) -> str:
    return base64.b64encode(struct.pack(f"<{len(vector)}f", *vector)).decode()


_CHUNK = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": MODEL}
