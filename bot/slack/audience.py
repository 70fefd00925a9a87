"""Who sees what is posted in a channel, in words, as far as Slack tells."""

from typing import Any

from slack_sdk import WebClient

from bot.saying import later, say
from bot.slack.trying import tried

UNKNOWN = later("everybody in this conversation")


def name(client: WebClient, channel: str | None) -> str | None:
    """What a channel is called; None where Slack does not tell."""
    found = None if channel is None else _info(client, channel)
    return None if found is None else found.get("name")


def words(client: WebClient, channel: str | None) -> str:
    """`everybody in #sales (public, 42 people), and whoever joins`."""
    found = None if channel is None else _info(client, channel)
    if found is None or not found.get("name"):
        return say(UNKNOWN)
    kind = say("private") if found.get("is_private") else say("public")
    if found.get("is_ext_shared"):
        kind += say(", shared with other companies")
    many = found.get("num_members")
    people = say(", {many} people", many=many) if many else ""
    joining = "" if found.get("is_private") else say(", and whoever joins or searches")
    return say(
        "everybody in #{channel} ({kind}{people}){joining}",
        channel=found["name"],
        kind=kind,
        people=people,
        joining=joining,
    )


def _info(client: WebClient, channel: str) -> dict[str, Any] | None:
    answer = tried(lambda: client.conversations_info(channel=channel, include_num_members=True))
    return None if answer is None else answer.get("channel")
