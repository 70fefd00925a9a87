"""Slack, as the doctor sees it: does it take the tokens that are set?"""

import re
from collections.abc import Iterable
from http.client import HTTPException
from typing import TYPE_CHECKING

from pydantic import SecretStr

from bot.checks import Check, State
from bot.settings import Settings

if TYPE_CHECKING:
    from slack_sdk import WebClient
    from slack_sdk.errors import SlackApiError
    from slack_sdk.web import SlackResponse

PATIENCE = 10  # seconds that a distant service has to answer
SLACK = "Slack"
CODE = re.compile("[a-z_]+")  # what Slack calls an error; anything else is no Slack
TOKENS = {
    "SLACK_BOT_TOKEN": "Copy the bot token (xoxb-…) from the app's page at Slack, under OAuth & "
    "Permissions; where there is none, install the app.",
    "SLACK_APP_TOKEN": "Make an app-level token (xapp-…) with the scope connections:write at "
    "Slack, under Basic Information.",
}


def slack(settings: Settings, wanted: Iterable[str]) -> Check:
    """Whether the tokens are taken, and give the scopes `wanted` to the bot."""
    if settings.slack_client_id is not None:
        return _well(SLACK, f"Installed by OAuth, by HTTP on port {settings.port}.")
    if settings.slack_bot_token is None:
        return _well(SLACK, "None is set; deskmate run starts the local workspace.")
    from slack_sdk import WebClient  # noqa: PLC0415 (paid when used)
    from slack_sdk.errors import SlackApiError, SlackClientError  # noqa: PLC0415 (paid when used)

    client = WebClient(base_url=settings.slack_api_url, timeout=PATIENCE)
    trying = "SLACK_BOT_TOKEN"
    try:
        who = client.auth_test(token=_open(settings.slack_bot_token))
        trying = "SLACK_APP_TOKEN"
        _connection(client, settings)
    except SlackApiError as error:
        return _refused(trying, error, settings)
    except (SlackClientError, OSError, HTTPException):
        return _no_slack(settings)
    return _installed(who, set(wanted), settings)


def _connection(client: "WebClient", settings: Settings) -> None:
    if settings.slack_app_token is not None:
        client.apps_connections_open(app_token=_open(settings.slack_app_token))


def _refused(token: str, error: "SlackApiError", settings: Settings) -> Check:
    code = str(error.response.get("error"))
    if not CODE.fullmatch(code):
        return _no_slack(settings)
    return Check(SLACK, State.FAULT, f"Slack does not accept {token} ({code}).", TOKENS[token])


def _no_slack(settings: Settings) -> Check:
    return Check(
        SLACK,
        State.FAULT,
        f"{settings.slack_api_url} cannot be reached, or is no Slack.",
        "Check the connection of this machine, HTTPS_PROXY and SLACK_API_URL.",
    )


def _installed(who: "SlackResponse", wanted: set[str], settings: Settings) -> Check:
    granted = {one.strip() for one in who.headers.get("x-oauth-scopes", "").split(",")} - {""}
    if granted and (missing := sorted(wanted - granted)):
        return Check(
            SLACK,
            State.FAULT,
            f"The app may not do all it needs; missing scopes: {', '.join(missing)}.",
            "Put the manifest of deskmate slack manifest into the app, and install it again.",
        )
    how = "Socket Mode" if settings.slack_app_token else f"HTTP on port {settings.port}"
    return _well(SLACK, f"Connected to {who['team']} as {who['user']}, by {how}.")


def _well(name: str, finding: str) -> Check:
    return Check(name, State.OK, finding)


def _open(secret: SecretStr) -> str:
    return secret.get_secret_value()
