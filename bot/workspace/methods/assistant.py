"""Status, title and suggested prompts of a conversation with an agent."""

from bot.workspace import talk
from bot.workspace.arguments import Arguments
from bot.workspace.core import Core
from bot.workspace.errors import Refused
from bot.workspace.rooms import Room
from bot.workspace.wire import Json

_PROMPTS = 4
_SESSION = ("active", "processing", "suspended", "closed")


def set_status(core: Core, args: Arguments) -> Json:
    room = _room(core, args)
    thread = args.required("thread_ts")
    messages = args.part("loading_messages") or []
    if not isinstance(messages, list) or len(messages) > 10:
        raise Refused("invalid_arguments", ["[ERROR] no more than 10 items: loading_messages"])
    event: Json = {"type": "status", "channel": room.id, "thread_ts": thread}
    event |= {"status": args.text("status"), "loading_messages": messages}
    core.hub.publish(core.audience(room), event)
    return {}


def set_session(core: Core, args: Arguments) -> Json:
    """`agents.sessions.setStatus`: whether the app works on something in a thread."""
    room, thread, status = _room(core, args), args.required("thread_ts"), args.required("status")
    if status not in _SESSION:
        raise Refused("invalid_arguments", [f"[ERROR] must be one of {_SESSION}: status"])
    event: Json = {"type": "status", "channel": room.id, "thread_ts": thread}
    event["status"] = "is working…" if status == "processing" else ""
    core.hub.publish(core.audience(room), event)
    return {"status": status}


def set_title(core: Core, args: Arguments) -> Json:
    room = _room(core, args)
    title, thread = args.required("title"), args.required("thread_ts")
    root = core.messages.find(room.id, thread)
    if root is not None:
        talk.mark(core, room, root, {**root.body, "thread_title": title})
    event = {"type": "title", "channel": room.id, "thread_ts": thread, "title": title}
    core.hub.publish(core.audience(room), event)
    return {}


def set_suggested_prompts(core: Core, args: Arguments) -> Json:
    room = _room(core, args)
    prompts = args.part("prompts")
    if not isinstance(prompts, list) or not 0 < len(prompts) <= _PROMPTS:
        raise Refused("invalid_arguments", [f"[ERROR] between 1 and {_PROMPTS} items: prompts"])
    if not all(
        isinstance(one, dict) and one.get("title") and one.get("message") for one in prompts
    ):
        raise Refused("invalid_arguments", ["[ERROR] a prompt needs title and message: prompts"])
    event: Json = {"type": "prompts", "channel": room.id}
    event["thread_ts"] = args.text("thread_ts") or None
    event |= {"title": args.text("title") or None, "prompts": prompts}
    core.hub.publish(core.audience(room), event)
    return {}


def _room(core: Core, args: Arguments) -> Room:
    room = core.rooms.find(args.required("channel_id"))
    if not room.has_bot:
        raise Refused("channel_not_found")
    return room
