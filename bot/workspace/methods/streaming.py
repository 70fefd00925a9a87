"""The chat.*Stream methods: messages that grow while they are read."""

from typing import Any

from bot.workspace import talk
from bot.workspace.arguments import Arguments
from bot.workspace.block_kit import checking
from bot.workspace.block_kit.blocks import MARKDOWN_LIMIT
from bot.workspace.block_kit.naming import named
from bot.workspace.core import Core
from bot.workspace.errors import Refused
from bot.workspace.messages import Kept
from bot.workspace.methods import chat
from bot.workspace.wire import Json

_MODES = ("timeline", "plan")
_STATES = ("pending", "in_progress", "complete", "error")
_TITLE = 256
_NOT_STREAMING = "message_not_in_streaming_state"


def start(core: Core, args: Arguments) -> Json:
    room = chat.room_to_write(core, args.required("channel"))
    args.required("thread_ts")
    mode = args.text("task_display_mode", _MODES[0])
    if mode not in _MODES:
        raise Refused("invalid_arguments", [f"[ERROR] must be one of {_MODES}: task_display_mode"])
    if room.kind != "dm":
        for name in ("recipient_team_id", "recipient_user_id"):
            if not args.text(name):
                raise Refused(f"missing_{name}")
    thread = chat.root(core, room, args.text("thread_ts"))
    body = chat.signed(core, "", None, None, args)
    grown = _grown({**body, "stream": {"mode": mode, "parts": []}}, _chunks(args))
    kept = talk.say(core, room, grown, thread=thread)
    return {"channel": room.id, "ts": kept.ts}


def append(core: Core, args: Arguments) -> Json:
    room = core.rooms.find(args.required("channel"))
    kept = _streaming(core, room.id, args, stopped="stopped_by_user")
    talk.mark(core, room, kept, _grown(kept.body, _chunks(args)))
    return {"channel": room.id, "ts": kept.ts}


def stop(core: Core, args: Arguments) -> Json:
    room = core.rooms.find(args.required("channel"))
    kept = _streaming(core, room.id, args)
    whole = _grown(kept.body, _chunks(args))
    blocks = [*whole.get("blocks", []), *(args.part("blocks") or [])]
    body = {key: value for key, value in whole.items() if key not in ("stream", "blocks")}
    checking.message(body["text"] or "…", blocks)
    talk.mark(core, room, kept, {**body, "blocks": named(blocks)} if blocks else body)
    return {"channel": room.id, "ts": kept.ts, "message": body}


def _streaming(core: Core, room: str, args: Arguments, stopped: str = _NOT_STREAMING) -> Kept:
    kept = core.messages.find(room, args.required("ts"))
    if kept is None:
        raise Refused("message_not_found")
    if kept.body.get("bot_id") != core.identity.bot_id:
        raise Refused("message_not_owned_by_app")
    if "stream" not in kept.body:
        raise Refused(stopped if kept.body.get("stopped_by_user") else _NOT_STREAMING)
    return kept


def _chunks(args: Arguments) -> list[Json]:
    """What is new, the plain form of it included; Refused."""
    chunks = args.part("chunks") or []
    if not isinstance(chunks, list) or not all(isinstance(one, dict) for one in chunks):
        raise Refused("invalid_chunks")
    text = args.text("markdown_text")
    if text and chunks:
        raise Refused("markdown_text_conflict")
    chunks = [{"type": "markdown_text", "text": text}] if text else chunks
    for chunk in chunks:
        _check(chunk)
    return chunks


def _check(chunk: Json) -> None:
    kind = chunk.get("type")
    if kind == "markdown_text":
        good = isinstance(chunk.get("text"), str) and len(chunk["text"]) <= MARKDOWN_LIMIT
    elif kind == "task_update":
        good = bool(chunk.get("id")) and _is_title(chunk) and chunk.get("status") in _STATES
    elif kind == "plan_update":
        good = _is_title(chunk)
    else:
        good = kind == "blocks" and isinstance(chunk.get("blocks"), list)
    if not good:
        raise Refused("invalid_chunks", [f"[ERROR] unsupported chunk: {kind}"])


def _is_title(chunk: Json) -> bool:
    return isinstance(chunk.get("title"), str) and 0 < len(chunk["title"]) <= _TITLE


def _grown(body: Json, chunks: list[Json]) -> Json:
    """The message with the chunks in it: texts run on, a task known by its id changes in place."""
    stream = body["stream"]
    parts: list[Json] = [dict(part) for part in stream["parts"]]
    for chunk in chunks:
        known = [one for one in parts if _same(one, chunk)]
        if known:
            known[0].update(chunk)
        elif chunk["type"] == "markdown_text" and parts and parts[-1]["type"] == chunk["type"]:
            parts[-1]["text"] += chunk["text"]
        else:
            parts.append(dict(chunk))
    text = "".join(one["text"] for one in parts if one["type"] == "markdown_text")
    blocks = named(_drawn(parts, stream["mode"]))
    whole = {**body, "text": text, "stream": {**stream, "parts": parts}, "blocks": blocks}
    return whole if blocks else {key: whole[key] for key in whole if key != "blocks"}


def _same(part: Json, chunk: Json) -> bool:
    if part["type"] != chunk["type"]:
        return False
    return chunk["type"] == "plan_update" or bool(part.get("id") and part["id"] == chunk.get("id"))


def _drawn(parts: list[Json], mode: str) -> list[Json]:
    tasks = [_card(part) for part in parts if part["type"] == "task_update"]
    drawn: list[Json] = []
    if mode == "plan" and tasks:
        titles = [part["title"] for part in parts if part["type"] == "plan_update"]
        drawn.append({"type": "plan", "title": (titles or ["Plan"])[-1], "tasks": tasks})
    for part in parts:
        if part["type"] == "markdown_text" and part["text"].strip():
            drawn.append({"type": "markdown", "text": part["text"]})
        elif part["type"] == "blocks":
            drawn += part["blocks"]
        elif part["type"] == "task_update" and mode != "plan":
            drawn.append(_card(part))
    return drawn


def _card(task: Json) -> Json:
    card: Json = {
        "type": "task_card",
        "task_id": task["id"],
        "title": task["title"],
        "status": task["status"],
    }
    return card | {name: _rich(task[name]) for name in ("details", "output") if task.get(name)}


def _rich(text: Any) -> Json:
    words = {"type": "text", "text": str(text)}
    line = {"type": "rich_text_section", "elements": [words]}
    return {"type": "rich_text", "elements": [line]}
