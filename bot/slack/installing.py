"""Installation by OAuth: who installs the app gives it a token, which is kept and rotated.

Without it the app serves the one workspace whose bot token is set.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from slack_bolt import BoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.authorize import Authorize
from slack_bolt.oauth.oauth_settings import OAuthSettings
from slack_sdk.errors import SlackTokenRotationError
from slack_sdk.oauth.installation_store import Bot, InstallationStore
from slack_sdk.oauth.state_store import OAuthStateStore
from slack_sdk.oauth.token_rotation import TokenRotator

from bot.slack.client import SlackClient
from bot.slack.serving import INSTALL, REDIRECT

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Installed:
    """A workspace, or a whole organisation, that has installed the app."""

    enterprise_id: str | None
    team_id: str | None
    is_enterprise_install: bool


@dataclass(frozen=True, slots=True)
class OAuth:
    """The app's own credentials, where its tokens are kept, and who has installed it."""

    client_id: str
    client_secret: str
    installations: InstallationStore
    states: OAuthStateStore
    installed: Callable[[], Sequence[Installed]]

    def options(self, client: SlackClient, scopes: Sequence[str]) -> dict[str, Any]:
        """What a Bolt app needs beside its other options; a token is rotated when it is used."""
        settings = OAuthSettings(
            client_id=self.client_id,
            client_secret=self.client_secret,
            scopes=scopes,
            install_path=INSTALL,
            redirect_uri_path=REDIRECT,
            installation_store=self.installations,
            installation_store_bot_only=True,
            state_store=self.states,
        )
        return {"oauth_settings": settings, "authorize": _Kept(partial(self._bot, client))}

    def clients(self, client: SlackClient) -> Iterator[SlackClient]:
        """One for each workspace that has installed the app, the newest first."""
        for one in self.installed():
            bot = self._bot(client, one)
            if bot is not None:
                yield client.with_token(bot.bot_token, one.team_id)

    def _bot(self, client: SlackClient, where: Installed) -> Bot | None:
        """Who the app is there, with a token that lasts; None where it is not installed."""
        bot = self.installations.find_bot(
            enterprise_id=where.enterprise_id,
            team_id=where.team_id,
            is_enterprise_install=where.is_enterprise_install,
        )
        if bot is None:
            return None
        rotator = TokenRotator(
            client_id=self.client_id, client_secret=self.client_secret, client=client
        )
        try:
            rotated = rotator.perform_bot_token_rotation(bot=bot)
        except SlackTokenRotationError:
            # It is tried from two hours before the end on.
            logger.warning("the token of %s was not rotated", where.team_id or where.enterprise_id)
            return bot
        if rotated is not None:
            self.installations.save_bot(rotated)
        return rotated or bot


@dataclass
class _Kept(Authorize):
    """Bolt's authorization by what is kept; its own asks Slack before it acknowledges anything."""

    find: Callable[[Installed], Bot | None]

    def __call__(
        self,
        *,
        context: BoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        **_who: Any,
    ) -> AuthorizeResult | None:
        where = Installed(enterprise_id, team_id, bool(context.is_enterprise_install))
        bot = self.find(where)
        if bot is None:
            return None
        return AuthorizeResult(
            enterprise_id=bot.enterprise_id,
            team_id=bot.team_id,
            bot_token=bot.bot_token,
            bot_id=bot.bot_id,
            bot_user_id=bot.bot_user_id,
        )
