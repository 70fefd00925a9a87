"""The page that a link of ours shows in a browser: the way to Slack, and nothing of customers."""

import logging
from functools import lru_cache
from html import escape

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.saying import say, speaking, spoken
from bot.slack.linking import Target

logger = logging.getLogger(__name__)

OPEN = "slack://open"
_POLICY = {"Content-Security-Policy": "default-src 'none'", "Referrer-Policy": "no-referrer"}
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={address}">
<title>Deskmate</title>
</head>
<body>
<p>{sentence}</p>
<p><a href="{address}">{open}</a></p>
</body>
</html>
"""


def routes(client: WebClient) -> list[Route]:
    """The same page for every link: what it leads to is only said in Slack."""
    conversation = lru_cache(maxsize=1)(lambda: _conversation(client))

    async def page(request: Request) -> Response:
        address = await run_in_threadpool(conversation)
        languages = request.headers.get("accept-language", "").split(",")
        return HTMLResponse(_page(address, languages), headers=_POLICY)

    return [Route(f"/{target}/{{key:path}}", page, methods=["GET"]) for target in Target]


def _page(address: str, languages: list[str]) -> str:
    with speaking(*(one.split(";")[0].strip() for one in languages)):
        return _PAGE.format(
            language=spoken(),
            address=escape(address),
            sentence=escape(say("This opens in Slack. Send the link to Deskmate there to see it.")),
            open=escape(say("Open Slack")),
        )


def _conversation(client: WebClient) -> str:
    """Our direct messages in Slack's own program; Slack alone where there are many workspaces."""
    try:
        me = client.auth_test()
    except SlackApiError as error:
        logger.info("no deep link: %s", error.response.get("error"))
        return OPEN
    return f"slack://user?team={me['team_id']}&id={me['user_id']}"
