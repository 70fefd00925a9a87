"""The table of Web API methods: what answers each, and the scopes of which it needs one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from bot.workspace.arguments import Arguments
from bot.workspace.core import Core
from bot.workspace.methods import (
    assistant,
    basics,
    chat,
    conversations,
    files,
    people,
    reactions,
    streaming,
    views,
)
from bot.workspace.wire import Json

Token = Literal["none", "bot", "app"]

_READ = ("channels:read", "groups:read", "im:read", "mpim:read")
_HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")
_WRITE = ("chat:write",)
_AGENT = ("assistant:write", "chat:write")


@dataclass(frozen=True)
class Method:
    """One method: the function behind it, the token it takes, its alternative scopes."""

    call: Callable[[Core, Arguments], Json]
    scopes: tuple[str, ...] = ()
    token: Token = "bot"


METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "api.test": Method(basics.api_test, token="none"),
        "agents.sessions.setStatus": Method(assistant.set_session, _WRITE),
        "apps.connections.open": Method(basics.connections_open, token="app"),
        "assistant.threads.setStatus": Method(assistant.set_status, _AGENT),
        "assistant.threads.setSuggestedPrompts": Method(assistant.set_suggested_prompts, _AGENT),
        "assistant.threads.setTitle": Method(assistant.set_title, _AGENT),
        "auth.test": Method(basics.auth_test),
        "bots.info": Method(people.bot_info, ("users:read",)),
        "chat.appendStream": Method(streaming.append, _WRITE),
        "chat.delete": Method(chat.delete, _WRITE),
        "chat.getPermalink": Method(chat.get_permalink),
        "chat.postEphemeral": Method(chat.post_ephemeral, _WRITE),
        "chat.postMessage": Method(chat.post_message, _WRITE),
        "chat.startStream": Method(streaming.start, _WRITE),
        "chat.stopStream": Method(streaming.stop, _WRITE),
        "chat.unfurl": Method(chat.unfurl, ("links:write",)),
        "chat.update": Method(chat.update, _WRITE),
        "conversations.history": Method(conversations.history, _HISTORY),
        "conversations.info": Method(conversations.info, _READ),
        "conversations.list": Method(conversations.list_, _READ),
        "conversations.members": Method(conversations.members, _READ),
        "conversations.open": Method(conversations.open_, ("im:write", "mpim:write")),
        "conversations.replies": Method(conversations.replies, _HISTORY),
        "files.completeUploadExternal": Method(files.complete_upload, ("files:write",)),
        "files.getUploadURLExternal": Method(files.get_upload_url, ("files:write",)),
        "files.info": Method(files.info, ("files:read",)),
        "reactions.add": Method(reactions.add, ("reactions:write",)),
        "reactions.remove": Method(reactions.remove, ("reactions:write",)),
        "team.info": Method(people.team_info, ("team:read",)),
        "users.conversations": Method(conversations.of_the_app, _READ),
        "users.info": Method(people.info, ("users:read",)),
        "users.list": Method(people.list_, ("users:read",)),
        "users.lookupByEmail": Method(people.lookup_by_email, ("users:read.email",)),
        "views.open": Method(views.open_),
        "views.publish": Method(views.publish),
        "views.push": Method(views.push),
        "views.update": Method(views.update),
    }
)
