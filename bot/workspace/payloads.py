"""The bodies of Slack's commands and interactions, field by field."""

import uuid

from bot.workspace.core import Core
from bot.workspace.messages import Kept
from bot.workspace.people import Person
from bot.workspace.response_urls import Occasion
from bot.workspace.rooms import Room
from bot.workspace.wire import Json


def command(core: Core, person: Person, room: Room, name: str, text: str) -> Json:
    """A slash command; in HTTP it is sent as a form."""
    identity = core.identity
    return {
        "token": identity.verification_token,
        "team_id": identity.team_id,
        "team_domain": identity.team_domain,
        "channel_id": room.id,
        "channel_name": _room_name(room),
        "user_id": person.id,
        "user_name": person.handle,
        "command": name,
        "text": text,
        "api_app_id": identity.app_id,
        "is_enterprise_install": "false",
        "response_url": core.response_url(Occasion(person.id, room.id)),
        "trigger_id": core.triggers.issue(person.id),
    }


def message_action(
    core: Core, person: Person, room: Room, kept: Kept, action: Json, state: Json
) -> Json:
    """A press on an element of a message."""
    occasion = Occasion(person.id, room.id, kept.ts, kept.thread)
    return {
        "type": "block_actions",
        **_start(core, person),
        **_pressed_place(core, room, kept, action),
        "trigger_id": core.triggers.issue(person.id),
        "state": state,
        "response_url": core.response_url(occasion),
        "actions": [{**action, "action_ts": core.messages.stamps.next()}],
    }


def view_action(core: Core, person: Person, view: Json, action: Json) -> Json:
    """A press on an element of a modal or a Home tab."""
    return {
        "type": "block_actions",
        **_start(core, person),
        "container": {"type": "view", "view_id": view["id"]},
        "trigger_id": core.triggers.issue(person.id),
        "view": view,
        "actions": [{**action, "action_ts": core.messages.stamps.next()}],
    }


def shortcut(core: Core, person: Person, callback_id: str) -> Json:
    """A global shortcut: it comes from no conversation, and no response URL with it."""
    return {
        "type": "shortcut",
        **_start(core, person),
        "callback_id": callback_id,
        "trigger_id": core.triggers.issue(person.id),
        "action_ts": core.messages.stamps.next(),
    }


def message_shortcut(core: Core, person: Person, room: Room, kept: Kept, callback_id: str) -> Json:
    """A shortcut of a message, which comes along."""
    occasion = Occasion(person.id, room.id, kept.ts, kept.thread)
    return {
        **shortcut(core, person, callback_id),
        "type": "message_action",
        "channel": {"id": room.id, "name": _room_name(room)},
        "message_ts": kept.ts,
        "message": core.messages.shown(kept),
        "response_url": core.response_url(occasion),
    }


def viewing(core: Core, room_id: str | None) -> Json:
    """What a person looks at beside the app: the entities of Slack's app context."""
    if room_id is None:
        return {}
    channel = {"type": "slack#/types/channel_id", "value": room_id}
    return {"entities": [{**channel, "team_id": core.identity.team_id}]}


def submission(core: Core, person: Person, view: Json) -> Json:
    return {
        "type": "view_submission",
        **_start(core, person),
        "trigger_id": core.triggers.issue(person.id),
        "view": view,
        "response_urls": [],
    }


def closing(core: Core, person: Person, view: Json, *, cleared: bool) -> Json:
    return {
        "type": "view_closed",
        **_start(core, person),
        "view": view,
        "is_cleared": cleared,
    }


def suggestion(
    core: Core, person: Person, place: Json, block_id: str, action_id: str, value: str
) -> Json:
    """What a person typed into a select whose options the app provides."""
    return {
        "type": "block_suggestion",
        **_start(core, person),
        **place,
        "block_id": block_id,
        "action_id": action_id,
        "value": value,
    }


def client_id() -> str:
    """The id that a person's own program gives a message before it is sent."""
    return str(uuid.uuid4())


def message_place(core: Core, room: Room, kept: Kept) -> Json:
    """Where an interaction with a message took place."""
    container = {
        "type": "message",
        "message_ts": kept.ts,
        "channel_id": room.id,
        "is_ephemeral": kept.only_for is not None,
    }
    if kept.thread is not None:
        container["thread_ts"] = kept.thread
    place: Json = {
        "container": container,
        "channel": {"id": room.id, "name": _room_name(room)},
    }
    if kept.only_for is None:
        # Slack does not hand the content of an ephemeral message back to the app.
        place["message"] = core.messages.shown(kept)
    return place


def _pressed_place(core: Core, room: Room, kept: Kept, action: Json) -> Json:
    """The same, of an element that may stand below a link in a message."""
    place = message_place(core, room, kept)
    for one in kept.body.get("attachments", []):
        ids = [block.get("block_id") for block in one.get("blocks") or []]
        if one.get("is_app_unfurl") and action.get("block_id") in ids:
            place["container"] |= {
                "type": "message_attachment",
                "attachment_id": one["id"],
                "is_app_unfurl": True,
                "app_unfurl_url": one["app_unfurl_url"],
            }
            place["app_unfurl"] = one
    return place


def _start(core: Core, person: Person) -> Json:
    identity = core.identity
    return {
        "user": {
            "id": person.id,
            "username": person.handle,
            "name": person.handle,
            "team_id": identity.team_id,
        },
        "api_app_id": identity.app_id,
        "token": identity.verification_token,
        "team": {"id": identity.team_id, "domain": identity.team_domain},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def _room_name(room: Room) -> str:
    return "directmessage" if room.kind == "dm" else room.name
