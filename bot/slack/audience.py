"""Who sees what is posted in a channel, in words, as far as Slack tells."""

from typing import Any

from slack_sdk import WebClient

from bot.saying import later, say
from bot.slack.trying import Trying

UNKNOWN = later("everybody in this conversation")


def name(client: WebClient, channel: str | None, trying: Trying) -> str | None:
    """What a channel is called; None where Slack does not tell."""
    found = None if channel is None else _info(client, channel, trying)
    return None if found is None else found.get("name")


def words(client: WebClient, channel: str | None, trying: Trying) -> str:
    """`everybody in #sales (public, 42 people), and whoever joins`."""
    found = None if channel is None else _info(client, channel, trying)
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


def _info(client: WebClient, channel: str, trying: Trying) -> dict[str, Any] | None:
    answer = trying.tried(
        lambda: client.conversations_info(channel=channel, include_num_members=True)
    )
    return None if answer is None else answer.get("channel")
