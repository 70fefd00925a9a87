"""The app's side: the Web API under /api/ and the response URLs."""

import logging

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from bot.workspace import answers, arguments
from bot.workspace.arguments import Arguments
from bot.workspace.core import Core
from bot.workspace.errors import Refused
from bot.workspace.methods.catalogue import METHODS, Method
from bot.workspace.wire import Json

logger = logging.getLogger(__name__)


class Api:
    """Answers calls of Web API methods, and posts to response URLs."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def call(self, request: Request) -> Response:
        name = request.path_params["method"]
        try:
            args = await arguments.read(request)
            answer = self._answer(name, args, _token(request, args))
        except Refused as refusal:
            logger.debug("%s refused: %s", name, refusal.code)
            return JSONResponse(_refusal(refusal))
        scopes = ",".join(self._core.installation.scopes or ())
        return JSONResponse({"ok": True, **answer}, headers={"X-OAuth-Scopes": scopes})

    async def respond(self, request: Request) -> Response:
        try:
            args = await arguments.read(request)
            occasion = self._core.response_urls.use(request.path_params["response"])
            answers.to_response_url(self._core, occasion, args)
        except Refused as refusal:
            status = 404 if refusal.code in {"expired_url", "used_url"} else 400
            return PlainTextResponse(refusal.code, status_code=status)
        return PlainTextResponse("ok")

    async def take_file(self, request: Request) -> Response:
        """The content of a file, at the address that was given out for it."""
        taken = self._core.files.take(request.path_params["file"], await request.body())
        return PlainTextResponse(
            "OK" if taken else "not expected", status_code=200 if taken else 404
        )

    async def give_file(self, request: Request) -> Response:
        """A file to the app; whoever comes without its token is sent to sign in, as by Slack."""
        token = _token(request, Arguments({}))
        may = token == self._core.identity.bot_token
        if not may or self._core.installation.missing(("files:read",)):
            return RedirectResponse("/", status_code=302)
        found = self._core.files.find(request.path_params["file"])
        if found is None or found.content is None:
            return PlainTextResponse("There is no such file.", status_code=404)
        return Response(found.content, media_type="application/octet-stream")

    def _answer(self, name: str, args: Arguments, token: str) -> Json:
        method = METHODS.get(name)
        if method is None:
            raise Refused("unknown_method", req_method=name)
        self._admit(method, token)
        return method.call(self._core, args)

    def _admit(self, method: Method, token: str) -> None:
        if method.token == "none":
            return
        if not token:
            raise Refused("not_authed")
        identity = self._core.identity
        if token not in (identity.bot_token, identity.app_token):
            raise Refused("invalid_auth")
        if (token == identity.app_token) != (method.token == "app"):
            raise Refused("not_allowed_token_type")
        if method.token == "bot" and self._core.installation.missing(method.scopes):
            provided = ",".join(self._core.installation.scopes or ())
            raise Refused("missing_scope", needed=",".join(method.scopes), provided=provided)


def _token(request: Request, args: Arguments) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else args.text("token")


def _refusal(refusal: Refused) -> Json:
    answer: Json = {"ok": False, "error": refusal.code, **refusal.extra}
    if refusal.messages:
        answer["response_metadata"] = {"messages": list(refusal.messages)}
        answer["errors"] = [message.removeprefix("[ERROR] ") for message in refusal.messages]
    return answer
