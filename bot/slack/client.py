"""Slack as the whole app speaks to it: at the pace that it sets, in the blocks that it knows."""

import logging
from functools import cache, partial
from http.client import HTTPException
from typing import Any, Self

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse
from slack_sdk.webhook import WebhookClient

from bot.slack.dialect import TOO_NEW, Dialect
from bot.slack.pacing import Held, Pace, wanted

logger = logging.getLogger(__name__)

AWAY = 5.0


class SlackClient(WebClient):
    """Slack's Web API. Raises Held instead of calling what Slack holds back, or cannot answer."""

    def __init__(self, *, pace: Pace, dialect: Dialect, **options: Any) -> None:
        super().__init__(logger=silent(), **options)
        self._pace = pace
        self._dialect = dialect

    def for_request(self, plain: WebClient) -> Self:
        """The same for the workspace of one request, which Bolt's own client for it knows."""
        return self.with_token(plain.token, plain.default_params.get("team_id"))

    def with_token(self, token: str | None, team: str | None) -> Self:
        return type(self)(
            pace=self._pace,
            dialect=self._dialect,
            token=token,
            team_id=team,
            base_url=self.base_url,
            timeout=self.timeout,
            ssl=self.ssl,
            proxy=self.proxy,
            headers=self.headers,
            retry_handlers=self.retry_handlers,
        )

    def api_call(self, api_method: str, **request: Any) -> SlackResponse:
        def tell(body: Any) -> SlackResponse:
            return self._called(api_method, {**request, "json": body})

        return self._dialect.asked(
            api_method, lambda: self._dialect.told(request.get("json"), tell)
        )

    def chat_stopStream(self, **told: Any) -> SlackResponse:
        """Slack takes no empty list of chunks; slack_sdk sends one where nothing is left to say."""
        return super().chat_stopStream(**{**told, "chunks": told.get("chunks") or None})

    def respond(self, url: str, message: dict[str, Any]) -> bool:
        """Whether the address that came with a request took the message; raises Held."""
        webhook = WebhookClient(url, self.timeout, self.ssl, self.proxy, logger=silent())
        try:
            return self._dialect.told(message, partial(_responded, webhook))
        except Held:
            raise
        except (SlackApiError, OSError, HTTPException) as error:
            logger.info("an answer by its own address failed: %s", type(error).__name__)
            return False

    def _called(self, method: str, request: dict[str, Any]) -> SlackResponse:
        channel = _channel(request)
        self._pace.before(method, channel)
        try:
            return super().api_call(method, **request)
        except SlackApiError as error:
            seconds = wanted(error.response)
            if seconds is None:
                raise
            raise self._pace.refused(method, channel, seconds) from error
        except (OSError, HTTPException) as error:
            logger.warning("%s: Slack was not reached: %s", method, type(error).__name__)
            raise Held(AWAY, "not_reached") from error


def _responded(webhook: WebhookClient, message: dict[str, Any]) -> bool:
    answer = webhook.send_dict(message)
    if (seconds := wanted(answer)) is not None:
        raise Held(seconds)
    for code in TOO_NEW:
        if code in answer.body:
            raise SlackApiError(code, {"ok": False, "error": code})  # type: ignore[no-untyped-call]
    return answer.status_code == 200


@cache
def silent() -> logging.Logger:
    """For slack_sdk, which writes each failure down before it raises it."""
    silent = logging.getLogger(f"{__name__}.sdk")
    silent.setLevel(logging.CRITICAL)
    return silent


def _channel(request: dict[str, Any]) -> str | None:
    for part in ("json", "params", "data"):
        given = request.get(part)
        if isinstance(given, dict) and given.get("channel"):
            return str(given["channel"])
    return None
