"""Who the workspace and its app are: ids, tokens and the signing secret, made once and kept."""

import secrets
from dataclasses import dataclass, field

from bot.workspace.database import Database
from bot.workspace.wire import new_id


@dataclass(frozen=True)
class Identity:
    """The names on both ends; the secrets do not print."""

    team_id: str
    app_id: str
    bot_id: str
    bot_user_id: str
    bot_token: str = field(repr=False)
    app_token: str = field(repr=False)
    signing_secret: str = field(repr=False)
    verification_token: str = field(repr=False)
    team_name: str = "Deskmate"
    team_domain: str = "deskmate"


def load(database: Database) -> Identity:
    """The identity kept in the state file, made on the first call."""
    app_id = _kept(database, "app_id", new_id("A"))
    return Identity(
        team_id=_kept(database, "team_id", new_id("T")),
        app_id=app_id,
        bot_id=_kept(database, "bot_id", new_id("B")),
        bot_user_id=_kept(database, "bot_user_id", new_id("U")),
        bot_token=_kept(database, "bot_token", f"xoxb-local-{secrets.token_hex(24)}"),
        app_token=_kept(database, "app_token", f"xapp-1-{app_id}-{secrets.token_hex(24)}"),
        signing_secret=_kept(database, "signing_secret", secrets.token_hex(16)),
        verification_token=_kept(database, "verification_token", secrets.token_urlsafe(18)),
    )


def _kept(database: Database, name: str, made: str) -> str:
    kept = database.fact(name)
    if kept is None:
        database.remember(name, made)
        return made
    return kept
