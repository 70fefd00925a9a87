"""The app manifest: what Slack has to know of Deskmate, drawn from the registered features."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.slack.feature import Feature, Shortcut
from bot.slack.linking import Links
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
# What a person looks at beside the app, and that they want no more: told to agents alone.
AGENTS_EVENTS = {"app_context_changed", "agent_session_stopped"}
# By these Slack tells that a workspace takes its tokens back.
REVOKED = ("app_uninstalled", "tokens_revoked")
AGENT = {
    "assistant:write": "to show what it is doing and to suggest what to ask, "
    "where Slack shows an agent"
}
LINKS = {
    "links:read": "to be told of links to your accounts, deals and sheets",
    "links:write": "to show below such a link what everybody there may see",
}


def scopes(
    features: Iterable[Feature], *, agent: bool = False, links: bool = False
) -> dict[str, str]:
    """Every permission that a feature asks for, the agent view or links of our own, and why."""
    asked: dict[str, str] = (AGENT if agent else {}) | (LINKS if links else {})
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
    links: Links | None = None,
) -> dict[str, Any]:
    """For Socket Mode; for HTTP where `url` says how Slack reaches the app (https://host).

    `agent` asks for Slack's agent view, in which each message begins a conversation of its own.
    `installed_by_oauth` lets any number of workspaces install it at `url`, with rotating tokens.
    `links` are those of our own that are to be unfurled.
    """
    told = tuple(features)
    host = None if url is None else url.rstrip("/")
    request_url = None if host is None else host + EVENTS
    oauth: dict[str, Any] = {
        "scopes": {"bot": list(scopes(told, agent=agent, links=links is not None))}
    }
    if installed_by_oauth and host is not None:
        oauth["redirect_urls"] = [host + REDIRECT]
    return {
        "display_information": {
            "name": NAME,
            "description": DESCRIPTION,
            "long_description": LONG_DESCRIPTION,
            "background_color": COLOUR,
        },
        "features": _features(told, request_url, agent) | _unfurling(links),
        "oauth_config": oauth,
        "settings": {
            **_settings(told, request_url, agent, _more(installed_by_oauth, links)),
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


def _unfurling(links: Links | None) -> dict[str, Any]:
    return {} if links is None else {"unfurl_domains": [links.domain]}


def _more(oauth: bool, links: Links | None) -> set[str]:
    """The events that no feature asks for."""
    return ({*REVOKED} if oauth else set()) | ({"link_shared"} if links else set())


def _settings(
    features: tuple[Feature, ...], url: str | None, agent: bool, more: set[str]
) -> dict[str, Any]:
    address: Mapping[str, str] = {} if url is None else {"request_url": url}
    events = {event for one in features for event in one.events} | (
        AGENTS_EVENTS if agent else set()
    )
    events |= more
    options = {} if url is None else {"message_menu_options_url": url}
    return {
        "event_subscriptions": {
            **address,
            "bot_events": sorted(events),
        },
        "interactivity": {"is_enabled": True, **address, **options},
        "socket_mode_enabled": url is None,
    }
