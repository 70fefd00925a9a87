"""Slack's Web API as the whole app calls it: each call keeps the pace that Slack sets."""

from typing import Any, Self

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.slack.pacing import Pace, wanted


class PacedClient(WebClient):
    """Slack's Web API, which raises Held instead of calling what Slack holds back."""

    def __init__(self, *, pace: Pace, **options: Any) -> None:
        super().__init__(**options)
        self._pace = pace

    def for_request(self, plain: WebClient) -> Self:
        """The same for the workspace of one request, which Bolt's own client for it knows."""
        return self.with_token(plain.token, plain.default_params.get("team_id"))

    def with_token(self, token: str | None, team: str | None) -> Self:
        return type(self)(
            pace=self._pace,
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
        channel = _channel(request)
        self._pace.before(api_method, channel)
        try:
            return super().api_call(api_method, **request)
        except SlackApiError as error:
            seconds = wanted(error.response)
            if seconds is None:
                raise
            raise self._pace.refused(api_method, channel, seconds) from error


def _channel(request: dict[str, Any]) -> str | None:
    for part in ("json", "params", "data"):
        given = request.get(part)
        if isinstance(given, dict) and given.get("channel"):
            return str(given["channel"])
    return None
