"""Says, changes and takes back messages: keeps them, shows them on the pages, tells the app."""

from bot.workspace.core import Core
from bot.workspace.messages import Kept
from bot.workspace.rooms import Room
from bot.workspace.wire import Json


def say(core: Core, room: Room, body: Json, *, thread: str | None = None) -> Kept:
    """Posts a message that everyone in the room sees."""
    kept = core.messages.add(room.id, body, thread=thread)
    _show(core, room, "message", kept)
    _show_root(core, room, kept)
    event = {**kept.body, "channel": room.id, "channel_type": room.channel_type}
    event["event_ts"] = kept.ts
    _tell(core, room, event)
    if room.kind == "channel" and room.has_bot and _mentions_bot(core, kept):
        core.outbox.tell("app_mention", _as_mention(event))
    if kept.body.get("bot_id"):
        _clear_status(core, room, thread)
    return kept


def whisper(core: Core, room: Room, body: Json, person: str, *, thread: str | None = None) -> Kept:
    """Posts a message that only one person sees; Slack sends no event for it."""
    kept = core.messages.add(room.id, body, thread=thread, only_for=person)
    _show(core, room, "message", kept)
    return kept


def change(core: Core, room: Room, kept: Kept, body: Json) -> Kept:
    """Puts another body in the place of a message's own."""
    changed = core.messages.replace(kept, body)
    _show(core, room, "message_changed", changed)
    if kept.only_for is None:
        _tell_of(core, room, "message_changed", message=body, previous_message=kept.body)
    return changed


def mark(core: Core, room: Room, kept: Kept, body: Json) -> None:
    """Changes what hangs on a message, such as reactions; Slack tells no edit to the app."""
    _show(core, room, "message_changed", core.messages.replace(kept, body))


def remove(core: Core, room: Room, kept: Kept) -> None:
    """Takes a message back."""
    core.messages.remove(kept)
    _show(core, room, "message_deleted", kept)
    _show_root(core, room, kept)
    if kept.only_for is None:
        _tell_of(core, room, "message_deleted", deleted_ts=kept.ts, previous_message=kept.body)


def for_page(core: Core, kept: Kept) -> Json:
    """A message as the page gets it: ephemeral ones say so."""
    shown = core.messages.shown(kept)
    return {**shown, "ephemeral": True} if kept.only_for is not None else shown


def _show(core: Core, room: Room, kind: str, kept: Kept) -> None:
    audience = core.audience(room) if kept.only_for is None else [kept.only_for]
    event = {"type": kind, "channel": room.id, "message": for_page(core, kept)}
    core.hub.publish(audience, event)


def _show_root(core: Core, room: Room, reply: Kept) -> None:
    """The root of a thread shows another count of replies."""
    if reply.thread is None:
        return
    root = core.messages.find(room.id, reply.thread)
    if root is not None:
        _show(core, room, "message_changed", root)


def _clear_status(core: Core, room: Room, thread: str | None) -> None:
    event = {"type": "status", "channel": room.id, "thread_ts": thread, "status": ""}
    core.hub.publish(core.audience(room), event)


def _tell(core: Core, room: Room, event: Json) -> None:
    if room.has_bot:
        name = {"im": "message.im", "group": "message.groups"}.get(room.channel_type)
        core.outbox.tell(name or "message.channels", event)


def _tell_of(core: Core, room: Room, subtype: str, **more: object) -> None:
    ts = core.messages.stamps.next()
    event = {"type": "message", "subtype": subtype, "channel": room.id, "hidden": True, "ts": ts}
    _tell(core, room, {**event, "channel_type": room.channel_type, "event_ts": ts, **more})


def _mentions_bot(core: Core, kept: Kept) -> bool:
    mention = f"<@{core.identity.bot_user_id}>"
    return not kept.body.get("bot_id") and mention in str(kept.body.get("text"))


def _as_mention(event: Json) -> Json:
    fields = ("user", "ts", "text", "team", "thread_ts", "channel", "event_ts", "client_msg_id")
    told = (*fields, "files")
    return {"type": "app_mention", **{key: event[key] for key in told if key in event}}
