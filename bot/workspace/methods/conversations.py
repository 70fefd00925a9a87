"""The conversations.* methods: rooms and what was said in them."""

import base64
import binascii

from bot.workspace.arguments import Arguments
from bot.workspace.core import Core
from bot.workspace.errors import Refused
from bot.workspace.messages import Kept
from bot.workspace.rooms import Room, room_object
from bot.workspace.wire import Json

_PAGE = 100
_PAGE_LIMIT = 999


def open_(core: Core, args: Arguments) -> Json:
    if args.has("channel"):
        room = core.rooms.find(args.required("channel"))
        if room.kind != "dm":
            raise Refused("method_not_supported_for_channel_type")
    else:
        users = [one for one in args.text("users").split(",") if one]
        if not users:
            raise Refused("users_list_not_supplied")
        if len(users) > 1:
            raise Refused("not_enough_users" if len(set(users)) == 1 else "too_many_users")
        if not core.people.is_active(users[0]):
            raise Refused("user_not_found")
        room = core.rooms.direct(users[0])
    described = room_object(room, core.identity.team_id)
    return {"channel": described if args.flag("return_im") else {"id": room.id}}


def list_(core: Core, args: Arguments) -> Json:
    kinds = set((args.text("types") or "public_channel").split(","))
    rooms = [room for room in core.rooms.all() if _kind(room) in kinds and _visible(room)]
    return _rooms(core, rooms)


def of_the_app(core: Core, args: Arguments) -> Json:
    kinds = set((args.text("types") or "public_channel").split(","))
    rooms = [room for room in core.rooms.all() if _kind(room) in kinds and room.has_bot]
    return _rooms(core, rooms)


def info(core: Core, args: Arguments) -> Json:
    room = _readable(core, args)
    described = room_object(room, core.identity.team_id)
    if args.flag("include_num_members"):
        described["num_members"] = len(_members(core, room))
    return {"channel": described}


def members(core: Core, args: Arguments) -> Json:
    return {
        "members": _members(core, _readable(core, args)),
        "response_metadata": {"next_cursor": ""},
    }


def history(core: Core, args: Arguments) -> Json:
    room = _readable(core, args)
    if not room.has_bot:
        raise Refused("not_in_channel")
    limit = args.number("limit", _PAGE, _PAGE_LIMIT)
    oldest, latest = args.text("oldest"), args.text("latest") or "~"
    if args.flag("inclusive"):
        oldest, latest = _just_before(oldest), latest + "~"
    before = _position(args.text("cursor")) or latest
    found = core.messages.roots(room.id, after=oldest, before=before, limit=limit + 1)
    return _page(core, found[:limit], found[limit:], found[limit - 1 : limit])


def replies(core: Core, args: Arguments) -> Json:
    room = _readable(core, args)
    if not room.has_bot:
        raise Refused("not_in_channel")
    start = core.messages.find(room.id, args.required("ts"))
    if start is None or start.only_for is not None:
        raise Refused("thread_not_found")
    limit = args.number("limit", _PAGE, _PAGE_LIMIT)
    after = _position(args.text("cursor"))
    thread = core.messages.thread(room.id, start.thread or start.ts)
    found = [kept for kept in thread if kept.ts > after]
    return _page(core, found[:limit], found[limit:], found[limit - 1 : limit])


def _page(core: Core, shown: list[Kept], rest: list[Kept], last: list[Kept]) -> Json:
    cursor = base64.b64encode(f"next:{last[0].ts}".encode()).decode() if rest else ""
    return {
        "messages": [core.messages.shown(kept) for kept in shown],
        "has_more": bool(rest),
        "response_metadata": {"next_cursor": cursor},
    }


def _position(cursor: str) -> str:
    if not cursor:
        return ""
    try:
        word, _, ts = base64.b64decode(cursor, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError) as exc:
        raise Refused("invalid_cursor") from exc
    if word != "next":
        raise Refused("invalid_cursor")
    return ts


def _just_before(ts: str) -> str:
    """A text that sorts right before this timestamp, so that the timestamp itself is included."""
    return ts[:-1] + chr(ord(ts[-1]) - 1) + "~" if ts else ts


def _readable(core: Core, args: Arguments) -> Room:
    room = core.rooms.find(args.required("channel"))
    if not _visible(room):
        raise Refused("channel_not_found")
    return room


def _visible(room: Room) -> bool:
    return room.has_bot or not room.is_private


def _kind(room: Room) -> str:
    if room.kind == "dm":
        return "im"
    return "private_channel" if room.is_private else "public_channel"


def _members(core: Core, room: Room) -> list[str]:
    bot = [core.identity.bot_user_id] if room.has_bot else []
    return [*core.audience(room), *bot]


def _rooms(core: Core, rooms: list[Room]) -> Json:
    return {
        "channels": [room_object(room, core.identity.team_id) for room in rooms],
        "response_metadata": {"next_cursor": ""},
    }
