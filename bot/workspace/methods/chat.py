"""The chat.* methods: the app's messages."""

from typing import Any

from bot.workspace import talk
from bot.workspace.arguments import Arguments
from bot.workspace.block_kit import checking
from bot.workspace.block_kit.naming import named
from bot.workspace.core import Core
from bot.workspace.errors import Refused
from bot.workspace.messages import Kept
from bot.workspace.rooms import Room
from bot.workspace.wire import Json


def post_message(core: Core, args: Arguments) -> Json:
    room = room_to_write(core, args.required("channel"))
    body = content(core, args)
    thread = root(core, room, args.text("thread_ts"))
    if thread and args.flag("reply_broadcast"):
        body["subtype"] = "thread_broadcast"
    kept = talk.say(core, room, body, thread=thread)
    return {"channel": room.id, "ts": kept.ts, "message": kept.body}


def post_ephemeral(core: Core, args: Arguments) -> Json:
    room = room_to_write(core, args.required("channel"))
    person = args.required("user")
    if not core.people.is_active(person) or not room.seen_by(person):
        raise Refused("user_not_in_channel")
    body = content(core, args)
    thread = root(core, room, args.text("thread_ts"))
    kept = talk.whisper(core, room, body, person, thread=thread)
    return {"message_ts": kept.ts}


def update(core: Core, args: Arguments) -> Json:
    room = core.rooms.find(args.required("channel"))
    kept = _own(core, room, args.required("ts"), "cant_update_message")
    body = rewritten(core, kept, content(core, args))
    talk.change(core, room, kept, body)
    return {"channel": room.id, "ts": kept.ts, "text": body["text"], "message": body}


def delete(core: Core, args: Arguments) -> Json:
    room = core.rooms.find(args.required("channel"))
    kept = _own(core, room, args.required("ts"), "cant_delete_message")
    talk.remove(core, room, kept)
    return {"channel": room.id, "ts": kept.ts}


def unfurl(core: Core, args: Arguments) -> Json:
    """Puts what the app says of its links below the message that has them."""
    room, kept = _with_links(core, args)
    attachments = [one for one in kept.body.get("attachments", []) if not one.get("is_app_unfurl")]
    for url, shown in args.record("unfurls").items():
        if url not in str(kept.body["text"]).replace("&amp;", "&"):
            raise Refused("cannot_unfurl_url")
        checking.message("", shown.get("blocks"))
        attachments.append(
            {
                **shown,
                "id": len(attachments) + 1,
                "blocks": named(shown.get("blocks") or []),
                "from_url": url,
                "app_unfurl_url": url,
                "is_app_unfurl": True,
                "bot_id": core.identity.bot_id,
            }
        )
    talk.mark(core, room, kept, {**kept.body, "attachments": attachments})
    return {}


def _with_links(core: Core, args: Arguments) -> tuple[Room, Kept]:
    channel, ts = args.text("channel"), args.text("ts")
    if args.has("unfurl_id"):
        channel, _, ts = args.required("unfurl_id").partition(".")
    kept = core.messages.find(channel, ts)
    if kept is None or kept.only_for is not None:
        raise Refused("cannot_find_message")
    return core.rooms.find(channel), kept


def get_permalink(core: Core, args: Arguments) -> Json:
    room = core.rooms.find(args.required("channel"))
    kept = core.messages.find(room.id, args.required("message_ts"))
    if kept is None or kept.only_for is not None:
        raise Refused("message_not_found")
    link = f"{core.address.url}/archives/{room.id}/p{kept.ts.replace('.', '')}"
    if kept.thread is not None:
        link += f"?thread_ts={kept.thread}&cid={room.id}"
    return {"channel": room.id, "permalink": link}


def room_to_write(core: Core, name: str) -> Room:
    """The room of this id or `#name`, or the direct message with this person; Refused."""
    if core.people.is_active(name):
        return core.rooms.direct(name)
    room = core.rooms.find(name)
    if not room.has_bot:
        raise Refused("channel_not_found" if room.is_private else "not_in_channel")
    return room


def content(core: Core, args: Arguments) -> Json:
    """The checked body of a message by the app; Refused."""
    text, blocks = args.text("text"), args.part("blocks")
    markdown = args.text("markdown_text")
    attachments = args.part("attachments")
    if markdown:
        if text or blocks:
            raise Refused("markdown_text_conflict")
        text, blocks = markdown, [{"type": "markdown", "text": markdown}]
    if not (text.strip() or blocks or attachments):
        raise Refused("no_text")
    checking.message(text, blocks, attachments)
    return signed(core, text, blocks, attachments, args)


def signed(core: Core, text: str, blocks: Any, attachments: Any, args: Arguments) -> Json:
    """A message body in the app's name."""
    identity = core.identity
    body: Json = {
        "user": identity.bot_user_id,
        "bot_id": identity.bot_id,
        "app_id": identity.app_id,
        "team": identity.team_id,
        "text": text,
        "bot_profile": {
            "id": identity.bot_id,
            "app_id": identity.app_id,
            "name": core.installation.app_name,
            "team_id": identity.team_id,
            "deleted": False,
        },
    }
    if blocks:
        body["blocks"] = named(blocks)
    if attachments:
        body["attachments"] = attachments
    if args.has("metadata"):
        body["metadata"] = args.record("metadata")
    for name in ("username", "icon_emoji", "icon_url"):
        if args.has(name):
            body[name] = args.text(name)
    return body


def rewritten(core: Core, kept: Kept, body: Json) -> Json:
    """The body for an edited message: new content, the same message."""
    old = {key: value for key, value in kept.body.items() if key not in {"blocks", "attachments"}}
    now = core.messages.stamps.next()
    return {**old, **body, "edited": {"user": core.identity.bot_user_id, "ts": now}}


def _own(core: Core, room: Room, ts: str, error: str) -> Kept:
    kept = core.messages.find(room.id, ts)
    if kept is None or kept.only_for is not None:
        raise Refused("message_not_found")
    if kept.body.get("bot_id") != core.identity.bot_id:
        raise Refused(error)
    return kept


def root(core: Core, room: Room, ts: str) -> str | None:
    """The thread that a message with this `thread_ts` belongs to; Refused."""
    if not ts:
        return None
    kept = core.messages.find(room.id, ts)
    if kept is None or kept.only_for is not None:
        raise Refused("thread_not_found")
    return kept.thread or kept.ts
