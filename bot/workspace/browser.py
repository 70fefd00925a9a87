"""The page's side: everything under /page/, and the built page itself."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import asdict
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    JSONResponse,
    PlainTextResponse,
    Response,
    StreamingResponse,
)

from bot.workspace import arguments, talk
from bot.workspace.arguments import Arguments
from bot.workspace.core import Core
from bot.workspace.doing import Doer
from bot.workspace.errors import NotAllowed, Refused
from bot.workspace.wire import Json

_SHOWN = 500
_STATIC = Path(__file__).parent / "static"
_UNBUILT = "The page of the local workspace is not built; `make page` builds it."

Handler = Callable[[Request], Awaitable[Response]]


class Browser:
    """Answers the page; each request names the person at the page as `as`."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def boot(self, args: Arguments) -> Json:
        core = self._core
        identity, installed = core.identity, core.installation
        return {
            "team": {"id": identity.team_id, "name": identity.team_name},
            "bot": {"user_id": identity.bot_user_id, "name": installed.app_name},
            "people": [
                {
                    "id": one.id,
                    "name": one.name,
                    "role": one.role,
                    "timezone": one.timezone,
                    "locale": one.locale,
                }
                for one in core.people.active()
            ],
            "commands": [
                {
                    "command": one.command,
                    "description": one.description,
                    "usage_hint": one.usage_hint,
                }
                for one in installed.commands
            ],
            "shortcuts": [asdict(one) for one in installed.shortcuts],
            "agent": installed.is_agent,
            "stops": installed.hears("agent_session_stopped"),
        }

    async def conversations(self, args: Arguments) -> Json:
        core, doer = self._core, self._doer(args)
        direct = core.rooms.direct(doer.person.id)
        channels = [
            {"id": room.id, "kind": "channel", "name": room.name, "is_private": room.is_private}
            for room in core.rooms.channels()
        ]
        name = core.installation.app_name
        dm = {"id": direct.id, "kind": "dm", "name": name, "is_private": True}
        return {"conversations": [*channels, dm]}

    async def messages(self, args: Arguments) -> Json:
        core, doer = self._core, self._doer(args)
        room, viewer = doer.room(args.required("channel")), doer.person.id
        root = args.text("thread_ts")
        if root:
            found = core.messages.thread(room.id, root, viewer=viewer)
        elif room.kind == "dm" and core.installation.is_agent:
            found = core.messages.conversations(room.id, viewer=viewer, limit=_SHOWN)
        else:
            found = core.messages.roots(room.id, viewer=viewer, limit=_SHOWN)[::-1]
        return {"messages": [talk.for_page(core, kept) for kept in found]}

    async def home(self, args: Arguments) -> Json:
        return {"view": self._core.views.home(self._doer(args).person.id)}

    async def views(self, args: Arguments) -> Json:
        return {"views": self._core.views.stack(self._doer(args).person.id)}

    async def open_home(self, args: Arguments) -> Json:
        doer = self._doer(args)
        if args.text("tab") == "messages":
            doer.open_messages()
        else:
            doer.open_home()
        return {"ok": True}

    async def write(self, args: Arguments) -> Json:
        doer = self._doer(args)
        room = doer.room(args.required("channel"))
        text, thread = args.text("text"), args.text("thread_ts") or None
        kept = doer.write(room, text, thread, args.part("files") or [])
        return {"ok": True} if kept is None else {"ok": True, "ts": kept.ts}

    async def look(self, args: Arguments) -> Json:
        doer = self._doer(args)
        doer.look_at(doer.room(args.required("channel")))
        return {"ok": True}

    async def call(self, args: Arguments) -> Json:
        self._doer(args).call(args.required("callback_id"), args.record("container"))
        return {"ok": True}

    async def stop(self, args: Arguments) -> Json:
        doer = self._doer(args)
        doer.stop(doer.room(args.required("channel")), args.required("thread_ts"))
        return {"ok": True}

    async def act(self, args: Arguments) -> Json:
        doer = self._doer(args)
        await doer.press(args.record("container"), args.record("action"), _state(args))
        return {"ok": True}

    async def submit(self, args: Arguments) -> Json:
        return await self._doer(args).submit(args.required("view_id"), _state(args))

    async def close(self, args: Arguments) -> Json:
        self._doer(args).close(args.required("view_id"), everything=args.flag("all"))
        return {"ok": True}

    async def options(self, args: Arguments) -> Json:
        return await self._doer(args).options(
            args.record("container"),
            args.required("block_id"),
            args.required("action_id"),
            args.text("value"),
        )

    async def events(self, request: Request) -> Response:
        try:
            person = self._doer(Arguments(dict(request.query_params))).person
        except (NotAllowed, Refused) as exc:
            return PlainTextResponse(str(exc), status_code=400)
        return StreamingResponse(
            self._stream(person.id),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store"},
        )

    async def page(self, request: Request) -> Response:
        index = _STATIC / "index.html"
        if not index.is_file():
            return PlainTextResponse(_UNBUILT)
        return FileResponse(index)

    async def take_file(self, request: Request) -> Response:
        """The content of a file that a person is about to send; its id goes with the message."""
        query = Arguments(dict(request.query_params))
        content = await request.body()

        async def taken(_: Arguments) -> Json:
            self._doer(query)
            return {"ok": True, "id": self._core.files.add(query.required("name"), content).id}

        return await _answered(taken, query)

    async def file(self, request: Request) -> Response:
        """A file, to be saved and never to be opened as a page of ours."""
        found = self._core.files.find(request.path_params["file"])
        if found is None or found.content is None:
            return PlainTextResponse("There is no such file.", status_code=404)
        name = quote(found.name, safe="")
        saved = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
        return Response(found.content, media_type="application/octet-stream", headers=saved)

    async def _stream(self, user: str) -> AsyncIterator[str]:
        async for event in self._core.hub.listen(user):
            yield f"data: {json.dumps(event)}\n\n" if event is not None else ": still here\n\n"

    def _doer(self, args: Arguments) -> Doer:
        user = args.text("as")
        if not self._core.people.is_active(user):
            raise NotAllowed("Choose who you are first.")
        return Doer(self._core, self._core.people.find(user))


def answering(handle: Callable[[Arguments], Awaitable[Json]]) -> Handler:
    """An endpoint that answers in JSON, refusals with a sentence included."""

    async def endpoint(request: Request) -> Response:
        try:
            args = await arguments.read(request)
        except Refused as exc:
            return _senseless(exc)
        return await _answered(handle, args)

    return endpoint


async def _answered(handle: Callable[[Arguments], Awaitable[Json]], args: Arguments) -> Response:
    try:
        return _uncached(await handle(args))
    except NotAllowed as exc:
        return _uncached({"ok": False, "error": str(exc)})
    except Refused as exc:
        return _senseless(exc)


def _senseless(refusal: Refused) -> Response:
    sentence = f"The page sent something that makes no sense here ({refusal.code})."
    return _uncached({"ok": False, "error": sentence}, status=400)


def _state(args: Arguments) -> Json:
    return {"values": Arguments(args.record("state")).record("values")}


def _uncached(answer: Json, status: int = 200) -> JSONResponse:
    return JSONResponse(answer, status_code=status, headers={"Cache-Control": "no-store"})
