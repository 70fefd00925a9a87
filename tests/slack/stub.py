"""A Slack Web API that says yes, writes down what it is told, and refuses what Slack refuses."""

import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any
from urllib.parse import parse_qsl, quote

from tests.slack import payloads

BOT = "U0BOT"
FIRST_TS = 1_700_000_000
PATIENCE = 5.0
STRUCTURED = ("view", "blocks", "chunks", "prompts", "loading_messages", "unfurls")


@dataclass(frozen=True)
class Call:
    """One request to the Web API, or to a response_url (`method` is then `response`)."""

    method: str
    body: Mapping[str, Any]
    token: str = ""


@dataclass
class Stub:
    """`refusals` names methods that answer with an error, `closed` channels that do.

    `faults` are payloads that Slack would refuse, `answers` what a method says instead.

    `files` are what people handed over, by id: the name and the content.

    `drops` says that connections end without an answer.

    `too_new` is a kind of block that is refused, `channel` is what `conversations.info` tells.

    Where `known` is set, any other method is unknown. `holds` are calls that are told to wait, each
    once: a method, its channel and the seconds.
    """

    calls: list[Call] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    refusals: dict[str, str] = field(default_factory=dict)
    closed: dict[str, str] = field(default_factory=dict)
    known: frozenset[str] | None = None
    holds: list[tuple[str, str | None, float]] = field(default_factory=list)
    history: list[dict[str, Any]] = field(default_factory=list)
    drops: bool = False
    too_new: str = ""
    channel: dict[str, Any] = field(default_factory=dict)
    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    socket_url: str = ""
    uploads: list[bytes] = field(default_factory=list)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    _clock: "count[int]" = field(default_factory=lambda: count(FIRST_TS))
    _server: ThreadingHTTPServer | None = None

    def start(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def stop(self) -> None:
        assert self._server is not None
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def api_url(self) -> str:
        return f"{self.url}/api/"

    def said(self, *methods: str) -> list[Mapping[str, Any]]:
        return [call.body for call in self.calls if call.method in methods]

    def ts(self) -> str:
        return f"{next(self._clock)}.000100"

    def held(self, method: str, channel: str | None) -> float | None:
        """The seconds that this call is told to wait, if it is."""
        for hold in self.holds:
            if hold[:2] == (method, channel):
                self.holds.remove(hold)
                return hold[2]
        return None

    def wait(self, met: Callable[[], object]) -> None:
        """Returns once `met` holds."""
        end = time.monotonic() + PATIENCE
        while not met():
            assert time.monotonic() < end, "it did not happen in time"
            time.sleep(0.005)

    def reply(self, path: str, raw: bytes, token: str) -> tuple[int, bytes, Mapping[str, object]]:
        """The status, the content and the headers with which a request is answered."""
        if path == "/upload":
            self.uploads.append(raw)
            return 200, b"OK", {}
        body = _parsed(raw.decode())
        method = path.removeprefix("/api/").split("/")[0].strip("/") or "response"
        if (seconds := self.held(method, body.get("channel"))) is not None:
            return 429, b'{"ok": false, "error": "ratelimited"}', {"retry-after": seconds}
        if method == "response":
            told = self.answer(method, body)
            refused = method in self.refusals or told.get("error") == "invalid_blocks"
            return 404 if refused else 200, b"ok", {}
        return 200, json.dumps(self.answer(method, body, token)).encode(), {}

    def file(self, key: str) -> dict[str, Any]:
        """A file as Slack describes it."""
        name, content = self.files[key]
        link = f"{self.url}/files-pri/{key}/{quote(name)}"
        return {"id": key, "name": name, "size": len(content), "url_private_download": link}

    def give(self, path: str, token: str) -> tuple[int, bytes, Mapping[str, object]]:
        """The content of a file, to who has the token; else the way to sign in."""
        self.calls.append(Call("download", {"path": path}, token))
        if not token:
            return 302, b"", {"location": f"{self.url}/signin"}
        return 200, self.files[path.split("/")[2]][1], {}

    def answer(self, method: str, body: dict[str, Any], token: str = "") -> dict[str, Any]:
        self.calls.append(Call(method, body, token))
        refused = self._refusal(method, body)
        if refused is not None:
            return {"ok": False, "error": refused}
        self.faults += payloads.faults(method, body)
        if method in ("conversations.history", "conversations.replies"):
            return {"ok": True, "messages": self.history, "has_more": False}
        told = self._told(body).get(method)
        return {"ok": True, **(told or {"ts": self.ts(), "channel": body.get("channel")})}

    def _told(self, body: dict[str, Any]) -> dict[str, dict[str, Any]]:
        """What the methods answer that say more than where a message was posted."""
        me = {"team_id": "T1", "user_id": BOT, "bot_id": "B1", "team": "Team"}
        return {
            "auth.test": me,
            "apps.connections.open": {"url": self.socket_url},
            "conversations.info": {"channel": self.channel},
            "conversations.open": {"channel": {"id": f"D{body.get('users', '')[1:]}"}},
            "files.getUploadURLExternal": {"upload_url": f"{self.url}/upload", "file_id": "F1"},
            "files.completeUploadExternal": {"files": [{"id": "F1"}]},
            "files.info": {"file": self.file(body["file"])} if body.get("file") else {},
            **self.answers,
        }

    def _refusal(self, method: str, body: dict[str, Any]) -> str | None:
        """The error that this call is answered with, if it is."""
        if self.known is not None and method not in self.known:
            return "unknown_method"
        if self.too_new and self.too_new in json.dumps(body):
            return "invalid_blocks"
        return self.refusals.get(method) or self.closed.get(body.get("channel") or "")


def _handler(stub: Stub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["content-length"]))
            if not stub.drops:
                self._send(*stub.reply(self.path, raw, self._token))

        def do_GET(self) -> None:
            self._send(*stub.give(self.path, self._token))

        @property
        def _token(self) -> str:
            return str(self.headers.get("authorization", "")).removeprefix("Bearer ")

        def _send(self, status: int, content: bytes, headers: Mapping[str, object]) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, str(value))
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler


def _parsed(raw: str) -> dict[str, Any]:
    if raw.startswith("{"):
        loaded: dict[str, Any] = json.loads(raw)
        return loaded
    pairs: dict[str, Any] = dict(parse_qsl(raw, keep_blank_values=True))
    return {name: _loaded(value) if name in STRUCTURED else value for name, value in pairs.items()}


def _loaded(value: str) -> Any:
    """slack_sdk sends lists of words as `a,b`."""
    return json.loads(value) if value[:1] in "[{" else value.split(",")
