"""The manifest follows from the features, and asks for no more than they need."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from bot.slack.features import FEATURES
from bot.slack.linking import Links
from bot.slack.manifest import manifest, scopes

SCHEMA = Path(__file__).parent / "manifest_facts.json"
URL = "https://desk.example"
# What Slack demands beside an event: https://docs.slack.dev/reference/events
NEEDED = {
    "agent_session_stopped": "chat:write",
    "app_context_changed": "assistant:write",
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "link_shared": "links:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
}


def faults(made: dict[str, Any]) -> list[str]:
    """What the limits of Slack's own schema of manifests have against this one."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return [error.message for error in Draft7Validator(schema).iter_errors(made)]


@pytest.mark.parametrize(
    "made",
    [
        manifest(FEATURES),
        manifest(FEATURES, agent=True),
        manifest(FEATURES, agent=True, url=URL),
        manifest(FEATURES, agent=True, url=URL, installed_by_oauth=True),
        manifest(FEATURES, links=Links(URL)),
    ],
    ids=["plain", "agent", "http", "oauth", "links"],
)
def test_slacks_own_schema_takes_it(made: dict[str, Any]) -> None:
    assert faults(made) == []


def test_slacks_own_schema_would_find_a_fault() -> None:
    made = manifest(FEATURES)
    made["display_information"]["name"] = "x" * 36
    made["features"]["newest"] = {}

    assert len(faults(made)) == 2


def test_each_event_has_the_scope_that_it_needs() -> None:
    made = manifest(FEATURES, agent=True, links=Links(URL))
    asked = made["oauth_config"]["scopes"]["bot"]

    events = made["settings"]["event_subscriptions"]["bot_events"]
    assert {NEEDED[event] for event in events} - {None} <= set(asked)


def test_installed_by_oauth_it_rotates_its_tokens_and_may_serve_an_organisation() -> None:
    made = manifest(FEATURES, url=f"{URL}/", installed_by_oauth=True)

    assert made["oauth_config"]["redirect_urls"] == [f"{URL}/slack/oauth_redirect"]
    assert made["settings"]["token_rotation_enabled"] is True
    assert made["settings"]["org_deploy_enabled"] is True
    assert manifest(FEATURES, url=URL)["settings"]["token_rotation_enabled"] is False


def test_every_command_is_announced_with_a_hint() -> None:
    commands = manifest(FEATURES)["features"]["slash_commands"]

    assert [one["command"] for one in commands] == [
        "/ask",
        "/log",
        "/opp",
        "/account",
        "/contact",
        "/task",
        "/order",
        "/escalate",
        "/pipeline",
        "/kb",
        "/deskmate",
    ]
    assert all(one["description"] and one["usage_hint"] for one in commands)


def test_every_scope_has_its_reason() -> None:
    asked = manifest(FEATURES)["oauth_config"]["scopes"]["bot"]

    assert asked == list(scopes(FEATURES))
    assert all(reason for reason in scopes(FEATURES).values())


def test_only_a_command_that_takes_colleagues_has_its_mentions_resolved() -> None:
    commands = manifest(FEATURES)["features"]["slash_commands"]

    assert [one["command"] for one in commands if one["should_escape"]] == [
        "/opp",
        "/task",
        "/pipeline",
        "/deskmate",
    ]


def test_socket_mode_needs_no_address_and_http_needs_one() -> None:
    by_socket = manifest(FEATURES)["settings"]
    by_http = manifest(FEATURES, url="https://desk.example/")

    assert by_socket["socket_mode_enabled"] is True
    assert "request_url" not in by_socket["event_subscriptions"]
    address = "https://desk.example/slack/events"
    assert by_http["settings"]["event_subscriptions"]["request_url"] == address
    assert by_http["settings"]["interactivity"]["message_menu_options_url"] == address
    assert all(one["url"] == address for one in by_http["features"]["slash_commands"])


def test_the_texts_keep_within_what_slack_takes() -> None:
    made = manifest(FEATURES, agent=True)
    shown = made["display_information"]

    assert len(shown["description"]) <= 140
    assert 174 <= len(shown["long_description"]) <= 4000
    assert len(made["features"]["agent_view"]["agent_description"]) <= 300


def test_links_are_asked_for_only_where_they_lead_somewhere() -> None:
    plain, linked = manifest(FEATURES), manifest(FEATURES, links=Links(f"{URL}:8443/deskmate"))

    assert "unfurl_domains" not in plain["features"]
    assert "links:write" not in plain["oauth_config"]["scopes"]["bot"]
    assert linked["features"]["unfurl_domains"] == ["desk.example"]
    assert "links:write" in linked["oauth_config"]["scopes"]["bot"]


def test_the_agent_view_is_asked_for_only_where_it_is_wanted() -> None:
    plain, agent = manifest(FEATURES), manifest(FEATURES, agent=True)

    assert "agent_view" not in plain["features"]
    assert "assistant:write" not in plain["oauth_config"]["scopes"]["bot"]
    assert agent["features"]["agent_view"]["suggested_prompts"]
    assert "assistant:write" in agent["oauth_config"]["scopes"]["bot"]
