"""Files that people hand over in Slack: what is known of one, and its content when it is wanted."""

import logging
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from http.client import HTTPException
from typing import IO, Any
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, ProxyHandler, Request, build_opener

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.saying import say
from bot.slack.pacing import Held

logger = logging.getLogger(__name__)

MOST = 10
LARGEST = 50 * 1024 * 1024
PATIENCE = 30


class NotFetched(Exception):
    """A file could not be had from Slack; the text is a sentence for the person."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file at Slack. Asking for its `content` raises NotFetched where Slack does not give it."""

    id: str
    name: str
    content: Callable[[], bytes]


def of_messages(messages: Iterable[Mapping[str, Any]], client: WebClient) -> tuple[Attached, ...]:
    """The files that came with messages of people, the first ones at most."""
    files = [file for one in messages if not one.get("bot_id") for file in one.get("files") or ()]
    # Slack leaves in place what was deleted, as a file of this mode.
    there = (file for file in files if file.get("id") and file.get("mode") != "tombstone")
    return tuple(_attached(file, client) for file in there)[:MOST]


def by_id(client: WebClient, key: str) -> Attached:
    """The file as Slack knows it now. Raises NotFetched."""
    return _attached(_asked(client, key), client)


def _attached(file: Mapping[str, Any], client: WebClient) -> Attached:
    if "name" not in file:
        # From other companies' channels Slack sends no more of a file than its id.
        with suppress(NotFetched):
            file = _asked(client, str(file["id"]))
    name = str(file.get("name") or file["id"])
    return Attached(str(file["id"]), name, partial(_content, client, file, name))


def _content(client: WebClient, file: Mapping[str, Any], name: str) -> bytes:
    told = file if "url_private_download" in file else _asked(client, str(file["id"]))
    size = int(told.get("size") or 0)
    if size > LARGEST:
        most = LARGEST // 1024 // 1024
        raise NotFetched(
            say("{name} is too large: I read files of up to {most} MB.", name=name, most=most)
        )
    content = _fetched(client, str(told.get("url_private_download") or ""))
    # Without the permission to read it, Slack gives a page to sign in at instead.
    if not content or (size and len(content) != size):
        raise NotFetched(
            say(
                "Slack did not give me {name}. Try once more; if it happens again, an "
                "administrator has to look whether I may read files (files:read).",
                name=name,
            )
        )
    return content


def _asked(client: WebClient, key: str) -> Mapping[str, Any]:
    try:
        found: Mapping[str, Any] = client.files_info(file=key)["file"]
    except Held:
        raise
    except SlackApiError as error:
        logger.warning("a file was not described: %s", error.response.get("error"))
        raise NotFetched(
            say("Slack does not give me that file; it may have been deleted. Please send it again.")
        ) from error
    return found


class _Straight(HTTPRedirectHandler):
    """Follows nothing: the token would go along to wherever it leads."""

    def redirect_request(self, req: Request, *rest: Any, **more: Any) -> None:
        return None


def _fetched(client: WebClient, url: str) -> bytes:
    """What is at the address, if it is Slack's own; empty where it cannot be had."""
    if not _is_slacks(url, client.base_url):
        return b""
    proxy = {"http": client.proxy, "https": client.proxy} if client.proxy else {}
    opener = build_opener(ProxyHandler(proxy), HTTPSHandler(context=client.ssl), _Straight)
    asking = Request(url, headers={"Authorization": f"Bearer {client.token}"})
    answer: IO[bytes]
    try:
        with opener.open(asking, timeout=PATIENCE) as answer:
            return answer.read(LARGEST + 1)
    except (OSError, HTTPException) as error:
        logger.warning("a file was not fetched: %s", type(error).__name__)
        return b""


def _is_slacks(url: str, api: str) -> bool:
    """The token is for Slack alone: the host that the app talks to, and those below it."""
    asked, own = urlsplit(url), urlsplit(api)
    if asked.scheme != own.scheme or not asked.hostname or not own.hostname:
        return False
    return asked.netloc == own.netloc or asked.hostname.endswith(f".{own.hostname}")
