"""Who the app is at Slack. It is asked once, and nobody waits for the answer but for a moment."""

import logging
import threading
import time
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.authorize import Authorize
from slack_sdk.errors import SlackApiError

from bot.slack.client import SlackClient

logger = logging.getLogger(__name__)

MOMENT = 0.5
AGAIN = 5.0


class Identity(Authorize):
    """Bolt's authorization for the one workspace of a token.

    Bolt's own asks before the first acknowledgement, and sends everybody away where Slack does not
    answer. What is asked of the app can be done without: then its own messages are known by their
    bot's id alone.
    """

    def __init__(self, client: SlackClient, token: str | None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._client = client
        self._token = token
        self._me = AuthorizeResult(enterprise_id=None, team_id=None, bot_token=token)
        self._lock = threading.Lock()
        self._told = threading.Event()
        self._known = False
        self._asked = -AGAIN

    def __call__(self, **_who: Any) -> AuthorizeResult:
        if not self._known:
            self._ask()
            self._told.wait(MOMENT)
        return self._me

    def _ask(self) -> None:
        """Begins to ask, unless that was done a moment ago."""
        with self._lock:
            if time.monotonic() < self._asked + AGAIN:
                return
            self._asked = time.monotonic()
            self._told = threading.Event()
        threading.Thread(target=self._learn, args=(self._told,), daemon=True).start()

    def _learn(self, told: threading.Event) -> None:
        try:
            answer = self._client.auth_test(token=self._token)
            self._me = AuthorizeResult.from_auth_test_response(
                bot_token=self._token, auth_test_response=answer
            )
            self._known = True
        except SlackApiError as error:
            logger.warning("Slack does not say who the app is: %s", error.response.get("error"))
        finally:
            told.set()
