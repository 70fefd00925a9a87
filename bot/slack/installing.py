"""Installation by OAuth: who installs the app gives it a token, which is kept and rotated.

Without it the app serves the one workspace whose bot token is set.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from slack_bolt.authorization.authorize import InstallationStoreAuthorize
from slack_bolt.oauth.oauth_settings import OAuthSettings
from slack_sdk.oauth.installation_store import InstallationStore
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
        return {"oauth_settings": settings, "authorize": self._authorize(client)}

    def clients(self, client: SlackClient) -> Iterator[SlackClient]:
        """One for each workspace that has installed the app, the newest first."""
        rotator = TokenRotator(
            client_id=self.client_id, client_secret=self.client_secret, client=client
        )
        for one in self.installed():
            bot = self.installations.find_bot(
                enterprise_id=one.enterprise_id,
                team_id=one.team_id,
                is_enterprise_install=one.is_enterprise_install,
            )
            if bot is None:
                continue
            rotated = rotator.perform_bot_token_rotation(bot=bot)
            if rotated is not None:
                self.installations.save_bot(rotated)
            yield client.with_token((rotated or bot).bot_token, one.team_id)

    def _authorize(self, client: SlackClient) -> InstallationStoreAuthorize:
        return InstallationStoreAuthorize(
            logger=logger,
            installation_store=self.installations,
            client_id=self.client_id,
            client_secret=self.client_secret,
            bot_only=True,
            # Slack is asked once who a token is, and not before each acknowledgement.
            cache_enabled=True,
            client=client,
        )
