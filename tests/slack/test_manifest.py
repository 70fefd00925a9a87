"""The manifest follows from the features, and asks for no more than they need."""

from bot.slack.features import FEATURES
from bot.slack.manifest import manifest, scopes


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

    assert [one["command"] for one in commands if one["should_escape"]] == ["/opp", "/pipeline", "/deskmate"]


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


def test_the_agent_view_is_asked_for_only_where_it_is_wanted() -> None:
    plain, agent = manifest(FEATURES), manifest(FEATURES, agent=True)

    assert "agent_view" not in plain["features"]
    assert "assistant:write" not in plain["oauth_config"]["scopes"]["bot"]
    assert agent["features"]["agent_view"]["suggested_prompts"]
    assert "assistant:write" in agent["oauth_config"]["scopes"]["bot"]
