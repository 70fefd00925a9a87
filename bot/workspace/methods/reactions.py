"""The reactions.* methods: emoji on messages."""

import re

from bot.workspace import talk
from bot.workspace.arguments import Arguments
from bot.workspace.core import Core
from bot.workspace.errors import Refused
from bot.workspace.messages import Kept
from bot.workspace.rooms import Room
from bot.workspace.wire import Json

_NAME = re.compile(r"[a-z0-9_+'\-]+(::skin-tone-[2-6])?")


def add(core: Core, args: Arguments) -> Json:
    room, kept, name = _target(core, args)
    reactions = _reactions(kept)
    users = reactions.setdefault(name, [])
    if core.identity.bot_user_id in users:
        raise Refused("already_reacted")
    users.append(core.identity.bot_user_id)
    _store(core, room, kept, reactions)
    return {}


def remove(core: Core, args: Arguments) -> Json:
    room, kept, name = _target(core, args)
    reactions = _reactions(kept)
    users = reactions.get(name, [])
    if core.identity.bot_user_id not in users:
        raise Refused("no_reaction")
    users.remove(core.identity.bot_user_id)
    _store(core, room, kept, reactions)
    return {}


def _target(core: Core, args: Arguments) -> tuple[Room, Kept, str]:
    room = core.rooms.find(args.required("channel"))
    kept = core.messages.find(room.id, args.required("timestamp"))
    if kept is None or kept.only_for is not None:
        raise Refused("message_not_found")
    name = args.required("name").strip(":")
    if not _NAME.fullmatch(name):
        raise Refused("invalid_name")
    return room, kept, name


def _reactions(kept: Kept) -> dict[str, list[str]]:
    return {one["name"]: list(one["users"]) for one in kept.body.get("reactions", [])}


def _store(core: Core, room: Room, kept: Kept, reactions: dict[str, list[str]]) -> None:
    shown = [
        {"name": name, "users": users, "count": len(users)}
        for name, users in reactions.items()
        if users
    ]
    body = {key: value for key, value in kept.body.items() if key != "reactions"}
    talk.mark(core, room, kept, {**body, "reactions": shown} if shown else body)
