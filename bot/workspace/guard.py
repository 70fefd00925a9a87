"""Lets in only what this machine itself asks: checks Host and Origin of every request."""

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.workspace.core import Address

_NAMES = ("127.0.0.1", "localhost", "[::1]")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
    " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
    " form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    # The page's files keep their names from build to build.
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Guard:
    """Refuses foreign hosts and origins, and puts the page's policy on every answer."""

    def __init__(self, app: ASGIApp, address: Address) -> None:
        self._app = app
        self._address = address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
        elif self._is_ours(dict(scope["headers"])):
            await self._app(scope, receive, _with_policy(send))
        elif scope["type"] == "http":
            refusal = PlainTextResponse(
                "This address is only for programs on this machine.", status_code=403
            )
            await refusal(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 4403})

    def _is_ours(self, headers: dict[bytes, bytes]) -> bool:
        port = self._address.port
        host = headers.get(b"host", b"").decode("latin-1").lower()
        # The SDK's own WebSocket client names the host without its port.
        if host not in {*_NAMES, *(f"{name}:{port}" for name in _NAMES)}:
            return False
        origin = headers.get(b"origin")
        allowed = {f"http://{name}:{port}" for name in _NAMES}
        return origin is None or origin.decode("latin-1").lower() in allowed


def _with_policy(send: Send) -> Send:
    async def sender(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sender
