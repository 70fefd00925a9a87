"""A working stand-in for the /page/ side: says what it is told to, records what it is sent."""

import asyncio
import json
import socket
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

Json = dict[str, Any]

STATIC = Path(__file__).parents[2] / "bot" / "workspace" / "static"
POLICY = "default-src 'self'; img-src 'self' data:"
PATIENCE = 10.0

ANA, BEN, BOT = "U0ANA", "U0BEN", "U0BOT"
SALES, DIRECT = "C0SALES", "D0DIRECT"

BOOT: Json = {
    "team": {"id": "T1", "name": "Deskmate"},
    "bot": {"user_id": BOT, "name": "Deskmate"},
    "people": [
        {
            "id": ANA,
            "name": "Ana Ruiz",
            "role": "rep",
            "timezone": "Europe/Madrid",
            "locale": "es-ES",
        },
        {
            "id": BEN,
            "name": "Ben Carter",
            "role": "manager",
            "timezone": "America/New_York",
            "locale": "en-US",
        },
    ],
    "commands": [
        {"command": "/log", "description": "Write down a call", "usage_hint": "[account]"},
        {"command": "/pipeline", "description": "Show the open deals", "usage_hint": ""},
    ],
}
ROOMS: list[Json] = [
    {"id": SALES, "kind": "channel", "name": "sales", "is_private": False},
    {"id": DIRECT, "kind": "dm", "name": "Deskmate", "is_private": True},
]


def message(ts: str, text: str = "", **more: Any) -> Json:
    """A message of the bot, unless `user` says otherwise."""
    author = {} if "user" in more else {"user": BOT, "bot_id": "B1"}
    return {"type": "message", "ts": ts, "text": text, **author, **more}


class Stub:
    """One workspace on a free port: attributes are what it answers, `asked` what it was sent."""

    def __init__(self) -> None:
        self.messages: list[Json] = []
        self.views: list[Json] = []
        self.home: Json | None = None
        self.boot = BOOT
        self.whole = False
        self.answers: dict[str, Json] = {}
        self.delay = 0.0
        self.asked: list[tuple[str, Json]] = []
        self._streams: set[asyncio.Queue[Json | None]] = set()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self._server = uvicorn.Server(
            uvicorn.Config(self._app(), port=self.port, log_level="error", ws="none")
        )
        self._thread = threading.Thread(target=self._run, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        self.wait(lambda: self._server.started)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.cut()
        self._server.should_exit = True
        self._thread.join(PATIENCE)

    def reset(self) -> None:
        """Forgets everything, the pages of an earlier test included."""
        self.cut()
        self.wait(lambda: not self._streams)
        self.messages, self.views, self.home = [], [], None
        self.boot, self.whole = BOOT, False
        self.answers, self.asked, self.delay = {}, [], 0.0

    def push(self, event: Json) -> None:
        """Sends an event to every open page, once there is one, and remembers what it says."""
        self.wait(lambda: bool(self._streams))
        self._remember(event)
        self._loop.call_soon_threadsafe(self._put, event)

    def cut(self) -> None:
        """Breaks every open stream."""
        self._loop.call_soon_threadsafe(self._put, None)

    def requests(self, path: str) -> list[Json]:
        return [body for asked, body in self.asked if asked == path]

    def wait_for(self, path: str, count: int = 1) -> Json:
        """The newest of at least `count` requests to that path."""
        self.wait(lambda: len(self.requests(path)) >= count)
        return self.requests(path)[-1]

    def wait(self, met: Any) -> None:
        give_up = time.monotonic() + PATIENCE
        while not met():
            if time.monotonic() > give_up:
                raise TimeoutError("the page did not do what was waited for")
            time.sleep(0.01)

    def _remember(self, event: Json) -> None:
        if event["type"] == "view_opened":
            self.views.append(event["view"])
        if event["type"].startswith("message") and event["channel"] == SALES:
            told = event["message"]
            self.messages = [one for one in self.messages if one["ts"] != told["ts"]]
            if event["type"] != "message_deleted":
                self.messages.append(told)

    def _run(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._loop.run_until_complete(self._server.serve())
        self._loop.close()

    def _put(self, event: Json | None) -> None:
        for queue in tuple(self._streams):
            queue.put_nowait(event)

    def _app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/page/events", self._events),
                Route("/page/{path:path}", self._read),
                Route("/page/{path:path}", self._written, methods=["POST"]),
                Route("/", self._index),
                Mount("/assets", StaticFiles(directory=STATIC / "assets")),
            ]
        )

    async def _index(self, request: Request) -> Response:
        return FileResponse(STATIC / "index.html", headers={"Content-Security-Policy": POLICY})

    async def _read(self, request: Request) -> Response:
        thread = request.query_params.get("thread_ts")
        path = request.path_params["path"]
        answers: dict[str, Json] = {
            "boot": self.boot,
            "conversations": {"conversations": ROOMS},
            "messages": {
                "messages": [one for one in self.messages if self.whole or _shown(one, thread)]
            },
            "home": {"view": self.home},
            "views": {"views": self.views},
        }
        return JSONResponse(answers[path])

    async def _written(self, request: Request) -> Response:
        path = request.path_params["path"]
        raw = path == "files"
        told = {**request.query_params, "content": await request.body()} if raw else None
        self.asked.append((path, told or await request.json()))
        await asyncio.sleep(self.delay)
        return JSONResponse(self.answers.get(path, {"ok": True}))

    async def _events(self, request: Request) -> Response:
        return StreamingResponse(self._stream(), media_type="text/event-stream")

    async def _stream(self) -> AsyncIterator[str]:
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._streams.add(queue)
        try:
            yield ": here\n\n"
            while (event := await queue.get()) is not None:
                yield f"data: {json.dumps(event)}\n\n"
        finally:
            self._streams.discard(queue)


def _shown(one: Json, thread: str | None) -> bool:
    root = one.get("thread_ts", one["ts"])
    return bool(root == thread) if thread else bool(root == one["ts"])
