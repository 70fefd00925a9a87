"""The app manifest: what Slack has to know of Deskmate, drawn from the registered features."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.slack.feature import Feature, Shortcut
from bot.slack.listening import SlashCommand
from bot.slack.serving import EVENTS, REDIRECT

NAME = "Deskmate"
DESCRIPTION = "The colleague at the next desk: product answers with their source, calls, deals."
LONG_DESCRIPTION = (
    "Deskmate answers product questions from your own product sheets and shows the line it read. "
    "It writes down the call that just ended, keeps the pipeline true, and shows every change "
    "before it is saved. Everything can be undone, and it says so when it does not know."
)
COLOUR = "#1f4d3a"
MAX_PROMPTS = 4
# Of what a person looks at beside the app; Slack tells it to agents alone.
VIEWING = "app_context_changed"
# By these Slack tells that a workspace takes its tokens back.
REVOKED = ("app_uninstalled", "tokens_revoked")
AGENT = {
    "assistant:write": "to show what it is doing and to suggest what to ask, "
    "where Slack shows an agent"
}


def scopes(features: Iterable[Feature], *, agent: bool = False) -> dict[str, str]:
    """Every permission that a feature asks for, or the agent view, and the reason it gives."""
    asked: dict[str, str] = dict(AGENT) if agent else {}
    for feature in features:
        for scope, reason in feature.scopes.items():
            asked.setdefault(scope, reason)
    return dict(sorted(asked.items()))


def manifest(
    features: Iterable[Feature],
    *,
    url: str | None = None,
    agent: bool = False,
    installed_by_oauth: bool = False,
) -> dict[str, Any]:
    """For Socket Mode; for HTTP where `url` says how Slack reaches the app (https://host).

    `agent` asks for Slack's agent view, in which each message begins a conversation of its own.
    `installed_by_oauth` lets any number of workspaces install it at `url`, with rotating tokens.
    """
    told = tuple(features)
    host = None if url is None else url.rstrip("/")
    request_url = None if host is None else host + EVENTS
    oauth: dict[str, Any] = {"scopes": {"bot": list(scopes(told, agent=agent))}}
    if installed_by_oauth and host is not None:
        oauth["redirect_urls"] = [host + REDIRECT]
    return {
        "display_information": {
            "name": NAME,
            "description": DESCRIPTION,
            "long_description": LONG_DESCRIPTION,
            "background_color": COLOUR,
        },
        "features": _features(told, request_url, agent),
        "oauth_config": oauth,
        "settings": {
            **_settings(told, request_url, agent, installed_by_oauth),
            "org_deploy_enabled": installed_by_oauth,
            "token_rotation_enabled": installed_by_oauth,
        },
    }


def _features(features: tuple[Feature, ...], url: str | None, agent: bool) -> dict[str, Any]:
    said: dict[str, Any] = {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": NAME, "always_online": True},
        "slash_commands": [_command(one.command, url) for one in features if one.command],
    }
    if shortcuts := [_shortcut(two) for one in features for two in one.shortcuts]:
        said["shortcuts"] = shortcuts
    if agent:
        examples = [example for one in features for example in one.examples][:MAX_PROMPTS]
        said["agent_view"] = {
            "agent_description": DESCRIPTION,
            "suggested_prompts": [{"title": one, "message": one} for one in examples],
        }
    return said


def _command(command: SlashCommand, url: str | None) -> dict[str, Any]:
    said: dict[str, Any] = {
        "command": command.name,
        "description": command.summary,
        "usage_hint": command.hint,
        "should_escape": command.mentions_people,
    }
    return said if url is None else {**said, "url": url}


def _shortcut(shortcut: Shortcut) -> dict[str, str]:
    return {
        "name": shortcut.name,
        "type": shortcut.kind,
        "callback_id": shortcut.callback_id,
        "description": shortcut.description,
    }


def _settings(
    features: tuple[Feature, ...], url: str | None, agent: bool, oauth: bool
) -> dict[str, Any]:
    address: Mapping[str, str] = {} if url is None else {"request_url": url}
    events = {event for one in features for event in one.events} | ({VIEWING} if agent else set())
    events |= {*REVOKED} if oauth else set()
    options = {} if url is None else {"message_menu_options_url": url}
    return {
        "event_subscriptions": {
            **address,
            "bot_events": sorted(events),
        },
        "interactivity": {"is_enabled": True, **address, **options},
        "socket_mode_enabled": url is None,
    }
