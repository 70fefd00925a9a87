"""A Slack Web API that says yes, writes down what it is told, and refuses what Slack refuses."""

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any
from urllib.parse import parse_qsl

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

from bot.workspace.block_kit import checking
from bot.workspace.errors import Refused

BOT = "U0BOT"
FIRST_TS = 1_700_000_000


@dataclass(frozen=True)
class Call:
    """One request to the Web API, or to a response_url (`method` is then `response`)."""

    method: str
    body: Mapping[str, Any]


@dataclass
class Stub:
    """`refusals` names methods that answer with an error; `faults` are payloads Slack refuses."""

    calls: list[Call] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    refusals: dict[str, str] = field(default_factory=dict)
    history: list[dict[str, Any]] = field(default_factory=list)
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

    def answer(self, method: str, body: dict[str, Any]) -> dict[str, Any]:
        self.calls.append(Call(method, body))
        if method in self.refusals:
            return {"ok": False, "error": self.refusals[method]}
        self._check(method, body)
        if method == "auth.test":
            return {"ok": True, "team_id": "T1", "user_id": BOT, "bot_id": "B1", "team": "Team"}
        if method.startswith("conversations."):
            return {"ok": True, "messages": self.history, "has_more": False}
        return {"ok": True, "ts": self.ts(), "channel": body.get("channel")}

    def _check(self, method: str, body: Mapping[str, Any]) -> None:
        try:
            if "view" in body:
                checking.view(body["view"], body["view"]["type"])
            elif method.startswith(("chat.", "response")):
                checking.message(body["text"], body.get("blocks"))
            blocks = body.get("view", body).get("blocks") or []
            for block in Block.parse_all(blocks):
                block.validate_json()
        except Refused as refused:
            self.faults.append(f"{method}: {refused.args}")
        except SlackObjectFormationError as error:
            self.faults.append(f"{method}: {error}")


def _handler(stub: Stub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = _parsed(self.rfile.read(int(self.headers["content-length"])).decode())
            method = self.path.removeprefix("/api/").split("/")[0].strip("/") or "response"
            if self.path.startswith("/response"):
                status = 404 if "response" in stub.refusals else 200
                stub.answer("response", body)
                self._send(status, b"ok")
                return
            self._send(200, json.dumps(stub.answer(method, body)).encode())

        def _send(self, status: int, content: bytes) -> None:
            self.send_response(status)
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
    return {
        name: json.loads(value) if name in ("view", "blocks") else value
        for name, value in pairs.items()
    }
